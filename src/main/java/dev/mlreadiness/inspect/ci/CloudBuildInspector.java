package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.command.CommandWords;
import dev.mlreadiness.inspect.command.LocalPath;
import dev.mlreadiness.inspect.command.Origin;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Google Cloud Build: steps with an image, an entry point and arguments instead of a shell line. What starts a build is set on the server; each change is assumed.
 */
public final class CloudBuildInspector implements Inspector {

    private static final String JOB = "build";
    private static final String BUILDERS = "gcr.io/cloud-builders/";

    @Override
    public String name() {
        return "cloudbuild";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.YAML || file.kind() == FileKind.JSON && named(file.name());
    }

    private static boolean named(String name) {
        return name.toLowerCase(Locale.ROOT).contains("cloudbuild");
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        String text = file.text();
        // other names are common; the builders' registry tells them
        if (named(file.name()) || text.contains(BUILDERS) && text.contains("steps:")) {
            CiFacts.yaml(text, sink).ifPresent(root -> steps(root, new CiFacts(sink, "cloudbuild")));
        }
    }

    private static void steps(DataNode root, CiFacts facts) {
        List<DataNode> steps = root.get("steps").map(DataNode::items).orElse(List.of());
        if (steps.isEmpty() || steps.get(0).text("name").isEmpty()) {
            return;
        }
        facts.workflow(List.of(JOB));
        facts.assumed("build trigger", "change", "what starts a build is set on the server", 1);
        facts.job(CiFacts.Job.of(JOB, root.line()));
        for (int i = 0; i < steps.size(); i++) {
            step(steps.get(i), i, facts);
        }
    }

    private static void step(DataNode step, int index, CiFacts facts) {
        facts.step(
                JOB,
                step.text("name").orElse(null),
                step.text("script").orElse(null),
                step.text("id").orElse(null),
                step.line());
        String swallowed = step.text("allowFailure").orElse("").equals("true") ? "allowFailure is set on the step" : "";
        String folder = step.text("dir").orElse("");
        ShellOptions options = ShellOptions.plain()
                .withCwd(folder.contains("$") || folder.startsWith("/") ? null : LocalPath.resolve("", folder));
        Origin origin = new Origin("workflow", JOB, index, swallowed);
        if (step.text("script").isPresent()) {
            DataNode script = step.get("script").get();
            facts.commands().script(script.text(), options, script.line(), origin);
            return;
        }
        List<DataNode> words = new ArrayList<>(program(step));
        step.get("args").ifPresent(args -> words.addAll(args.isList() ? args.items() : List.of(args)));
        CommandWords.emit(words, options, origin, facts.commands());
    }

    /** The entry point; without one that of the builder's image. */
    private static List<DataNode> program(DataNode step) {
        if (step.text("entrypoint").isPresent()) {
            return List.of(step.get("entrypoint").get());
        }
        String image = step.text("name").orElse("");
        if (!image.contains("cloud-builders/")) {
            return List.of();
        }
        String base = image.substring(image.lastIndexOf('/') + 1);
        int tag = base.indexOf(':');
        return List.of(DataNode.scalar("", tag < 0 ? base : base.substring(0, tag), false, step.line(), 1));
    }
}
