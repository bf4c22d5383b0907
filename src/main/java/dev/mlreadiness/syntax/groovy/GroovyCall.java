package dev.mlreadiness.syntax.groovy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A call, a block or an assignment.
 *
 * @param name what is called, with dots; a keyword such as {@code if}; the variable of an assignment; {@code @Name} of
 *     an annotation; a call behind another starts with a dot
 * @param assigns true for {@code name = value}
 * @param arguments positional arguments, the value of an assignment
 * @param named arguments with a name; words behind a call as in {@code id("x") version "1"} too
 * @param type the type in {@code register<Test>(…)}, or null
 * @param children calls in the arguments and in the closure behind them, in order
 * @param body true if a closure or block stands behind
 * @param line line (from 1)
 */
public record GroovyCall(
        String name,
        boolean assigns,
        List<GroovyValue> arguments,
        Map<String, GroovyValue> named,
        String type,
        List<GroovyCall> children,
        boolean body,
        int line) {
    public GroovyCall {
        arguments = List.copyOf(arguments);
        children = List.copyOf(children);
    }

    /** Text of the first argument if it is a string, else null. */
    public String firstString() {
        return !arguments.isEmpty() && arguments.get(0).isString()
                ? arguments.get(0).text()
                : null;
    }

    /** The children with a name. */
    public List<GroovyCall> all(String childName) {
        return children.stream().filter(child -> child.name().equals(childName)).toList();
    }

    /** All calls below with a name, in order of the text. */
    public List<GroovyCall> below(String childName) {
        List<GroovyCall> found = new ArrayList<>();
        collect(childName, found);
        return found;
    }

    private void collect(String childName, List<GroovyCall> found) {
        for (GroovyCall child : children) {
            if (child.name.equals(childName)) {
                found.add(child);
            }
            child.collect(childName, found);
        }
    }
}
