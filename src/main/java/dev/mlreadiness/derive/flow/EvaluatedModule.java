package dev.mlreadiness.derive.flow;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Op;
import dev.mlreadiness.fact.ModuleSummary.Steps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One Java file's training and scoring, followed value by value in program order. */
final class EvaluatedModule {

    private static final Set<String> HARMLESS =
            Set.of("print", "println", "printf", "format", "info", "debug", "len", "str", "repr");

    private final ModuleSummary module;
    private final Knowledge knowledge;
    private final String role;
    private final Map<Integer, Scope> scopes = new HashMap<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private boolean scoredOnOther;

    EvaluatedModule(ModuleSummary module, Knowledge knowledge, String role) {
        this.module = module;
        this.knowledge = knowledge;
        this.role = role;
    }

    /** A model trained on the values of its inputs, in order; a keyword argument is not among them. */
    private record Training(Set<Integer> model, List<Integer> data, List<String> names) {

        boolean namedTrain() {
            return names.stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).contains("train"));
        }
    }

    /** A score on training data; {@code model}: the values that must not leave the function. */
    private record Candidate(Fact fact, Training training, Scope scope) {}

    /** The values of one function by name. */
    private static final class Scope {
        private final Map<String, Integer> values = new HashMap<>();
        private final List<Training> trainings = new ArrayList<>();
        private final Map<Integer, Training> predicted = new HashMap<>();
        private final Set<Integer> escaped = new HashSet<>();
        private int next;

        int value(String name) {
            return values.computeIfAbsent(name, n -> next++);
        }

        int fresh(String name) {
            values.put(name, next);
            return next++;
        }
    }

    /** Without a training nothing is scored on what was trained on; of 2,000 modules few have one, and the walk costs 100 times this look. */
    private boolean trains() {
        for (String name : module.callees()) {
            if (knowledge.is(name, "trainer")) {
                return true;
            }
        }
        return false;
    }

    List<Fact> find() {
        if (!trains()) {
            return List.of();
        }
        Steps step = module.steps();
        while (step.next()) {
            Scope scope = scopes.computeIfAbsent(step.definition(), d -> new Scope());
            if (step.op() == Op.CALL) {
                call(step, scope);
            } else if (step.op() == Op.RETURN) {
                inputs(step, scope).forEach(scope.escaped::add);
            } else {
                move(step, scope);
            }
        }
        List<Fact> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean left = candidate.training.namedTrain()
                    && candidate.training.model.stream().anyMatch(candidate.scope.escaped::contains);
            if (!scoredOnOther && !left) {
                found.add(candidate.fact);
            }
        }
        return found;
    }

    private void move(Steps step, Scope scope) {
        boolean copy = step.op() == Op.MOVE && step.name().isEmpty() && step.inputs() == 1 && step.outputs() == 1;
        int source = copy ? scope.value(step.input(0)) : -1;
        for (int i = 0; i < step.outputs(); i++) {
            String output = step.output(i);
            String bare = output.endsWith("[]") ? output.substring(0, output.length() - 2) : output;
            if (copy && bare.equals(output)) {
                scope.values.put(output, source);
                if (output.startsWith("this.")) {
                    scope.escaped.add(source);
                }
            } else {
                scope.fresh(bare);
            }
        }
    }

    private void call(Steps step, Scope scope) {
        String name = step.name();
        String method = name.substring(name.lastIndexOf('.') + 1);
        List<Integer> positional = positional(step, scope);
        if (isCrossValidation(step, name, method)) {
            scoredOnOther = true;
            outputs(step, scope);
        } else if (isTraining(name, positional)) {
            train(step, scope, positional);
        } else if (isScore(name, method)) {
            score(step, scope, positional);
        } else if (isPrediction(name)) {
            predict(step, scope, positional);
        } else if (knowledge.is(name, "metric")) {
            measure(step, scope, positional);
        } else {
            other(step, scope, name, method);
        }
    }

    /** Scores that need no test part: cross-validation, searches that cross-validate, out-of-bag scores. */
    private boolean isCrossValidation(Steps step, String name, String method) {
        for (int i = 0; i < step.inputs(); i++) {
            if (step.keyword(i).equals("oob_score") || step.keyword(i).equals("cv")) {
                return true;
            }
        }
        return knowledge.is(name, "cross-validator") || knowledge.is(name, "tuner") || method.startsWith("cross_val");
    }

    private boolean isTraining(String name, List<Integer> positional) {
        return knowledge.is(name, "trainer") && !positional.isEmpty();
    }

    private boolean isScore(String name, String method) {
        return knowledge.is(name, "evaluator") && !name.endsWith(".<init>") && Character.isLowerCase(method.charAt(0));
    }

    private boolean isPrediction(String name) {
        return knowledge.is(name, "predictor");
    }

    private void train(Steps step, Scope scope, List<Integer> data) {
        Set<Integer> model = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < step.inputs(); i++) {
            names.add(step.input(i));
            scoredOnOther |= step.keyword(i).startsWith("validation_");
        }
        if (!step.receiver().isEmpty()) {
            model.add(scope.value(step.receiver()));
            if (step.receiver().startsWith("this.")) {
                scope.escaped.addAll(model);
            }
        }
        for (int i = 0; i < step.outputs(); i++) {
            model.add(scope.fresh(step.output(i)));
        }
        // fitting again replaces what the model was trained on
        scope.trainings.removeIf(t -> t.model.stream().anyMatch(model::contains));
        scope.trainings.add(new Training(model, data, names));
    }

    private void score(Steps step, Scope scope, List<Integer> inputs) {
        List<Integer> rest = new ArrayList<>(inputs);
        Training training = training(step, scope, rest);
        if (training == null) {
            // a stored prediction or a model of somewhere else
            measure(step, scope, inputs);
            return;
        }
        boolean same = rest.size() == 1 && training.data.contains(rest.get(0));
        if (same) {
            candidate(step, scope, training);
        } else {
            scoredOnOther = true;
        }
        outputs(step, scope);
    }

    /** The training of the model that the step is about; removes the model from the inputs where it is one of them. */
    private static Training training(Steps step, Scope scope, List<Integer> inputs) {
        Integer receiver = step.receiver().isEmpty() ? null : scope.values.get(step.receiver());
        for (Training training : scope.trainings) {
            if (receiver != null && training.model.contains(receiver)) {
                return training;
            }
            for (int i = 0; i < inputs.size(); i++) {
                if (training.model.contains(inputs.get(i))) {
                    inputs.remove(i);
                    return training;
                }
            }
        }
        return null;
    }

    private void predict(Steps step, Scope scope, List<Integer> inputs) {
        List<Integer> rest = new ArrayList<>(inputs);
        Training training = training(step, scope, rest);
        boolean same = rest.size() == 1 && training != null && training.data.contains(rest.get(0));
        for (int i = 0; i < step.outputs(); i++) {
            int value = scope.fresh(step.output(i));
            scope.predicted.put(value, same ? training : null);
        }
    }

    /** A metric of predictions: on training data only where the target is the one trained on. */
    private void measure(Steps step, Scope scope, List<Integer> inputs) {
        Training training = null;
        for (Integer input : inputs) {
            training = scope.predicted.get(input) == null ? training : scope.predicted.get(input);
        }
        boolean same = training != null;
        if (same) {
            candidate(step, scope, training);
        } else if (!inputs.isEmpty()) {
            scoredOnOther = true;
        }
        outputs(step, scope);
    }

    private void other(Steps step, Scope scope, String name, String method) {
        if (!HARMLESS.contains(method) && !knowledge.is(name, "model-save")) {
            inputs(step, scope).forEach(scope.escaped::add);
        }
        outputs(step, scope);
    }

    private static void outputs(Steps step, Scope scope) {
        for (int i = 0; i < step.outputs(); i++) {
            scope.fresh(step.output(i));
        }
    }

    private static List<Integer> inputs(Steps step, Scope scope) {
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < step.inputs(); i++) {
            if (isValue(step.input(i))) {
                values.add(scope.value(step.input(i)));
            }
        }
        return values;
    }

    /** The values of the arguments but sample weights and other keywords; a literal, such as the name of a column, stands for its text. */
    private static List<Integer> positional(Steps step, Scope scope) {
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < step.inputs(); i++) {
            String keyword = step.keyword(i);
            boolean data = keyword.isEmpty() || keyword.equals("X") || keyword.equals("x") || keyword.equals("y");
            if (data && !step.input(i).isEmpty()) {
                values.add(scope.value(step.input(i)));
            }
        }
        return values;
    }

    private static boolean isValue(String input) {
        return !input.isEmpty() && !input.startsWith("=");
    }

    private void candidate(Steps step, Scope scope, Training training) {
        for (int i = 0; i < step.outputs(); i++) {
            if (step.output(i).toLowerCase(Locale.ROOT).contains("train")) {
                // called what it is
                return;
            }
        }
        if (isLearner(step.definition())) {
            return;
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("role", role);
        attributes.put("symbol", module.definitions().get(step.definition()).name());
        attributes.put("name", step.name());
        attributes.put("language", "java");
        int cellLine = step.cell() >= 0 ? 1 : 0;
        Location location = new Location(
                module.path(), step.line(), step.column(), step.line(), step.column(), step.cell(), cellLine);
        candidates.add(new Candidate(new Fact(FactKind.FLOW_EVAL_ON_TRAIN, attributes, location), training, scope));
    }

    /** Whether the step is inside a class that is a learning method itself: such a one may look at its own training error. */
    private boolean isLearner(int definition) {
        List<ModuleSummary.Definition> all = module.definitions();
        for (int at = definition; at > 0; at = all.get(at).parent()) {
            if (all.get(at).bases().stream().anyMatch(b -> b.startsWith("weka."))) {
                return true;
            }
        }
        return false;
    }
}
