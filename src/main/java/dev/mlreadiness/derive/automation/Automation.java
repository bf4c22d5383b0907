package dev.mlreadiness.derive.automation;

import dev.mlreadiness.derive.Deriver;
import dev.mlreadiness.derive.automation.Walk.Place;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Derives {@code automation.path}: for each place that a trigger reaches its best trail for each trigger class. Facts, not judgements: which class a test
 * needs is the rubric's business.
 */
public final class Automation implements Deriver {

    private static List<Hop> hops() {
        return List.of(
                new PytestHop(),
                new UnittestHop(),
                new PythonTaskHop(),
                new MavenHop(),
                new GradleHop(),
                new JavaHop(),
                new ContainerHop(),
                new RemoteHop(),
                new CloudJobHop(),
                new OrchestratorHop(),
                new TargetHop(),
                new ScriptHop());
    }

    /** What the graph needs besides what the rubric asks for. */
    public static void interest(Interest.Builder wanted) {
        for (FactKind kind : List.of(
                FactKind.FILE,
                FactKind.TARGET,
                FactKind.COMMAND,
                FactKind.CI_WORKFLOW,
                FactKind.CI_TRIGGER,
                FactKind.CRON,
                FactKind.PYTHON_TEST,
                FactKind.JAVA_TEST)) {
            wanted.all(kind);
        }
        for (String name : List.of(
                "testpaths",
                "python_files",
                "python_functions",
                "python_classes",
                "addopts",
                "norecursedirs",
                "RUN_SLOW",
                "RUN_NIGHTLY",
                "testFailureIgnore",
                "skipTests",
                "maven.test.skip")) {
            wanted.exact(FactKind.CONFIG_VALUE, "name", name);
        }
        for (String key : List.of(
                "jobs.*.steps.if",
                "jobs.*.steps.with.*",
                "jobs.*.steps.continue-on-error",
                "jobs.*.with.*",
                "jobs.*.strategy.matrix.*",
                "jobs.*.env.*",
                "env.*",
                "jobs.*.uses",
                "jobs.*.command",
                "jobs.*.code",
                "jobs.*.component",
                "resources.jobs.*",
                "deployments.*",
                "project.scripts.*",
                "tool.poetry.scripts.*",
                "options.entry_points.console_scripts",
                "runs.steps.if",
                "runs.steps.with.*",
                "inputs.*.default",
                "on.workflow_*")) {
            wanted.glob(FactKind.CONFIG_VALUE, "key", key);
        }
        wanted.exact(FactKind.CONFIG_VALUE, "name", "enabled");
        for (String key : List.of(
                "command",
                "code",
                "setup",
                "run",
                "entrypoint",
                "project.artifactId",
                "create_job",
                "commands",
                "workerPoolSpecs.pythonPackageSpec.pythonModule")) {
            wanted.exact(FactKind.CONFIG_VALUE, "key", key);
        }
        wanted.all(FactKind.CI_STEP);
        wanted.glob(FactKind.CONFIG_VALUE, "document", "maven-*");
        for (String plugin : List.of("exec-maven-plugin", "build-helper-maven-plugin")) {
            wanted.exact(FactKind.CONFIG_VALUE, "document", plugin);
        }
        wanted.exact(FactKind.CONFIG_VALUE, "key", "project.build.testSourceDirectory");
    }

    private final Knowledge knowledge;
    private final Map<String, List<String>> opaqueHops;

    /**
     * @param knowledge which calls create a schedule
     * @param opaqueHops commands that the user gives for hops that cannot be followed: a workflow or action of another repository, a command, a missing file
     */
    public Automation(Knowledge knowledge, Map<String, List<String>> opaqueHops) {
        this.opaqueHops = opaqueHops;
        this.knowledge = knowledge;
    }

    @Override
    public String name() {
        return "automation";
    }

    @Override
    public List<Fact> derive(FactBase facts) {
        Walk walk = new Walk(new Wiring(facts), hops(), opaqueHops);
        Triggers.start(facts, walk);
        CodeSchedules.start(facts.summaries().values(), knowledge, walk);
        PlatformSchedules.start(facts, walk);
        walk.run();
        List<Fact> paths = new ArrayList<>();
        Set<Place> inhabited = inhabited(facts);
        walk.reached()
                .forEach((trigger, places) -> places.forEach((place, trail) -> {
                    if (place.symbol().isEmpty() || inhabited.contains(place)) {
                        paths.add(path(place, trail));
                    }
                }));
        walk.opaque().forEach((key, trail) -> paths.add(opaque(key, trail)));
        return paths;
    }

    /** Definitions that hold facts, themselves or in what is nested in them; nobody asks for paths to others. */
    private static Set<Place> inhabited(FactBase facts) {
        Set<Place> places = new HashSet<>();
        for (FactKind kind : FactKind.values()) {
            boolean code = kind.id().startsWith("python.") || kind.id().startsWith("java.");
            if (!code && kind != FactKind.COMMAND && kind != FactKind.CI_STEP && kind != FactKind.TARGET) {
                continue;
            }
            for (Fact fact : facts.of(kind)) {
                String own = switch (kind) {
                    case COMMAND -> fact.text("target");
                    case CI_STEP -> fact.text("job");
                    case TARGET -> fact.text("name");
                    case PYTHON_FUNCTION, PYTHON_CLASS, PYTHON_TEST, JAVA_TEST, JAVA_CLASS ->
                        PythonTests.qualified(fact);
                    default -> fact.text("symbol");
                };
                for (int end = own.length(); end > 0; end = code ? own.lastIndexOf('.', end - 1) : 0) {
                    if (!places.add(new Place(fact.location().path(), own.substring(0, end)))) {
                        break;
                    }
                }
            }
        }
        return places;
    }

    private static Fact path(Place place, Trail trail) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("target", place.path());
        attributes.put("symbol", place.symbol());
        attributes.put("trigger", trail.trigger());
        attributes.put("gating", trail.gating());
        attributes.put("swallowed", trail.swallowed());
        attributes.put("quality", trail.quality());
        attributes.put("doubt", trail.doubt());
        attributes.put("via", trail.via());
        return new Fact(FactKind.AUTOMATION_PATH, attributes, Location.file(place.path()));
    }

    private static Fact opaque(String key, Trail trail) {
        int end = key.indexOf('\n');
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("text", key.substring(0, end));
        attributes.put("reason", key.substring(end + 1));
        String first = trail.via().get(0);
        int hash = first.indexOf('#');
        return new Fact(
                FactKind.AUTOMATION_OPAQUE, attributes, Location.file(hash < 0 ? first : first.substring(0, hash)));
    }
}
