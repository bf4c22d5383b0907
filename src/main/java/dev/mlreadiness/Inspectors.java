package dev.mlreadiness;

import dev.mlreadiness.derive.Deriver;
import dev.mlreadiness.derive.ProjectDeriver;
import dev.mlreadiness.derive.automation.Automation;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.build.MavenInspector;
import dev.mlreadiness.inspect.build.MentionInspector;
import dev.mlreadiness.inspect.build.XmlInspector;
import dev.mlreadiness.inspect.ci.GitHubInspector;
import dev.mlreadiness.inspect.ci.GitLabInspector;
import dev.mlreadiness.inspect.ci.TravisInspector;
import dev.mlreadiness.inspect.command.DockerInspector;
import dev.mlreadiness.inspect.command.DvcInspector;
import dev.mlreadiness.inspect.command.MakeInspector;
import dev.mlreadiness.inspect.command.ShellInspector;
import dev.mlreadiness.inspect.command.TaskFileInspector;
import dev.mlreadiness.inspect.command.ToxInspector;
import dev.mlreadiness.inspect.config.ConfigInspector;
import dev.mlreadiness.inspect.java.JavaInspector;
import dev.mlreadiness.inspect.text.MarkdownInspector;
import dev.mlreadiness.rubric.InterestOf;
import dev.mlreadiness.rubric.Rubric;
import java.util.List;

/** The one list of inspectors and derivers. */
final class Inspectors {

    private Inspectors() {}

    /** Inspectors that emit what is asked for. */
    static List<Inspector> all(Interest interest) {
        return List.of(
                new GitHubInspector(),
                new GitLabInspector(),
                new TravisInspector(),
                new MakeInspector(),
                new ShellInspector(),
                new DockerInspector(),
                new TaskFileInspector(),
                new DvcInspector(),
                new ToxInspector(),
                new JavaInspector(interest),
                new MavenInspector(interest),
                new XmlInspector(interest),
                new MentionInspector(interest),
                new ConfigInspector(interest),
                new MarkdownInspector(interest));
    }

    /** Derivers in the order in which they run; a later one sees the facts of an earlier one. */
    static List<Deriver> derivers(Knowledge knowledge) {
        return List.of(new ProjectDeriver(knowledge), new Automation());
    }

    /** What the rubric and the derivers ask for. */
    static Interest interest(Rubric rubric) {
        return InterestOf.rubric(
                rubric, List.of(Automation::interest, wanted -> ProjectDeriver.interest(rubric.knowledge(), wanted)));
    }
}
