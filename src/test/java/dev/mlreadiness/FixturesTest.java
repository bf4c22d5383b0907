package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.Finding;
import dev.mlreadiness.assess.Assessment.State;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.assess.LensOutcome;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.rubric.Evidence;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricSource;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fixture of the rubric through the real pipeline.
 *
 * <p>A test's case is a small repository below {@code cases/<outcome>/}; {@code expect.yaml} in it states scores by convention where they differ from the outcome's.
 * A smell's fixture marks each line with a finding by {@code expect: <id>}; every other line must stay silent. {@code -Dmlreadiness.fixtures=text} runs
 * only fixtures whose path holds the text.
 */
class FixturesTest {

    private static final Path RUBRIC = Path.of("rubric");
    private static final String FILTER = System.getProperty("mlreadiness.fixtures", "");

    /** By test, the evidence that decided a case so far. */
    private static final Map<String, Set<String>> DECIDED = new HashMap<>();

    private static Rubric rubric;

    /** Each shipped rubric by the ids of its tests; those that come later in rubric.yaml give way. */
    private static final Map<String, Rubric> BY_TEST = new HashMap<>();

    @TempDir
    static Path temp;

    @BeforeAll
    static void load() throws Exception {
        rubric = RubricSource.folder(RUBRIC);
        for (String id : RubricSource.shippedIds()) {
            Rubric shipped = RubricSource.shipped(id);
            shipped.tests().forEach(test -> BY_TEST.putIfAbsent(test.id(), shipped));
        }
    }

    @TestFactory
    Stream<DynamicTest> casesOfTests() throws IOException {
        Stream<DynamicTest> cases = folders(RUBRIC.resolve("tests"), 4)
                .filter(p -> p.getParent().getParent().getFileName().toString().equals("cases"))
                .filter(p -> p.toString().contains(FILTER))
                .map(p -> dynamicTest(p.subpath(2, p.getNameCount()).toString(), () -> outcome(p)));
        return FILTER.isEmpty() ? Stream.concat(cases, evidenceDecides()) : cases;
    }

    /** Runs after all cases. */
    private static Stream<DynamicTest> evidenceDecides() {
        return rubric.tests().stream()
                .map(test -> dynamicTest(
                        "evidence of " + test.id(),
                        () -> assertThat(DECIDED.getOrDefault(test.id(), Set.of()))
                                .as("each evidence of " + test.id() + " decides a case")
                                .containsAll(test.evidence().stream()
                                        .map(Evidence::id)
                                        .toList())));
    }

