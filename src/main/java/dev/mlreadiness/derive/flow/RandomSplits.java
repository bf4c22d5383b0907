package dev.mlreadiness.derive.flow;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Location;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Derives {@code flow.random-split}: how rows are split at random, and what is known of them that speaks against it: an order in time, several rows of one person, a rare class that is
 * made up for.
 */
final class RandomSplits implements FlowListener {

    private static final Set<String> FUNCTIONS = Set.of("train_test_split");
    private static final Set<String> CLASSES =
            Set.of("KFold", "ShuffleSplit", "RepeatedKFold", "StratifiedKFold", "StratifiedShuffleSplit");

    /** A split, and what was found out about its rows. */
    private static final class Seen {
        final Split split;
        final boolean stratified;
        boolean balanced;
        String ordered = "";
        String entity = "";
        String imbalance = "";

        Seen(Split split, boolean stratified) {
            this.split = split;
            this.stratified = stratified;
        }
    }

    private final CodeFiles files;
    private final Map<Split, Seen> splits = new IdentityHashMap<>();
    private final Map<Location, Seen> places = new LinkedHashMap<>();

    RandomSplits(CodeFiles files) {
        this.files = files;
    }

    @Override
    public void split(Split split, Value value, Call call) {
        if (call == null || !isRandom(split, call)) {
            return;
        }
        boolean stratified =
                call.keyword("stratify") != null && !call.constant("stratify").equals("None")
                        || split.text().startsWith("Stratified");
        Seen seen = places.computeIfAbsent(split.place().location(), p -> new Seen(split, stratified));
        splits.put(split, seen);
        seen.balanced |= value.fittings.stream().anyMatch(f -> f.what().equals("resample"));
        seen.ordered = seen.ordered.isEmpty() ? value.ordered : seen.ordered;
        seen.entity = seen.entity.isEmpty() ? value.entity : seen.entity;
    }

    private static boolean isRandom(Split split, Call call) {
        if (FUNCTIONS.contains(split.text())) {
            return !call.constant("shuffle").equals("False") && !split.name().contains("temporal");
        }
        // folds in the order of the rows are no random ones
        return split.folds() && CLASSES.contains(split.text()) && call.receiver() != null && call.receiver().shuffled;
    }

    @Override
    public void fitted(Fitting fitting, Value rows, Call call) {
        if (fitting.what().equals("resample")) {
            imbalance(rows, fitting.text() + " at " + call.place().location().text());
        }
    }

    @Override
    public void trained(Value model, Value rows, Value target, Call call) {
        if (!model.weighted.isEmpty()) {
            imbalance(
                    rows,
                    model.weighted + " of the model that is trained at "
                            + call.place().location().text());
        }
    }

    private void imbalance(Value rows, String why) {
        Seen seen = rows.part == null || rows.part.split() == null ? null : splits.get(rows.part.split());
        if (seen != null && seen.imbalance.isEmpty() && !seen.balanced) {
            seen.imbalance = why;
        }
    }

    @Override
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        places.forEach((at, seen) -> {
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("role", files.role(at.path()));
            attributes.put("symbol", seen.split.place().frame().declared().name());
            attributes.put("name", seen.split.name());
            attributes.put("stratified", seen.stratified);
            List<String> found = new ArrayList<>();
            add(attributes, found, "ordered", seen.ordered, "the rows follow each other in time: ");
            add(attributes, found, "entity", seen.entity, "several rows belong to one ");
            add(attributes, found, "imbalance", seen.imbalance, "a class is rare: ");
            attributes.put("detail", String.join("; ", found));
            if (seen.split.place().unsure() || files.disordered(at.path())) {
                attributes.put("confidence", "low");
            }
            facts.add(new Fact(FactKind.FLOW_RANDOM_SPLIT, attributes, at));
        });
        return facts;
    }

    private static void add(
            Map<String, Object> attributes, List<String> found, String name, String what, String words) {
        if (!what.isEmpty()) {
            attributes.put(name, what);
            found.add(words + what);
        }
    }
}
