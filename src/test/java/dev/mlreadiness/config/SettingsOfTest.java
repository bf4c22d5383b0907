package dev.mlreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.rubric.AttestationRules;
import dev.mlreadiness.rubric.Confidence;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricTest;
import dev.mlreadiness.rubric.Severity;
import dev.mlreadiness.rubric.Smell;
import dev.mlreadiness.rubric.TriggerClass;
import dev.mlreadiness.syntax.data.DataProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsOfTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void defaults() throws Exception {
        RunSettings run = run(Parameters.NONE, "");

        assertThat(run.settings())
                .isEqualTo(new Settings(
                        0.5,
                        Map.of(),
                        Severity.CRITICAL,
                        "expert",
                        "",
                        List.of(),
                        List.of(),
                        "verified",
                        List.of(),
                        List.of(),
                        TODAY,
                        run.settings().sources(),
                        List.of(),
                        List.of(),
                        false,
                        null));
        assertThat(run.settings().sources().values()).containsOnly("default");
        assertThat(run.settings().gateOn()).isEqualTo("verified");
        assertThat(run.rubric()).isEmpty();
        assertThat(run.formats()).containsExactly("html", "json");
    }

    @Test
    void theFileReplacesDefaults() throws Exception {
        RunSettings run = run(Parameters.NONE, ConfigReaderTest.FULL.replace("minScore: 1.5", "minScore: 2"));

        assertThat(run.settings())
                .isEqualTo(new Settings(
                        2,
                        Map.of("data", 1.0, "infra", 0.5),
                        Severity.HIGH,
                        "strict",
                        "research",
                        List.of("docs/**", "**/old_*.py"),
                        run.settings().suppressions(),
                        "attested",
                        List.of(),
                        run.settings().components(),
                        TODAY,
                        run.settings().sources(),
                        run.settings().relaxations(),
                        List.of(),
                        false,
                        null));
        assertThat(run.settings().suppressions()).hasSize(2);
        assertThat(run.settings().sources())
                .containsEntry("minScore", ".mlreadiness.yml:1")
                .containsEntry("gateOn", ".mlreadiness.yml:23")
                .containsEntry("date", "default");
        assertThat(run.formats()).containsExactly("html", "json");
        assertThat(run.settings().components()).hasSize(2);
        assertThat(run.opaqueHops()).hasSize(1);
        assertThat(run.rubric()).isEqualTo("quality/rubric.yaml");
    }

    @Test
    void propertyAndPomReplaceTheFile() throws Exception {
        Parameters parameters = new Parameters(
                null,
                null,
                null,
                1.0,
                "0.5",
                "low",
                "verified",
                "ml-test-score-2016",
                "expert",
                "production",
                List.of("json", " html"),
                null,
                null,
                null,
                null,
                "2026-05-05",
                true);
        RunSettings run = run(parameters, ConfigReaderTest.FULL);

        assertThat(run.settings().minScore()).isEqualTo(1);
        assertThat(run.settings().minSectionScore()).containsExactly(Map.entry("data", 0.5), Map.entry("infra", 0.5));
        assertThat(run.settings().failOnSmells()).isEqualTo(Severity.LOW);
        assertThat(run.settings().convention()).isEqualTo("expert");
        assertThat(run.settings().profile()).isEqualTo("production");
        assertThat(run.settings().date()).isEqualTo("2026-05-05");
        assertThat(run.settings().sources().values()).containsOnly("property or pom");
        assertThat(run.rubric()).isEqualTo("ml-test-score-2016");
        assertThat(run.settings().gateOn()).isEqualTo("verified");
        assertThat(run.formats()).containsExactly("html", "json");
        assertThat(run.settings().relaxations())
                .as("what only the file can say")
                .containsExactly(
                        ".mlreadiness.yml:6 leaves out docs/**",
                        ".mlreadiness.yml:6 leaves out **/old_*.py",
                        ".mlreadiness.yml:10 suppresses proto-absolute-path in notebooks/** until 2026-12-31: Only the"
                                + " author runs them.",
                        ".mlreadiness.yml:14 suppresses all smells with fingerprint abc123: Reviewed.",
                        ".mlreadiness.yml:20 says what org/workflows/test.yml runs");
    }

    @Test
    void theFileCannotLowerALimitOfThePomByGatingOnTheAttestedScore() throws Exception {
        Parameters limited = new Parameters(
                null, null, null, 2.0, null, null, null, null, null, null, null, null, null, null, null, null, null);
        RunSettings run = run(limited, "gateOn: attested");
        assertThat(run.settings().gateOn()).isEqualTo("verified");
        assertThat(run.settings().relaxations())
                .containsExactly(".mlreadiness.yml:1 gates on the attested score, which has no effect here: property or"
                        + " pom set the limit");
        assertThat(run(Parameters.NONE, "gateOn: attested\nminScore: 2")
                        .settings()
                        .gatesAttested())
                .isTrue();
        Parameters asked = new Parameters(
                null,
                null,
                null,
                2.0,
                null,
                null,
                "attested",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(run(asked, "gateOn: verified").settings().gatesAttested()).isTrue();
    }

    @Test
    void theFileCannotChooseTheRubricOfALimitOfThePom() throws Exception {
        String expected = ".mlreadiness.yml:1: property or pom set the limit, so they must name the rubric too:"
                + " -Dmlreadiness.rubric=own.yaml";
        assertThat(problems(limits(2.0, null, null, null), "rubric: own.yaml", null))
                .containsExactly(expected);
        assertThat(problems(limits(null, "data=1", null, null), "rubric: own.yaml", null))
                .containsExactly(expected);
        assertThat(run(limits(2.0, null, null, "own.yaml"), "rubric: other.yaml")
                        .rubric())
                .isEqualTo("own.yaml");
        assertThat(run(limits(0.0, null, "high", null), "rubric: own.yaml").rubric())
                .as("nothing is limited")
                .isEqualTo("own.yaml");
    }

    @Test
    void theFileCannotTakeSmellsAwayThatThePomFailsOn() throws Exception {
        Settings settings =
                run(limits(null, null, "high", null), "profile: teaching").settings();
        assertThat(settings.profile()).isEqualTo("production");
        assertThat(settings.relaxations())
                .containsExactly(".mlreadiness.yml:1 sets the profile to teaching, which has fewer smells than"
                        + " production; that has no effect here: property or pom set failOnSmells");
        assertThat(run(limits(null, null, "none", null), "profile: teaching")
                        .settings()
                        .profile())
                .isEqualTo("teaching");
        assertThat(run(limits(2.0, null, null, null), "profile: teaching")
                        .settings()
                        .profile())
                .isEqualTo("teaching");
    }

    @Test
    void infoIsShownOnRequestOrWhereItFails() throws Exception {
        assertThat(run(Parameters.NONE, "").settings().showInfo()).isFalse();
        assertThat(run(Parameters.NONE, "showInfo: true").settings().showInfo()).isTrue();
        assertThat(run(Parameters.NONE, "failOnSmells: info").settings().showInfo())
                .isTrue();
        assertThat(run(Parameters.NONE, "failOnSmells: low").settings().showInfo())
                .isFalse();
    }

    @Test
    void aBaselineIsOfTheSameRubric() throws Exception {
        Baseline other = new Baseline("b.json", "0.1.0", "other", "expert", List.of(), List.of(), 4);
        assertThatThrownBy(() -> new SettingsOf(Parameters.NONE, ConfigFile.NONE, List.of())
                        .baseline(other)
                        .settings(rubric(1), null, TODAY))
                .hasMessageContaining(
                        "b.json:4: it has scores of the rubric other, convention expert, not of r, expert");
        Baseline same = new Baseline("b.json", "0.1.0", "r", "expert", List.of(), List.of(), 4);
        Settings settings = new SettingsOf(Parameters.NONE, ConfigFile.NONE, List.of())
                .baseline(same)
                .settings(rubric(1), null, TODAY)
                .settings();
        assertThat(settings.relaxations()).containsExactly("b.json takes the place of the default minScore");
        assertThat(settings.isDefault("minScore")).isTrue();
    }

    private static Parameters limits(Double minScore, String minSectionScore, String failOnSmells, String rubric) {
        return new Parameters(
                null,
                null,
                null,
                minScore,
                minSectionScore,
                failOnSmells,
                null,
                rubric,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "minScore: 0.25 | .mlreadiness.yml:1 sets minScore to 0.25, below the default 0.5",
                "minScore: 0 | .mlreadiness.yml:1 sets minScore to 0, below the default 0.5",
                "minScore: 0.5 | ",
                "minScore: 2 | ",
                "failOnSmells: none | .mlreadiness.yml:1 lets no smell fail the build; by default critical ones do",
                "failOnSmells: critical | ",
                "gateOn: attested | .mlreadiness.yml:1 gates on the attested score",
                "gateOn: verified | ",
                "profile: teaching | .mlreadiness.yml:1 sets the profile to teaching, which has fewer smells than"
                        + " production",
                "profile: production | ",
                "convention: expert | ",
                "convention: strict | ",
                "rubric: own.yaml | .mlreadiness.yml:1 uses the rubric own.yaml",
                "minSectionScore: 1 | ",
            })
    void listsWhatTheFileRelaxes(String text, String relaxation) throws Exception {
        assertThat(run(Parameters.NONE, text).settings().relaxations())
                .isEqualTo(relaxation == null ? List.of() : List.of(relaxation));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "minScore: 3 | .mlreadiness.yml:1: 3 can never be reached: the most is 2",
                "minSectionScore: {data: 1, infar: 1} | .mlreadiness.yml:1: unknown section 'infar'; did you mean"
                        + " 'infra'?",
                "minSectionScore: 2.5 | .mlreadiness.yml:1: 2.5 can never be reached: the most is 2",
                "suppress: [{rule: proto-path, reason: x}] | .mlreadiness.yml:1: unknown smell 'proto-path'; known:"
                        + " proto-absolute-path",
            })
    void comparesTheFileWithTheRubric(String text, String problem) {
        assertThat(problems(Parameters.NONE, text, null)).containsExactly(problem);
    }

    @Test
    void mistakesInParametersNameThem() {
        Parameters wrong = new Parameters(
                null,
                null,
                null,
                -1.0,
                "data=x, dta=1, 1, 1",
                "hihg",
                "people",
                null,
                "strikt",
                "prod",
                List.of("pdf"),
                "inlined",
                null,
                null,
                null,
                "tomorrow",
                null);

        assertThat(problems(wrong, "minScore: 1", null))
                .containsExactly(
                        "mlreadiness.assets: unknown value 'inlined'; did you mean 'inline'?",
                        "mlreadiness.convention: unknown value 'strikt'; did you mean 'strict'?",
                        "mlreadiness.date: expected a date such as 2026-12-31, not 'tomorrow'",
                        "mlreadiness.failOnSmells: unknown value 'hihg'; did you mean 'high'?",
                        "mlreadiness.formats: unknown format 'pdf'; known: html, json",
                        "mlreadiness.gateOn: unknown value 'people'; known: attested, verified",
                        "mlreadiness.minScore: a score is at least 0, not -1",
                        "mlreadiness.minSectionScore: expected a number, or section=number, not 'data=x'",
                        "mlreadiness.minSectionScore: more than one number for the same section",
                        "mlreadiness.minSectionScore: unknown section 'dta'; did you mean 'data'?",
                        "mlreadiness.profile: unknown value 'prod'; known: library, production, research, teaching");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-02-02, 1700000000, 2026-02-02, property or pom",
                "-, 1700000000, 2023-11-14, SOURCE_DATE_EPOCH",
                "-, 0, 1970-01-01, SOURCE_DATE_EPOCH",
                "' ', ' ', 2026-03-01, default",
                "-, -, 2026-03-01, default",
            })
    void theDate(String parameter, String epoch, String date, String source) throws Exception {
        Settings settings = new SettingsOf(dated(parameter), ConfigFile.NONE, List.of())
                .settings(rubric(1), epoch, TODAY)
                .settings();

        assertThat(settings.date()).isEqualTo(date);
        assertThat(settings.sources()).containsEntry("date", source);
    }

    @ParameterizedTest
    @CsvSource({"x", "1e9", "99999999999999999", "9999999999999999999999"})
    void aWrongEpochIsAMistake(String epoch) {
        assertThat(problems(Parameters.NONE, "", epoch))
                .containsExactly("SOURCE_DATE_EPOCH: expected seconds since 1970, not '" + epoch + "'");
    }

    @Test
    void noneOfTheSmellsFails() throws Exception {
        Parameters none = new Parameters(
                null, null, null, null, null, "none", null, null, null, null, null, null, null, null, null, null, null);

        Settings settings = run(none, "failOnSmells: high").settings();

        assertThat(settings.failOnSmells()).isNull();
        assertThat(settings.relaxations()).isEmpty();
    }

    @Test
    void theDefaultFollowsTheScale() throws Exception {
        assertThat(new SettingsOf(Parameters.NONE, ConfigFile.NONE, List.of())
                        .settings(rubric(2), null, TODAY)
                        .settings()
                        .minScore())
                .isEqualTo(1);
    }

    @Test
    void theRubricIsKnownBeforeTheRest() throws Exception {
        assertThat(new SettingsOf(Parameters.NONE, ConfigReader.read("f", "rubric: a.yaml"), List.of()).rubric())
                .isEqualTo("a.yaml");
        assertThat(new SettingsOf(Parameters.NONE, ConfigFile.NONE, List.of()).rubric())
                .isEmpty();
    }

    private static RunSettings run(Parameters parameters, String text) throws ConfigException {
        return new SettingsOf(parameters, ConfigReader.read(ConfigFile.NAME, text), List.of())
                .settings(rubric(1), null, TODAY);
    }

    private static List<String> problems(Parameters parameters, String text, String epoch) {
        ConfigException e = catchThrowableOfType(
                ConfigException.class,
                () -> new SettingsOf(parameters, ConfigReader.read(ConfigFile.NAME, text), List.of())
                        .settings(rubric(1), epoch, TODAY));
        assertThat(e).as("a mistake is found").isNotNull();
        return e.problems().stream().map(DataProblem::toString).toList();
    }

    private static Parameters dated(String date) {
        return new Parameters(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, date, null);
    }

    /** Two sections of two tests and one smell. */
    private static Rubric rubric(double scale) {
        List<RubricTest> tests = new ArrayList<>();
        for (String id : List.of("data-1", "data-2", "infra-1", "infra-2")) {
            tests.add(new RubricTest(
                    id,
                    id.substring(0, id.length() - 2),
                    1,
                    "",
                    "",
                    "",
                    "",
                    RubricTest.Effort.S,
                    TriggerClass.CHANGE,
                    RubricTest.Visibility.FILE,
                    List.of(),
                    List.of(),
                    ""));
        }
        Smell smell = new Smell(
                "proto-absolute-path",
                "",
                "",
                List.of(),
                Confidence.HIGH,
                List.of(),
                "",
                "",
                "",
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                Smell.Measured.NEVER,
                List.of());
        return new Rubric(
                "r",
                "",
                "",
                new Rubric.About("machine learning", List.of()),
                scale,
                Map.of(),
                List.of(new Rubric.Section("data", "Data"), new Rubric.Section("infra", "Infra")),
                tests,
                List.of(),
                List.of(smell),
                List.of(),
                new Knowledge(Map.of()),
                AttestationRules.DEFAULT,
                "");
    }
}
