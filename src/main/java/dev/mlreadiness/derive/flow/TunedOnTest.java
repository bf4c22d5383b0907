package dev.mlreadiness.derive.flow;

import dev.mlreadiness.derive.flow.Call.Argument;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Derives {@code flow.tuned-on-test}: training stops, or a model is kept, by its score on the test side of a split, and the score that is reported is on the same rows. A side that is
 * named for validation is left out unless a model is scored on it in the end.
 */
final class TunedOnTest implements FlowListener {

    private static final List<String> WATCHED =
            List.of("validation_data", "eval_set", "evals", "valid_sets", "eval_dataset", "validation_set");
    private static final Set<String> STOPS =
            Set.of("EarlyStopping", "early_stopping", "ModelCheckpoint", "EarlyStoppingCallback");

    /** Training that watches rows; counts once a model is scored on them. */
    private record Watch(Part part, String rows, Fact fact) {}

    private final CodeFiles files;
    private final Map<Location, Watch> watches = new LinkedHashMap<>();
    private final Map<Location, Fact> found = new LinkedHashMap<>();

    TunedOnTest(CodeFiles files) {
        this.files = files;
    }

    @Override
    public void trained(Value model, Value rows, Value target, Call call) {
        String stop = stops(model, call);
        boolean searched = call.place().frame().declared().params().contains("trial");
        if (stop.isEmpty() || searched) {
            // what a search tries is not what is reported in the end
            return;
        }
        for (String keyword : WATCHED) {
            Argument argument = call.keyword(keyword);
            Value tested = argument == null ? null : tested(argument.value(), 0);
            if (tested != null
                    && tested.part.split() != null
                    && !tested.part.split().folds()
                    && Half.isFinal(tested.name)) {
                String detail = "the test side of " + tested.part.split().text() + " at "
                        + tested.part.split().place().location().text() + " decides when training stops (" + stop + ")";
                Fact fact = fact(call.place(), "stop", call.name(), detail);
                watches.putIfAbsent(call.place().location(), new Watch(tested.part, tested.name, fact));
            }
        }
    }

    private static Value tested(Value value, int depth) {
        if (value.part != null && value.part.isTest() && !value.name.isEmpty() && value.elements == null) {
            return value;
        }
        Value found = null;
        if (value.elements != null && depth < 3) {
            for (Value element : value.elements) {
                Value inner = tested(element, depth + 1);
                if (element.part != null && !element.part.isTest() && element.elements == null) {
                    continue;
                }
                found = found == null ? inner : found;
            }
        }
        return found;
    }

    /** What stops the training early, or keeps its best state. */
    private static String stops(Value model, Call call) {
        Argument rounds = call.keyword("early_stopping_rounds");
        if (rounds != null && !call.constant("early_stopping_rounds").equals("None") || model.stopsEarly) {
            return "early_stopping_rounds";
        }
        Argument callbacks = call.keyword("callbacks");
        List<Value> all = callbacks == null
                ? List.of()
                : callbacks.value().elements == null ? List.of(callbacks.value()) : callbacks.value().elements;
        for (Value callback : all) {
            String name = callback.type.substring(callback.type.lastIndexOf('.') + 1);
            if (STOPS.contains(name) && callback.watches) {
                return name;
            }
        }
        return "";
    }

    @Override
    public void evaluated(Value model, Value rows, Value target, Call call) {
        Value scored = rows == null ? target : rows;
        if (scored == null || scored.part == null || scored.part.split() == null) {
            return;
        }
        watches.forEach((at, watch) -> {
            if (watch.part().isTest()
                    && scored.part.isTest()
                    && watch.part().split() == scored.part.split()
                    && found.putIfAbsent(at, watch.fact()) == null) {
                String where = call.place().location().text();
                watch.fact()
                        .attributes()
                        .merge("detail", "", (a, b) -> a + ", and " + call.method() + " at " + where + " scores on it");
            }
        });
    }

    @Override
    public void chosen(Value score, Place place) {
        String detail =
                "the best of several is kept by its score on " + score.scoreOf + ", so that this is no test any more";
        found.computeIfAbsent(place.location(), at -> fact(place, "choice", score.scoreOf, detail));
    }

    private Fact fact(Place place, String how, String name, String detail) {
        Location at = place.location();
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("role", files.role(at.path()));
        attributes.put("symbol", place.frame().declared().name());
        attributes.put("how", how);
        attributes.put("name", name);
        attributes.put("detail", detail);
        if (place.unsure() || files.disordered(at.path())) {
            attributes.put("confidence", "low");
        }
        return new Fact(FactKind.FLOW_TUNED_ON_TEST, attributes, at);
    }

    @Override
    public List<Fact> facts() {
        return new ArrayList<>(found.values());
    }
}
