package dev.mlreadiness.derive.automation;

import dev.mlreadiness.derive.automation.Condition.Holds;
import dev.mlreadiness.derive.index.CodeIndex;
import dev.mlreadiness.derive.index.CodeIndex.Symbol;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.Glob;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The Python tests of the repository: which a run of a file reaches, with their fixtures, set-up methods and inherited tests. */
final class PythonTests {

    private static final Set<String> SET_UP = Set.of(
            "setUp",
            "setUpClass",
            "tearDown",
            "tearDownClass",
            "asyncSetUp",
            "asyncTearDown",
            "setup_method",
            "setup_class",
            "teardown_method",
            "setup");
    private static final int DEEPEST = 6;

    private final Wiring wiring;
    private final CodeIndex code;
    private final TestEnvironment environment;
    private final TreeMap<String, List<Test>> byFile = new TreeMap<>();
    private final Map<String, TestFile> files = new HashMap<>();
    private final Map<String, List<String>> conftestsOf = new HashMap<>();

    PythonTests(Wiring wiring) {
        this.wiring = wiring;
        this.code = wiring.code;
        this.environment = new TestEnvironment(wiring);
        wiring.pythonTests()
                .forEach((path, facts) -> byFile.put(
                        path,
                        facts.stream().map(f -> new Test(path, qualified(f), f)).toList()));
    }

    /** How the project names its tests; empty lists for the usual names. */
    record Naming(List<Glob> functions, List<Glob> classes) {

        boolean usual() {
            return functions.isEmpty() && classes.isEmpty();
        }

        private boolean function(String name) {
            return functions.isEmpty()
                    ? name.startsWith("test")
                    : functions.stream().anyMatch(g -> g.matches(name));
        }

        private boolean type(String name) {
            return classes.isEmpty()
                    ? name.startsWith("Test")
                    : classes.stream().anyMatch(g -> g.matches(name));
        }

        /** Whether a qualified name, {@code TestClean.test_x}, is collected. */
        boolean collects(String symbol) {
            String[] parts = symbol.split("\\.");
            for (int i = 0; i < parts.length - 1; i++) {
                if (!type(parts[i])) {
                    return false;
                }
            }
            return function(parts[parts.length - 1]);
        }
    }

    /** One test. */
    final class Test {
        private final String path;
        private final String symbol;
        private final Fact fact;
        private Set<String> marks;
        private String lower;
        private Map<Symbol, String> fixtures;

        Test(String path, String symbol, Fact fact) {
            this.path = path;
            this.symbol = symbol;
            this.fact = fact;
        }

        /** In the class or function of the name; everything is in the empty name. */
        boolean in(String wanted) {
            return wanted.isEmpty() || symbol.equals(wanted) || symbol.startsWith(wanted + ".");
        }

        /** Within a node id or folder. */
        boolean within(String node) {
            int at = node.indexOf("::");
            return at < 0
                    ? Paths.below(path, node)
                    : path.equals(node.substring(0, at))
                            && in(node.substring(at + 2).replace("::", "."));
        }

        /** As the project names its tests; those of unittest have their own names. */
        boolean collected(Naming naming) {
            return naming.usual() || naming.collects(symbol) || ofClass() && isUnittest(path, symbol);
        }

        boolean ofClass() {
            return symbol.contains(".");
        }

        boolean marked(String mark) {
            return marks().contains(mark);
        }

        /** As {@code -k} compares: any part of the names, or a mark. */
        boolean named(String word) {
            String wanted = word.toLowerCase(Locale.ROOT);
            if (lower == null) {
                lower = (path + "." + symbol).toLowerCase(Locale.ROOT);
            }
            return lower.contains(wanted)
                    || marks().stream().anyMatch(m -> m.toLowerCase(Locale.ROOT).contains(wanted));
        }

        /** A hook of a conftest skips it, as the words of the command are. */
        boolean skippedByHook(List<String> words) {
            return !marks().isEmpty()
                    && conftests(path).stream().anyMatch(c -> testFile(c).hookSkips(marks(), words));
        }

        private Set<String> marks() {
            if (marks == null) {
                marks = new HashSet<>(fact.list("marks"));
                marks.addAll(testFile(path).marks(symbol));
            }
            return marks;
        }

        /** skip, skipif, xfail or empty, also by its class or file. */
        private String skipped() {
            String own = fact.text("skipped");
            return marks().contains("skip")
                    ? "skip"
                    : !own.isEmpty()
                            ? own
                            : marks().contains("skipif") ? "skipif" : marks().contains("xfail") ? "xfail" : "";
        }
    }

