package dev.mlreadiness.inspect.python;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What names mean in a module, class or function: the absolute name of an import, the constructor of a value, the text of a literal. Statements are read in
 * order, so a name means what it was last bound to; function bodies are read after their module.
 */
final class Scope {

    private static final int LONGEST_LITERAL = 500;

    final Scope parent;
    final int definition;
    final String name;
    final boolean type;
    final boolean test;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> literals = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    /** Names whose meaning is what gave their value, not what they are. */
    private final Set<String> values = new HashSet<>();
    /** Parameters whose kind of value only their annotation tells. */
    private final Set<String> annotated = new HashSet<>();
    /** Kinds of values by name; made when the first is known. */
    private Map<String, String> valueTypes;
    /** Names whose value an assertion or a raising branch of this scope looks at. */
    Set<String> deciding = Set.of();
    /** Absolute names of a class's bases. */
    List<String> bases = List.of();
    /** skip, skipif or xfail where a class is decorated so; otherwise empty. */
    String skipped = "";

    /** Condition of the skip of a class; null for none. */
    String guard;

    Scope(Scope parent, int definition, String name, boolean type, boolean test) {
        this.parent = parent;
        this.definition = definition;
        this.name = name;
        this.type = type;
        this.test = test;
    }

    /** Binds a name to an absolute name: an import, or the constructor of its value. */
    void bind(String local, String absolute) {
        names.put(local, absolute);
        literals.remove(local);
        unknown.remove(local);
        values.remove(local);
        forgetType(local);
    }

    /** Binds a name to what gave its value: a constructor, or a function of a library. */
    void bindValue(String local, String giver) {
        bind(local, giver);
        values.add(local);
    }

    /** Whether the meaning of the name is what gave its value: to call it is not to call the giver again. */
    boolean isValue(String local) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if ((scope == this || !scope.type) && (scope.names.containsKey(local) || scope.unknown.contains(local))) {
                return scope.values.contains(local);
            }
        }
        return false;
    }

    /** Binds a name to a literal. */
    void literal(String local, String text) {
        forget(local);
        if (text.length() <= LONGEST_LITERAL) {
            literals.put(local, text);
        }
    }

    /** The name holds a value that is not known. */
    void forget(String local) {
        names.remove(local);
        literals.remove(local);
        unknown.add(local);
        forgetType(local);
    }

    /** The kind of value that the name holds is not known any more. */
    void forgetType(String local) {
        if (valueTypes != null) {
            valueTypes.remove(local);
            annotated.remove(local);
        }
    }

    /** The annotation of a parameter says that it holds a value of this kind. */
    void annotated(String local, String type) {
        valueType(local, type);
        annotated.add(local);
    }

    /** Whether only the annotation of a parameter tells what the name holds. */
    boolean isAnnotated(String local) {
        return annotated.contains(local);
    }

    /** The name holds a value of this kind. */
    void valueType(String local, String type) {
        annotated.remove(local);
        if (valueTypes == null) {
            valueTypes = new HashMap<>();
        }
        valueTypes.put(local, type);
    }

    /** The kind of value that a name holds, or null. */
    String valueType(String local) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope == this || !scope.type) {
                String found = scope.valueTypes == null ? null : scope.valueTypes.get(local);
                if (found != null
                        || scope.names.containsKey(local)
                        || scope.literals.containsKey(local)
                        || scope.unknown.contains(local)) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The absolute meaning of a name, or null. Names of a class are not seen inside its methods. */
    String meaning(String local) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope == this || !scope.type) {
                String found = scope.names.get(local);
                if (found != null) {
                    return found;
                }
                if (scope.unknown.contains(local)) {
                    return null;
                }
            }
        }
        return null;
    }

    /** The absolute meaning that a name was given in this very scope, or null. */
    String own(String local) {
        return names.get(local);
    }

    /** The literal that a name stands for, or null. */
    String literal(String local) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope == this || !scope.type) {
                String found = scope.literals.get(local);
                if (found != null) {
                    return found;
                }
                if (scope.unknown.contains(local) || scope.names.containsKey(local)) {
                    return null;
                }
            }
        }
        return null;
    }

    /** The class around this scope, or null. */
    Scope owner() {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope.type) {
                return scope;
            }
        }
        return null;
    }

    /** {@code Trainer.fit}; empty for the module. */
    String symbol() {
        return name;
    }
}
