package dev.mlreadiness.inspect.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.Mutations;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MavenInspectorTest {

    private static final String POM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <parent><groupId>org.acme</groupId><artifactId>parent</artifactId><version>1.2-SNAPSHOT</version></parent>
              <artifactId>models</artifactId>
              <properties>
                <weka.version>3.8.6</weka.version>
                <loop>${loop}</loop>
                <skipTests>true</skipTests>
              </properties>
              <dependencyManagement><dependencies>
                <dependency><groupId>ai.djl</groupId><artifactId>api</artifactId><version>0.30.0</version></dependency>
              </dependencies></dependencyManagement>
              <dependencies>
                <dependency>
                  <groupId>nz.ac.waikato.cms.weka</groupId>
                  <artifactId>weka-stable</artifactId>
                  <version>${weka.version}</version>
                </dependency>
                <dependency><groupId>ai.djl</groupId><artifactId>api</artifactId></dependency>
                <dependency><groupId>${project.groupId}</groupId><artifactId>core</artifactId><version>${project.version}</version></dependency>
                <dependency><groupId>junit</groupId><artifactId>junit</artifactId><version>[4,5)</version><scope>test</scope></dependency>
                <dependency><groupId>a</groupId><artifactId>b</artifactId><version>${unknown}</version><optional>true</optional></dependency>
              </dependencies>
              <build><plugins>
                <plugin>
                  <artifactId>maven-surefire-plugin</artifactId>
                  <version>3.0-SNAPSHOT</version>
                  <configuration><testFailureIgnore>true</testFailureIgnore><groups>fast,${loop}</groups></configuration>
                </plugin>
                <plugin>
                  <groupId>org.jacoco</groupId><artifactId>jacoco-maven-plugin</artifactId>
                  <executions><execution><id>c</id><phase>verify</phase><goals><goal>check</goal></goals>
                    <configuration><rules><rule><limits><limit><minimum>0.8</minimum></limit></limits></rule></rules></configuration>
                  </execution></executions>
                </plugin>
              </plugins></build>
              <profiles><profile><id>x</id><dependencies>
                <dependency><groupId>p</groupId><artifactId>q</artifactId><version>1</version></dependency></dependencies></profile></profiles>
            </project>
            """;

    private static List<Fact> facts(Inspector inspector, String path, String text) {
        FactSink sink = new FactSink(path, "config");
        try {
            inspector.inspect(SourceFile.of(path, text), sink);
        } catch (UnreadableFile e) {
            return List.of();
        }
        return sink.facts();
    }

    static List<String> lines(Inspector inspector, String path, String text, FactKind kind, String... attributes) {
        List<String> lines = new ArrayList<>();
        for (Fact fact : facts(inspector, path, text)) {
            if (fact.kind() == kind) {
                StringBuilder line = new StringBuilder().append(fact.location().startLine());
                for (String attribute : attributes) {
                    line.append(' ').append(fact.get(attribute));
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    @Test
    void dependencies() {
        assertThat(lines(
                        new MavenInspector(Interest.EVERYTHING),
                        "pom.xml",
                        POM,
                        FactKind.DEPENDENCY,
                        "name",
                        "specifier",
                        "version",
                        "pinned",
                        "group",
                        "ecosystem"))
                .containsExactly(
                        "14 nz.ac.waikato.cms.weka:weka-stable ${weka.version} 3.8.6 true main maven",
                        "19 ai.djl:api 0.30.0 0.30.0 true main maven",
                        "20 org.acme:core ${project.version} 1.2-SNAPSHOT true main maven",
                        "21 junit:junit [4,5) [4,5) false test maven",
                        "22 a:b ${unknown} null true optional maven",
                        "25 org.apache.maven.plugins:maven-surefire-plugin 3.0-SNAPSHOT 3.0-SNAPSHOT false build maven",
                        "30 org.jacoco:jacoco-maven-plugin null null true build maven",
                        "38 p:q 1 1 true main maven");
    }

    @Test
    void valuesOfPluginsAndProperties() {
        Interest interest = new Interest.Builder()
                .glob(FactKind.CONFIG_VALUE, "document", "*-plugin")
                .exact(FactKind.CONFIG_VALUE, "name", "skipTests")
                .build();
        assertThat(lines(
                        new MavenInspector(interest),
                        "pom.xml",
                        POM,
                        FactKind.CONFIG_VALUE,
                        "key",
                        "value",
                        "document"))
                .containsExactly(
                        "8 project.properties.skipTests true project",
                        "26 project.build.plugins.plugin.artifactId maven-surefire-plugin maven-surefire-plugin",
                        "27 project.build.plugins.plugin.version 3.0-SNAPSHOT maven-surefire-plugin",
                        "28 project.build.plugins.plugin.configuration.testFailureIgnore true maven-surefire-plugin",
                        "28 project.build.plugins.plugin.configuration.groups fast,${loop} maven-surefire-plugin",
                        "31 project.build.plugins.plugin.groupId org.jacoco jacoco-maven-plugin",
                        "31 project.build.plugins.plugin.artifactId jacoco-maven-plugin jacoco-maven-plugin",
                        "32 project.build.plugins.plugin.executions.execution.id c jacoco-maven-plugin",
                        "32 project.build.plugins.plugin.executions.execution.phase verify jacoco-maven-plugin",
                        "32 project.build.plugins.plugin.executions.execution.goals.goal check jacoco-maven-plugin",
                        "33 project.build.plugins.plugin.executions.execution.configuration.rules.rule.limits.limit.minimum 0.8 jacoco-maven-plugin");
    }

    @Test
    void otherXmlIsADocument() {
        XmlInspector xml = new XmlInspector(Interest.EVERYTHING);
        assertThat(lines(
                        xml,
                        "a/beans.xml",
                        "\n<!DOCTYPE x SYSTEM 'http://no.such/x.dtd'>\n<b:beans xmlns:b='u' k='1'><bean/></b:beans>",
                        FactKind.CONFIG_DOCUMENT,
                        "document",
                        "keys"))
                .containsExactly("3 beans [k, bean]");
        assertThat(lines(xml, "a/beans.xml", "<beans><bean>x</bean></beans>", FactKind.CONFIG_VALUE, "key"))
                .isEmpty();
        String oozie =
                "<coordinator-app frequency='${coord:days(1)}'\n start='2020-01-01T00:00Z'><action><workflow>\n<app-path>/x</app-path></workflow></action></coordinator-app>";
        assertThat(lines(xml, "coordinator.xml", oozie, FactKind.CONFIG_VALUE, "key", "value"))
                .containsExactly(
                        "2 coordinator-app.frequency ${coord:days(1)}",
                        "2 coordinator-app.start 2020-01-01T00:00Z",
                        "3 coordinator-app.action.workflow.app-path /x");
        assertThat(xml.accepts(SourceFile.of("pom.xml", POM))).isFalse();
        assertThat(xml.accepts(SourceFile.of("big.xml", "<a>" + " ".repeat(300_000) + "</a>")))
                .isFalse();
    }

    @Test
    void hostileXml() {
        MavenInspector maven = new MavenInspector(Interest.EVERYTHING);
        String laughs = "<!DOCTYPE p [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'><!ENTITY x SYSTEM 'file:///etc/passwd'>]>";
        assertThat(lines(
                        maven,
                        "pom.xml",
                        laughs + "<project><name>&b;</name><url>&x;</url></project>",
                        FactKind.CONFIG_VALUE,
                        "value"))
                .allSatisfy(l -> assertThat(l).doesNotContain("haha").doesNotContain("root"));
        for (String text : List.of(
                "",
                "<",
                "<project>",
                "<project><a></b></project>",
                "x",
                "<project><a>&nope;</a>",
                "<?xml version='9'?><project/>",
                "<a>".repeat(100_000))) {
            assertThat(facts(maven, "pom.xml", text))
                    .as(text.length() > 50 ? "deep" : text)
                    .hasSize(1)
                    .allMatch(f -> f.kind() == FactKind.FILE_PROBLEM);
        }
        assertThat(facts(
                        maven,
                        "pom.xml",
                        "<project><properties>" + "<a>${a}${a}${b}</a><b>${a}${a}</b>"
                                + "</properties><name>${a}</name></project>"))
                .isNotEmpty();
        Mutations.survives(
                "pom",
                List.of(POM),
                List.of(
                        "<a>",
                        "</a>",
                        "<plugin>",
                        "${x}",
                        "${",
                        "&amp;",
                        "<!--",
                        "<![CDATA[",
                        "]]>",
                        "<?x",
                        "a='b'",
                        "<!DOCTYPE "),
                text -> facts(maven, "pom.xml", text));
    }
}
