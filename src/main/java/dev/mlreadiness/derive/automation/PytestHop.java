package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.Glob;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code pytest}, {@code python -m pytest}: to the tests that are collected, by arguments, configuration, marks and names. */
final class PytestHop implements Hop {

    private static final Set<String> TAKING = Set.of(
            "-k",
            "-m",
            "-n",
            "-p",
            "-c",
            "-o",
            "-W",
            "--maxfail",
            "--cov-report",
            "--cov-config",
            "--ignore",
            "--ignore-glob",
            "--deselect",
            "--override-ini",
            "--durations",
            "--junitxml",
            "--junit-xml",
            "--rootdir",
            "--timeout",
            "--dist",
            "--html",
            "--tb",
            "--log-level",
            "--log-cli-level",
            "--numprocesses",
            "--splits",
            "--group",
            "--reruns",
            "--reruns-delay",
            "--cov-fail-under",
            "--color",
            "--confcutdir",
            "--basetemp",
            "--random-order-seed",
            "--tx",
            "--import-mode",
            "--capture",
            "--make-reports",
            "--max-worker-restart",
            "--test-group-count",
            "--test-group",
            "--report-log",
            "--json-report-file",
            "--benchmark-json",
            "--alluredir",
            "--durations-min",
            "--pythonwarnings",
            "--cache-clear-dir",
            "--markexpr",
            "--config-file",
            "-r");
    private static final Set<String> RUNS_NOTHING = Set.of(
            "--collect-only",
            "--co",
            "--help",
            "-h",
            "--version",
            "-V",
            "--fixtures",
            "--markers",
            "--setup-plan",
            "--cache-show",
            "--setup-only");

    @Override
    public boolean follow(Fact command, Trail trail, Walk walk) {
        String program = command.text("program");
        Words words = new Words(command);
        boolean module =
                program.startsWith("python") && Set.of("pytest", "py.test").contains(words.option("-m"));
        if (module) {
            collect(words.from(words.all().indexOf("-m") + 1), trail, walk);
            return true;
        }
        if (program.equals("pytest") || program.equals("py.test") || program.equals("pytest-3")) {
            collect(words, trail, walk);
            return true;
        }
        return false;
    }

    /** What one run selects. */
    private record Run(
            List<String> roots,
            List<Glob> names,
            PythonTests.Naming naming,
            List<Glob> notEntered,
            List<String> ignored,
            List<Glob> ignoredGlobs,
            List<String> deselected,
            Selection marks,
            Selection keyword,
            List<String> words) {

        String key() {
            return roots + " " + ignored + " " + deselected;
        }
    }

    static void collect(Words words, Trail trail, Walk walk) {
        if (words.all().stream().anyMatch(RUNS_NOTHING::contains)) {
            return;
        }
        List<String> operands = words.operands(TAKING).stream()
                .map(PytestHop::withoutParameters)
                .toList();
        List<String> roots = new ArrayList<>();
        boolean unknown = false;
        for (String operand : operands) {
            String root = operand.contains("$") ? "?" : Paths.resolve(trail.cwd(), operand);
            unknown |= root.startsWith("?");
            if (!root.startsWith("?")) {
                roots.add(root);
            }
        }
        if (unknown || trail.cwd().startsWith("?")) {
            walk.opaque(String.join(" ", words.all()), "the folder or file of the tests is computed", trail);
        }
        if (roots.isEmpty() && (unknown || trail.cwd().startsWith("?"))) {
            return;
        }
        String rootdir = words.option("--rootdir", "-c", "--config-file");
        PytestConfig config = PytestConfig.from(
                rootdir.isEmpty() ? start(roots, trail.cwd()) : Paths.resolve(trail.cwd(), Paths.folderOf(rootdir)),
                walk.wiring());
        if (roots.isEmpty()) {
            for (String path : config.folder().equals(trail.cwd()) ? config.testpaths() : List.<String>of()) {
                roots.add(Paths.resolve(trail.cwd(), path));
            }
            roots = roots.isEmpty() ? List.of(trail.cwd()) : roots;
        }
        if (words.has("--nbmake") || words.has("--nbval") || words.has("--nbval-lax")) {
            notebooks(roots, trail, walk);
        }
        run(roots, config, words, trail, walk);
    }

    /** Notebooks are executed from top to bottom. */
    private static void notebooks(List<String> roots, Trail trail, Walk walk) {
        for (String path : walk.wiring().files()) {
            if (path.endsWith(".ipynb")
                    && roots.stream()
                            .anyMatch(r -> Paths.below(path, r)
                                    || r.contains("*") && Glob.ofPath(r).matches(path))) {
                walk.script(path, List.of(), trail);
            }
        }
    }

