package dev.mlreadiness.rubric;

import dev.mlreadiness.syntax.data.DataNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lays a team's own documents over those of the rubric that it extends. Keys replace keys; sections and evidence are
 * matched by id; lists of tests, smells and groups grow; any other list is replaced. Tests under {@code without} leave their sections.
 */
final class RubricOverlay {

    private static final Set<String> BY_ID = Set.of("sections", "evidence", "modes", "guards", "notApplicable");
    private static final Set<String> GROWING = Set.of("tests", "smells", "groups");
    private static final Set<String> PATTERNS = Set.of("any", "all", "effect", "with", "unless", "when", "against");

    private RubricOverlay() {}

    /** Whether the documents say that they extend a shipped rubric. */
    static boolean extendsShipped(List<RubricDocument> own) {
        return own.stream()
                .anyMatch(d -> d.isRegistry() && d.root().text("extends").isPresent());
    }

    /**
     * The documents of a team laid over those of the jar that they extend.
     *
     * @throws RubricException when there is no such rubric to extend
     */
    static List<RubricDocument> extend(List<RubricDocument> own, List<RubricDocument> shipped) throws RubricException {
        RubricDocument registry =
                own.stream().filter(RubricDocument::isRegistry).findFirst().orElseThrow();
        RubricDocument base = Variants.withId(registry.root().text("extends").orElse(""), shipped, registry);
        return over(base, shipped, expand(own));
    }

    /** Documents that stand inside the registry ({@code tests:} and {@code knowledge:}) as documents of their own. */
    static List<RubricDocument> expand(List<RubricDocument> documents) {
        List<RubricDocument> expanded = new ArrayList<>();
        for (RubricDocument document : documents) {
            if (!document.isRegistry()) {
                expanded.add(document);
                continue;
            }
            List<DataNode.Entry> rest = new ArrayList<>();
            for (DataNode.Entry entry : document.root().entries()) {
                if (entry.key().equals("tests") && entry.value().isMap()) {
                    entry.value().entries().forEach(test -> expanded.add(inlineTest(document, test)));
                } else if (entry.key().equals("knowledge") && entry.value().isMap()) {
                    expanded.add(inlineKnowledge(document, entry));
                } else {
                    rest.add(entry);
                }
            }
            DataNode root = document.root();
            expanded.add(
                    document.with(root.isMap() ? DataNode.map(root.tag(), rest, root.line(), root.column()) : root));
        }
        return expanded;
    }

    private static RubricDocument inlineTest(RubricDocument registry, DataNode.Entry test) {
        return new RubricDocument("tests/" + test.key() + "/test.yaml", registry.file(), test.value());
    }

    private static RubricDocument inlineKnowledge(RubricDocument registry, DataNode.Entry entry) {
        DataNode.Entry library = new DataNode.Entry(
                "library",
                entry.line(),
                entry.column(),
                DataNode.scalar("", "own", false, entry.line(), entry.column()));
        DataNode.Entry means = new DataNode.Entry("means", entry.line(), entry.column(), entry.value());
        DataNode root = DataNode.map("", List.of(library, means), entry.line(), entry.column());
        return new RubricDocument("knowledge/" + registry.path(), registry.file(), root);
    }

    /** The base with the own documents laid over it; {@code baseRegistry} stands for the base's registry. */
    private static List<RubricDocument> over(
            RubricDocument baseRegistry, List<RubricDocument> base, List<RubricDocument> own) throws RubricException {
        Map<String, RubricDocument> byPath = new TreeMap<>();
        base.forEach(document -> byPath.put(document.path(), document));
        byPath.put(baseRegistry.path(), baseRegistry);
        for (RubricDocument document : own) {
            RubricDocument under = under(document, byPath);
            if (document.isKnowledge() || under == null) {
                String path = document.isKnowledge() ? "knowledge/own-" + document.folder() : document.path();
                byPath.put(path, new RubricDocument(path, document.file(), document.root()));
            } else {
                DataNode merged = merge(under.root(), document.root());
                byPath.put(under.path(), new RubricDocument(under.path(), document.file(), merged));
            }
        }
        byPath.put(baseRegistry.path(), Omissions.apply(byPath.get(baseRegistry.path()), base));
        return List.copyOf(byPath.values());
    }

    /** The document that this one overrides: the same path, or a test with the same id. */
    private static RubricDocument under(RubricDocument document, Map<String, RubricDocument> byPath) {
        RubricDocument same = byPath.get(document.path());
        if (same != null || !document.isTest()) {
            return same;
        }
        String id = document.root().text("id").orElse(document.folder());
        return byPath.values().stream()
                .filter(RubricDocument::isTest)
                .filter(other -> other.root().text("id").filter(id::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    private static DataNode merge(DataNode base, DataNode own) {
        if (!base.isMap() || !own.isMap()) {
            return own;
        }
        Map<String, DataNode.Entry> merged = new LinkedHashMap<>();
        boolean otherPatterns = own.get("any").isPresent() || own.get("all").isPresent();
        for (DataNode.Entry entry : base.entries()) {
            boolean replaced = otherPatterns && Set.of("any", "all", "scope").contains(entry.key());
            if (!entry.key().equals("variants") && !replaced) {
                merged.put(entry.key(), entry);
            }
        }
        for (DataNode.Entry entry : own.entries()) {
            DataNode.Entry under = merged.get(entry.key());
            DataNode value = under == null ? entry.value() : value(entry.key(), under.value(), entry.value());
            merged.put(entry.key(), new DataNode.Entry(entry.key(), entry.line(), entry.column(), value));
        }
        return DataNode.map(own.tag(), List.copyOf(merged.values()), own.line(), own.column());
    }

    private static DataNode value(String key, DataNode base, DataNode own) {
        if (base.isList() && own.isList() && BY_ID.contains(key)) {
            return mergeById(base, own);
        }
        if (base.isList() && own.isList() && GROWING.contains(key)) {
            List<DataNode> items = new ArrayList<>(base.items());
            items.addAll(own.items());
            return DataNode.list(own.tag(), items, own.line(), own.column());
        }
        return base.isMap() && own.isMap() && !PATTERNS.contains(key) ? merge(base, own) : own;
    }

    private static DataNode mergeById(DataNode base, DataNode own) {
        Map<String, DataNode> byId = new LinkedHashMap<>();
        base.items().forEach(item -> byId.put(item.text("id").orElse("line " + item.line()), item));
        for (DataNode item : own.items()) {
            byId.merge(item.text("id").orElse("own line " + item.line()), item, RubricOverlay::merge);
        }
        return DataNode.list(own.tag(), List.copyOf(byId.values()), own.line(), own.column());
    }
}
