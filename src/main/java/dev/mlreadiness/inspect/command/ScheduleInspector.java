package dev.mlreadiness.inspect.command;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.YamlReader;
import dev.mlreadiness.syntax.shell.ShellOptions;
import dev.mlreadiness.syntax.text.CronJob;
import dev.mlreadiness.syntax.text.CrontabParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Schedules of the host and the cluster: crontabs, Kubernetes CronJobs and Argo CronWorkflows with the command of their container. Suspended ones are disabled. A broken
 * file is reported by the inspector of its format.
 */
public final class ScheduleInspector implements Inspector {

    private static final Set<String> KINDS = Set.of("CronJob", "CronWorkflow", "ScheduledWorkflow");
    private static final int DEEPEST = 30;

    @Override
    public String name() {
        return "schedule";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.CRONTAB || file.kind() == FileKind.YAML;
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        String text = file.text();
        if (file.kind() == FileKind.CRONTAB) {
            boolean system = file.path().contains("cron.d/") || file.path().endsWith("etc/crontab");
            for (CronJob job : CrontabParser.parse(text, system)) {
                if (job.isRepeating()) {
                    schedule(job.line(), job.schedule(), job.command(), false, sink);
                }
            }
            return;
        }
        if (KINDS.stream().noneMatch(text::contains)) {
            return;
        }
        try {
            for (DataNode document : YamlReader.readAll(text)) {
                if (KINDS.contains(document.text("kind").orElse(""))) {
                    resource(document, sink);
                }
            }
        } catch (DataSyntaxException e) {
            return;
        }
    }

    private static void resource(DataNode document, FactSink sink) {
        DataNode spec = document.get("spec").orElse(document);
        String schedule = spec.text("schedule").or(() -> spec.get("schedules").flatMap(s -> s.texts().stream().findFirst())).orElse("");
        boolean suspended = spec.text("suspend").orElse("").equals("true");
        List<String> words = new ArrayList<>();
        container(spec, words, 0);
        schedule(document.line(), schedule, quoted(words), suspended, sink);
    }

    /** Command and arguments of the first container that has some. */
    private static void container(DataNode node, List<String> words, int depth) {
        if (depth > DEEPEST || !words.isEmpty()) {
            return;
        }
        if (node.isMap() && node.get("image").isPresent()) {
            node.get("command").ifPresent(c -> words.addAll(c.texts()));
            node.get("args").ifPresent(a -> words.addAll(a.texts()));
        }
        node.items().forEach(item -> container(item, words, depth + 1));
        node.entries().forEach(entry -> container(entry.value(), words, depth + 1));
    }

    private static String quoted(List<String> words) {
        StringBuilder script = new StringBuilder();
        for (String word : words) {
            script.append(script.length() == 0 ? "" : " ").append('\'').append(word.replace("'", "'\\''")).append('\'');
        }
        return script.toString();
    }

    private static void schedule(int line, String schedule, String command, boolean disabled, FactSink sink) {
        sink.add(FactKind.CRON, Location.line(sink.path(), line), "schedule", schedule, "command", command, "disabled", disabled ? true : null);
        String name = "schedule " + line;
        sink.add(FactKind.TARGET, Location.line(sink.path(), line), "source", "cron", "name", name, "disabled", disabled ? true : null);
        if (!command.isBlank()) {
            new CommandFacts(sink).script(command, ShellOptions.stopping(), line, Origin.of("cron", name));
        }
    }
}
