package dev.mlreadiness.rubric;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataProblem;
import dev.mlreadiness.syntax.data.Fields;
import dev.mlreadiness.syntax.data.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a {@code rule.yaml}. */
final class SmellReader {

    private static final Set<String> PROFILES = Set.of("production", "library", "research", "teaching");
    private static final int MOST_JUDGED = 1_000_000;

    private final PatternReader patterns;
    private final Map<String, String> groups;
    private final Set<String> tests;
    private final Collection<DataProblem> problems;

    /**
     * @param groups that a smell may belong to
     * @param tests ids that {@code raises} may name
     */
    SmellReader(
            PatternReader patterns, Collection<String> groups, Set<String> tests, Collection<DataProblem> problems) {
        this.patterns = patterns;
        this.groups = groups.stream().distinct().collect(Collectors.toMap(Function.identity(), Function.identity()));
        this.tests = tests;
        this.problems = problems;
    }

    Smell read(RubricDocument document) {
        Fields fields = new Fields(document.file(), document.root(), problems)
                .only(
                        "id",
                        "title",
                        "group",
                        "severity",
                        "confidence",
                        "profile",
                        "why",
                        "fix",
                        "example",
                        "when",
                        "unless",
                        "raises",
                        "references",
                        "markers",
                        "measured",
                        "change");
        String id = Ids.required(fields);
        if (!id.isBlank() && !id.equals(document.folder())) {
            fields.problem(fields.line("id"), "id '" + id + "' is not the folder's name '" + document.folder() + "'");
        }
        List<Smell.When> when = when(fields);
        if (!fields.has("when")) {
            fields.problem(fields.line(), "'when' is missing");
        }
        words(fields, "profile", PROFILES);
        words(fields, "raises", tests);
        Fields unless = fields.map("unless").only("pattern", "scope");
        if (fields.has("unless") && !unless.has("pattern")) {
            unless.problem(unless.line(), "'unless' needs a 'pattern' and may have a 'scope'");
        }
        fields.required("group");
        return new Smell(
                id,
                fields.required("title"),
                fields.word("group", groups, ""),
                severities(fields, when),
                fields.word("confidence", Confidence.class, Confidence.HIGH),
                fields.texts("profile"),
                fields.required("why"),
                fields.required("fix"),
                fields.text("example"),
                when,
                unless.has("pattern") ? patterns.pattern(unless.map("pattern")) : null,
                unless.has("pattern") ? unless.word("scope", Evidence.Scope.class, Evidence.Scope.FILE) : null,
                fields.texts("raises"),
                fields.texts("references"),
                markers(fields),
                measured(fields),
                new ChangeReader(patterns)
                        .read(
                                fields,
                                when.stream()
                                        .map(item -> item.pattern().fact())
                                        .distinct()
                                        .toList()));
    }

    private static List<String> markers(Fields fields) {
        for (DataNode element : fields.elements("markers")) {
            if (element.isScalar() && !isCode(element.text())) {
                fields.problem(
                        element.line(),
                        "a marker is a code of another tool such as S301 or B301, not '" + element.text() + "'");
            }
        }
        return fields.texts("markers");
    }

    /** Capital letters and then digits. */
    private static boolean isCode(String text) {
        String digits = text.replaceFirst("^[A-Z]+", "");
        return digits.length() < text.length()
                && !digits.isEmpty()
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Smell.Measured measured(Fields fields) {
        if (!fields.has("measured")) {
            return Smell.Measured.NEVER;
        }
        Fields measured = fields.map("measured").only("judged", "right");
        int judged = whole(measured, "judged");
        int right = whole(measured, "right");
        if (right > judged) {
            measured.problem(measured.line("right"), "more findings were right than judged");
        }
        return new Smell.Measured(judged, right);
    }

    private static int whole(Fields fields, String key) {
        fields.required(key);
        double value = fields.number(key, 0, MOST_JUDGED).orElse(0);
        if (value != Math.rint(value)) {
            fields.problem(fields.line(key), "'" + key + "' must be a whole number");
        }
        return (int) value;
    }

    private List<Smell.When> when(Fields fields) {
        List<Smell.When> when = new ArrayList<>();
        for (Fields item : fields.maps("when")) {
            boolean attribute = FactKind.of(item.text("fact"))
                    .filter(kind -> kind.has("version"))
                    .isPresent();
            FactPattern pattern = patterns.pattern(attribute ? item : without(item, "version"));
            if (pattern != null) {
                when.add(new Smell.When(pattern, attribute ? List.of() : LibraryConditionReader.read(item)));
            }
        }
        if (fields.has("when") && fields.elements("when").isEmpty()) {
            fields.problem(fields.line("when"), "'when' holds no pattern");
        }
        return List.copyOf(when);
    }

    private static Fields without(Fields fields, String key) {
        DataNode map = fields.node();
        List<DataNode.Entry> others =
                map.entries().stream().filter(entry -> !entry.key().equals(key)).toList();
        return fields.at(DataNode.map("", others, map.line(), map.column()));
    }

    private List<Smell.SeverityRule> severities(Fields fields, List<Smell.When> when) {
        List<FactKind> kinds =
                when.stream().map(item -> item.pattern().fact()).distinct().toList();
        List<Smell.SeverityRule> rules = new ArrayList<>();
        boolean always = false;
        for (DataNode element : fields.elements("severity")) {
            if (always) {
                fields.problem(element.line(), "this severity is never used: the one before it has no condition");
            }
            DataNode map = element.isMap() ? element : severityOnly(element);
            Fields rule = fields.at(map).only("severity", "when", "version");
            rule.required("severity");
            Severity severity = rule.word("severity", Severity.class, Severity.MEDIUM);
            always = !rule.has("when") && !rule.has("version");
            rules.add(new Smell.SeverityRule(
                    severity,
                    rule.has("when") ? patterns.conditions(rule.map("when"), kinds) : null,
                    LibraryConditionReader.read(rule)));
        }
        if (!fields.has("severity")) {
            fields.problem(fields.line(), "'severity' is missing");
        } else if (!always) {
            fields.problem(fields.line("severity"), "the last severity must have no condition");
        }
        return rules;
    }

    private static DataNode severityOnly(DataNode value) {
        DataNode.Entry entry = new DataNode.Entry("severity", value.line(), value.column(), value);
        return DataNode.map("", List.of(entry), value.line(), value.column());
    }

    private static void words(Fields fields, String key, Set<String> known) {
        for (DataNode element : fields.elements(key)) {
            if (element.isScalar() && !known.contains(element.text())) {
                String word = element.text();
                fields.problem(element.line(), "unknown " + key + " '" + word + "'" + Nearest.hint(word, known));
            }
        }
    }
}
