package dev.mlreadiness;

import dev.mlreadiness.derive.automation.Automation;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.repo.Repository;
import dev.mlreadiness.repo.RepositoryWalker;
import dev.mlreadiness.repo.WalkOptions;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricSource;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Measures the graph of real repositories by hand: {@code GraphTiming folder...}; prints the deriver's CPU time, sizes and every n-th path. */
final class GraphTiming {

    private GraphTiming() {}

    public static void main(String[] folders) throws Exception {
        Rubric rubric = RubricSource.folder(Path.of("rubric"));
        for (String folder : folders) {
            Repository repository = new RepositoryWalker(new WalkOptions(List.of(), null, WalkOptions.Limits.DEFAULT))
                    .walk(Path.of(folder));
            FactBase facts = new Inspection(
                            Inspectors.all(
                                    Inspectors.interest(rubric),
                                    rubric.knowledge().types(),
                                    repository),
                            done -> {},
                            2)
                    .run(repository);
            List<Fact> paths = List.of();
            StringBuilder times = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                paths = new Automation(rubric.knowledge(), Map.of()).derive(facts);
                times.append(' ')
                        .append((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000);
            }
            List<Fact> reached = paths.stream()
                    .filter(f -> f.kind() == FactKind.AUTOMATION_PATH)
                    .toList();
            System.out.println("== " + folder + " facts " + facts.size() + " modules "
                    + facts.summaries().size() + " workflows "
                    + facts.of(FactKind.CI_WORKFLOW).size()
                    + " commands " + facts.of(FactKind.COMMAND).size() + " tests "
                    + facts.of(FactKind.PYTHON_TEST).size() + " paths " + reached.size() + " opaque "
                    + (paths.size() - reached.size()) + " ms" + times);
            List<Fact> code = reached.stream()
                    .filter(f -> f.text("target").matches(".*\\.(py|java|ipynb)")
                            && !f.text("symbol").isEmpty())
                    .toList();
            int step = Math.max(1, code.size() / 10);
            for (int i = step / 2; i < code.size(); i += step) {
                Fact f = code.get(i);
                System.out.println("  " + f.text("target") + "::" + f.text("symbol") + " " + f.text("trigger") + " "
                        + f.get("gating") + " " + f.text("quality") + " " + f.text("swallowed") + "\n      "
                        + String.join(" -> ", f.list("via")));
            }
            paths.stream()
                    .filter(f -> f.kind() == FactKind.AUTOMATION_OPAQUE)
                    .limit(8)
                    .forEach(f -> System.out.println(
                            "  ? " + f.location().path() + " " + f.text("text") + ": " + f.text("reason")));
        }
    }
}
