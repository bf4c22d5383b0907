package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.Component;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.config.ConfigException;
import dev.mlreadiness.config.ConfigFile;
import dev.mlreadiness.report.Assets;
import dev.mlreadiness.report.ConsoleLine;
import dev.mlreadiness.report.ConsoleReport;
import dev.mlreadiness.report.ExplainText;
import dev.mlreadiness.report.HtmlReport;
import dev.mlreadiness.report.ReportView;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two systems in one repository: one is tested by the workflow at the root, the other is not. */
class ComponentsTest {

    private static final String TRAIN = """
            from sklearn.linear_model import LogisticRegression

            def train(x, y):
                return LogisticRegression(random_state=0).fit(x, y)
            """;

    @TempDir
    Path root;

    private Rubric rubric;

    @BeforeEach
    void repository() throws Exception {
        rubric = RubricSource.shipped(RubricSource.DEFAULT);
        write(".github/workflows/ci.yml", """
                on: [push, pull_request]
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v4
                      - run: pytest ranking/tests
                """);
        write("ranking/pyproject.toml", "[project]\nname = 'ranking'\ndependencies = ['scikit-learn==1.5.0']\n");
        write("ranking/features.py", "def clean(frame):\n    return frame.dropna()\n");
        write("ranking/train.py", TRAIN);
        write("ranking/tests/test_features.py", """
                from ranking.features import clean

                def test_clean(frame):
                    assert clean(frame).isna().sum() == 0
                """);
        write("ranking/__init__.py", "");
        write("fraud/requirements.txt", "scikit-learn\n");
        write("fraud/train.py", TRAIN);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static ConfigFile.Component component(String name, int line, String... paths) {
        return new ConfigFile.Component(name, List.of(paths), line);
    }

    private Assessment both() throws IOException {
        return TestScans.of(rubric)
                .components(component("ranking", 2, "ranking/**"), component("fraud", 3, "fraud"))
                .scan(root);
    }

    private static TestOutcome outcome(List<TestOutcome> tests, String id) {
        return tests.stream().filter(o -> o.test().id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void eachHasItsOwnOutcomesAndTheSharedWorkflowReachesItsCode() throws Exception {
        Assessment assessment = both();
        Component ranking = assessment.components().get(0);
        Component fraud = assessment.components().get(1);
        assertThat(outcome(ranking.tests(), "data-7").score()).isEqualTo(1);
        assertThat(outcome(fraud.tests(), "data-7").score()).isZero();
        assertThat(ranking.tests()).hasSize(28);
        assertThat(ranking.files()).isEqualTo(5);
        assertThat(fraud.files()).isEqualTo(2);
        assertThat(ranking.tests())
                .allSatisfy(test -> assertThat(test.evidence())
                        .noneMatch(found -> found.location().path().startsWith("fraud/")));
        assertThat(fraud.tests())
                .allSatisfy(test -> assertThat(test.evidence())
                        .noneMatch(found -> found.location().path().startsWith("ranking/")));
        assertThat(fraud.nextSteps()).isNotEmpty();
    }

    @Test
    void theWholeIsTheLowest() throws Exception {
        Assessment assessment = both();
        assertThat(assessment.components().stream().filter(Component::lowest)).hasSize(1);
        Component lowest = assessment.components().stream()
                .filter(Component::lowest)
                .findFirst()
                .orElseThrow();
        assertThat(assessment.score()).isEqualTo(lowest.score());
        assertThat(assessment.tests()).isEqualTo(lowest.tests());
        assertThat(assessment.components())
                .allMatch(c -> c.score().finalScore() >= assessment.score().finalScore());
        assertThat(assessment.gate().conditions().get(0).message()).startsWith("Component ");
    }

    @Test
    void withoutConfigurationItIsOneAndTheSplitIsSuggested() throws Exception {
        Assessment assessment = TestScans.of(rubric).scan(root);
        assertThat(assessment.components()).isEmpty();
        assertThat(outcome(assessment.tests(), "data-7").score()).isEqualTo(1);
        assertThat(assessment.scan().split()).containsExactly("fraud", "ranking");
        assertThat(ReportView.of(assessment).scan().split())
                .containsExactly(
                        "components:",
                        "  - {name: 'fraud', paths: ['fraud/**']}",
                        "  - {name: 'ranking', paths: ['ranking/**']}");
        assertThat(both().scan().split()).as("already split").isEmpty();
    }

    @Test
    void aFolderWithoutTrainingOrManifestIsNoComponent() throws Exception {
        Files.delete(root.resolve("fraud/requirements.txt"));
        write("web/requirements.txt", "flask\n");
        write("web/app.py", "import flask\n");
        write("examples/one/requirements.txt", "scikit-learn\n");
        write("examples/one/train.py", TRAIN);
        assertThat(TestScans.of(rubric).scan(root).scan().split()).isEmpty();
    }

    @Test
    void theInnermostFoldersAreSuggested() throws Exception {
        write("teams/pyproject.toml", "[project]\nname = 'teams'\n");
        write("teams/train.py", TRAIN);
        write("teams/a/pyproject.toml", "[project]\nname = 'a'\n");
        write("teams/a/train.py", TRAIN);
        assertThat(TestScans.of(rubric).scan(root).scan().split()).containsExactly("fraud", "ranking", "teams/a");
    }

    @Test
    void aComponentWithoutMachineLearningDoesNotCount() throws Exception {
        write("web/app.js", "export const a = 1;\n");
        for (int i = 0; i < 40; i++) {
            write("web/page" + i + ".py", "print(1)\n");
        }
        Assessment assessment = TestScans.of(rubric)
                .components(component("web", 2, "web/"), component("ranking", 3, "ranking/**"))
                .scan(root);
        assertThat(assessment.components().get(0).ml()).isFalse();
        assertThat(assessment.components().get(1).lowest()).isTrue();
        assertThat(assessment.ml()).isTrue();
    }

    @Test
    void pathsMustExistAndNotOverlap() {
        ConfigException e = catchThrowableOfType(
                ConfigException.class,
                () -> TestScans.of(rubric)
                        .components(
                                component("ranking", 2, "ranking/**"),
                                component("trains", 3, "**/train.py"),
                                component("gone", 4, "gone/**", "fraud/*.txt"))
                        .readiness()
                        .scan(root, "x", null));
        assertThat(e.getMessage().lines())
                .containsExactly(
                        ".mlreadiness.yml:3: component 'trains' and component 'ranking' (line 2) both have"
                                + " ranking/train.py",
                        ".mlreadiness.yml:4: component 'gone': no file matches 'gone/**'");
    }

    @Test
    void everyFormShowsEach() throws Exception {
        Assessment assessment = both();
        ReportView view = ReportView.of(assessment);
        String page = new HtmlReport().render(view, Assets.INLINE);
        assertThat(page).contains("id=\"components\"", ">ranking</a>", ">fraud</a>", "id=\"data-7\"");
        assertThat(page.split("id=\"c[12]-data-7\"", -1)).hasSize(2);
        assertThat(ids(page)).doesNotHaveDuplicates();
        List<String> console =
                ConsoleReport.lines(view, new ConsoleReport.Options(true, true, -1, "", List.of(), "")).stream()
                        .map(ConsoleLine::text)
                        .toList();
        assertThat(console).anyMatch(line -> line.contains("ranking: ")).anyMatch(line -> line.contains("fraud: "));
        assertThat(ExplainText.lines(assessment, "data-7", true).orElseThrow())
                .contains("Component ranking", "Component fraud");
        assertThat(ExplainText.lines(assessment, "data-7", "fraud", true).orElseThrow())
                .contains("Component fraud")
                .doesNotContain("Component ranking");
    }

    private static List<String> ids(String page) {
        return java.util.regex.Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
