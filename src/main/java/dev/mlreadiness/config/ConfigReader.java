package dev.mlreadiness.config;

import dev.mlreadiness.fact.Glob;
import dev.mlreadiness.rubric.RubricSource;
import dev.mlreadiness.rubric.Severity;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataProblem;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.Fields;
import dev.mlreadiness.syntax.data.Nearest;
import dev.mlreadiness.syntax.data.YamlReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads {@code .mlreadiness.yml}. An unknown key is a mistake, for a setting that is silently ignored is worse than
 * none.
 */
public final class ConfigReader {

    /** Reports that can be written. */
    static final Set<String> FORMATS = Set.of("html", "json");

    static final Set<String> CONVENTIONS = Set.of("expert", "strict");
    static final Set<String> PROFILES = Set.of("production", "library", "research", "teaching");
    static final Set<String> GATES = Set.of("verified", "attested");

    private static final List<String> KEYS = List.of(
            "minScore",
            "minSectionScore",
            "failOnSmells",
            "convention",
            "profile",
            "exclude",
            "suppress",
            "rubric",
            "components",
            "opaqueHops",
            "formats",
            "gateOn",
            "showInfo");
    private static final int MOST_COMPONENTS = 50;
    private static final double MAX_SCORE = 1e6;

    private final Fields fields;

    private ConfigReader(Fields fields) {
        this.fields = fields;
    }

    /**
     * The file at the root of a repository; {@link ConfigFile#NONE} where there is none.
     *
     * @throws ConfigException with every mistake, or when the file cannot be read
     */
    public static ConfigFile readFolder(Path root) throws ConfigException {
        Optional<String> text = OwnFile.text(
                root, ConfigFile.NAME, List.of(".mlreadiness.yaml", "mlreadiness.yml", "mlreadiness.yaml"));
        return text.isEmpty() ? ConfigFile.NONE : read(ConfigFile.NAME, text.get());
    }

    /**
     * The text of such a file.
     *
     * @param name as messages name it
     * @throws ConfigException with every mistake
     */
    public static ConfigFile read(String name, String text) throws ConfigException {
        List<DataProblem> problems = new ArrayList<>();
        try {
            List<DataNode> documents = YamlReader.readAll(text);
            if (documents.size() > 1) {
                throw new ConfigException(name, documents.get(1).line(), "only one document may stand in this file");
            }
            DataNode root = documents.isEmpty() ? DataNode.map("", List.of(), 1, 1) : documents.get(0);
            ConfigFile file = new ConfigReader(new Fields(name, root, problems).only(KEYS)).read();
            if (!problems.isEmpty()) {
                throw new ConfigException(problems);
            }
            return file;
        } catch (DataSyntaxException e) {
            throw new ConfigException(name, e.line(), e.getMessage());
        }
    }

    private ConfigFile read() {
        Map<String, Integer> lines = new TreeMap<>();
        fields.node().entries().forEach(entry -> lines.putIfAbsent(entry.key(), entry.line()));
        OptionalDouble minScore = fields.number("minScore", 0, MAX_SCORE);
        Set<String> severities = new TreeSet<>(Fields.byId(Severity.class).keySet());
        severities.add("none");
        return new ConfigFile(
                fields.file(),
                minScore.isPresent() ? minScore.getAsDouble() : null,
                sectionScores(),
                word("failOnSmells", severities),
                word("convention", CONVENTIONS),
                word("profile", PROFILES),
                globs(fields, "exclude"),
                suppressions(),
                rubric(),
                components(),
                opaqueHops(),
                formats(),
                word("gateOn", GATES),
                fields.has("showInfo") ? fields.flag("showInfo", false) : null,
                lines);
    }

    private String word(String key, Set<String> known) {
        Map<String, String> words = new TreeMap<>();
        known.forEach(word -> words.put(word, word));
        return fields.word(key, words, "");
    }

    private Map<String, Double> sectionScores() {
        Map<String, Double> scores = new LinkedHashMap<>();
        boolean bySection = fields.get("minSectionScore").map(DataNode::isMap).orElse(false);
        if (!bySection) {
            fields.number("minSectionScore", 0, MAX_SCORE)
                    .ifPresent(score -> scores.put(ConfigFile.EVERY_SECTION, score));
            return scores;
        }
        Fields map = fields.map("minSectionScore");
        map.only(map.node().asMap().keySet());
        for (String section : map.node().asMap().keySet()) {
            map.required(section);
            map.number(section, 0, MAX_SCORE).ifPresent(score -> scores.put(section, score));
        }
        return scores;
    }