    private static void run(List<String> roots, PytestConfig config, Words words, Trail trail, Walk walk) {
        List<String> all = new ArrayList<>(List.of("pytest"));
        all.addAll(config.addopts());
        int own = all.size();
        all.addAll(words.all().subList(1, words.all().size()));
        Words both = new Words(all);
        String marks = new Words(all.subList(own - 1, all.size())).option("-m", "--markexpr");
        marks = marks.isEmpty() ? both.option("-m", "--markexpr") : marks;
        String keyword = words.option("-k").isEmpty() ? both.option("-k") : words.option("-k");
        Run run = new Run(
                roots,
                config.files(),
                new PythonTests.Naming(config.functions(), config.classes()),
                config.notEntered(),
                both.options("--ignore").stream()
                        .map(p -> Paths.resolve(trail.cwd(), p))
                        .toList(),
                both.options("--ignore-glob").stream()
                        .filter(p -> !p.contains("$"))
                        .map(p -> Glob.ofPath(Paths.resolve(trail.cwd(), p)))
                        .toList(),
                both.options("--deselect").stream()
                        .map(p -> Paths.resolve(trail.cwd(), p))
                        .toList(),
                new Selection(marks),
                new Selection(keyword),
                both.all());
        Trail there = run.marks().certain() && run.keyword().certain()
                ? trail
                : trail.assumed("variables stand in the selection of tests");
        if (walk.once("pytest " + run.key() + marks + "\n" + keyword + there.strong(), there)) {
            roots.forEach(root -> collect(root, run, there, walk));
        }
    }

    private static void collect(String root, Run run, Trail trail, Walk walk) {
        int node = root.indexOf("::");
        String place = node < 0 ? root : root.substring(0, node);
        String wanted = node < 0 ? "" : root.substring(node + 2).replace("::", ".");
        PythonTests tests = walk.pythonTests();
        boolean pattern = node < 0 && (place.contains("*") || place.contains("?"));
        if (!pattern && (place.endsWith(".py") || node >= 0)) {
            file(place, place, wanted, run, trail, walk);
            return;
        }
        Glob glob = pattern ? Glob.ofPath(place) : null;
        for (String path : pattern ? tests.files() : run.naming().usual() ? tests.below(place) : tests.code(place)) {
            if (pattern) {
                if (glob.matches(path)) {
                    file(path, path, "", run, trail, walk);
                }
            } else if (run.names().stream().anyMatch(g -> g.matches(Paths.name(path))) && entered(path, place, run)) {
                file(path, place, "", run, trail, walk);
            }
        }
    }

    private static boolean entered(String path, String root, Run run) {
        for (String folder = Paths.folder(path); folder.length() > root.length(); folder = Paths.folder(folder)) {
            String name = Paths.name(folder);
            String whole = folder;
            if (run.notEntered().stream().anyMatch(g -> g.matches(name) || g.matches(whole))) {
                return false;
            }
        }
        return true;
    }

    private static void file(String path, String root, String wanted, Run run, Trail trail, Walk walk) {
        if (run.ignored().stream().anyMatch(i -> Paths.below(path, i))
                || run.ignoredGlobs().stream().anyMatch(g -> g.matches(path))) {
            return;
        }
        if (!path.equals(root) && walk.pythonTests().ignoredByConftest(path)) {
            return;
        }
        if (wanted.isEmpty() && run.marks().selectsAll() && run.keyword().selectsAll()) {
            walk.pythonTests().named(path, run.naming(), trail, walk);
        }
        walk.pythonTests()
                .file(
                        path,
                        trail,
                        walk,
                        test -> test.in(wanted)
                                && test.collected(run.naming())
                                && run.deselected().stream().noneMatch(test::within)
                                && !test.skippedByHook(run.words())
                                && run.marks().selects(test::marked)
                                && run.keyword().selects(test::named));
    }

    private static String withoutParameters(String operand) {
        int bracket = operand.contains("::") ? operand.indexOf('[') : -1;
        return bracket < 0 ? operand : operand.substring(0, bracket);
    }

    /** The folder that all arguments share. */
    private static String start(List<String> roots, String cwd) {
        if (roots.isEmpty()) {
            return cwd;
        }
        Set<String> folders = new LinkedHashSet<>();
        roots.forEach(r -> folders.add(r.endsWith(".py") || r.contains("::") ? Paths.folder(r.split("::", 2)[0]) : r));
        String shared = folders.iterator().next();
        for (String folder : folders) {
            while (!Paths.below(folder, shared)) {
                shared = Paths.folder(shared);
            }
        }
        return shared;
    }
}
