package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code pytest}, {@code python -m pytest}, {@code python -m unittest}: to the tests that are collected, by arguments, configuration and names. Marks are
 * evaluated for {@code -m x} and {@code -m "not x"}; other expressions make the hop an assumption.
 */
final class PytestHop implements Hop {

    private static final Set<String> TAKING = Set.of(
            "-k", "-m", "-n", "-p", "-c", "-o", "-W", "--maxfail", "--cov", "--cov-report", "--cov-config", "--ignore", "--deselect",
            "--durations", "--junitxml", "--junit-xml", "--rootdir", "--timeout", "--dist", "--html", "-s", "--tb", "--log-level",
            "--splits", "--group", "--reruns", "--cov-fail-under", "--color", "--confcutdir", "--basetemp", "--random-order-seed");
    private static final List<String> CONFIGS = List.of("pytest.ini", "pyproject.toml", "tox.ini", "setup.cfg");
    private static final List<String> PREFIXES = List.of("pytest.", "tool.pytest.ini_options.", "pytest.", "tool:pytest.");

    @Override
    public boolean follow(Fact command, Trail trail, Walk walk) {
        String program = command.text("program");
        Words words = new Words(command);
        if (program.startsWith("python") && "pytest".equals(words.option("-m"))) {
            collect(words.from(words.all().indexOf("-m") + 1), trail, walk);
            return true;
        }
        if (program.startsWith("python") && "unittest".equals(words.option("-m"))) {
            unittest(words.from(words.all().indexOf("-m") + 1), trail, walk);
            return true;
        }
        if (program.equals("pytest") || program.equals("py.test")) {
            collect(words, trail, walk);
            return true;
        }
        return false;
    }

    private void collect(Words words, Trail trail, Walk walk) {
        if (words.has("--collect-only") || words.has("--co") || words.has("--help") || words.has("--version")) {
            return;
        }
        // -s takes no value; listed among TAKING it would eat a path
        List<String> operands = new Words(words.all().stream().filter(w -> !w.equals("-s")).toList()).operands(TAKING);
        operands.removeIf(o -> o.contains("$"));
        List<String> roots = new ArrayList<>();
        if (operands.isEmpty()) {
            roots.addAll(testpaths(trail.cwd(), walk.wiring()));
        }
        for (String operand : operands) {
            roots.add(Paths.resolve(trail.cwd(), operand));
        }
        List<Glob> names = filePatterns(trail.cwd(), walk.wiring());
        List<String> ignored =
                words.options("--ignore").stream().map(p -> Paths.resolve(trail.cwd(), p)).toList();
        for (Map.Entry<String, List<Fact>> file : walk.wiring().pythonTests().entrySet()) {
            if (ignored.stream().noneMatch(i -> Paths.below(file.getKey(), i))) {
                roots.forEach(root -> file(file.getKey(), file.getValue(), root, names, words, trail, walk));
            }
        }
    }

    private void file(String path, List<Fact> tests, String root, List<Glob> names, Words words, Trail trail, Walk walk) {
        int node = root.indexOf("::");
        String wanted = node < 0 ? "" : root.substring(node + 2).replace("::", ".");
        String place = node < 0 ? root : root.substring(0, node);
        boolean named = path.equals(place) || Glob.ofPath(place).matches(path);
        if (!named && (!Paths.below(path, place) || names.stream().noneMatch(g -> g.matches(Paths.name(path))))) {
            return;
        }
        if (walk.once("conftest " + path, trail)) {
            conftests(path, walk).forEach(conftest -> walk.module(conftest, trail));
        }
        for (Fact test : tests) {
            String symbol = qualified(test);
            boolean selected = wanted.isEmpty() || symbol.equals(wanted) || symbol.startsWith(wanted + ".");
            if (selected && runs(test, words)) {
                run(path, symbol, test, trail, walk);
            }
        }
    }

    private void run(String path, String symbol, Fact test, Trail trail, Walk walk) {
        Trail there = trail.then(path + "::" + symbol);
        there = switch (test.text("skipped")) {
            case "skipif", "importorskip" -> there.assumed();
            case "xfail" -> there.ignored("the test is expected to fail");
            default -> there;
        };
        if (!walk.once(path + "::" + symbol + there.strong(), there)) {
            return;
        }
        walk.symbol(path, symbol, there);
        fixtures(path, test, there, walk);
    }

