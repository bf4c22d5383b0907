package dev.mlreadiness.derive.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * A call with the values that it gets.
 *
 * @param name absolute where known
 * @param receiver the value whose method it is; null for a function
 * @param object the receiver as written
 * @param results number of variables that take the result
 * @param loops depth of loops and conditions around it
 */
record Call(String name, Value receiver, String object, List<Argument> arguments, int results, int depth, Place place) {

    /** @param keyword empty for a positional argument */
    record Argument(String keyword, Value value, String written) {}

    /** Last part of the name. */
    String method() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** What the name stands on: module or class. */
    String holder() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** The argument with a keyword, or null. */
    Argument keyword(String keyword) {
        return arguments.stream()
                .filter(a -> a.keyword().equals(keyword))
                .findFirst()
                .orElse(null);
    }

    /** The text of a constant argument; empty where it is absent or not constant. */
    String constant(String keyword) {
        Argument argument = keyword(keyword);
        return argument == null || argument.value().literal == null ? "" : argument.value().literal;
    }

    /** Positional arguments. */
    List<Argument> positional() {
        return arguments.stream().filter(a -> a.keyword().isEmpty()).toList();
    }

    /** The argument at a position, or the one with one of the keywords; null for none. */
    Argument argument(int position, String... keywords) {
        for (String keyword : keywords) {
            Argument named = keyword(keyword);
            if (named != null) {
                return named;
            }
        }
        List<Argument> positional = positional();
        return position < positional.size() ? positional.get(position) : null;
    }

    /** All values that it gets, the receiver first. */
    List<Value> values() {
        List<Value> values = new ArrayList<>();
        if (receiver != null) {
            values.add(receiver);
        }
        arguments.forEach(a -> values.add(a.value()));
        return values;
    }

    /** Receiver and method as people write it. */
    String written() {
        return object.isEmpty() || object.startsWith("%") ? name.substring(shown(name)) : object + "." + method();
    }

    private static int shown(String name) {
        int last = name.lastIndexOf('.');
        int before = last < 0 ? -1 : name.lastIndexOf('.', last - 1);
        return before + 1 < name.length() && last > 0 && Character.isUpperCase(name.charAt(before + 1))
                ? before + 1
                : last + 1;
    }
}
