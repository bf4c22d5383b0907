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
 * Derives {@code flow.train-test-overlap}: a model that was trained on all rows is scored on the test side of a split of these rows; or a model that remembers its rows (trees and
 * neighbours) is scored on the very rows of its training, and nothing in the file is scored on others.
 */
final class TestedOnTrained implements FlowListener {

    private static final List<String> REMEMBER =
            List.of("Forest", "ExtraTree", "DecisionTree", "KNeighbors", "Boosting", "XGB", "LGBM", "CatBoost");

    private final CodeFiles files;
    private final Map<Location, Fact> found = new LinkedHashMap<>();
    private final Map<Location, Fact> same = new LinkedHashMap<>();
    /** Files that test models on rows that they were not trained on. */
    private final Set<String> tested = new HashSet<>();

    TestedOnTrained(CodeFiles files) {
        this.files = files;
    }

    @Override
    public void split(Split split, Value value, Call call) {
        tested.add(split.place().location().path());
    }

    @Override
    public void crossValidated(Value rows, Value target, Call call) {
        tested.add(call.place().location().path());
    }

    @Override
    public void evaluated(Value model, Value rows, Value target, Call call) {
        Location at = call.place().location();
        Value.Training training = model == null ? null : model.trained;
        if (training == null || rows == null) {
            tested.add(at.path());
            return;
        }
        Value trained = training.data().get(0);
        boolean overlaps = rows.part != null
                && rows.part.isTest()
                && rows.part.split() != null
                && !rows.part.split().folds()
                && rows.part.split().values().contains(trained);
        String where = training.place().location().text();
        if (overlaps) {
            Split split = rows.part.split();
            String divided = split.place().location().text();
            Fact fact = fact(
                    call,
                    training,
                    "the model is trained on all rows at " + where + ", among them the test side of " + split.text()
                            + " at " + divided);
            fact.attributes().put("split", divided);
            found.putIfAbsent(at, fact);
        } else if (trained != rows) {
            tested.add(at.path());
        } else if (remembers(training) && !Half.namesTrain(rows.name) && rows.part == null) {
            same.putIfAbsent(at, fact(call, training, "these are the rows of its training at " + where));
        }
    }

    private static boolean remembers(Value.Training training) {
        return REMEMBER.stream().anyMatch(training.name()::contains);
    }

    private Fact fact(Call call, Value.Training training, String detail) {
        Location at = call.place().location();
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("role", files.role(at.path()));
        attributes.put("symbol", call.place().frame().declared().name());
        attributes.put("name", call.name());
        attributes.put("training", training.place().location().text());
        attributes.put("detail", detail);
        if (call.place().unsure() || training.place().unsure() || files.disordered(at.path())) {
            attributes.put("confidence", "low");
        }
        return new Fact(FactKind.FLOW_TRAIN_TEST_OVERLAP, attributes, at);
    }

    @Override
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(found.values());
        same.values().stream()
                .filter(f -> !tested.contains(f.location().path()))
                .forEach(facts::add);
        return facts;
    }
}
