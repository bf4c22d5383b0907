package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Glob;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import dev.mlreadiness.fact.ModuleSummary.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a test file or conftest says to pytest besides its tests: fixtures, marks for all, files to leave out, skipping of the whole file. */
final class TestFile {

    /** A fixture by the name that tests ask for. {@code always}: autouse. */
    record Fixture(String name, String symbol, boolean always) {}

    private final TreeMap<Integer, Definition> byLine = new TreeMap<>();
    private final Map<String, Fixture> fixtures = new LinkedHashMap<>();
    private final Map<String, Set<String>> marks = new HashMap<>();
    private final Map<String, Set<String>> uses = new HashMap<>();
    private final Set<String> skipping = new HashSet<>();
    private final List<Glob> ignored = new ArrayList<>();
    private final Set<String> hookWords = new HashSet<>();
    private boolean hookSkips;
    private String folder = "";
    private boolean skipped;
    private boolean guarded;

    private TestFile() {}

    static TestFile read(ModuleSummary module) {
        TestFile file = new TestFile();
        if (module != null) {
            file.folder = Paths.folder(module.path());
            file.definitions(module.definitions());
            file.steps(module);
        }
        return file;
    }

    private void definitions(List<Definition> definitions) {
        for (int i = 1; i < definitions.size(); i++) {
            Definition d = definitions.get(i);
            byLine.putIfAbsent(d.startLine(), d);
            for (String decorator : d.decorators()) {
                String last = decorator.substring(decorator.lastIndexOf('.') + 1);
                if (last.equals("fixture")) {
                    fixtures.put(
                            d.name(), new Fixture(d.name().substring(d.name().lastIndexOf('.') + 1), d.name(), false));
                }
                if (decorator.contains("mark.")
                        || Set.of("skip", "skipIf", "skipUnless").contains(last)) {
                    mark(d.name(), last);
                }
            }
        }
    }

    private void mark(String symbol, String mark) {
        String name = mark.equals("skipIf") || mark.equals("skipUnless") ? "skipif" : mark;
        marks.computeIfAbsent(symbol, s -> new HashSet<>()).add(name);
    }

    private void steps(ModuleSummary module) {
        List<Definition> definitions = module.definitions();
        ModuleSummary.Steps steps = module.steps();
        int branches = 0;
        while (steps.next()) {
            switch (steps.op()) {
                case BRANCH -> branches++;
                case END_BRANCH -> branches--;
                case CALL, MOVE -> step(steps, definitions, branches);
                default -> {
                    // says nothing to pytest
                }
            }
        }
    }

    private void step(ModuleSummary.Steps steps, List<Definition> definitions, int branches) {
        String symbol =
                definitions.isEmpty() ? "" : definitions.get(steps.definition()).name();
        String name = steps.name();
        if (symbol.equals("pytest_collection_modifyitems")) {
            hook(steps);
        }
        for (int i = 0; i < steps.outputs(); i++) {
            switch (steps.output(i)) {
                case "pytestmark" -> marks(steps, symbol);
                case "collect_ignore", "collect_ignore_glob" -> ignore(steps, branches);
                default -> {
                    // not one of pytest's names
                }
            }
        }
        if (steps.op() != Op.CALL) {
            return;
        }
        if (name.endsWith("fixture") || name.endsWith("mark.usefixtures")) {
            decorator(steps);
        } else if (name.endsWith("pytest.importorskip") && symbol.isEmpty()) {
            guarded = true;
        } else if (name.endsWith("pytest.skip") || name.endsWith("self.skipTest")) {
            skip(symbol, branches);
        }
    }

    /** A hook that marks tests as skipped: the literals of it name marks and options. */
    private void hook(ModuleSummary.Steps steps) {
        hookSkips |= steps.name().endsWith("mark.skip");
        for (int i = 0; i < steps.inputs(); i++) {
            if (steps.input(i).startsWith("=")) {
                hookWords.add(steps.input(i).substring(1));
            }
        }
    }