    /** The evidence without which the outcome would be another, if one alone is it; under either convention. */
    private static Optional<String> decisive(TestOutcome outcome) {
        Map<String, Double> points = new HashMap<>();
        outcome.evidence().forEach(e -> points.merge(e.evidenceId(), e.points(), Math::max));
        double best = points.values().stream().mapToDouble(p -> p).max().orElse(0);
        List<String> ids =
                points.keySet().stream().filter(id -> points.get(id) == best).toList();
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    @TestFactory
    Stream<DynamicTest> fixturesOfSmells() throws IOException {
        return folders(RUBRIC.resolve("smells"), 1)
                .flatMap(FixturesTest::children)
                .filter(p -> p.getFileName().toString().matches("(?i)(bad|good).*"))
                .filter(p -> p.toString().contains(FILTER))
                .map(p -> dynamicTest(p.subpath(2, p.getNameCount()).toString(), () -> markers(p)));
    }

    /** Cases of a lens's guard stand below {@code <lens>/cases/<guard>/<what the guard does>/}. */
    @TestFactory
    Stream<DynamicTest> casesOfGuards() throws IOException {
        return folders(RUBRIC.resolve("lenses"), 5)
                .filter(p -> p.toString().contains(FILTER))
                .map(p -> dynamicTest(p.subpath(2, p.getNameCount()).toString(), () -> guard(p)));
    }

    private void guard(Path fixture) throws IOException {
        String expected = fixture.getParent().getFileName().toString();
        String id = fixture.getParent().getParent().getFileName().toString();
        LensOutcome.Guard guard = scan(fixture, "expert", "production").lenses().stream()
                .flatMap(lens -> lens.modes().stream())
                .flatMap(mode -> mode.guards().stream())
                .filter(g -> g.outcome().test().id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(guard.hold().id()).as(told(fixture, guard.outcome())).isEqualTo(expected);
    }

    private void outcome(Path fixture) throws Exception {
        String folder =
                fixture.getParent().getParent().getParent().getFileName().toString();
        String id = BY_TEST.keySet().stream()
                .filter(t -> folder.startsWith(t + "-"))
                .findFirst()
                .orElseThrow();
        String expected = fixture.getParent().getFileName().toString();
        Optional<DataNode> scores = Files.exists(fixture.resolve("expect.yaml"))
                ? Optional.of(YamlReader.read(Files.readString(fixture.resolve("expect.yaml"))))
                : Optional.empty();
        TestOutcome outcome = test(fixture, id, "expert");
        TestOutcome strictly = test(fixture, id, "strict");
        Stream.of(outcome, strictly)
                .flatMap(o -> decisive(o).stream())
                .forEach(e -> DECIDED.computeIfAbsent(id, i -> new TreeSet<>()).add(e));
        String told = told(fixture, outcome);
        double expert =
                scores.flatMap(s -> s.text("expert")).map(Double::parseDouble).orElse(usual(expected));
        assertThat(outcome.score()).as(told).isEqualTo(expert);
        if (scores.isEmpty()) {
            assertThat(outcome.state()).as(told).isIn(states(expected));
        }
        Optional<String> strict = scores.flatMap(s -> s.text("strict"));
        if (strict.isPresent()) {
            assertThat(strictly.score()).as("strict " + fixture).isEqualTo(Double.parseDouble(strict.get()));
        }
    }

    private static String told(Path fixture, TestOutcome outcome) {
        return fixture + ": " + outcome.score() + " " + outcome.state().id() + " "
                + outcome.reason().text() + " "
                + outcome.evidence().stream()
                        .map(e -> e.evidenceId() + "@" + e.location().text() + " " + e.level() + " " + e.points() + " "
                                + e.path() + " " + e.broken())
                        .collect(Collectors.joining("\n", "\n", ""));
    }

    private static double usual(String outcome) {
        return switch (outcome) {
            case "automated" -> 1;
            case "manual" -> 0.5;
            default -> 0;
        };
    }

    private static List<State> states(String outcome) {
        return switch (outcome) {
            case "automated" -> List.of(State.AUTOMATED);
            case "manual" -> List.of(State.MANUAL, State.AUTOMATED);
            case "not-visible" -> List.of(State.NOT_VISIBLE);
            case "unknown" -> List.of(State.UNKNOWN);
            default -> List.of(State.ABSENT, State.NOT_VISIBLE);
        };
    }

    private static TestOutcome test(Path fixture, String id, String convention) throws IOException {
        return TestScans.of(BY_TEST.get(id)).convention(convention).profile("production").scan(fixture).tests().stream()
                .filter(t -> t.test().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void markers(Path fixture) throws IOException {
        String smell = fixture.getParent().getFileName().toString();
        Path root = fixture;
        if (Files.isRegularFile(fixture)) {
            root = Files.createDirectories(
                    temp.resolve(smell + "-" + fixture.getFileName().toString().replace('.', '-')));
            Files.copy(fixture, root.resolve(name(fixture)));
        }
        String profile = rubric.smells().stream()
                .filter(s -> s.id().equals(smell))
                .findFirst()
                .flatMap(s -> s.profiles().stream().findFirst())
                .orElse("production");
        List<Finding> findings = scan(root, "expert", profile).findings().stream()
                .filter(f -> f.smell().id().equals(smell))
                .toList();
        TreeSet<String> found = new TreeSet<>();
        findings.forEach(f -> found.add(place(f.location())));
        TreeSet<String> expected = new TreeSet<>();
        Path base = root;
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                expected(base, file, smell, expected);
            }
        }
        assertThat(found).as("lines with " + smell + " in " + fixture).isEqualTo(expected);
        if (fixture.getFileName().toString().toLowerCase(Locale.ROOT).startsWith("bad")) {
            assertThat(expected).as("a bad fixture marks at least one line").isNotEmpty();
        }
    }

    /** Fixtures of one file get a name that gives them no role of their own. */
    private static String name(Path fixture) {
        String name = fixture.getFileName().toString();
        return name.endsWith(".java") ? name : "sample" + name.substring(name.lastIndexOf('.'));
    }

    private static String place(Location location) {
        return location.path() + ":" + (location.cell() >= 0 ? "raw " : "") + location.startLine();
    }

    private static void expected(Path root, Path file, String smell, TreeSet<String> expected) throws IOException {
        String path = root.relativize(file).toString().replace('\\', '/');
        boolean notebook = path.endsWith(".ipynb");
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (java.nio.charset.MalformedInputException e) {
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(".*expect: [a-z0-9, -]*\\b" + smell + "(?![a-z0-9-]).*")) {
                expected.add(path + ":" + (notebook ? "raw " : "") + (i + 1));
            } else if (lines.get(i).matches(".*expect-file: [a-z0-9, -]*\\b" + smell + "(?![a-z0-9-]).*")) {
                expected.add(path + ":0");
            }
        }
    }

    private static Assessment scan(Path root, String convention, String profile) throws IOException {
        return TestScans.of(rubric).convention(convention).profile(profile).scan(root);
    }

    private static Stream<Path> folders(Path root, int depth) throws IOException {
        if (!Files.isDirectory(root)) {
            return Stream.of();
        }
        try (Stream<Path> all = Files.walk(root, depth)) {
            return all
                    .filter(Files::isDirectory)
                    .filter(p -> p.getNameCount() == root.getNameCount() + depth)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
