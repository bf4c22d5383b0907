package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.ModuleSummary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Walks from triggers to everything that they reach, breadth first, once for each trigger class; trails whose failure matters first, so that each place
 * keeps its best trail.
 */
final class Walk {

    /** A place of the graph: a file and a target or definition in it. */
    record Place(String path, String symbol) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byPath = path.compareTo(other.path);
            return byPath != 0 ? byPath : symbol.compareTo(other.symbol);
        }
    }

    private static final int DEEPEST = 20;
    private static final Set<String> TEST_MAINS = Set.of(
            "unittest.main", "absl.testing.absltest.main", "tensorflow.test.main", "tensorflow.compat.v1.test.main");

    private record Visit(Runnable run) {}

    private final Wiring wiring;
    private final List<Hop> hops;
    private final Map<String, List<String>> opaqueHops;
    private final CodeReach code;
    private final PythonTests pythonTests;
    private final Expressions expressions;
    private final Deque<Visit> strong = new ArrayDeque<>();
    private final Deque<Visit> weak = new ArrayDeque<>();
    private final Map<String, Map<Place, Trail>> reached = new LinkedHashMap<>();
    private final Map<String, Trail> opaque = new TreeMap<>();
    private final Map<String, Map<String, Boolean>> onceByTrigger = new HashMap<>();

    /** @param opaqueHops commands that the user gives for hops that cannot be followed */
    Walk(Wiring wiring, List<Hop> hops, Map<String, List<String>> opaqueHops) {
        this.opaqueHops = opaqueHops;
        this.wiring = wiring;
        this.hops = hops;
        this.expressions = new Expressions(wiring.jobs());
        this.code = new CodeReach(wiring);
        this.pythonTests = new PythonTests(wiring);
    }

    PythonTests pythonTests() {
        return pythonTests;
    }

    Wiring wiring() {
        return wiring;
    }

    /** Everything reached, by trigger class and place. */
    Map<String, Map<Place, Trail>> reached() {
        Map<String, Map<Place, Trail>> sorted = new LinkedHashMap<>();
        reached.forEach((trigger, places) -> sorted.put(trigger, new TreeMap<>(places)));
        return sorted;
    }

    /** Commands that could not be followed, with the trail to them. */
    Map<String, Trail> opaque() {
        return opaque;
    }

    /** Runs until nothing new is reached. */
    void run() {
        while (!strong.isEmpty() || !weak.isEmpty()) {
            (strong.isEmpty() ? weak : strong).poll().run().run();
        }
    }

    /** All jobs of a workflow that the event starts. */
    void workflow(String path, Trail trail) {
        wiring.targets(path).forEach((name, target) -> {
            if (starts(path, name, trail, 0)) {
                target(path, name, trail.then(label(path, name)));
            }
        });
    }

    /** A job whose condition, or that of a job before it, cannot hold for the event does not start. */
    private boolean starts(String path, String job, Trail trail, int depth) {
        Fact target = wiring.targets(path).get(job);
        if (target == null || target.is("disabled")) {
            return false;
        }
        String condition = target.text("condition");
        if (Condition.of(condition, trail.event(), trail.inputs()) == Condition.Holds.NO) {
            return false;
        }
        boolean anyway = condition.contains("always()") || condition.contains("cancelled()");
        return anyway
                || depth > DEEPEST
                || target.list("needs").stream()
                        .allMatch(n -> !wiring.targets(path).containsKey(n) || starts(path, n, trail, depth + 1));
    }

    /** A target of a file: its needs, its commands, what it includes. */
    void target(String path, String name, Trail trail) {
        enqueue(trail, () -> {
            Fact target = wiring.targets(path).get(name);
            if (target == null || target.is("disabled")) {
                return;
            }
            visit(new Place(path, name), trail);
            if (!once("target " + path + "\n" + name + "\n" + trail.cwd() + "\n" + trail.inputs(), trail)) {
                return;
            }
            Trail inside = target.is("allowFailure") ? trail.ignored("the job or target may fail") : trail;
            if (target.text("source").equals("workflow")) {
                job(path, name, target, inside);
                return;
            }
            for (String need : target.list("needs")) {
                target(path, need, inside.then(need));
            }
            for (String included : target.list("includes")) {
                targets(included, inside.then(included));
            }
            for (String base : target.list("extends")) {
                String source = target.text("source").replace("-schedule", "");
                wiring.named(base, source).forEach(file -> target(file, base, inside.then(base)));
            }
            ShellFolder folder = new ShellFolder(path, target);
            for (Fact command : wiring.commands(path, name)) {
                if (target.text("source").equals("dvc") && command.text("text").contains("${")) {
                    String cwd = Paths.resolve(inside.cwd(), command.text("cwd"));
                    commands(wiring.filled(command.text("text"), path), path, cwd, inside);
                } else {
                    command(folder.placed(command), inside);
                }
            }
        });
    }

    /** A job of a workflow, or a composite action: its steps, as far as their conditions can hold. */
    private void job(String path, String name, Fact target, Trail trail) {
        List<Jobs.Step> steps = wiring.jobs().steps(path, name);
        for (String base : target.list("extends")) {
            for (String file : wiring.named(base, "workflow")) {
                if (once("extends " + file + "\n" + base + "\n" + path + "\n" + name, trail)) {
                    job(file, base, wiring.targets(file).get(base), trail.then(base));
                }
            }
        }
        for (String included : target.list("includes")) {
            if (!wiring.exists(included) && !path.startsWith(".github/")) {
                opaque(included, "not a file of this repository", trail);
            } else if (!Paths.name(included).startsWith("action.y")) {
                Map<String, String> inputs = new HashMap<>(wiring.jobs().defaults(included));
                inputs.putAll(wiring.jobs().with(path, name));
                workflow(included, trail.then(included).with(inputs));
            }
        }
        String remote = wiring.setting(path, "jobs." + name + ".uses");
        if (!remote.isEmpty() && !remote.startsWith("./") && !mapped(remote, trail)) {
            opaque(remote, "a workflow of another repository", trail);
        }
        for (Jobs.Step step : steps) {
            if (!step.uses().isEmpty() && runs(step, trail)) {
                action(path, step, trail);
            }
        }
        String checkout = Jobs.checkout(steps);
        for (Fact command : wiring.commands(path, name)) {
            int index = command.get("step") == null ? -1 : (int) command.number("step");
            if (index < 0 || index >= steps.size() || runs(steps.get(index), trail)) {
                expressions
                        .expand(Jobs.below(command, checkout), name, trail.inputs())
                        .forEach(c -> command(c, trail));
            }
        }
    }

    private static boolean runs(Jobs.Step step, Trail trail) {
        return Condition.of(step.condition(), trail.event(), trail.inputs()) != Condition.Holds.NO;
    }

    private void action(String path, Jobs.Step step, Trail trail) {
        Trail there = step.mayFail() ? trail.ignored("continue-on-error is set on the step") : trail;
        if (step.uses().startsWith("./")) {
            for (String file : List.of("action.yml", "action.yaml")) {
                String action = Paths.in(Paths.resolve("", step.uses()), file);
                Map<String, String> inputs = new HashMap<>(wiring.jobs().defaults(action));
                inputs.putAll(step.with());
                targets(action, there.then(step.uses()).with(inputs));
            }
        } else {
            String script = Scripts.of(step);
            if (!script.isEmpty()) {
                commands(script, path, "", there.then("uses " + step.uses()));
            } else if (!mapped(step.uses(), there)
                    && path.startsWith(".circleci/")
                    && step.uses().contains("/")) {
                opaque(step.uses(), "a command of an orb", there);
            }
        }
    }

    /** Runs what the user says that a hop runs; false where the user says nothing. */
    private boolean mapped(String hop, Trail trail) {
        String key = opaqueHops.containsKey(hop) ? hop : hop.split("@", 2)[0];
        List<String> scripts = opaqueHops.getOrDefault(key, List.of());
        Trail there = trail.then(hop + " as configured").opaque("only .mlreadiness.yml says what " + hop + " runs");
        scripts.forEach(script -> commands(script, trail.origin(), "", there));
        return !scripts.isEmpty();
    }

    /** The commands of a script that stands in the file. */
    void commands(String script, String path, String cwd, Trail trail) {
        Scripts.commands(script, path, "").forEach(c -> command(c, trail.in(cwd)));
    }

    /** {@code flows/train.py:main}. */
    void entryPoint(String entry, Trail trail) {
        int colon = entry.indexOf(':');
        String path = Paths.resolve("", colon < 0 ? entry : entry.substring(0, colon));
        if (colon < 0) {
            script(path, List.of(), trail);
        } else {
            symbol(path, entry.substring(colon + 1), trail.then(entry));
        }
    }

    /** An image is built, or what it starts is run: the stages that the last one, or the named one, needs. */
    void image(String dockerfile, String stage, boolean start, Trail trail) {
        Map<String, Fact> stages = wiring.targets(dockerfile);
        String last = stages.isEmpty() ? "" : List.copyOf(stages.keySet()).get(stages.size() - 1);
        String wanted = stages.containsKey(stage) ? stage : last;
        for (String name : stages.keySet()) {
            boolean aside = !name.equals(wanted) && name.matches("(?i).*(test|lint|check|ci|dev).*");
            if (start ? !name.equals(wanted) : aside || !once("image " + dockerfile + name + trail.cwd(), trail)) {
                continue;
            }
            Trail there = trail.then(dockerfile);
            visit(new Place(dockerfile, name), there);
            for (Fact command : wiring.commands(dockerfile, name)) {
                if (command.text("source").equals("docker-start") == start) {
                    command(command, there);
                }
            }
            if (name.equals(wanted)) {
                break;
            }
        }
    }

    /** All targets of a file. */
    void targets(String path, Trail trail) {
        wiring.targets(path)
                .keySet()
                .forEach(name -> target(path, name, name.isEmpty() ? trail : trail.then(label(path, name))));
    }

    private String label(String path, String name) {
        return (wiring.targets(path).get(name).text("source").equals("workflow") ? "job " : "") + name;
    }

    /** A command: the first hop that understands it follows it. */
    void command(Fact command, Trail trail) {
        Trail gated = command.get("gating") == null || command.is("gating")
                ? trail
                : trail.ignored(command.text("swallowed"));
        String cwd = command.text("cwd");
        String folder = cwd.isEmpty()
                ? trail.cwd()
                : cwd.equals("?")
                        ? "?"
                        : cwd.startsWith("/") && ShellFolder.known(command)
                                ? cwd.substring(1)
                                : Paths.resolve(trail.cwd(), cwd);
        Trail there = gated.then(shorten(command.text("text"))).in(folder);
        if (!opaqueHops.isEmpty() && mapped(command.text("text"), there)) {
            return;
        }
        for (Hop hop : hops) {
            if (hop.follow(command, there, this)) {
                return;
            }
        }
    }

    /** A code file is run: its main guard, its tests where it starts a test runner, its subcommands. */
    void script(String path, List<String> arguments, Trail trail) {
        if (arguments.contains("--help") || arguments.contains("-h") || arguments.contains("--version")) {
            module(path, trail);
            return;
        }
        code.main(path, trail.then(path), this);
        if (code.runs(path, TEST_MAINS)) {
            pythonTests.file(path, trail.then(path), this, PythonTests.Test::ofClass);
        }
        if (code.runs(path, Set.of("pytest.main"))) {
            pythonTests.file(path, trail.then(path), this, test -> true);
        }
        subcommands(path, arguments, trail.then(path));
    }

    /** Functions of a command line program that a word of the command names; the only one needs no name. */
    void subcommands(String path, List<String> arguments, Trail trail) {
        List<ModuleSummary.Definition> commands =
                wiring.code.module(path).map(ModuleSummary::definitions).orElse(List.of()).stream()
                        .filter(d ->
                                d.decorators().stream().anyMatch(n -> n.endsWith(".command") || n.equals("command")))
                        .toList();
        for (ModuleSummary.Definition command : commands) {
            String name = command.name().replace('_', '-');
            if (commands.size() == 1 || arguments.contains(name) || arguments.contains(command.name())) {
                symbol(path, command.name(), trail.then(command.name()));
            }
        }
    }

    /** The first literal that a definition passes to a call whose name ends so; empty where there is none. */
    String literalOf(String path, String symbol, String call) {
        return code.literalOf(path, symbol, call);
    }

    /** A whole code file is imported. */
    void module(String path, Trail trail) {
        code.module(path, trail.then(path), this);
    }

    /** A definition of a file is called. */
    void symbol(String path, String symbol, Trail trail) {
        code.symbol(path, symbol, trail, this);
    }

    /** A hop that cannot be followed. */
    void opaque(String text, String reason, Trail trail) {
        if (!mapped(text, trail)) {
            opaque.putIfAbsent(text + "\n" + reason, trail);
        }
    }

    /** Queues work; strong trails come first. */
    void enqueue(Trail trail, Runnable work) {
        (trail.strong() ? strong : weak).add(new Visit(work));
    }

    /** Marks a place; false when it was reached before by this trigger class with a trail as good. */
    boolean visit(Place place, Trail trail) {
        Map<Place, Trail> places = reached.computeIfAbsent(trail.trigger(), t -> new HashMap<>());
        return places.putIfAbsent(place, trail) == null;
    }

    /** Whether the place was reached by this trigger class: a later visit adds nothing. */
    boolean visited(Place place, Trail trail) {
        Map<Place, Trail> places = reached.get(trail.trigger());
        return places != null && places.containsKey(place);
    }

    /** True the first time that the trigger class asks for the key. */
    boolean once(String key, Trail trail) {
        return onceByTrigger
                        .computeIfAbsent(trail.trigger(), t -> new HashMap<>())
                        .putIfAbsent(key, true)
                == null;
    }

    private static String shorten(String text) {
        String line = text.strip();
        int end = line.indexOf('\n');
        line = end < 0 ? line : line.substring(0, end);
        return line.length() <= 80 ? line : line.substring(0, 77) + "...";
    }
}
