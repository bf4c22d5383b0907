package dev.mlreadiness.derive.flow;

import dev.mlreadiness.derive.flow.Call.Argument;
import java.util.List;
import java.util.Set;

/** Calls that train models, predict with them and score them. */
final class ModelCalls {

    private static final Set<String> PREDICTS =
            Set.of("predict", "predict_proba", "decision_function", "predict_classes", "predict_log_proba");
    private static final Set<String> SCORES = Set.of("score", "evaluate");

    private final LibraryKinds kinds;
    private final Expressions expressions;
    private final List<FlowListener> listeners;

    ModelCalls(LibraryKinds kinds, Expressions expressions, List<FlowListener> listeners) {
        this.kinds = kinds;
        this.expressions = expressions;
        this.listeners = listeners;
    }

    /** The result of a call that trains, predicts or scores; null where it does none. */
    Value call(Call call, String kind, String method) {
        if (kinds.is(call.name(), "cross-validator")) {
            Argument rows = call.argument(1, "X");
            Argument target = call.argument(2, "y");
            if (rows != null) {
                listeners.forEach(l -> l.crossValidated(rows.value(), value(target), call));
            }
            return new Value();
        }
        if (isTraining(call, kind, method)) {
            return train(call, kind);
        }
        if (PREDICTS.contains(method) && call.receiver() != null) {
            return predict(call);
        }
        boolean scores = SCORES.contains(method)
                && call.receiver() != null
                && !call.arguments().isEmpty();
        if (scores || kinds.is(call.name(), "metric")) {
            return evaluate(call, scores);
        }
        return null;
    }

    /** A pipeline that is fitted with a target ends in a model, be it one that is not known. */
    static boolean trainsPipeline(Call call) {
        return call.method().equals("fit") && call.arguments().size() > 1 && LibraryKinds.isComposed(call.holder());
    }

    private boolean isTraining(Call call, String kind, String method) {
        boolean model = trainsPipeline(call) || kind.equals(LibraryKinds.MODEL) || kind.equals(LibraryKinds.SEARCH);
        boolean unknown = call.receiver() != null
                && kind.isEmpty()
                && !call.receiver().isData()
                && (call.positional().size() >= 2 || call.keyword("epochs") != null);
        return method.equals("fit") && (model || unknown)
                || kinds.is(call.name(), "trainer") && !call.arguments().isEmpty();
    }

    private Value train(Call call, String kind) {
        Argument rows = call.argument(0, "X", "x", "dtrain", "train_set", "train_dataset");
        Argument target = call.argument(1, "y");
        Value model = call.receiver() == null || call.receiver().isData() ? new Value() : call.receiver();
        if (rows == null) {
            return model;
        }
        List<Value> data = target == null ? List.of(rows.value()) : List.of(rows.value(), target.value());
        listeners.forEach(l -> {
            if (kind.equals(LibraryKinds.SEARCH)) {
                l.crossValidated(rows.value(), value(target), call);
            }
            l.trained(model, rows.value(), value(target), call);
        });
        model.trained = new Value.Training(data, call.place(), call.name());
        return model;
    }

    private static Value value(Argument argument) {
        return argument == null ? null : argument.value();
    }

    private Value predict(Call call) {
        Argument rows = call.argument(0, "X", "x", "data");
        if (rows == null) {
            return expressions.fresh();
        }
        Value result = new Value();
        result.rows = rows.value().rows;
        result.part = rows.value().part;
        result.prediction = new Value.Prediction(call.receiver(), rows.value(), call.receiver().trained);
        return result;
    }

    private Value evaluate(Call call, boolean scores) {
        Value rows = null;
        Value target = null;
        Value model = call.receiver();
        if (scores) {
            rows = value(call.argument(0, "X", "x", "data"));
            target = value(call.argument(1, "y"));
        } else {
            model = null;
            for (Argument argument : call.arguments()) {
                Value.Prediction prediction = argument.value().prediction;
                if (prediction != null) {
                    model = prediction.model();
                    rows = prediction.data();
                } else if (argument.value().isData() && target == null) {
                    target = argument.value();
                }
            }
        }
        tell(model, rows, target, call);
        Value score = new Value();
        Value tested = rows != null ? rows : target;
        if (tested != null && tested.part != null && tested.part.isTest() && Half.isFinal(tested.name)) {
            score.scoreOf = tested.name;
            score.scored = call.place();
        }
        return score;
    }

    private void tell(Value model, Value rows, Value target, Call call) {
        listeners.forEach(l -> l.evaluated(model, rows, target, call));
    }
}