    /** Files with tests, sorted. */
    Collection<String> files() {
        return byFile.keySet();
    }

    /** Files with tests below a folder. */
    Collection<String> below(String folder) {
        return folder.isEmpty()
                ? byFile.keySet()
                : byFile.subMap(folder + "/", folder + "0").keySet();
    }

    private boolean isUnittest(String path, String symbol) {
        int type = code.definition(new Symbol(path, symbol.substring(0, symbol.lastIndexOf('.'))));
        return type > 0
                && code.module(path).orElseThrow().definitions().get(type).bases().stream()
                        .anyMatch(base -> base.endsWith("TestCase"));
    }

    /** Definitions of a file that only the project's own names make tests. */
    void named(String path, Naming naming, Trail trail, Walk walk) {
        if (naming.usual()) {
            return;
        }
        Set<String> known = new HashSet<>();
        byFile.getOrDefault(path, List.of()).forEach(test -> known.add(test.symbol));
        for (Definition d : code.module(path).map(ModuleSummary::definitions).orElse(List.of())) {
            if (!d.type() && !d.name().isEmpty() && !known.contains(d.name()) && naming.collects(d.name())) {
                walk.symbol(path, d.name(), trail.then(path + "::" + d.name()));
            }
        }
    }

    /** All Python files below a folder. */
    Collection<String> code(String folder) {
        return wiring.files().stream()
                .filter(path -> path.endsWith(".py") && Paths.below(path, folder))
                .toList();
    }

    /** The tests of a file that are selected run. */
    void file(String path, Trail trail, Walk walk, Predicate<Test> selected) {
        List<Test> tests =
                byFile.getOrDefault(path, List.of()).stream().filter(selected).toList();
        TestFile file = tests.isEmpty() ? null : testFile(path);
        if (file == null || file.skipped()) {
            return;
        }
        Trail there = file.guarded() ? trail.assumed("importorskip or a condition may skip the whole file") : trail;
        if (walk.once("conftest " + path + there.strong(), there)) {
            conftests(path).forEach(conftest -> walk.module(conftest, there));
        }
        Set<String> classes = new LinkedHashSet<>();
        for (Test test : tests) {
            if (run(test, there, walk) && test.ofClass()) {
                classes.add(test.symbol.substring(0, test.symbol.lastIndexOf('.')));
            }
        }
        classes.forEach(type -> type(path, type, there, walk, 0));
    }

    private boolean run(Test test, Trail trail, Walk walk) {
        Trail there = trail.then(test.path + "::" + test.symbol);
        switch (test.skipped()) {
            case "skip" -> {
                return false;
            }
            case "skipif" -> {
                Holds holds = environment.holds(test.fact.text("guard"), trail);
                if (holds == Holds.YES) {
                    return false;
                }
                there = holds == Holds.NO ? there : there.assumed("skipif whose condition is not known here");
            }
            case "importorskip" -> there = there.assumed("importorskip may skip the test");
            case "xfail" -> there = there.ignored("the test is expected to fail");
            default -> {
                Optional<Boolean> on = guard(test, trail);
                if (on.isPresent() && !on.get()) {
                    return false;
                }
                there = on.isPresent() ? there.assumed("a variable switches the test on") : there;
            }
        }
        if (testFile(test.path).skipsItself(test.symbol)) {
            return false;
        }
        if (walk.once(test.path + "::" + test.symbol + there.strong(), there)) {
            walk.symbol(test.path, test.symbol, there);
            fixtures(test, there, walk);
        }
        return true;
    }

    /** Set-up of a test class, and what it inherits from first-party classes: their set-up and their tests. */
    private void type(String path, String type, Trail trail, Walk walk, int depth) {
        ModuleSummary module = code.module(path).orElse(null);
        int definition = code.definition(new Symbol(path, type));
        if (module == null
                || definition <= 0
                || depth > DEEPEST
                || !walk.once("class " + path + "::" + type + trail.strong(), trail)) {
            return;
        }
        for (Definition d : module.definitions()) {
            String name = d.name().substring(d.name().lastIndexOf('.') + 1);
            boolean inherited = depth > 0 && name.startsWith("test");
            if (d.name().equals(type + "." + name) && (SET_UP.contains(name) || inherited)) {
                walk.symbol(path, d.name(), trail.then(path + "::" + d.name()));
            }
        }
        for (String base : module.definitions().get(definition).bases()) {
            code.resolve(base, path)
                    .filter(s -> !s.name().isEmpty())
                    .ifPresent(s ->
                            type(s.path(), s.name(), trail.assumed("inherited from another class"), walk, depth + 1));
        }
    }

