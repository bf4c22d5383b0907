package dev.mlreadiness.derive.flow;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Derives {@code flow.fit-before-split}: something was learnt from rows of which some are tested on later, and {@code flow.fit-before-cv}: before they are
 * cross-validated. What is learnt from the training part alone, and what a pipeline fits, is none.
 */
final class SeenBeforeSplit implements FlowListener {

    private final CodeFiles files;
    private final List<Fact> found = new ArrayList<>();
    private final List<Fact> crossValidated = new ArrayList<>();
    private final Set<Location> told = new HashSet<>();
    private final Set<Location> checked = new HashSet<>();
    /** The first of several that say the same of one split. */
    private final Map<String, Fact> alike = new HashMap<>();

    SeenBeforeSplit(CodeFiles files) {
        this.files = files;
    }

    @Override
    public void split(Split split, Value value, Call call) {
        for (Fitting fitting : value.fittings) {
            boolean other = Half.of(fitting.argument()) == Half.TEST;
            if (fitting.sawAll()
                    && !other
                    && fitting.shares(value.rows)
                    && (!fitting.what().equals("encode") || isOfTarget(fitting, call))) {
                tell(fitting, split);
            }
        }
    }

    /** An encoder by its class, or a statistic of the very column that is split along as the target. */
    private static boolean isOfTarget(Fitting fitting, Call call) {
        if (fitting.name().indexOf('.') > 0) {
            return true;
        }
        Columns column = fitting.column();
        return column != null
                && call != null
                && call.arguments().stream()
                        .map(a -> a.value().columns)
                        .anyMatch(c -> c != null
                                && c.table() == column.table()
                                && c.single().equals(column.single()));
    }

    @Override
    public void applied(Fitting fitting, Value rows, Call call) {
        if (fitting.sawAll()
                && rows.part != null
                && fitting.shares(rows.part.split().rows())) {
            tell(fitting, rows.part.split());
        }
    }

    @Override
    public void crossValidated(Value rows, Value target, Call call) {
        String name = call.method().equals("fit") ? call.holder() : call.name();
        Split split = new Split(name, call.place(), List.of(rows), true);
        for (Fitting fitting : rows.fittings) {
            boolean statistic = fitting.name().indexOf('.') < 0;
            boolean chosen = fitting.part() != null && fitting.part().split() == null;
            if (!statistic
                    && !chosen
                    && fitting.shares(rows.rows)
                    && checked.add(fitting.place().location())) {
                Fact fact = fact(FactKind.FLOW_FIT_BEFORE_CV, fitting, split);
                fact.attributes().put("part", fitting.sawAll() ? "all" : "train");
                if (!fitting.what().equals("preprocess") && !isUnsure(fitting, split)) {
                    // which part it is makes no difference to the folds
                    fact.attributes().remove("confidence");
                }
                crossValidated.add(fact);
            }
        }
    }

    private void tell(Fitting fitting, Split split) {
        Location at = fitting.place().location();
        if (!told.add(at)) {
            return;
        }
        boolean statistic = fitting.name().indexOf('.') < 0;
        String like = String.join(
                "\n",
                at.path(),
                fitting.place().frame().declared().name(),
                fitting.what(),
                statistic ? "" : fitting.name(),
                split.place().location().text());
        Fact first = alike.get(like);
        if (first != null) {
            first.attributes().merge("more", 1, (a, b) -> (Integer) a + 1);
            return;
        }
        Fact fact = fact(FactKind.FLOW_FIT_BEFORE_SPLIT, fitting, split);
        alike.put(like, fact);
        found.add(fact);
    }

    private Fact fact(FactKind kind, Fitting fitting, Split split) {
        Location at = fitting.place().location();
        String where = split.place().location().text();
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("role", files.role(at.path()));
        attributes.put("symbol", fitting.place().frame().declared().name());
        attributes.put("what", fitting.what());
        attributes.put("name", fitting.name());
        attributes.put("split", where);
        attributes.put("splitter", split.text());
        String hops = fitting.place().to(split.place());
        String via = fitting.written() + " (" + at.text() + ")" + hops + " -> " + split.text() + " (" + where + ")";
        attributes.put("via", via);
        attributes.put(
                "detail",
                fitting.told() + " before " + split.text() + " at " + where + " divides these rows"
                        + (hops.isEmpty() ? "" : ": " + via));
        if (isUnsure(fitting, split) || Half.namesTrain(fitting.argument())) {
            attributes.put("confidence", "low");
        }
        return new Fact(kind, attributes, at);
    }

    private boolean isUnsure(Fitting fitting, Split split) {
        return fitting.place().unsure()
                || split.place().unsure()
                || files.disordered(fitting.place().location().path());
    }

    @Override
    public List<Fact> facts() {
        for (Fact fact : found) {
            if (fact.number("more") > 0) {
                int more = (int) fact.number("more");
                fact.attributes().merge("detail", "", (a, b) -> a + " (and " + more + " more like it)");
            }
        }
        List<Fact> all = new ArrayList<>(found);
        crossValidated.stream().filter(f -> !told.contains(f.location())).forEach(all::add);
        return all;
    }
}
