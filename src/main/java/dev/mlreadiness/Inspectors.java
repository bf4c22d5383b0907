package dev.mlreadiness;

import dev.mlreadiness.derive.AlertDeriver;
import dev.mlreadiness.derive.Deriver;
import dev.mlreadiness.derive.ProjectDeriver;
import dev.mlreadiness.derive.automation.Automation;
import dev.mlreadiness.derive.flow.DataFlow;
import dev.mlreadiness.derive.flow.EvalOnTrain;
import dev.mlreadiness.derive.flow.EvaluationPractice;
import dev.mlreadiness.derive.flow.ReportedResults;
import dev.mlreadiness.derive.training.TrainingLoops;
import dev.mlreadiness.derive.types.TypedUses;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.Types;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.binary.DataFileInspector;
import dev.mlreadiness.inspect.build.MavenInspector;
import dev.mlreadiness.inspect.build.MentionInspector;
import dev.mlreadiness.inspect.build.XmlInspector;
import dev.mlreadiness.inspect.ci.AzureInspector;
import dev.mlreadiness.inspect.ci.BitbucketInspector;
import dev.mlreadiness.inspect.ci.BuildkiteInspector;
import dev.mlreadiness.inspect.ci.CircleInspector;
import dev.mlreadiness.inspect.ci.CloudBuildInspector;
import dev.mlreadiness.inspect.ci.CommandListInspector;
import dev.mlreadiness.inspect.ci.GitHubInspector;
import dev.mlreadiness.inspect.ci.GitLabInspector;
import dev.mlreadiness.inspect.ci.JenkinsInspector;
import dev.mlreadiness.inspect.ci.TaskclusterInspector;
import dev.mlreadiness.inspect.ci.TravisInspector;
import dev.mlreadiness.inspect.command.ComposeInspector;
import dev.mlreadiness.inspect.command.DockerInspector;
import dev.mlreadiness.inspect.command.DvcInspector;
import dev.mlreadiness.inspect.command.GradleInspector;
import dev.mlreadiness.inspect.command.MakeInspector;
import dev.mlreadiness.inspect.command.ScheduleInspector;
import dev.mlreadiness.inspect.command.ShellInspector;
import dev.mlreadiness.inspect.command.TaskFileInspector;
import dev.mlreadiness.inspect.command.TaskfileInspector;
import dev.mlreadiness.inspect.command.ToxInspector;
import dev.mlreadiness.inspect.command.WorkloadInspector;
import dev.mlreadiness.inspect.config.ConfigInspector;
import dev.mlreadiness.inspect.config.HclInspector;
import dev.mlreadiness.inspect.config.SectionsInspector;
import dev.mlreadiness.inspect.dependency.BuildScriptInspector;
import dev.mlreadiness.inspect.dependency.LockInspector;
import dev.mlreadiness.inspect.dependency.PythonProjectInspector;
import dev.mlreadiness.inspect.dependency.RequirementsInspector;
import dev.mlreadiness.inspect.dependency.SetupPyInspector;
import dev.mlreadiness.inspect.java.JavaInspector;
import dev.mlreadiness.inspect.mark.CommentInspector;
import dev.mlreadiness.inspect.notebook.NotebookInspector;
import dev.mlreadiness.inspect.python.PythonInspector;
import dev.mlreadiness.inspect.text.CodeOwnersInspector;
import dev.mlreadiness.inspect.text.MarkdownInspector;
import dev.mlreadiness.inspect.text.PlainDocumentInspector;
import dev.mlreadiness.inspect.text.SqlInspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.Repository;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.rubric.InterestOf;
import dev.mlreadiness.rubric.Rubric;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The one list of inspectors and derivers. */
final class Inspectors {

    /** Names of libraries and standard modules that repositories also use for folders. */
    private static final Set<String> TOO_COMMON = Set.of(
            "torch",
            "tensorflow",
            "numpy",
            "pandas",
            "sklearn",
            "keras",
            "jax",
            "json",
            "logging",
            "typing",
            "random",
            "time",
            "math",
            "re",
            "os",
            "sys");

    private Inspectors() {}

    /** Inspectors that emit what is asked for. */
    static List<Inspector> all(Interest interest, Types types, Repository repository) {
        Set<String> firstParty = firstParty(repository);
        return List.of(
                new PythonInspector(interest, types, firstParty),
                new NotebookInspector(interest, types, firstParty),
                new GitHubInspector(),
                new GitLabInspector(),
                new TravisInspector(),
                new TaskclusterInspector(),
                new AzureInspector(),
                new BitbucketInspector(),
                new BuildkiteInspector(),
                new CircleInspector(),
                new CloudBuildInspector(),
                new CommandListInspector(),
                new JenkinsInspector(),
                new MakeInspector(),
                new ShellInspector(),
                new DockerInspector(),
                new TaskFileInspector(),
                new TaskfileInspector(),
                new ComposeInspector(),
                new DvcInspector(),
                new ToxInspector(),
                new GradleInspector(),
                new ScheduleInspector(),
                new WorkloadInspector(),
                new JavaInspector(interest),
                new MavenInspector(interest),
                new XmlInspector(interest),
                new MentionInspector(interest),
                new ConfigInspector(interest),
                new SectionsInspector(interest),
                new HclInspector(interest),
                new SqlInspector(interest),
                new CodeOwnersInspector(),
                new RequirementsInspector(),
                new PythonProjectInspector(),
                new LockInspector(),
                new SetupPyInspector(),
                new BuildScriptInspector(),
                new PlainDocumentInspector(interest),
                new DataFileInspector(),
                new MarkdownInspector(interest),
                new CommentInspector());
    }

    /** Top-level names by which the repository's own Python modules may be imported: folders and files that hold code, at any depth. */
    private static Set<String> firstParty(Repository repository) {
        Set<String> names = new HashSet<>();
        for (SourceFile file : repository.analysed()) {
            if (file.kind() == FileKind.PYTHON) {
                for (String part : file.path().split("/")) {
                    names.add(part.endsWith(".py") ? part.substring(0, part.length() - 3) : part);
                }
            }
        }
        names.removeAll(TOO_COMMON);
        return names;
    }

    /** Derivers in the order in which they run; a later one sees the facts of an earlier one. */
    static List<Deriver> derivers(Knowledge knowledge, Map<String, List<String>> opaqueHops) {
        return List.of(
                new ProjectDeriver(knowledge),
                new AlertDeriver(),
                new TypedUses(knowledge),
                new TrainingLoops(),
                new DataFlow(knowledge),
                new ReportedResults(),
                new EvaluationPractice(knowledge),
                new EvalOnTrain(knowledge),
                new Automation(knowledge, opaqueHops));
    }

    /** What the rubric and the derivers ask for. */
    static Interest interest(Rubric rubric) {
        return InterestOf.rubric(
                rubric,
                List.of(
                        Automation::interest,
                        AlertDeriver::interest,
                        wanted -> ProjectDeriver.interest(rubric.knowledge(), wanted),
                        wanted -> EvalOnTrain.interest(rubric.knowledge(), wanted)));
    }
}
