package dev.mlreadiness.inspect.java;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables in sight, innermost block first; the fields of a class are one level. */
final class Scopes {

    /** A local variable, parameter or field. */
    static final class Variable {
        final String place;
        final String type;
        String text;
        List<Map<String, Object>> origins = List.of();

        Variable(String place, String type, String text) {
            this.place = place;
            this.type = type;
            this.text = text;
        }

        Value value() {
            return new Value(place, type, text, origins);
        }
    }

    private final Deque<Map<String, Variable>> levels = new ArrayDeque<>();

    void open() {
        levels.push(new HashMap<>());
    }

    void close() {
        levels.pop();
    }

    Variable declare(String name, String place, String type, String text) {
        Variable variable = new Variable(place, type, text);
        levels.element().put(name, variable);
        return variable;
    }

    /** The variable, null where the name stands for none. */
    Variable find(String name) {
        for (Map<String, Variable> level : levels) {
            Variable variable = level.get(name);
            if (variable != null) {
                return variable;
            }
        }
        return null;
    }

    int depth() {
        return levels.size();
    }

    /** Closes levels that a give-up left open. */
    void closeTo(int depth) {
        while (levels.size() > depth) {
            levels.pop();
        }
    }
}
