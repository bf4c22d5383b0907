package dev.mlreadiness.derive.types;

import dev.mlreadiness.derive.Deriver;
import dev.mlreadiness.derive.index.CodeIndex;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.TypeText;
import dev.mlreadiness.fact.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Derives {@code python.use}, {@code python.argument} and {@code python.inside} facts whose kind of value other functions of the project decide: those of the inspector carry a
 * text that waits, which no pattern matches; the ones added here carry the kind.
 */
public final class TypedUses implements Deriver {

    private static final List<FactKind> KINDS =
            List.of(FactKind.PYTHON_USE, FactKind.PYTHON_ARGUMENT, FactKind.PYTHON_INSIDE);

    private final Types types;

    public TypedUses(Knowledge knowledge) {
        this.types = knowledge.types();
    }

    @Override
    public String name() {
        return "types of values";
    }

    @Override
    public List<Fact> derive(FactBase facts) {
        ValueTypes values = new ValueTypes(facts, new CodeIndex(facts), types);
        Map<String, Boolean> frames = new HashMap<>();
        List<Fact> typed = new ArrayList<>();
        for (FactKind kind : KINDS) {
            for (Fact fact : facts.of(kind)) {
                String text = fact.text("type");
                if (!TypeText.waits(text)) {
                    continue;
                }
                String path = fact.location().path();
                String type = values.resolve(text, path);
                String known = "project";
                if (type == null && frames.computeIfAbsent(path, p -> onlyPandas(facts, p))) {
                    type = byName(text);
                    known = "name";
                }
                if (type != null && types.all().containsKey(type)) {
                    Map<String, Object> attributes = new LinkedHashMap<>(fact.attributes());
                    attributes.put("type", type);
                    attributes.put("known", known);
                    typed.add(new Fact(kind, attributes, fact.location()));
                }
            }
        }
        Map<String, String> roles = new HashMap<>();
        facts.of(FactKind.FILE).forEach(f -> roles.put(f.location().path(), f.text("role")));
        for (ModuleSummary module : facts.summaries().values()) {
            new Constructors(module, values).add(roles.getOrDefault(module.path(), "source"), typed);
        }
        return typed;
    }

    /** A parameter that is called as frames are. */
    private String byName(String text) {
        TypeText.Waiting waiting = TypeText.waiting(text);
        String name = waiting.parameter().toLowerCase(Locale.ROOT);
        boolean frame = name.equals("df") || name.startsWith("df_") || name.endsWith("_df") || name.equals("dataframe");
        String type = frame ? "DataFrame" : null;
        for (TypeText.Step step : waiting.steps()) {
            type = type == null
                    ? null
                    : switch (step.form()) {
                        case '(' -> types.call(type, step.name());
                        case '.' -> types.attribute(type, step.name());
                        case '[' -> types.subscript(type, step.name());
                        case '~' -> types.operator(type);
                        default -> null;
                    };
        }
        return type;
    }

    /** The file imports pandas and no other library of frames. */
    private static boolean onlyPandas(FactBase facts, String path) {
        Set<String> roots = new HashSet<>();
        if (facts.summaries().get(path) != null) {
            facts.summaries()
                    .get(path)
                    .imports()
                    .forEach(i -> roots.add(i.name().split("\\.", 2)[0]));
        }
        return roots.contains("pandas")
                && !roots.contains("pyspark")
                && !roots.contains("polars")
                && !roots.contains("dask")
                && !roots.contains("cudf");
    }
}
