package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Programs that run named targets of a file: make, just, tox, dvc, npm, compose, pre-commit, docker build and the task runners of Python. */
final class TargetHop implements Hop {

    private static final Set<String> COMPOSE_VERBS = Set.of("up", "run", "start", "build", "exec");

    /** Sources of tasks that the wrapper of their tool runs by name. */
    private static final Set<String> RUN = Set.of("pdm", "hatch", "taskipy", "poe", "pixi", "rye");

    @Override
    public boolean follow(Fact command, Trail trail, Walk walk) {
        String program = command.text("program");
        Words words = new Words(command);
        if (program.equals("docker") && words.has("compose")) {
            return run(Runner.compose(Set.of()), words.from(words.all().indexOf("compose")), trail, walk);
        }
        if (program.equals("gmake")) {
            program = "make";
        }
        if (program.equals("task")
                && !file(Runner.TASK, words, trail.cwd(), walk.wiring()).isEmpty()) {
            return run(Runner.TASK, words, trail, walk);
        }
        Runner runner = Runner.ALL.get(program);
        if (runner == null) {
            return named(program, words, trail, walk);
        }
        return run(runner, words, trail, walk);
    }

    private boolean run(Runner runner, Words words, Trail trail, Walk walk) {
        List<String> operands = words.operands(runner.taking());
        if (!runner.verbs().isEmpty()) {
            if (operands.isEmpty() || !runner.verbs().contains(operands.get(0))) {
                return false;
            }
            boolean itself = Set.of("test", "t", "start").contains(operands.get(0));
            operands.subList(0, itself ? 0 : operands.get(0).equals("exp") ? Math.min(2, operands.size()) : 1)
                    .clear();
        }
        if (runner.source().equals("compose")) {
            if (operands.isEmpty() || !COMPOSE_VERBS.contains(operands.get(0))) {
                return true;
            }
            return composed(runner, words, operands, trail, walk);
        }
        String folder = trail.cwd();
        String option = words.option(runner.folderOption().toArray(String[]::new));
        if (!option.isEmpty()) {
            folder = Paths.resolve(folder, option);
        }
        if (runner.source().equals("mlflow") && !operands.isEmpty()) {
            folder = Paths.resolve(folder, operands.remove(0));
        }
        boolean pipeline = runner.source().equals("dvc")
                && !operands.isEmpty()
                && operands.get(0).endsWith("dvc.yaml");
        String file = pipeline ? Paths.resolve(folder, operands.remove(0)) : file(runner, words, folder, walk.wiring());
        if (file.isEmpty()) {
            walk.opaque(
                    String.join(" ", words.all()),
                    "no " + runner.files().get(0) + " in " + (folder.isEmpty() ? "the root" : folder),
                    trail);
            return false;
        }
        List<String> names = new ArrayList<>(operands);
        if (!runner.nameOption().isEmpty()) {
            String named = words.option(runner.nameOption().toArray(String[]::new));
            names = named.isEmpty()
                    ? runner.source().equals("mlflow") ? List.of("main") : List.of()
                    : List.of(named.split(","));
        }
        if (runner.source().equals("tox") && !words.option("-f").isEmpty()) {
            names = factored(file, List.of(words.option("-f").split(",")), walk.wiring());
        }
        targets(
                runner,
                file,
                names,
                trail.in(runner.source().equals("make") || runner.source().equals("dvc") ? Paths.folder(file) : folder),
                walk);
        return true;
    }

    /** Default environments of tox whose name has all factors; the base stands for those without a section. */
    private static List<String> factored(String file, List<String> factors, Wiring wiring) {
        List<String> names = new ArrayList<>();
        wiring.targets(file).forEach((name, target) -> {
            String own = name.substring(name.indexOf(':') + 1);
            boolean base = name.equals("testenv");
            if (target.is("default")
                    && target.text("source").equals("tox")
                    && (base || List.of(own.split("-")).containsAll(factors))) {
                names.add(base ? "" : own);
            }
        });
        return names.isEmpty() ? List.of(String.join("-", factors)) : names;
    }

    /** Services: what their image builds, and what they start. A service in the background does not fail the command. */
    private boolean composed(Runner runner, Words words, List<String> operands, Trail trail, Walk walk) {
        String file = file(runner, words, trail.cwd(), walk.wiring());
        String verb = operands.get(0);
        Map<String, Fact> services = walk.wiring().targets(file);
        List<String> names = operands.subList(1, operands.size()).stream()
                .filter(services::containsKey)
                .toList();
        boolean inside = verb.equals("run") || verb.equals("exec");
        int first = inside && !names.isEmpty()
                ? words.all().indexOf(names.get(0))
                : words.all().size();
        Words own = words.from(0, first);
        boolean background = own.has("-d") || own.has("--detach") || verb.equals("start");
        Trail there = background ? trail.ignored("the services run in the background") : trail;
        if (inside && !names.isEmpty()) {
            names = names.subList(0, 1);
        }
        for (String name : names.isEmpty() && !inside ? services.keySet() : names) {
            service(file, name, verb, words.from(first + 1), there.in(Paths.folder(file)), walk);
        }
        if (file.isEmpty()) {
            walk.opaque(String.join(" ", words.all()), "no compose file", trail);
        }
        return true;
    }

