package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.syntax.data.DataNode;
import java.util.ArrayList;
import java.util.List;

/** One job of a GitHub workflow as a target with its steps. */
final class GitHubJob {

    private final FactSink sink;
    private final DataNode workflow;
    private final DataNode.Entry job;

    GitHubJob(FactSink sink, DataNode workflow, DataNode.Entry job) {
        this.sink = sink;
        this.workflow = workflow;
        this.job = job;
    }

    void emit() {
        DataNode body = job.value();
        List<String> includes = new ArrayList<>();
        body.text("uses").filter(u -> u.startsWith("./")).ifPresent(u -> includes.add(u.substring(2)));
        body.get("steps").ifPresent(steps -> includes.addAll(GitHubSteps.includes(steps)));
        sink.add(
                FactKind.TARGET,
                Location.line(sink.path(), job.line()),
                "source",
                "workflow",
                "name",
                job.key(),
                "needs",
                body.get("needs").map(DataNode::texts).orElse(null),
                "includes",
                includes.isEmpty() ? null : includes,
                "condition",
                body.text("if").orElse(null),
                "allowFailure",
                GitHubSteps.mayFail(body, body) ? true : null,
                "disabled",
                body.text("if").filter(GitHubSteps::never).map(i -> true).orElse(null));
        body.get("steps").ifPresent(steps -> new GitHubSteps(sink, job.key(), List.of(body, workflow)).emit(steps));
    }
}
