package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Glob;
import dev.mlreadiness.syntax.shell.ShellOptions;
import dev.mlreadiness.syntax.shell.ShellParser;
import dev.mlreadiness.syntax.shell.Word;
import java.util.ArrayList;
import java.util.List;

/** The settings of pytest that hold for a run: those of the nearest folder above that has any, in pytest's order of files. */
final class PytestConfig {

    private record Place(String file, String prefix) {}

    private static final List<Place> PLACES = List.of(
            new Place("pytest.toml", "pytest."),
            new Place("pytest.ini", "pytest."),
            new Place(".pytest.ini", "pytest."),
            new Place("pyproject.toml", "tool.pytest.ini_options."),
            new Place("tox.ini", "pytest."),
            new Place("setup.cfg", "tool:pytest."));
    private static final List<String> KEYS =
            List.of("testpaths", "python_files", "addopts", "norecursedirs", "python_functions", "python_classes");
    private static final List<String> NOT_ENTERED =
            List.of("build", "dist", "venv", "node_modules", ".*", "*.egg", "_darcs", "CVS", "{arch}");

    private final Wiring wiring;
    private final String folder;
    private final String file;
    private final String prefix;

    private PytestConfig(Wiring wiring, String folder, String file, String prefix) {
        this.wiring = wiring;
        this.folder = folder;
        this.file = file;
        this.prefix = prefix;
    }

    /** The settings for a run whose arguments begin in the folder. */
    static PytestConfig from(String start, Wiring wiring) {
        for (String folder = start; ; folder = Paths.folder(folder)) {
            for (Place place : PLACES) {
                String path = Paths.in(folder, place.file());
                boolean used = place.file().endsWith("pytest.ini")
                        ? wiring.exists(path)
                        : KEYS.stream()
                                .anyMatch(k ->
                                        !wiring.values(path, place.prefix() + k).isEmpty());
                if (used) {
                    return new PytestConfig(wiring, folder, path, place.prefix());
                }
            }
            if (folder.isEmpty()) {
                return new PytestConfig(wiring, "", "", "");
            }
        }
    }

    /** Folder of the settings; where test paths begin. */
    String folder() {
        return folder;
    }

    /** Options that every run gets. */
    List<String> addopts() {
        List<String> values = wiring.values(file, prefix + "addopts");
        if (values.size() > 1) {
            return values;
        }
        List<String> words = new ArrayList<>();
        String text = values.isEmpty() ? "" : "pytest " + values.get(0).replace('\n', ' ');
        ShellParser.parse(text, ShellOptions.plain(), 1).commands().stream()
                .limit(1)
                .flatMap(c -> c.words().stream().skip(1))
                .map(Word::text)
                .forEach(words::add);
        return words;
    }

    List<String> testpaths() {
        return words("testpaths");
    }

    /** Names of test files. */
    List<Glob> files() {
        List<String> patterns = words("python_files");
        return globs(patterns.isEmpty() ? List.of("test_*.py", "*_test.py") : patterns);
    }

    /** Names that functions and methods of tests have, where the project says so; empty otherwise. */
    List<Glob> functions() {
        return prefixes("python_functions");
    }

    /** Names that classes with tests have, where the project says so; empty otherwise. */
    List<Glob> classes() {
        return prefixes("python_classes");
    }

    /** A name without wildcards is the beginning of names. */
    private List<Glob> prefixes(String key) {
        return globs(words(key).stream()
                .map(word -> word.contains("*") || word.contains("?") || word.contains("[") ? word : word + "*")
                .toList());
    }

    /** Names of folders that are not entered. */
    List<Glob> notEntered() {
        List<String> patterns = words("norecursedirs");
        return globs(patterns.isEmpty() ? NOT_ENTERED : patterns);
    }

    private static List<Glob> globs(List<String> patterns) {
        List<Glob> globs = new ArrayList<>();
        for (String pattern : patterns) {
            try {
                globs.add(Glob.ofPath(pattern));
            } catch (IllegalArgumentException e) {
                // a pattern that pytest could not use either
            }
        }
        return globs;
    }

    private List<String> words(String key) {
        List<String> words = new ArrayList<>();
        for (String value : wiring.values(file, prefix + key)) {
            for (String word : value.strip().split("[\\s,]+")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