    /** @param given what is run in the service instead of its own command; empty for that */
    private static void service(String file, String name, String verb, Words given, Trail trail, Walk walk) {
        Fact service = walk.wiring().targets(file).get(name);
        Trail there = trail.then(name).assumed("the container holds the files of the repository at the same places");
        for (String need : service.list("needs")) {
            if (!verb.equals("build")
                    && !verb.equals("exec")
                    && walk.wiring().targets(file).containsKey(need)
                    && walk.once("service " + file + need, trail)) {
                service(file, need, "up", new Words(List.of()), trail, walk);
            }
        }
        boolean own = !walk.wiring().commands(file, name).isEmpty();
        for (String dockerfile : service.list("includes")) {
            Trail built = there.in(Paths.folder(dockerfile));
            if (!verb.equals("exec")) {
                walk.image(dockerfile, "", false, built);
            }
            if (!verb.equals("build") && given.all().isEmpty() && !own) {
                walk.image(dockerfile, "", true, built);
            }
        }
        if (verb.equals("build")) {
            return;
        }
        String folder = service.list("includes").isEmpty()
                ? trail.cwd()
                : Paths.folder(service.list("includes").get(0));
        if (!given.all().isEmpty()) {
            walk.commands(given.quoted(), file, folder, there);
        } else if (own) {
            walk.target(file, name, there.in(folder));
        }
    }

    private static String file(Runner runner, Words words, String folder, Wiring wiring) {
        String named = words.option(runner.fileOption().toArray(String[]::new));
        if (!named.isEmpty()) {
            String path = Paths.resolve(folder, named);
            return wiring.targets(path).isEmpty() ? "" : path;
        }
        for (String candidate : runner.files()) {
            String path = Paths.resolve(folder, candidate);
            if (wiring.targets(path).values().stream()
                    .anyMatch(t -> t.text("source").equals(runner.source()))) {
                return path;
            }
        }
        return "";
    }

    private static void targets(Runner runner, String file, List<String> names, Trail trail, Walk walk) {
        Map<String, Fact> targets = walk.wiring().targets(file);
        boolean any = false;
        for (String name : names) {
            String match = runner.source().equals("tox") ? environment(name, targets) : name;
            if (targets.containsKey(match)) {
                any = true;
                boolean npm = runner.source().equals("npm");
                for (String part : npm ? List.of("pre" + match, match, "post" + match) : List.of(match)) {
                    if (targets.containsKey(part)) {
                        walk.target(file, part, part.equals(match) ? trail : trail.then(part));
                    }
                }
            } else if (runner.source().equals("make")) {
                any |= included(file, match, trail, walk);
            }
        }
        if (any || !names.isEmpty() && !runner.all()) {
            return;
        }
        for (Map.Entry<String, Fact> target : targets.entrySet()) {
            boolean all = runner.all() && !runner.source().equals("tox");
            if (target.getValue().text("source").equals(runner.source())
                    && (all || target.getValue().is("default"))) {
                walk.target(file, target.getKey(), trail.then(target.getKey()));
            }
        }
    }

    /** A target of a makefile that the file includes. */
    private static boolean included(String file, String name, Trail trail, Walk walk) {
        boolean any = false;
        for (Fact target : walk.wiring().targets(file).values()) {
            for (String other : target.list("includes")) {
                if (walk.wiring().targets(other).containsKey(name)) {
                    walk.target(other, name, trail);
                    any = true;
                }
            }
        }
        return any;
    }

    /** A tox environment without a section of its own is the base. */
    private static String environment(String name, Map<String, Fact> targets) {
        return targets.containsKey("testenv:" + name) ? "testenv:" + name : "testenv";
    }

    /** {@code pdm run x}, {@code hatch run x} and the like lose their wrapper on reading; what is left may be a script of the project. */
    private boolean named(String program, Words words, Trail trail, Walk walk) {
        String name = words.first();
        int colon = name.indexOf(':');
        if (name.matches("[\\w.+-]{1,60}:[\\w.-]{1,60}")) {
            // hatch run environment:script, or environment:command
            List<String> all = new ArrayList<>(words.all());
            all.set(0, name.substring(colon + 1));
            walk.commands(new Words(all).quoted(), trail.origin(), trail.cwd(), trail);
            return true;
        }
        if (program.equals("hatch")
                && words.all().size() > 1
                && words.all().get(1).equals("test")) {
            PytestHop.collect(words.from(1), trail, walk);
            return true;
        }
        for (String folder = trail.cwd(); ; folder = Paths.folder(folder)) {
            for (String file : List.of("pyproject.toml", "pixi.toml", "hatch.toml")) {
                String path = Paths.in(folder, file);
                Fact target = walk.wiring().targets(path).get(name);
                if (target != null && RUN.contains(target.text("source"))) {
                    walk.target(path, name, trail.in(folder));
                    return true;
                }
            }
            if (folder.isEmpty()) {
                return false;
            }
        }
    }
}
