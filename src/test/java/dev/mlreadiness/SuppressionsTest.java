package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.Finding;
import dev.mlreadiness.config.Settings.Suppression;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings of the shipped rules that comments and the configuration let pass. */
class SuppressionsTest {

    @TempDir
    Path root;

    private Rubric rubric;
    private String profile = "production";

    @BeforeEach
    void rubric() throws Exception {
        rubric = TestScans.only(
                RubricSource.shipped(RubricSource.DEFAULT), "sec-pickle-load", "sec-yaml-load", "deps-unpinned");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Assessment scan(Suppression... suppressions) throws IOException {
        return TestScans.of(rubric).profile(profile).suppressions(suppressions).scan(root);
    }

    private static List<String> findings(Assessment assessment) {
        return assessment.findings().stream().map(SuppressionsTest::line).toList();
    }

    private static String line(Finding finding) {
        String why = finding.suppressed() == null
                ? ""
                : " " + finding.suppressed().reason() + " ("
                        + finding.suppressed().by() + ")";
        return finding.smell().id() + " " + finding.location().text() + why;
    }

    private static List<String> problems(Assessment assessment) {
        return assessment.scan().suppressions().stream()
                .map(note -> note.path() + ":" + note.line() + " " + note.why())
                .toList();
    }

    @Test
    void byComments() throws Exception {
        write("a.py", """
                import pickle

                a = pickle.load(open("a"))
                b = pickle.load(  # mlreadiness: ignore[sec-pickle-load] our own file
                    open("b"))
                c = pickle.load(open("c"))  # nosec B301
                d = pickle.load(open("d"))  # noqa: S301
                e = pickle.load(open("e"))  # nosec
                f = pickle.load(open("f"))  # noqa
                g = pickle.load(open("g"))  # nosec B602
                """);
        Assessment assessment = scan();
        assertThat(findings(assessment))
                .containsExactly(
                        "sec-pickle-load a.py:3",
                        "sec-pickle-load a.py:4 our own file (a.py:4)",
                        "sec-pickle-load a.py:6 # nosec B301 (a.py:6)",
                        "sec-pickle-load a.py:7 # noqa: S301 (a.py:7)",
                        "sec-pickle-load a.py:8 # nosec (a.py:8)",
                        "sec-pickle-load a.py:9",
                        "sec-pickle-load a.py:10");
        assertThat(problems(assessment)).isEmpty();
        assertThat(assessment.scan().relaxations())
                .containsExactly(
                        "a.py:4 suppresses sec-pickle-load: our own file",
                        "a.py:6 suppresses sec-pickle-load: # nosec B301",
                        "a.py:7 suppresses sec-pickle-load: # noqa: S301",
                        "a.py:8 suppresses sec-pickle-load: # nosec");
    }

    @Test
    void byCommentsOfBlocksAndFiles() throws Exception {
        write("a.py", """
                import pickle
                def load():  # mlreadiness: ignore[sec-pickle-load] only our own files
                    a = pickle.load(open("a"))
                    return a
                b = pickle.load(open("b"))
                """);
        write("b.py", """
                # mlreadiness: ignore-file[sec-pickle-load] a tool for one machine
                import pickle
                a = pickle.load(open("a"))
                """);
        write("requirements.txt", "pandas  # mlreadiness: ignore[deps-unpinned] any will do\nnumpy\n");
        Assessment assessment = scan();
        assertThat(findings(assessment))
                .contains(
                        "sec-pickle-load a.py:3 only our own files (a.py:2)",
                        "sec-pickle-load a.py:5",
                        "sec-pickle-load b.py:3 a tool for one machine (b.py:1)",
                        "deps-unpinned requirements.txt:1 any will do (requirements.txt:1)",
                        "deps-unpinned requirements.txt:2");
        assertThat(problems(assessment)).isEmpty();
    }

    @Test
    void whatSuppressesNothingIsTold() throws Exception {
        write("a.py", """
                import pickle
                a = pickle.load(open("a"))  # mlreadiness: ignore[sec-pickle-load]
                b = 1  # mlreadiness: ignore[sec-pickle-load] nothing here
                c = 1  # mlreadiness: ignore[sec-pickel-load] misspelt
                d = 1  # mlreadiness: off
                """);
        Assessment assessment = scan();
        assertThat(findings(assessment)).containsExactly("sec-pickle-load a.py:2");
        assertThat(problems(assessment))
                .containsExactly(
                        "a.py:2 no reason: sec-pickle-load is not suppressed without one",
                        "a.py:3 unused: no sec-pickle-load here",
                        "a.py:4 unknown rule: 'sec-pickel-load'; did you mean 'sec-pickle-load'?",
                        "a.py:5 not understood: 'off' is neither ignore nor ignore-file");
        assertThat(assessment.scan().relaxations()).isEmpty();
    }

    @Test
    void aRuleThatDoesNotRunIsNotMissed() throws Exception {
        write("a.py", """
                import pickle
                a = pickle.load(open("a"))  # mlreadiness: ignore[sec-pickle-load] our own file
                """);
        profile = "teaching";
        Assessment assessment = scan(new Suppression("sec-pickle-load", "", "", "why", null, 3));
        assertThat(findings(assessment)).isEmpty();
        assertThat(problems(assessment)).isEmpty();
    }

    @Test
    void manyCommentsAndFindingsTakeNoLongTime() throws Exception {
        String block =
                "import pickle\n" + "# mlreadiness: ignore[sec-pickle-load] one more\nif a:\n b = pickle.load(f)\n";
        write("a.py", block + "x = pickle.load(f)  # mlreadiness: ignore[sec-pickle-load] mine\n".repeat(10_000));
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(scan().findings()).hasSize(10_001).allMatch(finding -> finding.suppressed() != null));
    }

    @Test
    void byConfiguration() throws Exception {
        write("a.py", "import pickle\na = pickle.load(open('a'))\n");
        write("b.py", "import pickle\na = pickle.load(open('a'))\n");
        Assessment assessment = scan(
                new Suppression("sec-pickle-load", "a.*", "", "why", LocalDate.of(2026, 11, 1), 3),
                new Suppression("sec-pickle-load", "b.py", "", "why", LocalDate.of(2026, 10, 31), 5),
                new Suppression("", "c.py", "", "why", null, 7),
                new Suppression("sec-yaml-load", "", "", "why", null, 9));
        assertThat(findings(assessment))
                .containsExactly("sec-pickle-load a.py:2 why (.mlreadiness.yml:3)", "sec-pickle-load b.py:2");
        assertThat(problems(assessment))
                .containsExactly(
                        ".mlreadiness.yml:5 expired: sec-pickle-load in b.py until 2026-10-31",
                        ".mlreadiness.yml:7 unused: no smell in c.py",
                        ".mlreadiness.yml:9 unused: no sec-yaml-load");
    }
}
