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

/** Derives {@code flow.train-test-overlap}: a model that was trained on all rows is scored on the test side of a split of these rows. */
final class TestedOnTrained implements FlowListener {

    private final CodeFiles files;
    private final List<Fact> found = new ArrayList<>();
    private final Set<Location> told = new HashSet<>();

    TestedOnTrained(CodeFiles files) {
        this.files = files;
    }

    @Override
    public void evaluated(Value model, Value rows, Value target, Call call) {
        Value.Training training = model == null ? null : model.trained;
        if (training == null || rows == null || rows.part == null || !rows.part.isTest() || rows.part.split() == null) {
            return;
        }
        Value trained = training.data().get(0);
        Split split = rows.part.split();
        boolean all = !split.folds() && split.values().contains(trained);
        Location at = call.place().location();
        if (!all || !told.add(at)) {
            return;
        }
        String where = training.place().location().text();
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("role", files.role(at.path()));
        attributes.put("symbol", call.place().frame().declared().name());
        attributes.put("name", call.name());
        attributes.put("training", where);
        attributes.put("split", split.place().location().text());
        attributes.put(
                "detail",
                "the model is trained on all rows at " + where + ", among them the test side of " + split.text()
                        + " at " + split.place().location().text());
        if (call.place().unsure() || training.place().unsure() || files.disordered(at.path())) {
            attributes.put("confidence", "low");
        }
        found.add(new Fact(FactKind.FLOW_TRAIN_TEST_OVERLAP, attributes, at));
    }

    @Override
    public List<Fact> facts() {
        return found;
    }
}
