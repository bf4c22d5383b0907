package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.command.CommandFacts;
import dev.mlreadiness.inspect.command.Origin;
import dev.mlreadiness.inspect.command.ScriptLines;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Travis CI: every command of {@code install}, {@code before_script} and {@code script} counts; those after success or failure do not. */
public final class TravisInspector implements Inspector {

    private static final List<String> PHASES = List.of("before_install", "install", "before_script", "script");
    private static final List<String> IGNORED = List.of("after_success", "after_failure", "after_script", "deploy");

    @Override
    public String name() {
        return "travis";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.path().equals(".travis.yml");
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        DataNode root = CiFacts.yaml(file.text(), sink).orElse(null);
        if (root == null) {
            return;
        }
        CiFacts facts = new CiFacts(sink, "travis");
        facts.workflow(List.of("build"));
        facts.trigger("push", "change", null, 1);
        // Travis builds pull requests unless the server is told otherwise
        facts.trigger("pull_request", "change", null, 1);
        job(root, root, "build", false, facts);
        events(root, facts);
        List<DataNode> allowed = new ArrayList<>();
        for (String group : List.of("jobs", "matrix")) {
            root.at(group, "allow_failures").ifPresent(list -> allowed.addAll(list.items()));
        }
        for (String group : List.of("jobs", "matrix")) {
            root.at(group, "include").ifPresent(jobs -> {
                for (int i = 0; i < jobs.items().size(); i++) {
                    DataNode job = jobs.items().get(i);
                    boolean runs = job.isMap() && job.get("script").isPresent();
                    // a job of the matrix runs the script of the whole with variables of its own
                    boolean varies = job.isMap() && job.get("env").isPresent();
                    if (runs || varies) {
                        String name = job.text("name").orElse(group + " " + (i + 1));
                        boolean mayFail = allowed.stream().anyMatch(a -> matches(job, a));
                        job(job, runs ? job : root, name, mayFail, facts);
                    }
                }
            });
        }
        // without a script, Travis runs the language's own
        boolean java = root.text("language").orElse("").equals("java");
        if (java && root.get("script").isEmpty()) {
            facts.commands().script("mvn test -B", ShellOptions.stopping(), 1, Origin.of("workflow", "build"));
        }
    }

    /** Jobs may start for tags or by a cron job that the server holds. */
    private static void events(DataNode root, CiFacts facts) {
        List<String> conditions = new ArrayList<>();
        root.text("if").ifPresent(conditions::add);
        for (String group : List.of("jobs", "matrix")) {
            root.at(group, "include")
                    .ifPresent(
                            jobs -> jobs.items().forEach(job -> job.text("if").ifPresent(conditions::add)));
        }
        if (conditions.stream().map(TravisInspector::condition).anyMatch("event == 'cron'"::equals)) {
            facts.assumed("cron", "schedule", "the cron job is set on the server", 1);
        }
    }

    private static String condition(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("\\s{1,20}", "");
        if (plain.contains("type!=cron") || plain.contains("typenotin(cron")) {
            return "event != 'cron'";
        }
        boolean cron = plain.contains("type=cron") || plain.contains("type==cron") || plain.contains("typein(cron)");
        return cron && !plain.contains("or") ? "event == 'cron'" : "unknown";
    }

    private static boolean matches(DataNode job, DataNode allowed) {
        return allowed.isMap()
                && allowed.entries().stream()
                        .allMatch(e ->
                                job.text(e.key()).equals(Optional.of(e.value().text())));
    }

    private static void job(DataNode job, DataNode scripts, String name, boolean mayFail, CiFacts facts) {
        String condition = job.text("if").map(TravisInspector::condition).orElse(null);
        facts.job(CiFacts.Job.of(name, Math.max(1, job.line()))
                .when(condition, false)
                .mayFail(mayFail));
        CommandFacts commands = facts.commands();
        Origin origin = Origin.of("workflow", name);
        List<DataNode> lines = lines(scripts, PHASES);
        boolean named = lines.stream().anyMatch(line -> line.text().contains("$"));
        for (Map<String, String> variables : named ? TravisVariables.of(job) : List.of(Map.<String, String>of())) {
            ScriptLines.oneByOne(lines, ShellOptions.plain().withVariables(variables), origin, commands);
        }
        for (String phase : IGNORED) {
            Origin after = new Origin("workflow", name, -1, phase + " does not change the result of the build");
            ScriptLines.oneByOne(lines(scripts, List.of(phase)), ShellOptions.plain(), after, commands);
        }
    }

    private static List<DataNode> lines(DataNode node, List<String> phases) {
        List<DataNode> lines = new ArrayList<>();
        phases.forEach(phase -> node.get(phase).ifPresent(value -> lines.addAll(ScriptLines.of(value))));
        return lines;
    }
}
