package dev.mlreadiness.derive.flow;

import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import dev.mlreadiness.fact.ModuleSummary.Op;
import dev.mlreadiness.fact.ModuleSummary.Steps;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which definitions have to do with splitting, fitting and testing, themselves or through what they call. The others, nearly all of most repositories, are never
 * walked. Calls are told by the last part of their name, which finds too many rather than too few.
 */
final class Relevance {

    private static final Set<String> METHODS =
            Set.of("fit", "fit_transform", "fit_resample", "fit_sample", "randomSplit", "train_test_split");
    private static final List<String> MEANINGS =
            List.of("splitter", "cross-validator", "resampler", "transformer", "feature-selector", "estimator");
    /** Names that say nothing of what is called. */
    private static final Set<String> COMMON = Set.of(
            "__init__",
            "__call__",
            "__len__",
            "__getitem__",
            "get",
            "append",
            "items",
            "format",
            "join",
            "split",
            "print",
            "update",
            "add",
            "close",
            "open",
            "read",
            "write",
            "copy",
            "forward",
            "call",
            "build",
            "compile",
            "fit",
            "predict",
            "run",
            "apply",
            "transform",
            "save",
            "load",
            "step",
            "reset",
            "setup",
            "get_config",
            "compute_output_shape");

    private static final int ROUNDS = 8;

    private final Knowledge knowledge;
    private final Map<String, BitSet> relevant = new LinkedHashMap<>();

    /** @param paths modules that are looked at */
    Relevance(FactBase facts, Knowledge knowledge, Set<String> paths) {
        this.knowledge = knowledge;
        Map<String, Set<String>> called = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (String path : paths) {
            ModuleSummary module = facts.summaries().get(path);
            List<String> callees = module.callees();
            Set<String> last = new HashSet<>();
            callees.forEach(c -> last.add(last(c)));
            called.put(path, last);
            if (callees.stream().anyMatch(this::isOne)) {
                mark(module, null, names);
            }
        }
        Set<String> news = names;
        for (int round = 0; round < ROUNDS && !news.isEmpty(); round++) {
            Set<String> found = new HashSet<>();
            for (Map.Entry<String, Set<String>> module : called.entrySet()) {
                if (intersects(module.getValue(), news)) {
                    mark(facts.summaries().get(module.getKey()), news, found);
                }
            }
            found.removeAll(names);
            names.addAll(found);
            news = found;
        }
    }

    private static boolean intersects(Set<String> a, Set<String> b) {
        Set<String> small = a.size() < b.size() ? a : b;
        Set<String> large = small == a ? b : a;
        return small.stream().anyMatch(large::contains);
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private boolean isOne(String callee) {
        if (METHODS.contains(last(callee)) && !last(callee).equals("fit")) {
            return true;
        }
        return MEANINGS.stream().anyMatch(m -> knowledge.is(callee, m));
    }

    private boolean isDirect(String callee) {
        return METHODS.contains(last(callee)) || isOne(callee);
    }

    /** Marks what calls one of the names, or splits and fits itself where there are none; adds the names of what it marks. */
    private void mark(ModuleSummary module, Set<String> names, Set<String> found) {
        BitSet set = relevant.computeIfAbsent(module.path(), p -> new BitSet());
        Map<String, Boolean> known = new HashMap<>();
        List<Definition> all = module.definitions();
        Steps step = module.steps();
        while (step.next()) {
            if (set.get(step.definition()) || step.op() != Op.CALL && (names != null || !isPart(step))) {
                continue;
            }
            boolean one = step.op() != Op.CALL
                    || known.computeIfAbsent(step.name(), n -> names == null ? isDirect(n) : names.contains(last(n)));
            if (one) {
                add(set, all, step.definition(), found);
            }
        }
    }

    /** Slices that are called train or test may be a split by hand. */
    private static boolean isPart(Steps step) {
        boolean slice =
                step.op() == Op.MOVE && (step.name().equals("[]") || step.name().equals("collection"));
        return slice && step.outputs() > 0 && Half.of(step.output(0)) != null;
    }

    /** A method makes its class one, and all methods: they share the attributes of the object. */
    private static void add(BitSet set, List<Definition> all, int definition, Set<String> found) {
        int parent = all.get(definition).parent();
        List<Integer> group = new ArrayList<>(List.of(definition));
        if (parent > 0 && all.get(parent).type()) {
            group.add(parent);
            for (int i = parent + 1; i < all.size(); i++) {
                if (all.get(i).parent() == parent) {
                    group.add(i);
                }
            }
        } else if (parent > 0) {
            add(set, all, parent, found);
        }
        for (int i : group) {
            set.set(i);
            String name = last(all.get(i).name());
            if (!name.isEmpty() && !COMMON.contains(name)) {
                found.add(name);
            }
        }
    }

    /** Whether a definition is one. */
    boolean has(String path, int definition) {
        BitSet set = relevant.get(path);
        return set != null && set.get(definition);
    }

    /** Files that hold one, in order. */
    List<String> paths() {
        return relevant.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
