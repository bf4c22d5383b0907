package dev.mlreadiness.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one module tells other modules about kinds of values, as texts of {@link Types}: what its functions return, what they are called with, what the attributes of its
 * classes hold.
 */
public final class TypeNotes {

    /**
     * A typed argument of a call.
     *
     * @param callee name of what is called, absolute or as in the module
     * @param position of a positional argument; -1 for a keyword
     * @param keyword empty for a positional argument
     */
    public record Passed(String callee, int position, String keyword, String type) {}

    /** Kept of one module. */
    private static final int MOST = 20_000;

    private final Map<String, List<String>> returns = new LinkedHashMap<>();
    private final List<Passed> passed = new ArrayList<>();
    private final Map<String, String> fields = new LinkedHashMap<>();

    /** A function returns such a value. */
    public void returned(String symbol, String type) {
        List<String> all = returns.computeIfAbsent(symbol, s -> new ArrayList<>(2));
        if (all.size() < MOST && !all.contains(type)) {
            all.add(type);
        }
    }

    /** A call is given such a value. */
    public void passed(String callee, int position, String keyword, String type) {
        if (passed.size() < MOST) {
            passed.add(new Passed(callee, position, keyword, type));
        }
    }

    /** An attribute of a class, {@code Trainer.model}, holds such a value; the first that is known stays. */
    public void field(String name, String type) {
        fields.putIfAbsent(name, type);
    }

    /** What the function returns, in order. */
    public List<String> returns(String symbol) {
        return returns.getOrDefault(symbol, List.of());
    }

    /** The typed arguments of the module's calls. */
    public List<Passed> passed() {
        return passed;
    }

    /** What the attribute holds, or null. */
    public String field(String name) {
        return fields.get(name);
    }
}
