package dev.mlreadiness.derive.flow;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Derives {@code flow.fit-before-split}: something was learnt from rows of which some are tested on later. What is learnt from the training part alone, and what a
 * pipeline fits, is none.
 */
final class SeenBeforeSplit implements FlowListener {

    private final CodeFiles files;
    private final List<Fact> found = new ArrayList<>();
    private final Set<Location> told = new HashSet<>();

    SeenBeforeSplit(CodeFiles files) {
        this.files = files;
    }

    @Override
    public void split(Split split, Value value, Call call) {
        for (Fitting fitting : value.fittings) {
            if (fitting.sawAll() && (!fitting.what().equals("encode") || isOfTarget(fitting, call))) {
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

    private void tell(Fitting fitting, Split split) {
        Location at = fitting.place().location();
        if (!told.add(at)) {
            return;
        }
        String where = split.place().location().text();
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("role", files.role(at.path()));
        attributes.put("symbol", fitting.place().frame().declared().name());
        attributes.put("what", fitting.what());
        attributes.put("name", fitting.name());
        attributes.put("split", where);
        attributes.put("splitter", split.text());
        attributes.put(
                "path",
                fitting.written() + " (" + at.text() + ")" + fitting.place().to(split.place()) + " -> " + split.text()
                        + " (" + where + ")");
        attributes.put("detail", fitting.told() + " before " + split.text() + " at " + where + " divides these rows");
        boolean unsure = fitting.place().unsure()
                || split.place().unsure()
                || files.disordered(at.path())
                || Half.namesTrain(fitting.argument());
        if (unsure) {
            attributes.put("confidence", "low");
        }
        found.add(new Fact(FactKind.FLOW_FIT_BEFORE_SPLIT, attributes, at));
    }

    @Override
    public List<Fact> facts() {
        return found;
    }
}
