package dev.mlreadiness.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Glob;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.fact.Regex;
import dev.mlreadiness.rubric.Condition;
import dev.mlreadiness.rubric.FactPattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PatternMatcherTest {

    private static final Object ABSENT = null;

    static Stream<Arguments> conditions() {
        return Stream.of(
                row(in("42"), "42", true),
                row(in("42"), "43", false),
                row(in("a", "b"), "b", true),
                row(in("1"), 1.0, true),
                row(in("1.0"), 1, true),
                row(in("0.50"), 0.5, true),
                row(in("1"), 1.5, false),
                row(in("1"), "1.0", false),
                row(in("12345678901"), 12345678901L, true),
                row(in("true"), true, true),
                row(in("false"), true, false),
                row(in("None"), "None", true),
                row(in("x"), ABSENT, false),
                row(in("x"), List.of("w", "x"), true),
                row(in("x"), List.of(), false),
                row(all("a", "b"), List.of("c", "b", "a"), true),
                row(all("a", "b"), List.of("a"), false),
                row(all("a"), "a", true),
                row(all("a"), ABSENT, false),
                row(name("torch.*"), "torch.nn.Linear", true),
                row(name("torch.*"), "torchvision.x", false),
                row(name("*.fit", "*.train"), "model.train", true),
                row(path("src/*.py"), "src/a/b.py", false),
                row(path("src/**/*.py"), "src/a/b.py", true),
                row(name("s*"), List.of("a", "seed"), true),
                row(matches("see[dn]"), "set_seed", true),
                row(matches("^seed$"), "set_seed", false),
                row(matches("x"), ABSENT, false),
                row(matches("^1$"), 1.0, true),
                row(range(1, 3), 3, true),
                row(range(1, 3), 3.01, false),
                row(range(Double.NaN, 0), -1, true),
                row(range(0.5, Double.NaN), "0.7", true),
                row(range(0, Double.NaN), "1_000", true),
                row(range(0, Double.NaN), "many", false),
                row(range(0, Double.NaN), "NaN", false),
                row(range(0, Double.NaN), "1d", false),
                row(range(0, Double.NaN), ABSENT, false),
                row(new Condition.Present(), "", true),
                row(new Condition.Present(), false, true),
                row(new Condition.Present(), List.of(), true),
                row(new Condition.Present(), ABSENT, false),
                row(new Condition.Absent(), ABSENT, true),
                row(new Condition.Absent(), "", false),
                row(new Condition.Not(in("x")), ABSENT, true),
                row(new Condition.Not(in("x")), "x", false),
                row(new Condition.Not(in("x")), List.of("y", "x"), false),
                row(new Condition.Both(List.of(name("a*"), matches("z"))), "az", true),
                row(new Condition.Both(List.of(name("a*"), matches("z"))), "a", false),
                row(new Condition.OneOf(List.of(in("a"), name("b.*"))), "b.c", true),
                row(new Condition.OneOf(List.of(in("a"), new Condition.Absent())), ABSENT, true),
                row(new Condition.OneOf(List.of(in("a"), name("b.*"))), "b", false));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @MethodSource("conditions")
    void meets(Condition condition, Object value, boolean expected) {
        assertThat(PatternMatcher.meets(condition, value)).isEqualTo(expected);
    }

    @Test
    void allConditionsMustHoldAndNoneOfTheOthers() {
        Fact fact = fact("a.py", 3, "name", "random.seed", "args", 1, "role", "source");

        assertThat(PatternMatcher.matches(pattern(Map.of("name", in("random.seed"), "args", in("1")), Map.of()), fact))
                .isTrue();
        assertThat(PatternMatcher.matches(pattern(Map.of("name", in("random.seed"), "args", in("2")), Map.of()), fact))
                .isFalse();
        assertThat(PatternMatcher.matches(pattern(Map.of("path", path("*.py")), Map.of("role", in("test"))), fact))
                .isTrue();
        assertThat(PatternMatcher.matches(pattern(Map.of(), Map.of("role", in("source"), "args", in("7"))), fact))
                .isFalse();
        assertThat(PatternMatcher.matches(pattern(Map.of("arg.0", new Condition.Absent()), Map.of()), fact))
                .isTrue();
    }

    @Test
    void onlyTheKindTellsMatchesFromHolds() {
        FactPattern pattern = new FactPattern(FactKind.JAVA_CALL, Map.of("args", in("1")), Map.of(), 1);
        Fact fact = fact("a.py", 3, "args", 1);

        assertThat(PatternMatcher.matches(pattern, fact)).isFalse();
        assertThat(PatternMatcher.holds(pattern, fact)).isTrue();
    }

    @Test
    void anExpressionThatBacktracksWithoutEndIsGivenUp() {
        Condition bomb = matches("^(a+)+$");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(PatternMatcher.meets(bomb, "a".repeat(60) + "!"))
                        .isFalse());
        assertThat(PatternMatcher.meets(matches("^(a|b)*$"), "ab".repeat(200_000)))
                .as("recursion in the engine")
                .isFalse();
        assertThat(PatternMatcher.meets(matches("needle"), "x".repeat(5_000_000) + "needle"))
                .isTrue();
    }

    /** The index must find what a scan finds, in the same order. */
    @Test
    void selectsWhatAScanFinds() {
        Random random = new Random(7);
        List<String> names =
                List.of("random.seed", "numpy.random.seed", "torch.manual_seed", "model.fit", "a.b.c.d", "x");
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String name = names.get(random.nextInt(names.size()));
            facts.add(fact(
                    "f" + random.nextInt(9) + ".py",
                    1 + random.nextInt(90),
                    "name",
                    random.nextInt(10) == 0 ? null : name,
                    "method",
                    name.substring(name.lastIndexOf('.') + 1),
                    "args",
                    random.nextInt(3)));
        }
        FactBase base = new FactBase();
        base.add(facts);
        PatternMatcher matcher = new PatternMatcher(base);
        List<Map<String, Condition>> wheres = List.of(
                Map.of(),
                Map.of("name", in("random.seed", "x", "nowhere")),
                Map.of("name", name("*seed"), "args", in("1")),
                Map.of("name", new Condition.OneOf(List.of(in("model.fit"), name("a.*")))),
                Map.of("name", new Condition.Both(List.of(new Condition.Present(), matches("t"), name("n*")))),
                Map.of("method", in("fit"), "name", new Condition.Not(in("x"))),
                Map.of("name", new Condition.Absent(), "method", matches("e")),
                Map.of("name", all("x")),
                Map.of("args", range(1, 1)),
                Map.of("path", path("f3.*"), "name", in("x")));
        for (Map<String, Condition> where : wheres) {
            FactPattern pattern = pattern(where, Map.of());
            List<Fact> scanned = base.of(FactKind.PYTHON_CALL).stream()
                    .filter(fact -> PatternMatcher.matches(pattern, fact))
                    .toList();
            assertThat(matcher.select(pattern)).as(where.toString()).isEqualTo(scanned);
        }
        assertThat(matcher.select(pattern(wheres.get(1), Map.of()))).hasSizeGreaterThan(50);
    }

    @Test
    void noFactsOfTheKind() {
        assertThat(new PatternMatcher(new FactBase()).select(pattern(Map.of(), Map.of())))
                .isEmpty();
    }

    private static Arguments row(Condition condition, Object value, boolean expected) {
        return Arguments.of(condition, value, expected);
    }

    private static Condition in(String... values) {
        return new Condition.In(Set.of(values));
    }

    private static Condition all(String... values) {
        return new Condition.All(Set.of(values));
    }

    private static Condition name(String... globs) {
        return new Condition.GlobMatch(Stream.of(globs).map(Glob::ofName).toList());
    }

    private static Condition path(String glob) {
        return new Condition.GlobMatch(List.of(Glob.ofPath(glob)));
    }

    private static Condition matches(String regex) {
        return new Condition.Matches(Regex.of(regex));
    }

    private static Condition range(double min, double max) {
        return new Condition.Range(min, max);
    }

    private static FactPattern pattern(Map<String, Condition> where, Map<String, Condition> not) {
        return new FactPattern(FactKind.PYTHON_CALL, where, not, 1);
    }

    private static Fact fact(String path, int line, Object... keyValues) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < keyValues.length; i += 2) {
            if (keyValues[i + 1] != null) {
                attributes.put((String) keyValues[i], keyValues[i + 1]);
            }
        }
        return new Fact(FactKind.PYTHON_CALL, attributes, Location.line(path, line));
    }
}
