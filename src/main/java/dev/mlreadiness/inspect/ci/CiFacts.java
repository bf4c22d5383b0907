package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.command.CommandFacts;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.YamlReader;
import java.util.List;
import java.util.Optional;

/** Emits the facts of a pipeline file of one CI system. */
final class CiFacts {

    private final FactSink sink;
    private final String system;
    private final boolean disabled;

    CiFacts(FactSink sink, String system) {
        this(sink, system, false);
    }

    /** @param disabled nothing starts the pipeline as long as the file stands as it is */
    CiFacts(FactSink sink, String system, boolean disabled) {
        this.sink = sink;
        this.system = system;
        this.disabled = disabled;
    }

    /** The file as YAML; a broken one becomes a problem. */
    static Optional<DataNode> yaml(String text, FactSink sink) {
        try {
            return Optional.of(YamlReader.read(text));
        } catch (DataSyntaxException e) {
            sink.problem("yaml", e.getMessage(), Location.line(sink.path(), e.line()));
            return Optional.empty();
        }
    }

    CommandFacts commands() {
        return new CommandFacts(sink);
    }

    String path() {
        return sink.path();
    }

    void workflow(List<String> jobs) {
        workflow(sink.path(), jobs);
    }

    void workflow(String name, List<String> jobs) {
        sink.add(FactKind.CI_WORKFLOW, at(1), "system", system, "name", name, "jobs", jobs);
    }

    void trigger(String event, String trigger, String cron, int line) {
        trigger(event, trigger, cron, "", line);
    }

    /** A trigger that the server holds and the files do not show: it is assumed for the reason. */
    void assumed(String event, String trigger, String reason, int line) {
        trigger(event, trigger, null, reason, line);
    }

    private void trigger(String event, String trigger, String cron, String assumed, int line) {
        sink.add(
                FactKind.CI_TRIGGER,
                at(line),
                "system",
                system,
                "event",
                event,
                "trigger",
                trigger,
                "cron",
                cron,
                "disabled",
                disabled,
                "assumed",
                assumed.isEmpty() ? null : assumed);
    }

    void job(Job job) {
        sink.add(
                FactKind.TARGET,
                at(job.line),
                "source",
                "workflow",
                "name",
                job.name,
                "needs",
                job.needs.isEmpty() ? null : job.needs,
                "includes",
                job.includes.isEmpty() ? null : job.includes,
                "extends",
                job.bases.isEmpty() ? null : job.bases,
                "condition",
                job.condition,
                "allowFailure",
                job.allowFailure ? true : null,
                "disabled",
                job.disabled ? true : null);
    }

    void step(String job, String uses, String run, String name, int line) {
        sink.add(FactKind.CI_STEP, at(line), "system", system, "job", job, "uses", uses, "run", run, "name", name);
    }

    private Location at(int line) {
        return Location.line(sink.path(), Math.max(1, line));
    }

    /**
     * A job.
     *
     * @param bases jobs of other files whose commands it runs as its own
     * @param condition as {@code derive.automation} reads it, or null
     * @param disabled it never starts by itself
     */
    record Job(
            String name,
            int line,
            List<String> needs,
            List<String> includes,
            List<String> bases,
            String condition,
            boolean allowFailure,
            boolean disabled) {

        /** A job that always runs. */
        static Job of(String name, int line) {
            return new Job(name, line, List.of(), List.of(), List.of(), null, false, false);
        }

        Job needing(List<String> names) {
            return new Job(name, line, names, includes, bases, condition, allowFailure, disabled);
        }

        Job including(List<String> files) {
            return new Job(name, line, needs, files, bases, condition, allowFailure, disabled);
        }

        Job when(String text, boolean never) {
            return new Job(name, line, needs, includes, bases, text, allowFailure, disabled || never);
        }

        Job mayFail(boolean allowed) {
            return new Job(name, line, needs, includes, bases, condition, allowed, disabled);
        }

        Job extending(List<String> names) {
            return new Job(name, line, needs, includes, names, condition, allowFailure, disabled);
        }
    }
}
