package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import java.util.List;
import java.util.Set;

/** Commands of orchestrators that run a pipeline of the repository here and now: kedro, pyflyte, dagster, airflow. */
final class OrchestratorHop implements Hop {

    @Override
    public boolean follow(Fact command, Trail trail, Walk walk) {
        Words words = new Words(command);
        List<String> all = words.all();
        return switch (command.text("program")) {
            case "kedro" -> all.size() > 1 && all.get(1).equals("run") && kedro(words, trail, walk);
            case "pyflyte" -> all.size() > 1 && all.get(1).equals("run") && flyte(words, trail, walk);
            case "dagster" -> all.contains("execute") && dagster(words, trail, walk);
            case "airflow" -> all.size() > 3 && all.get(2).equals("test") && airflow(all.get(3), trail, walk);
            default -> false;
        };
    }

    /** Every {@code create_pipeline} below {@code pipelines/}, or that of the named one. */
    private static boolean kedro(Words words, Trail trail, Walk walk) {
        String pipeline = words.option("-p", "--pipeline");
        boolean one = !pipeline.isEmpty() && !pipeline.equals("__default__");
        for (ModuleSummary module : walk.wiring().facts.summaries().values()) {
            String path = module.path();
            boolean named =
                    path.contains("/pipelines/" + pipeline + "/") || path.contains("/pipelines/" + pipeline + ".");
            if (Paths.below(path, trail.cwd())
                    && (path.contains("/pipelines/") || path.endsWith("/pipeline.py"))
                    && (!one || named)) {
                module.definitions().stream()
                        .filter(d -> d.name().equals("create_pipeline"))
                        .forEach(d -> walk.symbol(
                                path,
                                d.name(),
                                trail.then(path).assumed("Kedro finds the pipeline by the name of its folder")));
            }
        }
        return true;
    }

    /** {@code pyflyte run file.py workflow}. */
    private static boolean flyte(Words words, Trail trail, Walk walk) {
        List<String> operands = words.operands(Set.of("-p", "--project", "-d", "--domain", "--image", "--name"));
        int file = 0;
        while (file < operands.size() && !operands.get(file).endsWith(".py")) {
            file++;
        }
        if (file + 1 >= operands.size()) {
            return false;
        }
        String path = Paths.resolve(trail.cwd(), operands.get(file));
        walk.symbol(path, operands.get(file + 1), trail.then(path));
        return walk.wiring().exists(path);
    }

    private static boolean dagster(Words words, Trail trail, Walk walk) {
        String path = Paths.resolve(trail.cwd(), words.option("-f", "--python-file"));
        String job = words.option("-j", "--job");
        if (!walk.wiring().exists(path)) {
            return false;
        }
        walk.module(path, trail);
        for (Definition d :
                walk.wiring().code.module(path).map(ModuleSummary::definitions).orElse(List.of())) {
            boolean isJob = d.decorators().stream().anyMatch(n -> n.endsWith(".job") || n.equals("job"));
            if (isJob && (job.isEmpty() || job.equals(d.name()))) {
                walk.symbol(
                        path,
                        d.name(),
                        trail.then("job " + d.name()).assumed("the file may define the job under another name"));
            }
        }
        return true;
    }

    /** {@code airflow dags test id}: the file that names the DAG. */
    private static boolean airflow(String dag, Trail trail, Walk walk) {
        boolean any = false;
        for (ModuleSummary module : walk.wiring().facts.summaries().values()) {
            if (module.path().endsWith(".py")
                    && module.imports().stream().anyMatch(i -> i.name().startsWith("airflow"))
                    && new ScheduleCalls(module).names(dag)) {
                CodeSchedules.dag(module, trail.then(module.path()).assumed("the file names the DAG"), walk);
                any = true;
            }
        }
        return any;
    }
}
