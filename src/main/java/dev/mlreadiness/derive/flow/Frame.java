package dev.mlreadiness.derive.flow;

import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One run of a function or module on certain arguments. */
final class Frame {

    private static final int DEEPEST = 100;

    private final ModuleSummary module;
    private final int definition;
    private final Frame caller;
    private final int depth;
    final Variables variables = new Variables();
    final List<Value> returned = new ArrayList<>();
    /** Named parts of a value: one side waits for the other. */
    final Map<Value, Map<Half, Value>> sides = new IdentityHashMap<>();
    /** The order in which this runs is a guess. */
    final boolean unsure;

    /** What temporaries were chosen of, as a target: {@code df[]} for {@code df["age"]}. */
    final Map<String, String> origins = new HashMap<>();
    /** Parameters that the caller passes a value for. */
    final Set<String> given = new HashSet<>();

    boolean yields;

    Frame(ModuleSummary module, int definition, Frame caller, boolean unsure) {
        this.module = module;
        this.definition = definition;
        this.caller = caller;
        this.depth = caller == null ? 0 : caller.depth + 1;
        this.unsure = unsure || caller != null && caller.unsure;
    }

    ModuleSummary module() {
        return module;
    }

    int definition() {
        return definition;
    }

    Frame caller() {
        return caller;
    }

    int depth() {
        return depth;
    }

    Definition declared() {
        return module.definitions().get(definition);
    }

    /** A method of a class. */
    boolean isMethod() {
        int parent = declared().parent();
        return definition > 0 && parent > 0 && module.definitions().get(parent).type();
    }

    /** Whether this runs inside the other, or is it. */
    boolean isWithin(Frame other) {
        Frame at = this;
        for (int i = 0; at != null && i < DEEPEST; i++) {
            if (at == other) {
                return true;
            }
            at = at.caller;
        }
        return false;
    }

    /** As people write it: {@code build()}; the file for a module. */
    String text() {
        return definition == 0 ? module.path() : declared().name() + "()";
    }
}
