package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Glob;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.command.LocalPath;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import java.util.ArrayList;
import java.util.List;

/** GitHub Actions: workflow files and composite actions. */
public final class GitHubInspector implements Inspector {

    private static final Glob WORKFLOW = Glob.ofPath(".github/workflows/*.{yml,yaml,yml.disabled,yaml.disabled}");

    @Override
    public String name() {
        return "github";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return WORKFLOW.matches(file.path()) || action(file.path());
    }

    private static boolean action(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.equals("action.yml") || name.equals("action.yaml");
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        DataNode root = CiFacts.yaml(file.text(), sink).orElse(null);
        if (root == null) {
            return;
        }
        if (action(file.path())) {
            action(root, sink);
        } else if (!root.isMap()) {
            sink.problem("yaml", "a workflow must be a map");
        } else {
            workflow(root, file.path().endsWith(".disabled"), sink);
        }
    }

    private static void workflow(DataNode root, boolean disabled, FactSink sink) {
        List<String> jobs = root.get("jobs")
                .map(j -> j.entries().stream().map(DataNode.Entry::key).toList())
                .orElse(List.of());
        CiFacts facts = new CiFacts(sink, "github", disabled);
        facts.workflow(root.text("name").orElse(sink.path()), jobs);
        root.get("on").ifPresent(new GitHubTriggers(facts)::emit);
        root.get("jobs").ifPresent(map -> map.entries().forEach(job -> new GitHubJob(sink, root, job).emit()));
    }

    /** A composite action runs its steps, a container action its Dockerfile; the script of a Node action is not followed. */
    private static void action(DataNode root, FactSink sink) {
        root.get("runs").filter(DataNode::isMap).ifPresent(runs -> {
            List<String> includes = new ArrayList<>();
            runs.get("steps").ifPresent(steps -> includes.addAll(GitHubSteps.includes(steps)));
            runs.text("image")
                    .filter(image -> !image.contains(":"))
                    .map(image -> LocalPath.resolve(LocalPath.folder(sink.path()), image))
                    .ifPresent(includes::add);
            sink.add(
                    FactKind.TARGET,
                    Location.line(sink.path(), runs.line()),
                    "source",
                    "workflow",
                    "name",
                    "",
                    "includes",
                    includes.isEmpty() ? null : includes);
            runs.get("steps").ifPresent(steps -> new GitHubSteps(sink, "", List.of()).emit(steps));
        });
    }
}