    /** A conftest leaves the test out by one of its marks, unless an option of the command says otherwise. */
    boolean hookSkips(Set<String> marks, List<String> words) {
        return hookSkips
                && marks.stream().anyMatch(hookWords::contains)
                && hookWords.stream().filter(w -> w.startsWith("-")).noneMatch(words::contains);
    }

    private void skip(String symbol, int branches) {
        if (symbol.isEmpty()) {
            skipped |= branches == 0;
            guarded |= branches > 0;
        } else if (branches == 0) {
            skipping.add(symbol);
        }
    }

    private void marks(ModuleSummary.Steps steps, String symbol) {
        String name = steps.name();
        if (steps.op() == Op.CALL && name.contains("mark.")) {
            mark(symbol, name.substring(name.lastIndexOf('.') + 1));
        }
        for (int i = 0; i < steps.inputs(); i++) {
            if (steps.op() == Op.MOVE && steps.input(i).contains("mark.")) {
                mark(symbol, steps.input(i).substring(steps.input(i).lastIndexOf('.') + 1));
            }
        }
    }

    private void ignore(ModuleSummary.Steps steps, int branches) {
        for (int i = 0; i < steps.inputs() && branches == 0; i++) {
            if (steps.input(i).startsWith("=") && !steps.input(i).contains("[")) {
                ignored.add(Glob.ofPath(Paths.resolve(folder, steps.input(i).substring(1))));
            }
        }
    }

    /** A decorator with arguments: of the definition that follows it. */
    private void decorator(ModuleSummary.Steps steps) {
        Map.Entry<Integer, Definition> next = byLine.ceilingEntry(steps.line());
        if (next == null) {
            return;
        }
        Definition decorated = next.getValue();
        Fixture fixture = fixtures.get(decorated.name());
        for (int i = 0; i < steps.inputs(); i++) {
            String value = steps.input(i);
            if (steps.name().endsWith("usefixtures")) {
                uses.computeIfAbsent(decorated.name(), d -> new HashSet<>()).add(value.replaceFirst("^=", ""));
            } else if (fixture != null && steps.keyword(i).equals("autouse") && value.equals("=True")) {
                fixtures.put(decorated.name(), new Fixture(fixture.name(), fixture.symbol(), true));
            } else if (fixture != null && steps.keyword(i).equals("name") && value.startsWith("=")) {
                fixtures.put(decorated.name(), new Fixture(value.substring(1), fixture.symbol(), fixture.always()));
            }
        }
    }

    Map<String, Fixture> fixtures() {
        return fixtures;
    }

    /** Marks that a test has by its file, its classes or itself. */
    Set<String> marks(String symbol) {
        return outward(marks, symbol);
    }

    /** Fixtures that a test or its classes name in {@code usefixtures}. */
    Set<String> uses(String symbol) {
        return outward(uses, symbol);
    }

    private static Set<String> outward(Map<String, Set<String>> map, String symbol) {
        Set<String> all = new HashSet<>(map.getOrDefault("", Set.of()));
        for (int end = symbol.length(); end > 0; end = symbol.lastIndexOf('.', end - 1)) {
            all.addAll(map.getOrDefault(symbol.substring(0, end), Set.of()));
        }
        return all;
    }

    /** The whole file is skipped. */
    boolean skipped() {
        return skipped;
    }

    /** Something may skip the whole file. */
    boolean guarded() {
        return guarded;
    }

    /** The test skips itself without a condition. */
    boolean skipsItself(String symbol) {
        return skipping.contains(symbol);
    }

    /** A conftest's {@code collect_ignore} names the file. */
    boolean ignores(String path) {
        for (String part = path; !part.isEmpty(); part = Paths.folder(part)) {
            String here = part;
            if (ignored.stream().anyMatch(g -> g.matches(here))) {
                return true;
            }
        }
        return false;
    }
}