    private List<Settings.Suppression> suppressions() {
        List<Settings.Suppression> suppressions = new ArrayList<>();
        for (Fields entry : fields.maps("suppress")) {
            entry.only("rule", "path", "fingerprint", "reason", "until");
            if (!entry.has("rule") && !entry.has("path") && !entry.has("fingerprint")) {
                entry.problem(entry.line(), "a suppression needs 'rule', 'path' or 'fingerprint'");
            }
            List<String> paths = globs(entry, "path");
            if (paths.size() > 1) {
                entry.problem(entry.line("path"), "'path' must be one glob");
            }
            suppressions.add(new Settings.Suppression(
                    entry.text("rule"),
                    paths.isEmpty() ? "" : paths.get(0),
                    entry.text("fingerprint"),
                    entry.required("reason"),
                    date(entry, "until"),
                    entry.line()));
        }
        return suppressions;
    }

    /** A date such as 2026-12-31; null without one. */
    static LocalDate date(Fields entry, String key) {
        String text = entry.text(key);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            entry.problem(entry.line(key), "'" + key + "' must be a date such as 2026-12-31, not '" + text + "'");
            return null;
        }
    }

    private String rubric() {
        String rubric = fields.text("rubric");
        if (RubricSource.isPath(rubric) && !OwnFile.isInside(rubric)) {
            fields.problem(fields.line("rubric"), "'" + rubric + "' must be a path inside the repository");
        }
        return rubric;
    }

    private List<ConfigFile.Component> components() {
        List<ConfigFile.Component> components = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<Fields> entries = fields.maps("components");
        if (entries.size() > MOST_COMPONENTS) {
            fields.problem(fields.line("components"), "more than " + MOST_COMPONENTS + " components");
        }
        for (Fields entry : entries) {
            entry.only("name", "paths");
            String name = entry.required("name");
            if (!names.add(name) && !name.isBlank()) {
                entry.problem(entry.line("name"), "component '" + name + "' stands twice");
            }
            List<String> paths = globs(entry, "paths");
            if (paths.isEmpty()) {
                entry.problem(entry.line("paths"), "component '" + name + "' needs 'paths'");
            }
            components.add(new ConfigFile.Component(name, paths, entry.line()));
        }
        return components;
    }

    private Map<String, List<String>> opaqueHops() {
        Fields map = fields.map("opaqueHops");
        map.only(map.node().asMap().keySet());
        Map<String, List<String>> hops = new LinkedHashMap<>();
        for (String hop : map.node().asMap().keySet()) {
            List<String> commands = map.texts(hop);
            if (commands.isEmpty() || commands.stream().anyMatch(String::isBlank)) {
                map.problem(map.line(hop), "'" + hop + "' needs the commands that it runs");
            }
            hops.put(hop, commands);
        }
        return hops;
    }

    private List<String> formats() {
        for (DataNode format : fields.elements("formats")) {
            if (format.isScalar() && !FORMATS.contains(format.text())) {
                fields.problem(
                        format.line(), "unknown format '" + format.text() + "'" + Nearest.hint(format.text(), FORMATS));
            }
        }
        return fields.texts("formats");
    }

    private static List<String> globs(Fields fields, String key) {
        Collection<DataNode> elements = fields.elements(key);
        for (DataNode element : elements) {
            if (element.isScalar() && !OwnFile.isInside(element.text())) {
                fields.problem(
                        element.line(),
                        "'" + element.text()
                                + "' must be a path or glob below the root, such as docs/** or **/old_*.py");
            } else if (element.isScalar()) {
                checkGlob(fields, element);
            }
        }
        return fields.texts(key);
    }

    private static void checkGlob(Fields fields, DataNode element) {
        try {
            Glob.ofPath(element.text());
        } catch (IllegalArgumentException e) {
            fields.problem(element.line(), "bad glob '" + element.text() + "': " + e.getMessage());
        }
    }
}
