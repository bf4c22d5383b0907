package dev.mlreadiness.rubric;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.syntax.data.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the evidence entries of a test. */
final class EvidenceReader {

    private static final Map<String, Evidence.Scope> OUTER_SCOPES =
            Map.of("file", Evidence.Scope.FILE, "project", Evidence.Scope.PROJECT);
    private static final Map<String, Level> LEVELS = levels();

    private final PatternReader patterns;
    private final double scale;

    /** @param scale of the rubric, by which caps are multiplied */
    EvidenceReader(PatternReader patterns, double scale) {
        this.patterns = patterns;
        this.scale = scale;
    }

    Evidence read(Fields fields, TriggerClass testTrigger) {
        fields.only(
                "id",
                "shows",
                "any",
                "all",
                "scope",
                "level",
                "declared",
                "effect",
                "trigger",
                "cap",
                "confidence",
                "with",
                "withScope",
                "unless",
                "unlessScope",
                "hint");
        String id = Ids.required(fields);
        List<FactPattern> any = patterns.patterns(fields, "any");
        List<FactPattern> all = patterns.patterns(fields, "all");
        List<FactPattern> with = patterns.patterns(fields, "with");
        List<FactPattern> unless = patterns.patterns(fields, "unless");
        if (fields.has("any") == fields.has("all")) {
            fields.problem(fields.line(), "evidence '" + id + "' needs either 'any' or 'all'");
        }
        requires(fields, "scope", "all");
        requires(fields, "withScope", "with");
        requires(fields, "unlessScope", "unless");
        boolean declared = fields.flag("declared", false);
        if (fields.has("trigger") && !declared) {
            fields.problem(fields.line("trigger"), "'trigger' is for evidence that is 'declared: true'");
        }
        TriggerClass trigger = fields.word("trigger", TriggerClass.class, declared ? testTrigger : null);
        double cap = fields.number("cap", 0, 1).orElse(1) * scale;
        return new Evidence(
                id,
                fields.required("shows"),
                any,
                all,
                fields.word("scope", Evidence.Scope.class, Evidence.Scope.PROJECT),
                fields.word("level", LEVELS, Level.IMPLEMENTED),
                declared,
                effect(fields, any, all),
                trigger,
                cap,
                fields.word("confidence", Confidence.class, Confidence.HIGH),
                with,
                fields.word("withScope", OUTER_SCOPES, Evidence.Scope.FILE),
                unless,
                fields.word("unlessScope", OUTER_SCOPES, Evidence.Scope.FILE),
                fields.text("hint"));
    }

    private FactPattern effect(Fields fields, List<FactPattern> any, List<FactPattern> all) {
        if (!fields.has("effect")) {
            return null;
        }
        List<FactKind> kinds = Stream.concat(any.stream(), all.stream())
                .map(FactPattern::fact)
                .distinct()
                .toList();
        Fields effect = fields.map("effect");
        if (effect.node().entries().isEmpty()) {
            fields.problem(fields.line("effect"), "'effect' has no condition");
        }
        return patterns.conditions(effect, kinds);
    }

    private static void requires(Fields fields, String key, String other) {
        if (fields.has(key) && !fields.has(other)) {
            fields.problem(fields.line(key), "'" + key + "' needs '" + other + "'");
        }
    }

    /** All but the weak form of reached, which only the automation graph gives. */
    private static Map<String, Level> levels() {
        Map<String, Level> levels = new HashMap<>(Fields.byId(Level.class));
        levels.remove(Level.REACHED_WEAKLY.id());
        return Map.copyOf(levels);
    }
}