    private static boolean runs(Fact test, Words words) {
        if (test.text("skipped").equals("skip")) {
            return false;
        }
        String marks = words.option("-m");
        if (marks.startsWith("not ") && marks.indexOf(' ', 4) < 0) {
            return !test.list("marks").contains(marks.substring(4));
        }
        if (!marks.isEmpty() && !marks.contains(" ")) {
            return test.list("marks").contains(marks);
        }
        String keyword = words.option("-k");
        return keyword.isEmpty() || keyword.contains(" ") || (test.location().path() + test.text("name")).contains(keyword);
    }

    /** A parameter is a fixture when a function of that name is decorated as one in the file or a conftest above it. */
    private static void fixtures(String path, Fact test, Trail trail, Walk walk) {
        List<String> places = new ArrayList<>(List.of(path));
        places.addAll(conftests(path, walk));
        for (String place : places) {
            walk.wiring().code.module(place).ifPresent(module -> module.definitions().stream()
                    .filter(d -> d.decorators().stream().anyMatch(n -> n.endsWith("fixture")))
                    .filter(d -> test.list("params").isEmpty() || test.list("params").contains(d.name()))
                    .forEach(d -> walk.symbol(place, d.name(), trail.then("fixture " + d.name()))));
        }
    }

    private static List<String> conftests(String path, Walk walk) {
        List<String> found = new ArrayList<>();
        String folder = path;
        do {
            folder = Paths.folder(folder);
            String conftest = folder.isEmpty() ? "conftest.py" : folder + "/conftest.py";
            if (walk.wiring().code.module(conftest).isPresent()) {
                found.add(conftest);
            }
        } while (!folder.isEmpty());
        return found;
    }

    private static List<String> testpaths(String cwd, Wiring wiring) {
        String value = configured(cwd, wiring, "testpaths");
        if (value.isBlank()) {
            return List.of(cwd);
        }
        List<String> roots = new ArrayList<>();
        for (String path : value.split("[\\s,]+")) {
            roots.add(Paths.resolve(cwd, path));
        }
        return roots;
    }

    private static List<Glob> filePatterns(String cwd, Wiring wiring) {
        String value = configured(cwd, wiring, "python_files");
        List<Glob> globs = new ArrayList<>();
        for (String pattern : (value.isBlank() ? "test_*.py *_test.py" : value).split("[\\s,]+")) {
            globs.add(Glob.ofPath(pattern));
        }
        return globs;
    }

    /** From the working directory upwards; the first file that sets the key wins. */
    private static String configured(String cwd, Wiring wiring, String key) {
        for (String folder = cwd; ; folder = Paths.folder(folder)) {
            for (int i = 0; i < CONFIGS.size(); i++) {
                String path = folder.isEmpty() ? CONFIGS.get(i) : folder + "/" + CONFIGS.get(i);
                String value = wiring.setting(path, PREFIXES.get(i) + key);
                if (!value.isBlank()) {
                    return value;
                }
            }
            if (folder.isEmpty()) {
                return "";
            }
        }
    }

    private void unittest(Words words, Trail trail, Walk walk) {
        String start = words.option("-s", "--start-directory");
        String pattern = words.option("-p", "--pattern");
        List<String> operands = words.operands(Set.of("-s", "-p", "-t", "-k"));
        operands.remove("discover");
        Glob names = Glob.ofPath(pattern.isEmpty() ? "test*.py" : pattern);
        String root = Paths.resolve(trail.cwd(), start.isEmpty() && !operands.isEmpty() && !operands.get(0).contains(".") ? operands.get(0) : start);
        walk.wiring().pythonTests().forEach((path, tests) -> {
            boolean module = operands.stream().anyMatch(o -> path.endsWith(o.replace('.', '/') + ".py"));
            if (module || Paths.below(path, root) && names.matches(Paths.name(path))) {
                tests.stream()
                        .filter(t -> !t.text("skipped").equals("skip"))
                        .forEach(t -> run(path, qualified(t), t, trail, walk));
            }
        });
    }

    static String qualified(Fact test) {
        String symbol = test.text("symbol");
        String name = test.text("name");
        return symbol.isEmpty() || symbol.equals(name) ? name : symbol.endsWith("." + name) ? symbol : symbol + "." + name;
    }
}
