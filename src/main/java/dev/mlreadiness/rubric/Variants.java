package dev.mlreadiness.rubric;

import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataProblem;
import dev.mlreadiness.syntax.data.Fields;
import dev.mlreadiness.syntax.data.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The rubrics that one {@code rubric.yaml} describes: itself, and for each entry of {@code variants} a copy in which
 * the entry's keys replace its own.
 */
final class Variants {

    private Variants() {}

    /** The registry without its variants, then each variant as a registry of its own. */
    static List<RubricDocument> of(RubricDocument registry, Collection<DataProblem> problems) {
        Fields fields = new Fields(registry.file(), registry.root(), problems);
        DataNode base = replace(fields.node(), List.of());
        List<RubricDocument> all = new ArrayList<>();
        all.add(registry.with(base));
        for (Fields variant : fields.maps("variants")) {
            variant.only("id", "title", "source", "about", "scale", "points", "sections", "bands", "attestations");
            Ids.required(variant);
            all.add(registry.with(replace(base, variant.node().entries())));
        }
        return all;
    }

    /**
     * The registry of the rubric that another one extends.
     *
     * @param id of the rubric or variant
     * @param documents that hold it
     * @param asking the registry that extends it, for messages
     */
    static RubricDocument withId(String id, List<RubricDocument> documents, RubricDocument asking)
            throws RubricException {
        List<String> known = new ArrayList<>();
        for (RubricDocument document : documents) {
            if (document.isRegistry()) {
                for (RubricDocument variant : of(document, new ArrayList<>())) {
                    String variantId = variant.root().text("id").orElse("");
                    if (variantId.equals(id)) {
                        return variant;
                    }
                    known.add(variantId);
                }
            }
        }
        throw unknown(
                id,
                known,
                asking.file(),
                asking.root().get("extends").map(DataNode::line).orElse(0));
    }

    /** No rubric has the id: names the nearest and all others. */
    static RubricException unknown(String id, Collection<String> known, String file, int line) {
        String nearest =
                Nearest.to(id, known).map(n -> "; did you mean '" + n + "'?").orElse("");
        String message =
                "unknown rubric '" + id + "'" + nearest + "; known: " + String.join(", ", new TreeSet<>(known));
        return new RubricException(List.of(new DataProblem(file, line, message)));
    }

    private static DataNode replace(DataNode base, List<DataNode.Entry> replacements) {
        Map<String, DataNode.Entry> byKey = new HashMap<>();
        replacements.forEach(entry -> byKey.put(entry.key(), entry));
        List<DataNode.Entry> entries = new ArrayList<>();
        for (DataNode.Entry entry : base.entries()) {
            DataNode.Entry replacement = byKey.remove(entry.key());
            if (!entry.key().equals("variants")) {
                entries.add(replacement == null ? entry : replacement);
            }
        }
        entries.addAll(
                replacements.stream().filter(e -> byKey.get(e.key()) == e).toList());
        return DataNode.map(base.tag(), entries, base.line(), base.column());
    }
}
