package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.command.Origin;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.groovy.Jenkinsfile;
import dev.mlreadiness.syntax.groovy.JenkinsfileParser;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Jenkinsfiles: one target for each stage. Jenkins starts {@code sh} with {@code -e}; a job on branches is assumed, so each change starts it. */
public final class JenkinsInspector implements Inspector {

    @Override
    public String name() {
        return "jenkins";
    }

    @Override
    public boolean accepts(SourceFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        boolean text = file.kind() == FileKind.GROOVY || file.kind() == FileKind.OTHER;
        return text && (name.startsWith("jenkinsfile") || name.endsWith("jenkinsfile"));
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        Jenkinsfile jenkins = JenkinsfileParser.parse(file.text());
        CiFacts facts = new CiFacts(sink, "jenkins");
        Map<String, Integer> stages = new LinkedHashMap<>();
        jenkins.steps().forEach(step -> stages.putIfAbsent(stage(step), step.line()));
        facts.workflow(stages.keySet().stream().toList());
        facts.assumed("branch", "change", "what starts a job is set on the server", 1);
        for (Jenkinsfile.Trigger trigger : jenkins.triggers()) {
            boolean cron = trigger.kind().equals("cron");
            facts.trigger(trigger.kind(), cron ? "schedule" : "change", cron ? trigger.value() : null, trigger.line());
        }
        stages.forEach((stage, line) -> {
            boolean timed = jenkins.steps().stream()
                    .filter(step -> stage(step).equals(stage))
                    .allMatch(Jenkinsfile.Step::timer);
            facts.job(CiFacts.Job.of(stage, line).when(timed ? "event == 'cron'" : null, false));
        });
        jenkins.steps().forEach(step -> step(step, facts));
    }

    private static String stage(Jenkinsfile.Step step) {
        return step.stages().isEmpty()
                ? "pipeline"
                : step.stages().get(step.stages().size() - 1);
    }

    private static void step(Jenkinsfile.Step step, CiFacts facts) {
        facts.step(stage(step), null, step.script(), null, step.line());
        if (!step.kind().equals("sh") || !step.known()) {
            return;
        }
        String swallowed = step.swallowed() != null
                ? step.swallowed()
                : step.post() != null ? "the step stands in a post section" : "";
        boolean absolute = step.folder().startsWith("/") || step.folder().contains("$");
        ShellOptions options =
                ShellOptions.stopping().withCwd(absolute ? null : step.folder()).withVariables(step.variables());
        Origin origin = new Origin("workflow", stage(step), -1, swallowed, step.conditional());
        facts.commands().script(step.script(), options, step.line(), origin);
    }
}
