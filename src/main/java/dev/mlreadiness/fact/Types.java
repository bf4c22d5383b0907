package dev.mlreadiness.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What kind of value library calls give, and what the members of such a value give: {@code pandas.read_csv} gives a DataFrame, whose {@code groupby} gives a GroupBy.
 * From {@code types} of {@code rubric/knowledge/*.yaml}.
 *
 * <p>A type is a short name such as {@code DataFrame}; null stands for an unknown one. A type that begins with {@code @} waits for what other functions of the project
 * give, see {@link TypeText}: what is done with it is noted behind it.
 */
public final class Types {

    /**
     * One kind of value.
     *
     * @param name such as {@code DataFrame}
     * @param classes absolute names of its classes; one ending in {@code .*} stands for the classes right below it
     * @param from functions that give one
     * @param calls type that a method gives; {@code __call__} for the value itself being called
     * @param attributes type that an attribute gives
     * @param subscripts type by the kind of index: name, list, mask, slice, number, tuple, other
     * @param iterated type of an element; empty where unknown
     * @param operator type that arithmetic gives; empty where unknown
     */
    public record Type(
            String name,
            List<String> classes,
            List<String> from,
            Map<String, String> calls,
            Map<String, String> attributes,
            Map<String, String> subscripts,
            String iterated,
            String operator) {}

    /** No types: for tests and rubrics without any. */
    public static final Types NONE = new Types(List.of());

    private final Map<String, Type> types = new TreeMap<>();
    private final Map<String, String> made = new HashMap<>();
    private final Map<String, String> classes = new HashMap<>();
    private final Map<String, String> packages = new HashMap<>();
    private final Set<String> roots = new TreeSet<>();

    public Types(List<Type> all) {
        for (Type type : all) {
            types.put(type.name(), type);
            for (String name : type.classes()) {
                roots.add(root(name));
                if (name.endsWith(".*")) {
                    packages.put(name.substring(0, name.length() - 2), type.name());
                } else {
                    classes.put(name, type.name());
                }
            }
            for (String name : type.from()) {
                roots.add(root(name));
                made.put(name, type.name());
            }
        }
    }

    private static String root(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** All types by name. */
    public Map<String, Type> all() {
        return types;
    }

    /** Whether names of the library that the absolute name belongs to are known at all. */
    public boolean knows(String absolute) {
        return roots.contains(root(absolute));
    }

    /** Type of what calling the function or class gives, or null. */
    public String ofCall(String absolute) {
        String type = made.get(absolute);
        return type != null ? type : ofClass(absolute);
    }

    /** Type of the instances of a class, or null. */
    public String ofClass(String absolute) {
        String type = classes.get(absolute);
        int dot = absolute.lastIndexOf('.');
        if (type == null && dot > 0 && dot + 1 < absolute.length() && Character.isUpperCase(absolute.charAt(dot + 1))) {
            type = packages.get(absolute.substring(0, dot));
        }
        return type;
    }

    /** Type of what a method of a value gives; {@code __call__} where the value itself is called. */
    public String call(String type, String method) {
        if (TypeText.waits(type)) {
            return TypeText.call(type, method);
        }
        Type known = types.get(type);
        return known == null ? null : known.calls().get(method);
    }

    /** Type of an attribute of a value. */
    public String attribute(String type, String name) {
        if (TypeText.waits(type)) {
            return TypeText.attribute(type, name);
        }
        Type known = types.get(type);
        return known == null ? null : known.attributes().get(name);
    }

    /** Type of {@code value[index]}; the kind of index is name, list, mask, slice, number, tuple or other. */
    public String subscript(String type, String index) {
        if (TypeText.waits(type)) {
            return TypeText.subscript(type, index);
        }
        Type known = types.get(type);
        return known == null ? null : known.subscripts().get(index);
    }

    /** Type of the elements that a loop over the value gives. */
    public String iterated(String type) {
        if (TypeText.waits(type)) {
            return TypeText.iterated(type);
        }
        Type known = types.get(type);
        return known == null || known.iterated().isEmpty() ? null : known.iterated();
    }

    /** Type of the value with an arithmetic operator or comparison applied. */
    public String operator(String type) {
        if (TypeText.waits(type)) {
            return TypeText.operator(type);
        }
        Type known = types.get(type);
        return known == null || known.operator().isEmpty() ? null : known.operator();
    }

    /** Type of a part of a value that is unpacked. */
    public String part(String type, int position) {
        if (TypeText.waits(type)) {
            return TypeText.part(type, position);
        }
        List<String> parts = TypeText.parts(type);
        String part = position < parts.size() ? parts.get(position) : "";
        return part.isEmpty() ? null : part;
    }
}
