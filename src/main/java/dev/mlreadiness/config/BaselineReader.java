package dev.mlreadiness.config;

import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataProblem;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.Fields;
import dev.mlreadiness.syntax.data.JsonReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a baseline. One that cannot be understood stops the run: a gate that silently forgets it would be none. */
public final class BaselineReader {

    private static final double MOST = 1e6;

    private final Fields fields;

    private BaselineReader(Fields fields) {
        this.fields = fields;
    }

    /**
     * The one of a repository.
     *
     * @param named another file, absolute or from the root on; empty for the usual one
     * @return null where there is none
     * @throws ConfigException with every mistake, or when the file cannot be read
     */
    public static Baseline readFolder(Path root, String named) throws ConfigException {
        Optional<String> text = named.isEmpty()
                ? OwnFile.text(root, Baseline.FILE, List.of())
                : OwnFile.textAt(root.resolve(named), named);
        return text.isEmpty() ? null : read(named.isEmpty() ? Baseline.FILE : named, text.get());
    }

    /**
     * The text of a baseline.
     *
     * @param name as messages name it
     * @throws ConfigException with every mistake
     */
    public static Baseline read(String name, String text) throws ConfigException {
        List<DataProblem> problems = new ArrayList<>();
        try {
            DataNode root = JsonReader.read(text);
            Baseline baseline = new BaselineReader(new Fields(name, root, problems)
                            .only("schema", "tool", "rubric", "convention", "scores", "findings"))
                    .read();
            if (!problems.isEmpty()) {
                throw new ConfigException(problems);
            }
            return baseline;
        } catch (DataSyntaxException e) {
            throw new ConfigException(name, e.line(), "not readable as JSON: " + e.getMessage());
        }
    }

    private Baseline read() {
        fields.required("schema");
        if (fields.number("schema", 0, MOST).orElse(Baseline.SCHEMA) != Baseline.SCHEMA) {
            fields.problem(fields.line("schema"), "only schema " + Baseline.SCHEMA + " is known");
        }
        return new Baseline(
                fields.file(),
                fields.required("tool"),
                fields.required("rubric"),
                fields.required("convention"),
                scores(),
                findings(),
                fields.line("rubric"));
    }

    private List<Baseline.Scores> scores() {
        List<Baseline.Scores> scores = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Fields entry : fields.maps("scores")) {
            entry.only("component", "final", "sections");
            Fields sections = entry.map("sections");
            Map<String, Double> bySection = new TreeMap<>();
            sections.only(sections.node().asMap().keySet());
            for (String id : sections.node().asMap().keySet()) {
                bySection.put(id, number(sections, id));
            }
            if (!names.add(entry.text("component"))) {
                entry.problem(entry.line(), "a second entry for the same component");
            }
            scores.add(new Baseline.Scores(entry.text("component"), number(entry, "final"), bySection));
        }
        return List.copyOf(scores);
    }

    private static double number(Fields fields, String key) {
        fields.required(key);
        return fields.number(key, 0, MOST).orElse(0);
    }

    private List<Baseline.Known> findings() {
        List<Baseline.Known> findings = new ArrayList<>();
        for (Fields entry : fields.maps("findings")) {
            entry.only("path", "rule", "fingerprint", "count");
            double count = entry.number("count", 1, MOST).orElse(1);
            if (count != Math.rint(count)) {
                entry.problem(entry.line("count"), "'count' must be a whole number");
            }
            findings.add(new Baseline.Known(
                    entry.required("rule"), entry.text("path"), entry.required("fingerprint"), (int) count));
        }
        return List.copyOf(findings);
    }
}
