package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricException;
import dev.mlreadiness.rubric.RubricSource;
import dev.mlreadiness.rubric.Smell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the README says, with the README's own text. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");

    @TempDir
    Path temp;

    /** A new tool in one line: the steps on a copy of the rubric. */
    @Test
    void aNewToolIsOneLineAndOneFixture() throws Exception {
        Path rubric = copy(Path.of("rubric"), temp.resolve("rubric"));
        List<String> line = block("# rubric/knowledge/data-validation.yaml, below `validator:`");
        List<String> fixture = block("# rubric/tests/data-1-feature-schema/cases/manual/tablecheck/train.py");
        Path train = temp.resolve(fixture.get(0).substring(2));
        Files.createDirectories(train.getParent());
        Files.write(train, fixture);

        assertThat(score(rubric, train.getParent(), "data-1")).isZero();

        assertThat(line).as("one line below its heading").hasSize(2);
        Path knowledge = rubric.resolve("knowledge/data-validation.yaml");
        List<String> lines = new ArrayList<>(Files.readAllLines(knowledge));
        int meaning = lines.indexOf("  validator:");
        assertThat(meaning).isNotNegative();
        lines.add(meaning + 1, line.get(1));
        Files.write(knowledge, lines);

        assertThat(score(rubric, train.getParent(), "data-1")).isEqualTo(0.5);

        Path workflow = train.resolveSibling(".github/workflows/train.yml");
        Files.createDirectories(workflow.getParent());
        Files.writeString(workflow, """
            on: [push]
            jobs:
              train:
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@v4
                  - run: python train.py
            """);
        assertThat(score(rubric, train.getParent(), "data-1")).isEqualTo(1);
    }

    @Test
    void theTeamsOwnRubricOfTheReadmeWorks() throws Exception {
        Rubric rubric = RubricSource.named("ml/rubric.yaml", repositoryOfAcme());
        Assessment assessment = TestScans.of(rubric).scan(temp);

        assertThat(rubric.id()).isEqualTo("acme");
        assertThat(rubric.tests()).hasSize(28);
        assertThat(rubric.tests()).noneMatch(test -> test.id().equals("data-6"));
        assertThat(outcome(assessment, "data-1").score()).isEqualTo(0.5);
        assertThat(outcome(assessment, "data-1").test().fix()).startsWith("Call acme.contracts.verify");
        assertThat(outcome(assessment, "monitor-8").score()).isEqualTo(1);
        assertThat(assessment.score().sections())
                .extracting(Assessment.SectionScore::maximum)
                .containsExactly(6.0, 7.0, 7.0, 8.0);
        assertThat(assessment.score().maximum()).isEqualTo(6);
        assertThat(score(Path.of("rubric"), temp, "data-1"))
                .as("under the shipped rubric")
                .isZero();
    }

    @Test
    void itsMistakesHavePlaceAndNearestWord() throws Exception {
        Path file = repositoryOfAcme().resolve("ml/rubric.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("    fix: Call", "    fixx: Call"));

        assertThatThrownBy(() -> RubricSource.inside("ml/rubric.yaml", temp))
                .isInstanceOf(RubricException.class)
                .hasMessageContaining("ml/rubric.yaml:13: unknown key 'fixx'; did you mean 'fix'?");
    }

    private Path repositoryOfAcme() throws IOException {
        Files.createDirectories(temp.resolve("ml"));
        Files.write(temp.resolve("ml/rubric.yaml"), block("# ml/rubric.yaml"));
        Files.writeString(temp.resolve("train.py"), """
            import pandas as pd
            from acme.contracts import verify
            from sklearn.linear_model import LogisticRegression

            frame = verify(pd.read_csv("customers.csv"))
            LogisticRegression().fit(frame[["age"]], frame["churn"])
            """);
        Files.writeString(temp.resolve("rules.yml"), """
            groups:
              - name: cost
                rules:
                  - alert: TooDear
                    expr: avg(prediction_cost_euro) > 0.02
            """);
        return temp;
    }

    private static double score(Path rubric, Path repository, String test) throws Exception {
        Assessment assessment =
                TestScans.of(RubricSource.folder(rubric)).profile("production").scan(repository);
        return outcome(assessment, test).score();
    }

    private static TestOutcome outcome(Assessment assessment, String test) {
        return assessment.tests().stream()
                .filter(outcome -> outcome.test().id().equals(test))
                .findFirst()
                .orElseThrow();
    }

    /** The lines of the README's code block that starts with the line. */
    private static List<String> block(String first) throws IOException {
        List<String> lines = Files.readAllLines(README);
        int start = lines.indexOf(first);
        assertThat(start).as(first).isPositive();
        assertThat(lines.get(start - 1)).startsWith("```");
        List<String> block = new ArrayList<>();
        for (int i = start; !lines.get(i).equals("```"); i++) {
            block.add(lines.get(i));
        }
        return block;
    }

    /** The rubric without its fixtures. */
    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = from.relativize(file).toString().replace('\\', '/');
                if (path.endsWith(".yaml") && !path.contains("/cases/") && !path.matches("smells/[^/]+/(bad|good).*")) {
                    Path target = to.resolve(path);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    /** The list of rules says what ships, and which of them can fail a gate. */
    @Test
    void listsTheSmellsThatShip() throws Exception {
        String readme = Files.readString(README);
        String listed = readme.substring(readme.indexOf("\n## Smells\n"), readme.indexOf("\n## Suppress a finding\n"));
        for (Smell smell : RubricSource.folder(Path.of("rubric")).smells()) {
            String row = listed.lines()
                    .filter(line -> line.startsWith("| " + smell.group() + " |"))
                    .findFirst()
                    .orElse("");
            String name = smell.measured().enough() ? "**" + smell.id() + "**" : smell.id();
            assertThat(row.replace(" |", ",").replace("| ", " ") + ",")
                    .as("README, Smells, group " + smell.group())
                    .contains(" " + name + ",");
        }
    }
}
