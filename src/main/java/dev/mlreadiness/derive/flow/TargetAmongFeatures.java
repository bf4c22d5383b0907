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
 * Derives {@code flow.label-in-features}: a model of a library is trained on a table that still holds the column that it is to predict. A pipeline may choose its columns itself
 * and is left out.
 */
final class TargetAmongFeatures implements FlowListener {

    private final CodeFiles files;
    private final LibraryKinds kinds;
    private final List<Fact> found = new ArrayList<>();
    private final Set<Location> told = new HashSet<>();

    TargetAmongFeatures(CodeFiles files, LibraryKinds kinds) {
        this.files = files;
        this.kinds = kinds;
    }

    @Override
    public void trained(Value model, Value rows, Value target, Call call) {
        boolean direct = kinds.kind(call.holder()).equals(LibraryKinds.MODEL) && !kinds.isComposed(call.holder());
        if (!direct || target == null || rows.columns == null || target.columns == null) {
            return;
        }
        Location at = call.place().location();
        if (!rows.columns.holds(target.columns) || !told.add(at)) {
            return;
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("role", files.role(at.path()));
        attributes.put("symbol", call.place().frame().declared().name());
        attributes.put("name", call.name());
        attributes.put("column", target.columns.single());
        attributes.put("detail", "'" + target.columns.single() + "' is the target and still a column of the features");
        if (call.place().unsure() || files.disordered(at.path())) {
            attributes.put("confidence", "low");
        }
        found.add(new Fact(FactKind.FLOW_LABEL_IN_FEATURES, attributes, at));
    }

    @Override
    public List<Fact> facts() {
        return found;
    }
}
