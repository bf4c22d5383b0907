package dev.mlreadiness.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals through Maven's own injection: skip first, errors and failures told apart, precedence, defaults. */
@MojoTest
class GoalsTest {

    private static final String POM = "src/test/resources/unit/pom.xml";

    private static final String ATTESTATIONS = """
            schema: 1
            attestations:
              - test: data-6
                level: manual
                statement: The last three features took 9 to 14 days from idea to production.
                performed_on: 2026-10-30
                performed_by: alice
                approved_by: bob
                owner: churn-team
                evidence: {uri: 'https://tracker.example/board/7'}
                expires: 2026-12-21
            """;

    @TempDir
    Path root;

    @Test
    @InjectMojo(goal = "check", pom = POM)
    @MojoParameter(name = "skip", value = "true")
    @MojoParameter(name = "minScore", value = "99")
    void skipWinsOverEverything(CheckMojo check) throws Exception {
        Files.writeString(root.resolve(".mlreadiness.yml"), "nonsense: [");
        at(check, root);
        assertThatCode(check::execute).doesNotThrowAnyException();
        assertThat(root.resolve("target")).doesNotExist();
    }

    @Test
    @InjectMojo(goal = "check", pom = POM)
    void aLowScoreIsAFailureAfterTheReportIsWritten(CheckMojo check) throws Exception {
        Files.copy(Path.of("src/test/resources/unit/ml/train.py"), root.resolve("train.py"));
        at(check, root);
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("below minScore 0.5")
                .hasMessageContaining("index.html");
        assertThat(root.resolve("target/mlreadiness/index.html")).exists();
        assertThat(root.resolve("target/mlreadiness/mlreadiness.json")).exists();
    }

    @Test
    @InjectMojo(goal = "report", pom = POM)
    void reportNeverFails(ReportMojo report) throws Exception {
        Files.copy(Path.of("src/test/resources/unit/ml/train.py"), root.resolve("train.py"));
        at(report, root);
        assertThatCode(report::execute).doesNotThrowAnyException();
        assertThat(root.resolve("target/mlreadiness/index.html")).exists();
    }

    @Test
    @InjectMojo(goal = "check", pom = POM)
    void aWrongConfigurationIsAnErrorWithItsLine(CheckMojo check) throws Exception {
        Files.writeString(root.resolve(".mlreadiness.yml"), "profile: library\nminScroe: 2\n");
        Files.createDirectories(root.resolve("target/mlreadiness"));
        Files.writeString(root.resolve("target/mlreadiness/index.html"), "old");
        at(check, root);
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining(".mlreadiness.yml:2")
                .hasMessageContaining("minScore");
        assertThat(root.resolve("target/mlreadiness/index.html")).hasContent("old");
    }

    @Test
    @InjectMojo(goal = "check", pom = POM)
    @MojoParameter(name = "minScore", value = "0")
    void aParameterWinsOverTheFile(CheckMojo check) throws Exception {
        Files.copy(Path.of("src/test/resources/unit/ml/train.py"), root.resolve("train.py"));
        Files.writeString(root.resolve(".mlreadiness.yml"), "minScore: 6\n");
        at(check, root);
        assertThatCode(check::execute).doesNotThrowAnyException();
    }

    @Test
    @InjectMojo(goal = "check", pom = POM)
    void theFileWinsOverTheDefault(CheckMojo check) throws Exception {
        Files.copy(Path.of("src/test/resources/unit/ml/train.py"), root.resolve("train.py"));
        Files.writeString(root.resolve(".mlreadiness.yml"), "minScore: 0\n");
        at(check, root);
        assertThatCode(check::execute).doesNotThrowAnyException();
    }

    @Test
    @InjectMojo(goal = "check", pom = POM)
    void anEmptyFolderPasses(CheckMojo check) throws Exception {
        at(check, root);
        assertThatCode(check::execute).doesNotThrowAnyException();
    }

    @Test
    @InjectMojo(goal = "check", pom = POM)
    void aWrongAttestationIsAnErrorWithItsLineBeforeTheScan(CheckMojo check) throws Exception {
        Files.copy(Path.of("src/test/resources/unit/ml/train.py"), root.resolve("train.py"));
        Files.createDirectories(root.resolve(".mlreadiness"));
        Files.writeString(root.resolve(".mlreadiness/attestations.yaml"), ATTESTATIONS.replace("data-6", "data-66"));
        at(check, root);
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining(".mlreadiness/attestations.yaml:3: no test 'data-66'")
                .hasMessageContaining("data-6");
        assertThat(root.resolve("target")).doesNotExist();
    }

