package dev.mlreadiness.rubric;

import dev.mlreadiness.fact.Types;
import dev.mlreadiness.fact.Types.Type;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads {@code types} of {@code knowledge/*.yaml}: kinds of values, the library calls that give them, and what their members give. Several files may add to one type.
 * Members are written by what they give: {@code calls: {Series: [sum, mean]}}; {@code self} stands for the type itself.
 */
final class TypesReader {

    private static final List<String> INDEXES =
            List.of("name", "list", "mask", "slice", "number", "other", "tuple-name", "tuple-list", "tuple-slice");

    private final Map<String, Type> types = new TreeMap<>();

    void read(Fields all) {
        for (DataNode.Entry entry : all.node().entries()) {
            Fields fields = all.at(entry.value())
                    .only("classes", "from", "calls", "attributes", "subscripts", "iterated", "operator");
            String name = entry.key();
            if (name.isEmpty() || !Character.isUpperCase(name.charAt(0))) {
                all.problem(entry.line(), "a type is written with a capital first letter, not '" + name + "'");
            }
            Map<String, String> subscripts = members(name, fields.map("subscripts"));
            for (String index : subscripts.keySet()) {
                if (!INDEXES.contains(index)) {
                    fields.problem(fields.line("subscripts"), "'" + index + "' is no kind of index; one of " + INDEXES);
                }
            }
            Type type = new Type(
                    name,
                    fields.texts("classes"),
                    fields.texts("from"),
                    members(name, fields.map("calls")),
                    members(name, fields.map("attributes")),
                    subscripts,
                    self(name, fields.text("iterated")),
                    self(name, fields.text("operator")));
            types.merge(name, type, TypesReader::both);
        }
    }

    private static String self(String type, String result) {
        return result.equals("self") ? type : result;
    }

    /** What each member gives, from the members that give each type. */
    private static Map<String, String> members(String type, Fields byResult) {
        Map<String, String> members = new TreeMap<>();
        for (DataNode.Entry entry : byResult.node().entries()) {
            for (String member : byResult.texts(entry.key())) {
                if (members.put(member, self(type, entry.key())) != null) {
                    byResult.problem(entry.line(), "'" + member + "' stands twice");
                }
            }
        }
        return members;
    }

    private static Type both(Type a, Type b) {
        return new Type(
                a.name(),
                joined(a.classes(), b.classes()),
                joined(a.from(), b.from()),
                joined(a.calls(), b.calls()),
                joined(a.attributes(), b.attributes()),
                joined(a.subscripts(), b.subscripts()),
                a.iterated().isEmpty() ? b.iterated() : a.iterated(),
                a.operator().isEmpty() ? b.operator() : a.operator());
    }

    private static List<String> joined(List<String> a, List<String> b) {
        List<String> joined = new ArrayList<>(a);
        joined.addAll(b);
        return List.copyOf(joined);
    }

    private static Map<String, String> joined(Map<String, String> a, Map<String, String> b) {
        Map<String, String> joined = new TreeMap<>(a);
        joined.putAll(b);
        return joined;
    }

    Types types() {
        return new Types(List.copyOf(types.values()));
    }
}
