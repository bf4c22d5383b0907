package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.command.CommandFacts;
import dev.mlreadiness.inspect.command.Origin;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.shell.ShellOptions;
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
                emit(step, i, steps);
            }
        }
    }

    private void emit(DataNode step, int index, DataNode steps) {
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
                step.get("with").map(w -> w.entries().stream().map(DataNode.Entry::key).toList()).orElse(null),
                "name",
                step.text("name").orElse(null));
        Optional<DataNode> run = step.get("run").filter(DataNode::isScalar);
        String shell = step.text("shell").or(() -> inherited("shell")).orElse("");
        if (run.isEmpty() || neverRuns(step) || shell.startsWith("python") || shell.startsWith("pwsh") || shell.startsWith("powershell")) {
            return;
        }
        ShellOptions options = ShellOptions.stopping()
                .withFlags(true, shell.equals("bash") || shell.contains("pipefail"))
                .withCwd(folder(step))
                .withVariables(variables(step));
        String text = run.get().text();
        // a block scalar begins on the line after its marker
        int first = run.get().line() + (text.contains("\n") ? 1 : 0);
        new CommandFacts(sink).script(text, options, first, new Origin("workflow", job, index, swallowed(step, steps)));
    }

    private static boolean neverRuns(DataNode step) {
        String condition = step.text("if").orElse("").replace(" ", "");
        return condition.equals("false") || condition.equals("${{false}}");
    }

    /** A step that may fail, unless a later step looks at its outcome and fails instead. */
    private static String swallowed(DataNode step, DataNode steps) {
        if (!step.text("continue-on-error").orElse("").equals("true")) {
            return "";
        }
        String id = step.text("id").orElse("");
        boolean seen = !id.isEmpty()
                && steps.items().stream()
                        .filter(s -> s.text("if").orElse("").contains("steps." + id + ".outcome"))
                        .anyMatch(s -> s.text("run").orElse("").contains("exit 1"));
        return seen ? "" : "continue-on-error is set on the step";
    }

    private String folder(DataNode step) {
        String folder = step.text("working-directory").or(() -> inherited("working-directory")).orElse("");
        return folder.startsWith("./") ? folder.substring(2) : folder.equals(".") ? "" : folder;
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
        node.get("env").ifPresent(env -> env.entries().stream()
                .filter(e -> e.value().isScalar() && !e.value().text().contains("${{"))
                .forEach(e -> known.put(e.key(), e.value().text())));
    }

    /** Files that a local action may stand in. */
    static List<String> actionFiles(String uses) {
        String folder = uses.substring(2);
        folder = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        return List.of(folder + "/action.yml", folder + "/action.yaml");
    }
}
