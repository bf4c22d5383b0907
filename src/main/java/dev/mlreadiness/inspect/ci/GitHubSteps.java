package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.command.CommandFacts;
import dev.mlreadiness.inspect.command.LocalPath;
import dev.mlreadiness.inspect.command.Origin;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps of a job or composite action. GitHub's default shell stops at the first failure but lets a pipe fail; only an explicit {@code shell: bash}
 * adds pipefail.
 */
final class GitHubSteps {

    private final FactSink sink;
    private final String job;
    private final List<DataNode> outer;

    /** @param outer job and workflow, the nearest first: where defaults and variables come from */
    GitHubSteps(FactSink sink, String job, List<DataNode> outer) {
        this.sink = sink;
        this.job = job;
        this.outer = outer;
    }

    void emit(DataNode steps) {
        for (int i = 0; i < steps.items().size(); i++) {
            DataNode step = steps.items().get(i);
            if (step.isMap()) {
                fact(step);
                if (!never(step.text("if").orElse(""))) {
                    commands(step, i, steps);
                }
            }
        }
    }

    /** Local files that the steps pull in. */
    static List<String> includes(DataNode steps) {
        List<String> files = new ArrayList<>();
        for (DataNode step : steps.items()) {
            if (!never(step.text("if").orElse(""))) {
                files.addAll(GitHubActions.localFiles(step.text("uses").orElse("")));
            }
        }
        return files;
    }

    private void fact(DataNode step) {
        sink.add(
                FactKind.CI_STEP,
                Location.line(sink.path(), step.line()),
                "system",
                "github",
                "job",
                job,
                "uses",
                step.text("uses").orElse(null),
                "run",
                step.text("run").orElse(null),
                "with",
                step.get("with")
                        .map(w -> w.entries().stream().map(DataNode.Entry::key).toList())
                        .orElse(null),
                "name",
                step.text("name").orElse(null));
    }

    private void commands(DataNode step, int index, DataNode steps) {
        String shell = step.text("shell").or(() -> inherited("shell")).orElse("");
        Optional<DataNode> run = step.get("run").filter(DataNode::isScalar);
        if (run.isPresent() && !isShell(shell)) {
            return;
        }
        Optional<String> text = run.map(DataNode::text).or(() -> GitHubActions.command(step));
        if (text.isEmpty()) {
            return;
        }
        ShellOptions options = ShellOptions.stopping()
                .withFlags(
                        !shell.contains("{0}") || shell.contains("-e"),
                        shell.equals("bash") || shell.contains("pipefail"))
                .withCwd(folder(step))
                .withVariables(variables(step));
        boolean conditional = step.get("if").isPresent();
        Origin origin = new Origin("workflow", job, index, swallowed(step, index, steps), conditional);
        new CommandFacts(sink)
                .script(text.get(), options, run.map(DataNode::line).orElse(step.line()), origin);
    }

    private static boolean isShell(String shell) {
        return shell.isEmpty()
                || shell.startsWith("bash")
                || shell.startsWith("sh")
                || shell.contains("/bash")
                || shell.contains("/sh");
    }

    /** A condition that is never met. */
    static boolean never(String condition) {
        String text = condition.replace(" ", "");
        return text.equals("false") || text.equals("${{false}}");
    }

    /** {@code continue-on-error} is set, also by an axis of the matrix all of whose values set it. */
    static boolean mayFail(DataNode node, DataNode job) {
        String value = node.text("continue-on-error").orElse("").replace(" ", "");
        if (!value.startsWith("${{matrix.") || !value.endsWith("}}")) {
            return value.equals("true");
        }
        String axis = value.substring("${{matrix.".length(), value.length() - 2);
        List<String> values = new ArrayList<>(
                job.at("strategy", "matrix", axis).map(DataNode::texts).orElse(List.of()));
        job.at("strategy", "matrix", "include")
                .ifPresent(include -> include.items().forEach(i -> i.text(axis).ifPresent(values::add)));
        return !values.isEmpty() && values.stream().allMatch("true"::equals);
    }

    /** A step that may fail, unless a later step looks at its outcome and fails instead. */
    private String swallowed(DataNode step, int index, DataNode steps) {
        if (!mayFail(step, outer.isEmpty() ? step : outer.get(0))) {
            return "";
        }
        String id = step.text("id").orElse("");
        List<DataNode> later = steps.items().subList(index + 1, steps.items().size());
        boolean seen = !id.isEmpty()
                && later.stream()
                        .filter(s -> s.text("if").orElse("").contains("steps." + id + ".outcome"))
                        .anyMatch(s -> s.text("run").orElse("").contains("exit 1"));
        return seen ? "" : "continue-on-error is set on the step";
    }

    /** The folder of the step relative to the root; null where it cannot be told. */
    private String folder(DataNode step) {
        String folder = step.text("working-directory")
                .or(() -> inherited("working-directory"))
                .orElse("")
                .replaceFirst("^\\$\\{\\{ ?github\\.workspace ?}}", ".")
                .replaceFirst("^\\$GITHUB_WORKSPACE", ".")
                .replaceFirst("^\\$\\{\\{ ?github\\.action_path ?}}", "/" + LocalPath.folder(sink.path()));
        return folder.contains("$") ? null : LocalPath.resolve("", folder);
    }

    private Optional<String> inherited(String key) {
        return outer.stream()
                .map(node -> node.at("defaults", "run").flatMap(run -> run.text(key)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Map<String, String> variables(DataNode step) {
        Map<String, String> known = new HashMap<>();
        for (int i = outer.size() - 1; i >= 0; i--) {
            put(outer.get(i), known);
        }
        put(step, known);
        return known;
    }

    private static void put(DataNode node, Map<String, String> known) {
        node.get("env")
                .ifPresent(env -> env.entries().stream()
                        .filter(e -> e.value().isScalar() && !e.value().text().contains("${{"))
                        .forEach(e -> known.put(e.key(), e.value().text())));
    }
}
