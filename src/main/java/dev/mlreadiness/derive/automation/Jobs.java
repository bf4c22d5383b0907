package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What workflow files say about a job and its steps besides commands: conditions, inputs handed on, values of the matrix. */
final class Jobs {

    private static final int MOST_VALUES = 40;

    /** A step: the action that it uses, its condition, its inputs. */
    record Step(String uses, String condition, Map<String, String> with, boolean mayFail) {}

    private final Map<String, List<Fact>> stepsByJob = new LinkedHashMap<>();
    private final Map<String, List<Fact>> valuesByFile = new HashMap<>();
    private final Map<String, List<Step>> read = new HashMap<>();

    Jobs(FactBase facts) {
        Set<String> workflows = new LinkedHashSet<>();
        for (Fact step : facts.of(FactKind.CI_STEP)) {
            workflows.add(step.location().path());
            stepsByJob
                    .computeIfAbsent(key(step.location().path(), step.text("job")), k -> new ArrayList<>())
                    .add(step);
        }
        facts.of(FactKind.CI_WORKFLOW).forEach(w -> workflows.add(w.location().path()));
        for (Fact value : facts.of(FactKind.CONFIG_VALUE)) {
            String path = value.location().path();
            if (workflows.contains(path)) {
                valuesByFile.computeIfAbsent(path, p -> new ArrayList<>()).add(value);
            }
        }
        stepsByJob
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(s -> s.location().startLine())));
    }

    private static String key(String path, String job) {
        return path + "\n" + job;
    }

    /** The steps of a job or composite action in order. */
    List<Step> steps(String path, String job) {
        return read.computeIfAbsent(key(path, job), k -> read(path, job));
    }

    private List<Step> read(String path, String job) {
        List<Fact> facts = stepsByJob.getOrDefault(key(path, job), List.of());
        String prefix = job.isEmpty() ? "runs.steps." : "jobs." + job + ".steps.";
        List<Fact> values = valuesByFile.getOrDefault(path, List.of()).stream()
                .filter(v -> v.text("key").startsWith(prefix))
                .toList();
        List<Step> steps = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < facts.size(); i++) {
            int end = i + 1 < facts.size() ? facts.get(i + 1).location().startLine() : Integer.MAX_VALUE;
            String condition = "";
            boolean mayFail = false;
            Map<String, String> with = new LinkedHashMap<>();
            for (; next < values.size() && values.get(next).location().startLine() < end; next++) {
                String key = values.get(next).text("key").substring(prefix.length());
                String value = values.get(next).text("value");
                if (key.equals("if")) {
                    condition = value;
                } else if (key.equals("continue-on-error")) {
                    mayFail = value.equals("true");
                } else if (key.startsWith("with.")) {
                    with.put(key.substring(5), value);
                }
            }
            steps.add(new Step(facts.get(i).text("uses"), condition, with, mayFail));
        }
        return steps;
    }

    /** The folder into which a job checks out the repository itself; empty for the usual one. */
    static String checkout(List<Step> steps) {
        return steps.stream()
                .filter(s -> s.uses().startsWith("actions/checkout@")
                        && s.with().containsKey("path")
                        && !s.with().containsKey("repository"))
                .map(s -> Paths.resolve("", s.with().get("path")))
                .findFirst()
                .orElse("");
    }

    /** A command with its folder as seen from the checkout. */
    static Fact below(Fact command, String checkout) {
        String cwd = command.text("cwd");
        if (checkout.isEmpty() || !Paths.below(cwd, checkout)) {
            return command;
        }
        Map<String, Object> attributes = new LinkedHashMap<>(command.attributes());
        attributes.put("cwd", cwd.equals(checkout) ? "" : cwd.substring(checkout.length() + 1));
        return new Fact(command.kind(), attributes, command.location());
    }

    /** The inputs that a job hands to a reusable workflow. */
    Map<String, String> with(String path, String job) {
        return below(path, "jobs." + job + ".with.");
    }

    /** Defaults of the inputs of a reusable workflow or composite action. */
    Map<String, String> defaults(String path) {
        Map<String, String> defaults = new LinkedHashMap<>();
        for (String prefix : List.of("inputs.", "on.workflow_call.inputs.", "on.workflow_dispatch.inputs.")) {
            below(path, prefix).forEach((key, value) -> {
                if (key.endsWith(".default")) {
                    defaults.putIfAbsent(key.substring(0, key.length() - 8), value);
                }
            });
        }
        return defaults;
    }

    private Map<String, String> below(String path, String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Fact value : valuesByFile.getOrDefault(path, List.of())) {
            if (value.text("key").startsWith(prefix)) {
                found.putIfAbsent(value.text("key").substring(prefix.length()), value.text("value"));
            }
        }
        return found;
    }

    /** Values of one axis of a job's matrix, those of {@code include} among them. */
    List<String> matrix(String path, String job, String axis) {
        Set<String> found = new LinkedHashSet<>();
        for (Fact value : valuesByFile.getOrDefault(path, List.of())) {
            String key = value.text("key");
            if (key.equals("jobs." + job + ".strategy.matrix." + axis)
                    || key.equals("jobs." + job + ".strategy.matrix.include." + axis)) {
                found.add(value.text("value"));
            }
        }
        return found.stream().limit(MOST_VALUES).toList();
    }

    /** A value of {@code env} of the job or workflow; empty where there is none. */
    String variable(String path, String job, String name) {
        Map<String, String> found = below(path, "jobs." + job + ".env.");
        return found.getOrDefault(name, below(path, "env.").getOrDefault(name, ""));
    }
}
