package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.mlreadiness.assess.Assessment.Finding;
import dev.mlreadiness.assess.Assessment.Hunk;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricSource;
import dev.mlreadiness.rubric.Smell;
import dev.mlreadiness.syntax.python.PythonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The changes that rules show, made: each finding in a bad Python fixture has one, the changed file is still Python, and
 * once all are made the rule finds nothing. A line that says {@code no change} is one for which none can be shown.
 */
class ChangesTest {

    private static final Path SMELLS = Path.of("rubric", "smells");
    private static final String FILTER = System.getProperty("mlreadiness.fixtures", "");

    private static Rubric rubric;

    @TempDir
    static Path temp;

    @BeforeAll
    static void load() throws Exception {
        rubric = RubricSource.folder(Path.of("rubric"));
    }

    @TestFactory
    Stream<DynamicTest> changedFixturesAreGood() {
        return rubric.smells().stream()
                .filter(smell -> !smell.changes().isEmpty())
                .flatMap(smell -> files(SMELLS.resolve(smell.id()))
                        .filter(fixture -> fixture.toString().contains(FILTER))
                        .map(fixture ->
                                dynamicTest(SMELLS.relativize(fixture).toString(), () -> makeChanges(smell, fixture))));
    }

    private static void makeChanges(Smell smell, Path fixture) throws IOException {
        Path root = Files.createTempDirectory(temp, "change");
        Path file = root.resolve("sample.py");
        Files.copy(fixture, file);
        List<Finding> findings = findings(smell, root);
        assertThat(findings).isNotEmpty();
        for (int rest = findings.size(); !findings.isEmpty(); findings = findings(smell, root)) {
            assertThat(findings).as("a change makes a finding go away").hasSizeLessThanOrEqualTo(rest--);
            Finding finding = findings.get(0);
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            assertThat(finding.change()).as("change of " + finding.location()).isNotEmpty();
            make(finding.change(), lines);
            Files.write(file, lines);
            assertThat(new PythonParser().parse(Files.readString(file)).errors())
                    .as(String.join("\n", lines))
                    .isEmpty();
        }
    }

    private static void make(List<Hunk> change, List<String> lines) {
        for (int i = change.size() - 1; i >= 0; i--) {
            Hunk hunk = change.get(i);
            List<String> at = lines.subList(
                    hunk.firstLine() - 1, hunk.firstLine() - 1 + hunk.before().size());
            assertThat(at).isEqualTo(hunk.before());
            at.clear();
            at.addAll(hunk.after());
        }
    }

    /** Findings for which a change is expected. */
    private static List<Finding> findings(Smell smell, Path root) throws IOException {
        List<String> lines = Files.readAllLines(root.resolve("sample.py"));
        String profile =
                smell.profiles().isEmpty() ? "production" : smell.profiles().get(0);
        return TestScans.of(rubric).profile(profile).scan(root).findings().stream()
                .filter(finding -> finding.smell().id().equals(smell.id()))
                .filter(finding ->
                        !lines.get(finding.location().startLine() - 1).contains("no change"))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(path -> path.toString().endsWith(".py"))
                    .filter(path -> folder.relativize(path).toString().startsWith("bad"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
