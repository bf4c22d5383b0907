package dev.mlreadiness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of packages: what each may use of the others. */
class ArchitectureTest {

    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("fact", List.of()),
            Map.entry("syntax", List.of()),
            Map.entry("repo", List.of("fact")),
            Map.entry("inspect", List.of("fact", "repo", "syntax")),
            Map.entry("derive", List.of("fact", "syntax")),
            Map.entry("rubric", List.of("fact", "syntax", "problem")),
            Map.entry("config", List.of("fact", "rubric", "syntax", "problem")),
            Map.entry("problem", List.of()),
            Map.entry("assess", List.of("fact", "rubric", "config")),
            Map.entry("change", List.of("fact", "rubric", "assess", "syntax")),
            Map.entry("report", List.of("assess", "rubric", "config", "fact")),
            Map.entry("mojo", List.of("", "rubric", "config", "assess", "report", "problem")));

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.mlreadiness");
    }

    @TestFactory
    Stream<DynamicTest> packagesUseOnlyWhatTheyMay() {
        return MAY_USE.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    TreeSet<String> forbidden = new TreeSet<>(MAY_USE.keySet());
                    forbidden.remove(name);
                    forbidden.removeAll(MAY_USE.get(name));
                    String[] packages = forbidden.stream()
                            .map(p -> "dev.mlreadiness." + p + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage("dev.mlreadiness." + name + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(packages)
                            .allowEmptyShould(true)
                            .check(classes);
                    if (!name.equals("mojo")) {
                        noClasses()
                                .that()
                                .resideInAPackage("dev.mlreadiness." + name + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("dev.mlreadiness")
                                .allowEmptyShould(true)
                                .check(classes);
                    }
                }));
    }

    @Test
    void mavenStaysInTheGoals() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.mlreadiness.mojo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "org.codehaus.plexus..")
                .check(classes);
    }

    @Test
    void judgingOpensNoFile() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.mlreadiness.fact..", "dev.mlreadiness.derive..", "dev.mlreadiness.assess..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..")
                .check(classes);
    }
}
