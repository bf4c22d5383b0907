package dev.mlreadiness.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Regex;
import dev.mlreadiness.fact.TextSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every file of {@code rubric/} must be like, beyond what the compiler checks. */
class ShippedRubricTest {

    private static final Path FOLDER = Path.of("rubric");

    /** Kinds that no pattern asks for, each with the reason why it exists. */
    private static final Set<FactKind> NOT_ASKED_FOR = EnumSet.of(
            // shown in the report as what could not be read
            FactKind.FILE_PROBLEM,
            // let findings pass, whatever the rule
            FactKind.SUPPRESSION,
            // read by the automation graph, which the evaluator asks instead of patterns
            FactKind.AUTOMATION_OPAQUE,
            FactKind.CI_WORKFLOW);

    /** Kinds that only smells will ask for. */
    private static final Set<FactKind> FOR_SMELLS = EnumSet.of(
            FactKind.NOTEBOOK_MAGIC,
            FactKind.DOC_CODE,
            FactKind.FLOW_FIT_BEFORE_SPLIT,
            FactKind.FLOW_FIT_ON_TEST,
            FactKind.FLOW_EVAL_ON_TRAIN,
            FactKind.FLOW_UNSEEDED);

    private static Rubric rubric;

    /** Of all rubrics. */
    private static final List<RubricTest> TESTS = new ArrayList<>();

    @BeforeAll
    static void load() throws RubricException {
        rubric = RubricSource.folder(FOLDER);
        Set<String> ids = new TreeSet<>();
        for (String id : RubricSource.shippedIds()) {
            for (RubricTest test : RubricSource.folder(FOLDER, id).tests()) {
                if (ids.add(test.id())) {
                    TESTS.add(test);
                }
            }
        }
    }