    /**
     * A first-party decorator such as {@code slow} or {@code nightly} keeps a test from running by default: present where there is one, true when the
     * workflow switches it on by a variable such as {@code RUN_SLOW}.
     */
    private Optional<Boolean> guard(Test test, Trail trail) {
        int definition = code.definition(new Symbol(test.path, test.symbol));
        if (definition <= 0) {
            return Optional.empty();
        }
        List<Definition> all = code.module(test.path).orElseThrow().definitions();
        for (int at = definition; at > 0; at = all.get(at).parent()) {
            for (String decorator : all.get(at).decorators()) {
                String last = decorator.substring(decorator.lastIndexOf('.') + 1);
                boolean off = Set.of("slow", "nightly", "tooslow", "very_slow").contains(last);
                if (off
                        && !decorator.contains("mark.")
                        && code.resolve(decorator, test.path).isPresent()) {
                    String workflow = trail.origin();
                    return Optional.of(wiring.switchesOn(workflow, "RUN_" + last.toUpperCase(Locale.ROOT)));
                }
            }
        }
        return Optional.empty();
    }

    /** The fixtures that a test asks for by its parameters, those that they ask for, and those that always run. */
    private void fixtures(Test test, Trail trail, Walk walk) {
        if (test.fixtures == null) {
            test.fixtures = fixtures(test);
        }
        test.fixtures.forEach(
                (symbol, name) -> walk.symbol(symbol.path(), symbol.name(), trail.then("fixture " + name)));
    }

    private Map<Symbol, String> fixtures(Test test) {
        Map<Symbol, String> found = new LinkedHashMap<>();
        Set<String> wanted = new LinkedHashSet<>(testFile(test.path).uses(test.symbol));
        wanted.addAll(params(test.path, test.symbol));
        List<String> places = new ArrayList<>(List.of(test.path));
        places.addAll(conftests(test.path));
        Set<String> done = new HashSet<>();
        for (String place : places) {
            testFile(place).fixtures().forEach((symbol, fixture) -> {
                if (fixture.always()
                        && (!fixture.symbol().contains(".")
                                || test.in(fixture.symbol()
                                        .substring(0, fixture.symbol().lastIndexOf('.'))))) {
                    wanted.add(fixture.name());
                }
            });
        }
        List<String> queue = new ArrayList<>(wanted);
        for (int i = 0; i < queue.size(); i++) {
            String name = queue.get(i);
            if (done.add(name)) {
                fixture(name, places, found).ifPresent(queue::addAll);
            }
        }
        return found;
    }

    private Optional<List<String>> fixture(String name, List<String> places, Map<Symbol, String> found) {
        for (String place : places) {
            for (TestFile.Fixture fixture : testFile(place).fixtures().values()) {
                if (fixture.name().equals(name)) {
                    found.put(new Symbol(place, fixture.symbol()), name);
                    return Optional.of(params(place, fixture.symbol()));
                }
            }
        }
        return Optional.empty();
    }

    private List<String> params(String path, String symbol) {
        int definition = code.definition(new Symbol(path, symbol));
        return definition <= 0
                ? List.of()
                : code.module(path).orElseThrow().definitions().get(definition).params();
    }

    /** The conftest files above a file, the nearest first. */
    private List<String> conftests(String path) {
        return conftestsOf.computeIfAbsent(path, this::findConftests);
    }

    private List<String> findConftests(String path) {
        List<String> found = new ArrayList<>();
        String folder = path;
        do {
            folder = Paths.folder(folder);
            String conftest = Paths.in(folder, "conftest.py");
            if (!conftest.equals(path) && code.module(conftest).isPresent()) {
                found.add(conftest);
            }
        } while (!folder.isEmpty());
        return found;
    }

    /** Left out by {@code collect_ignore} or {@code collect_ignore_glob} of a conftest above. */
    boolean ignoredByConftest(String path) {
        return conftests(path).stream().anyMatch(c -> testFile(c).ignores(path));
    }

    private TestFile testFile(String path) {
        return files.computeIfAbsent(path, p -> TestFile.read(code.module(p).orElse(null)));
    }

    static String qualified(Fact test) {
        String symbol = test.text("symbol");
        String name = test.text("name");
        return symbol.isEmpty() || symbol.equals(name)
                ? name
                : symbol.endsWith("." + name) ? symbol : symbol + "." + name;
    }
}
