package dev.mlreadiness.rubric;

import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataProblem;
import dev.mlreadiness.syntax.data.Fields;
import dev.mlreadiness.syntax.text.Requirement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code knowledge/*.yaml}: what library names mean. Several files may add to one meaning. */
final class KnowledgeReader {

    private final Map<String, List<String>> namesByMeaning = new TreeMap<>();
    private final TypesReader types = new TypesReader();
    private final Map<String, String> libraries = new TreeMap<>();
    private final Collection<DataProblem> problems;

    KnowledgeReader(Collection<DataProblem> problems) {
        this.problems = problems;
    }

    Knowledge read(List<RubricDocument> documents) {
        for (RubricDocument document : documents) {
            Fields fields = new Fields(document.file(), document.root(), problems)
                    .only("library", "means", "packages", "types");
            fields.required("library");
            Fields means = fields.map("means");
            if (means.node().entries().isEmpty() && !fields.has("types")) {
                fields.problem(fields.line(), "'means' is missing");
            }
            types.read(fields.map("types"));
            means.node().entries().forEach(entry -> add(means, entry));
            packages(fields);
        }
        return new Knowledge(namesByMeaning, libraries, types.types());
    }

    /** {@code packages: {torch: [pytorch]}}: names under which the library is installed, too. */
    private void packages(Fields fields) {
        Fields packages = fields.map("packages");
        for (DataNode.Entry entry : packages.node().entries()) {
            for (String name : packages.texts(entry.key())) {
                libraries.put(Requirement.normalise(name), Requirement.normalise(entry.key()));
            }
        }
    }

    private static boolean isNoName(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) <= ' ' || name.charAt(i) == '{' || name.charAt(i) == '}') {
                return true;
            }
        }
        return false;
    }

    private void add(Fields means, DataNode.Entry entry) {
        if (!Ids.isKebab(entry.key())) {
            means.problem(
                    entry.line(), "a meaning is written in small letters with hyphens, not '" + entry.key() + "'");
        }
        List<DataNode> items = entry.value().isList() ? entry.value().items() : List.of(entry.value());
        if (items.isEmpty() || items.get(0).isNull()) {
            means.problem(entry.line(), "meaning '" + entry.key() + "' has no names");
            return;
        }
        List<String> names = namesByMeaning.computeIfAbsent(entry.key(), m -> new ArrayList<>());
        Set<String> seen = new HashSet<>();
        for (DataNode item : items) {
            String name = item.text();
            int star = name.indexOf('*');
            boolean prefix = name.length() > 2 && name.endsWith(".*");
            if (!item.isScalar() || name.isEmpty() || isNoName(name)) {
                means.problem(item.line(), "expected a qualified name");
            } else if (star >= 0 && !(prefix && star == name.length() - 1)) {
                means.problem(item.line(), "'" + name + "': a star may only stand at the end, as in 'package.*'");
            } else if (!seen.add(name)) {
                means.problem(item.line(), "'" + name + "' stands twice under '" + entry.key() + "'");
            } else {
                names.add(name);
            }
        }
    }
}
