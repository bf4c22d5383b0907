package dev.mlreadiness.derive.training;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Steps;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The loops of one module, in program order. A loop knows what happens in it, in the loops inside and in the project's functions that it calls. Gives up on
 * gradients that are cleared by code which is not the project's own.
 */
final class LoopReading {

    private final ModuleSummary module;
    private final Helpers helpers;
    private final String role;
    private final Map<Integer, Body> bodies = new HashMap<>();
    private final boolean noGrad;

    /** One loop, or the body of a definition around its loops. */
    private static final class Loop {
        private int own;
        private int all;
        private Location backward;
        private Location eval;
        private boolean noGrad;
    }

    /** One definition. */
    private static final class Body {
        private final Deque<Loop> loops = new ArrayDeque<>();
        private final Map<String, Integer> versions = new HashMap<>();
        private final Map<String, Integer> backward = new HashMap<>();
        private final List<Sum> sums = new ArrayList<>();
        private final Map<String, String> made = new HashMap<>();
        private final Set<String> called = new HashSet<>();
        private Location eval;
        private String evaluated;
        private Location loaded;
        private String loadedName;
        private boolean looped;
        /** A function of the project that is called calls the model. */
        private boolean helped;

        Body() {
            loops.push(new Loop());
        }

        /** Whether the value of the variable is called itself, by the variable or by what made it. */
        boolean calls(String variable) {
            return called.contains(variable) || called.contains(made.getOrDefault(variable, variable) + ".__call__");
        }

        int version(String name) {
            return versions.getOrDefault(name, 0);
        }
    }

    /** {@code target += value} inside a loop. */
    private record Sum(String target, String value, int version, Location location) {}

    LoopReading(ModuleSummary module, Helpers helpers, String role) {
        this.module = module;
        this.helpers = helpers;
        this.role = role;
        this.noGrad = module.callees().stream().anyMatch(LoopReading::stopsGradients)
                || module.definitions().stream()
                        .flatMap(d -> d.decorators().stream())
                        .anyMatch(LoopReading::stopsGradients);
    }

    private static boolean stopsGradients(String name) {
        return name.endsWith("no_grad") || name.endsWith("inference_mode") || name.endsWith("set_grad_enabled");
    }

    void read(List<Fact> found) {
        Steps step = module.steps();
        while (step.next()) {
            Body body = bodies.computeIfAbsent(step.definition(), d -> new Body());
            switch (step.op()) {
                case LOOP -> {
                    body.looped = true;
                    body.loops.push(new Loop());
                }
                case END_LOOP -> {
                    if (body.loops.size() > 1) {
                        end(body, step, found);
                    }
                }
                case CALL -> call(step, body);
                case MOVE -> move(step, body);
                default -> {
                    // no part of this
                }
            }
        }
        bodies.forEach((definition, body) -> finish(definition, body, found));
    }

    private void call(Steps step, Body body) {
        Loop loop = body.loops.peek();
        int flags = LoopCalls.flags(step.name(), step.receiver(), step.inputs());
        if (flags == 0) {
            flags = helpers.flags(module, step.definition(), step.name());
            body.helped |= has(flags, LoopCalls.MODEL);
        } else if ((flags & LoopCalls.BACKWARD) != 0) {
            body.backward.put(step.receiver(), body.version(step.receiver()));
            loop.backward = step.location();
        }
        if ((flags & LoopCalls.EVAL) != 0 && isModel(step)) {
            body.eval = step.location();
            body.evaluated = step.receiver();
            loop.eval = loop.eval == null ? step.location() : loop.eval;
        }
        if (step.name().endsWith(".load_state_dict") && isModel(step)) {
            body.loaded = step.location();
            body.loadedName = step.receiver();
        }
        body.called.add(step.name());
        for (int i = 0; i < step.outputs(); i++) {
            body.made.put(step.output(i), step.name());
        }
        loop.noGrad |= stopsGradients(step.name());
        loop.own |= flags;
        outputs(step, body);
    }