    @Test
    void everyTestHasCasesForItsOutcomes() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Path folder : folders(FOLDER.resolve("tests"))) {
            List<String> outcomes = names(folder.resolve("cases"));
            softly.assertThat(outcomes)
                    .as(folder + "/cases")
                    .isSubsetOf("automated", "manual", "absent", "not-visible", "unknown");
            boolean visible = TESTS.stream()
                    .filter(test -> folder.getFileName().toString().startsWith(test.id() + "-"))
                    .anyMatch(test -> test.visible() != RubricTest.Visibility.NO);
            softly.assertThat(outcomes).as(folder + "/cases").containsAnyOf("absent", "not-visible");
            if (visible) {
                softly.assertThat(outcomes).as(folder + "/cases").contains("automated", "manual");
            }
            for (String outcome : outcomes) {
                softly.assertThat(folders(folder.resolve("cases").resolve(outcome)))
                        .as(folder + "/cases/" + outcome)
                        .isNotEmpty();
            }
        }
        softly.assertAll();
    }

    @Test
    void everyGuardHasCasesWhereItHoldsAndWhereItDoesNot() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        assertThat(rubric.lenses()).isNotEmpty();
        for (Lens lens : rubric.lenses()) {
            Path cases = FOLDER.resolve("lenses").resolve(lens.id()).resolve("cases");
            softly.assertThat(names(cases))
                    .as(cases.toString())
                    .hasSameElementsAs(
                            lens.guards().stream().map(RubricTest::id).toList());
            for (RubricTest guard : lens.guards()) {
                List<String> outcomes = names(cases.resolve(guard.id()));
                softly.assertThat(outcomes)
                        .as(guard.id())
                        .contains("holds")
                        .containsAnyOf("missing", "not-visible")
                        .isSubsetOf("holds", "in-part", "missing", "not-visible");
                softly.assertThat(guard.title())
                        .as(guard.id())
                        .doesNotEndWith(".")
                        .hasSizeLessThanOrEqualTo(100);
                softly.assertThat(guard.fix()).as(guard.id()).endsWith(".");
                guard.evidence()
                        .forEach(evidence -> softly.assertThat(evidence.shows())
                                .as(guard.id() + " " + evidence.id())
                                .doesNotEndWith("."));
            }
            for (Lens.Mode mode : lens.modes()) {
                softly.assertThat(mode.title())
                        .as(mode.id())
                        .doesNotEndWith(".")
                        .hasSizeLessThanOrEqualTo(100);
                softly.assertThat(mode.how()).as(mode.id()).endsWith(".");
                softly.assertThat(mode.attest()).as(mode.id()).endsWith(".");
            }
        }
        softly.assertAll();
    }

    @Test
    void everySmellHasBadAndGoodFixtures() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Path folder : folders(FOLDER.resolve("smells"))) {
            List<String> names = names(folder).stream().map(String::toLowerCase).toList();
            softly.assertThat(names).as(folder.toString()).anyMatch(name -> name.startsWith("bad"));
            softly.assertThat(names).as(folder.toString()).anyMatch(name -> name.startsWith("good"));
        }
        softly.assertAll();
    }

    @Test
    void textsAreWrittenAlike() {
        SoftAssertions softly = new SoftAssertions();
        for (RubricTest test : TESTS) {
            softly.assertThat(test.title())
                    .as(test.id() + " title")
                    .doesNotEndWith(".")
                    .hasSizeLessThanOrEqualTo(100);
            softly.assertThat(test.asks()).as(test.id() + " asks").endsWith("?");
            softly.assertThat(test.why()).as(test.id() + " why").endsWith(".");
            softly.assertThat(test.fix()).as(test.id() + " fix").endsWith(".");
            for (Evidence evidence : test.evidence()) {
                String name = test.id() + " " + evidence.id();
                softly.assertThat(evidence.shows()).as(name).doesNotEndWith(".").matches("(?s)(dbt|[A-Z]).*");
                softly.assertThat(evidence.hint()).as(name).matches("(?s)|[A-Z].*\\.");
            }
        }
        for (Smell smell : rubric.smells()) {
            softly.assertThat(smell.title())
                    .as(smell.id() + " title")
                    .doesNotEndWith(".")
                    .hasSizeLessThanOrEqualTo(100);
            softly.assertThat(smell.why()).as(smell.id() + " why").endsWith(".");
            softly.assertThat(smell.fix()).as(smell.id() + " fix").endsWith(".");
        }
        softly.assertAll();
    }

    @Test
    void groupsAreUsedBySmells() {
        assertThat(rubric.smells())
                .allSatisfy(smell -> assertThat(smell.group()).isNotEmpty());
    }

    @Test
    void everyKindOfFactIsAskedFor() {
        Set<FactKind> unused = EnumSet.allOf(FactKind.class);
        patterns().forEach(pattern -> unused.remove(pattern.fact()));
        unused.removeAll(NOT_ASKED_FOR);
        unused.removeAll(FOR_SMELLS);

        assertThat(unused).as("kinds that no YAML asks for").isEmpty();
    }

    @Test
    void exceptionsAreStillExceptions() {
        assertThat(patterns()).extracting(FactPattern::fact).doesNotContainAnyElementsOf(NOT_ASKED_FOR);
    }

    /**
     * A search that looks at hostile text too often is given up, and a finding missed: expressions must cope with long
     * words.
     */
    @Test
    void expressionsStayWithinTheBudget() {
        SoftAssertions softly = new SoftAssertions();
        for (Pattern regex : expressions()) {
            Set<String> alphabet = new LinkedHashSet<>(List.of("a", "_", ".", " ", "0", "/", "\n", "a ", "a.", "A1_"));
            regex.pattern()
                    .chars()
                    .filter(Character::isLetterOrDigit)
                    .forEach(c -> alphabet.add(Character.toString(c)));
            for (String unit : alphabet) {
                String text = unit.repeat(500 / unit.length());
                softly.assertThat(Looks.of(regex, text))
                        .as(regex + " on many '" + unit + "'")
                        .isLessThan(TextSearch.BUDGET);
            }
        }
        softly.assertAll();
    }

    /** What answers without a search must answer as the search does. */
    @Test
    void literalsOfExpressionsMissNothing() {
        SoftAssertions softly = new SoftAssertions();
        Random random = new Random(7);
        for (Pattern pattern : expressions()) {
            Regex regex = Regex.of(pattern.pattern());
            List<String> words = Pattern.compile("[\\[\\]()|?*+^$\\\\]+")
                    .splitAsStream(pattern.pattern())
                    .filter(w -> !w.isEmpty())
                    .toList();
            for (int i = 0; i < 200; i++) {
                StringBuilder text = new StringBuilder();
                for (int j = random.nextInt(5); j >= 0; j--) {
                    String word = words.isEmpty() ? "x" : words.get(random.nextInt(words.size()));
                    text.append(random.nextInt(4) == 0 ? word.toUpperCase(Locale.ROOT) : word)
                            .append(List.of("", "", "_", " ", ".", "/", "-", "1")
                                    .get(random.nextInt(8)));
                }
                softly.assertThat(regex.foundIn(text.toString()))
                        .as("%s in '%s'", pattern, text)
                        .isEqualTo(TextSearch.found(pattern, text.toString()));
            }
        }
        softly.assertAll();
    }

    @Test
    void variantsAreValid() throws RubricException {
        for (String id : RubricSource.shippedIds()) {
            Rubric variant = RubricSource.shipped(id);
            assertThat(variant.tests()).as(id).isNotEmpty();
            Rubric.Band last = variant.bands().get(variant.bands().size() - 1);
            assertThat(last.upTo()).as(id).isEqualTo(variant.maximum());
        }
    }

    private static List<FactPattern> patterns() {
        List<FactPattern> patterns = new ArrayList<>();
        List<RubricTest> tests = new ArrayList<>(TESTS);
        rubric.lenses().forEach(lens -> tests.addAll(lens.guards()));
        for (RubricTest test : tests) {
            for (Evidence evidence : test.evidence()) {
                patterns.addAll(evidence.any());
                patterns.addAll(evidence.all());
                patterns.addAll(evidence.unless());
            }
        }
        for (Smell smell : rubric.smells()) {
            smell.when().forEach(when -> patterns.add(when.pattern()));
            if (smell.unless() != null) {
                patterns.add(smell.unless());
            }
        }
        return patterns;
    }

    private static Collection<Pattern> expressions() {
        List<Pattern> found = new ArrayList<>();
        patterns().forEach(pattern -> {
            pattern.where().values().forEach(condition -> collect(condition, found));
            pattern.not().values().forEach(condition -> collect(condition, found));
        });
        return found;
    }

    private static void collect(Condition condition, List<Pattern> found) {
        if (condition instanceof Condition.Matches matches) {
            found.add(matches.regex().pattern());
        } else if (condition instanceof Condition.Not not) {
            collect(not.condition(), found);
        } else if (condition instanceof Condition.Both both) {
            both.conditions().forEach(each -> collect(each, found));
        } else if (condition instanceof Condition.OneOf oneOf) {
            oneOf.conditions().forEach(each -> collect(each, found));
        }
    }

    private static List<Path> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return List.copyOf(
                    new TreeSet<>(children.map(p -> p.getFileName().toString()).toList()));
        }
    }

    /** Counts how often a search looks at a character. */
    private static final class Looks implements CharSequence {
        private final String text;
        private long count;

        private Looks(String text) {
            this.text = text;
        }

        static long of(Pattern regex, String text) {
            Looks looks = new Looks(text);
            regex.matcher(looks).find();
            return looks.count;
        }

        @Override
        public char charAt(int index) {
            count++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
