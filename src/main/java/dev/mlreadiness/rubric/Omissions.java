package dev.mlreadiness.rubric;

import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataProblem;
import dev.mlreadiness.syntax.data.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes tests out of the sections of a rubric that is extended: {@code without: [data-6]}. */
final class Omissions {

    /** The key, which only a rubric with {@code extends} may have. */
    static final String KEY = "without";

    private Omissions() {}

    /**
     * The registry without the key and without the tests that it names.
     *
     * @param registry with the own one laid over that of the base
     * @param documents of the base
     * @throws RubricException when no section of the registry holds a test with such an id
     */
    static RubricDocument apply(RubricDocument registry, Collection<RubricDocument> documents) throws RubricException {
        DataNode names = registry.root().get(KEY).orElse(null);
        if (names == null) {
            return registry;
        }
        DataNode sections = registry.root()
                .get("sections")
                .filter(DataNode::isList)
                .orElse(DataNode.list("", List.of(), names.line(), names.column()));
        Map<String, String> folders = folders(sections, documents);
        Set<String> omitted = new HashSet<>();
        List<DataProblem> problems = new ArrayList<>();
        for (DataNode name : names.isList() ? names.items() : List.of(names)) {
            String id = name.isScalar() ? name.text() : "";
            if (folders.containsKey(id)) {
                omitted.add(folders.get(id));
            } else {
                String message = "no test '" + id + "' to leave out" + Nearest.hint(id, folders.keySet());
                problems.add(new DataProblem(registry.file(), name.line(), message));
            }
        }
        if (!problems.isEmpty()) {
            throw new RubricException(problems);
        }
        List<DataNode.Entry> entries = new ArrayList<>();
        for (DataNode.Entry entry : registry.root().entries()) {
            if (entry.key().equals("sections")) {
                entries.add(with(entry, without(sections, omitted)));
            } else if (entry.key().equals("attestations")) {
                entries.add(with(entry, unattested(entry.value(), names)));
            } else if (!entry.key().equals(KEY)) {
                entries.add(entry);
            }
        }
        DataNode root = registry.root();
        return registry.with(DataNode.map(root.tag(), entries, root.line(), root.column()));
    }

    /** The folders of the tests that stand in the sections, by the test's id. */
    private static Map<String, String> folders(DataNode sections, Collection<RubricDocument> documents) {
        Set<String> listed = new HashSet<>();
        for (DataNode section : sections.items()) {
            section.get("tests").ifPresent(tests -> listed.addAll(tests.texts()));
        }
        Map<String, String> folders = new TreeMap<>();
        for (RubricDocument document : documents) {
            if (document.isTest() && listed.contains(document.folder())) {
                document.root().text("id").ifPresent(id -> folders.put(id, document.folder()));
            }
        }
        return folders;
    }

    private static DataNode without(DataNode sections, Set<String> omitted) {
        List<DataNode> result = new ArrayList<>();
        for (DataNode section : sections.items()) {
            List<DataNode.Entry> entries = new ArrayList<>();
            for (DataNode.Entry entry : section.entries()) {
                boolean tests = entry.key().equals("tests") && entry.value().isList();
                entries.add(tests ? with(entry, remaining(entry.value(), omitted)) : entry);
            }
            result.add(
                    section.isMap() ? DataNode.map(section.tag(), entries, section.line(), section.column()) : section);
        }
        return DataNode.list(sections.tag(), result, sections.line(), sections.column());
    }

    /** What is left out needs no limit of days for its attestations. */
    private static DataNode unattested(DataNode attestations, DataNode names) {
        List<String> omitted = names.isScalar() ? List.of(names.text()) : names.texts();
        List<DataNode.Entry> entries = new ArrayList<>();
        for (DataNode.Entry entry : attestations.entries()) {
            DataNode days = entry.value();
            List<DataNode.Entry> left = days.entries().stream()
                    .filter(day -> !omitted.contains(day.key()))
                    .toList();
            boolean isDays = entry.key().equals("days") && days.isMap();
            entries.add(isDays ? with(entry, DataNode.map(days.tag(), left, days.line(), days.column())) : entry);
        }
        return attestations.isMap()
                ? DataNode.map(attestations.tag(), entries, attestations.line(), attestations.column())
                : attestations;
    }

    private static DataNode remaining(DataNode tests, Set<String> omitted) {
        List<DataNode> left = tests.items().stream()
                .filter(test -> !test.isScalar() || !omitted.contains(test.text()))
                .toList();
        return DataNode.list(tests.tag(), left, tests.line(), tests.column());
    }

    private static DataNode.Entry with(DataNode.Entry entry, DataNode value) {
        return new DataNode.Entry(entry.key(), entry.line(), entry.column(), value);
    }
}