    /** The call's own receiver or, for a helper, something that it is given is the model itself: not a teacher, a metric or a part. */
    private static boolean isModel(Steps step) {
        if (isModelName(step.receiver())) {
            return true;
        }
        for (int i = 0; i < step.inputs(); i++) {
            if (isModelName(step.input(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isModelName(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Set.of("model", "net", "network", "classifier").contains(last);
    }

    private void move(Steps step, Body body) {
        boolean sum = step.name().equals("operator") && step.outputs() == 1 && step.inputs() == 2;
        if (sum && step.input(1).equals(step.output(0)) && body.loops.size() > 1 && !body.loops.peek().noGrad) {
            String value = step.input(0);
            body.sums.add(new Sum(step.output(0), value, body.version(value), step.location()));
        }
        if (step.outputs() == 1 && step.output(0).endsWith(".grad")) {
            body.loops.peek().own |= LoopCalls.CLEAR;
        }
        outputs(step, body);
    }

    private static void outputs(Steps step, Body body) {
        for (int i = 0; i < step.outputs(); i++) {
            if (!step.output(i).startsWith("%")) {
                body.versions.merge(step.output(i), 1, Integer::sum);
            }
        }
    }

    private void end(Body body, Steps step, List<Fact> found) {
        Loop loop = body.loops.pop();
        Loop around = body.loops.peek();
        int all = loop.all | loop.own;
        around.all |= all;
        if (around.eval == null) {
            around.eval = loop.eval;
        }
        boolean trains = has(loop.own, LoopCalls.BACKWARD) && has(loop.own, LoopCalls.STEP);
        if (trains && loop.backward != null) {
            found.add(fact(
                    FactKind.TRAINING_LOOP,
                    loop.backward,
                    step.definition(),
                    Map.of("cleared", has(all, LoopCalls.CLEAR), "mode", "kept")));
        }
        if (has(all, LoopCalls.BACKWARD)
                && has(all, LoopCalls.EVAL)
                && !has(all, LoopCalls.TRAIN)
                && loop.eval != null) {
            found.add(fact(
                    FactKind.TRAINING_LOOP,
                    loop.eval,
                    step.definition(),
                    Map.of("cleared", has(all, LoopCalls.CLEAR), "mode", "eval")));
            // told once, at the inner loop
            around.eval = null;
        }
    }

    private static boolean has(int flags, int flag) {
        return (flags & flag) != 0;
    }

    private void finish(int definition, Body body, List<Fact> found) {
        Set<String> told = new HashSet<>();
        for (Sum sum : body.sums) {
            Integer version = body.backward.get(sum.value());
            boolean kept = version != null && version == sum.version() && !body.backward.containsKey(sum.target());
            if (kept && told.add(sum.target() + sum.location().startLine())) {
                found.add(fact(
                        FactKind.TRAINING_KEPT_GRAPH,
                        sum.location(),
                        definition,
                        Map.of("target", sum.target(), "value", sum.value())));
            }
        }
        if (body.eval != null
                && (body.helped || body.calls(body.evaluated))
                && body.looped
                && body.backward.isEmpty()
                && !noGrad
                && isEvaluation(definition)) {
            found.add(fact(FactKind.EVALUATION_PASS, body.eval, definition, Map.of("gradients", true, "mode", "eval")));
        }
        boolean switches = module.callees().stream().anyMatch(n -> n.endsWith(".eval") || n.endsWith(".train"));
        if (body.loaded != null && body.calls(body.loadedName) && noGrad && !switches && body.backward.isEmpty()) {
            found.add(fact(
                    FactKind.EVALUATION_PASS, body.loaded, definition, Map.of("gradients", false, "mode", "train")));
        }
    }

    private boolean isEvaluation(int definition) {
        String name = module.definitions().get(definition).name();
        String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return last.contains("eval")
                || last.startsWith("val")
                || last.contains("valid")
                || last.contains("infer")
                || last.contains("predict")
                || last.equals("test");
    }

    private Fact fact(FactKind kind, Location location, int definition, Map<String, Object> more) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("role", role);
        attributes.put("symbol", module.definitions().get(definition).name());
        new java.util.TreeMap<>(more).forEach(attributes::put);
        return new Fact(kind, attributes, location);
    }
}