    @Test
    @InjectMojo(goal = "check", pom = POM)
    @MojoParameter(name = "gateOn", value = "attested")
    @MojoParameter(name = "minSectionScore", value = "data=0.5")
    @MojoParameter(name = "minScore", value = "0")
    @MojoParameter(name = "date", value = "2026-11-24")
    void theGateMayJudgeTheScoreWithAttestations(CheckMojo check) throws Exception {
        Files.copy(Path.of("src/test/resources/unit/ml/train.py"), root.resolve("train.py"));
        Files.createDirectories(root.resolve(".mlreadiness"));
        Files.writeString(root.resolve(".mlreadiness/attestations.yaml"), ATTESTATIONS);
        at(check, root);
        assertThatCode(check::execute).doesNotThrowAnyException();
        assertThat(root.resolve("target/mlreadiness/mlreadiness.json"))
                .content()
                .contains("\"on\": \"attested\"", "\"state\": \"attested\"", "\"daysLeft\": 27");
    }

    @Test
    @InjectMojo(goal = "check", pom = POM)
    @MojoParameter(name = "minSectionScore", value = "data=0.5")
    @MojoParameter(name = "minScore", value = "0")
    @MojoParameter(name = "date", value = "2026-11-24")
    void byDefaultItJudgesTheVerifiedOne(CheckMojo check) throws Exception {
        Files.copy(Path.of("src/test/resources/unit/ml/train.py"), root.resolve("train.py"));
        Files.createDirectories(root.resolve(".mlreadiness"));
        Files.writeString(root.resolve(".mlreadiness/attestations.yaml"), ATTESTATIONS);
        at(check, root);
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("Data 0.0 is below minSectionScore 0.5");
    }

    @Test
    @InjectMojo(goal = "explain", pom = POM)
    @MojoParameter(name = "id", value = "monitor-22")
    void explainNamesTheNearestIds(ExplainMojo explain) throws Exception {
        at(explain, root);
        assertThatThrownBy(explain::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("monitor-2");
    }

    @Test
    @InjectMojo(goal = "explain", pom = POM)
    void explainAsksWhatToExplainBeforeItScans(ExplainMojo explain) throws Exception {
        at(explain, root.resolve("no-such-folder"));
        assertThatThrownBy(explain::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("-Dmlreadiness.id=monitor-2");
    }

    @Test
    @InjectMojo(goal = "check", pom = POM)
    @MojoParameter(name = "rubric", value = "ml-test-score-2071")
    void anUnknownRubricNamesTheKnownOnes(CheckMojo check) throws Exception {
        at(check, root);
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("ml-test-score-2017");
    }

    @Test
    @InjectMojo(goal = "report", pom = POM)
    @MojoParameter(name = "rubric", value = "llm-app")
    void anotherShippedRubricCountsOtherTests(ReportMojo report) throws Exception {
        Files.writeString(root.resolve("app.py"), "from openai import OpenAI\n\nclient = OpenAI()\n");
        at(report, root);
        report.execute();
        String json = Files.readString(root.resolve("target/mlreadiness/mlreadiness.json"));
        assertThat(json).contains("\"id\": \"llm-app\"", "\"id\": \"observe-5\"", "\"lens\": [ ]");
        assertThat(json).doesNotContain("\"id\": \"data-1\"");
        assertThat(Files.readString(root.resolve("target/mlreadiness/index.html")))
                .contains("Prompts stand in files with a version and an owner")
                .doesNotContain("Data 1")
                .doesNotContain("28 tests");
    }

    @Test
    @InjectMojo(goal = "explain", pom = POM)
    @MojoParameter(name = "id", value = "nobody-owns-it")
    void explainKnowsTheWaysToFail(ExplainMojo explain) throws Exception {
        Files.copy(Path.of("src/test/resources/unit/ml/train.py"), root.resolve("train.py"));
        at(explain, root);
        assertThatCode(explain::execute).doesNotThrowAnyException();
    }

    @Test
    @InjectMojo(goal = "check", pom = POM)
    void aMistakeInTheTeamsRubricIsAnErrorWithItsLine(CheckMojo check) throws Exception {
        Files.createDirectories(root.resolve("ml"));
        Files.writeString(root.resolve("ml/rubric.yaml"), """
            id: acme
            title: Acme
            extends: ml-test-score-2017
            tests:
              data-1:
                efort: S
            """);
        Files.writeString(root.resolve(".mlreadiness.yml"), "rubric: ml/rubric.yaml\n");
        at(check, root);
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("ml/rubric.yaml:6: unknown key 'efort'; did you mean 'effort'?");
    }

    @Test
    @InjectMojo(goal = "report", pom = POM)
    @MojoParameter(name = "assets", value = "external")
    void aWrongParameterIsAnErrorBeforeAnythingIsWritten(ReportMojo report) throws Exception {
        Files.createDirectories(root.resolve("target/mlreadiness"));
        Files.writeString(root.resolve("target/mlreadiness/index.html"), "old");
        at(report, root);
        assertThatThrownBy(report::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("mlreadiness.assets")
                .hasMessageContaining("inline");
        assertThat(root.resolve("target/mlreadiness/index.html")).hasContent("old");
        assertThat(root.resolve("target/mlreadiness/mlreadiness.json")).doesNotExist();
    }

    private static void at(ScanGoal goal, Path folder) throws ReflectiveOperationException {
        Field basedir = ScanGoal.class.getDeclaredField("basedir");
        basedir.setAccessible(true);
        basedir.set(goal, new File(folder.toString()));
    }
}
