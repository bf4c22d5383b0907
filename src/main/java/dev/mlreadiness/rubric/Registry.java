package dev.mlreadiness.rubric;

import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataProblem;
import dev.mlreadiness.syntax.data.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code rubric.yaml} says for one variant, with the lines of what must fit other files.
 *
 * @param sections with the folders of their tests
 * @param smells ids of shipped smells
 * @param groups that smells belong to
 * @param fields the whole of it, for what needs patterns
 * @param line of the last band, for messages
 */
record Registry(
        String file,
        String id,
        String title,
        String source,
        double scale,
        Map<String, Map<Level, Double>> points,
        List<Listed> sections,
        List<Rubric.Band> bands,
        List<Named> smells,
        List<String> groups,
        Fields fields,
        int line) {

    /** A section and the folders of its tests in order. */
    record Listed(Rubric.Section section, List<Named> tests) {}

    /** A name with its line. */
    record Named(String name, int line) {}

    private static final Set<String> CONVENTIONS = Set.of("expert", "strict");

    /** Reads the registry of one variant, its variants left out. */
    static Registry read(String file, DataNode root, Collection<DataProblem> problems) {
        Fields fields = new Fields(file, root, problems)
                .only(
                        "id",
                        "title",
                        "source",
                        "about",
                        "scale",
                        "points",
                        "sections",
                        "bands",
                        "groups",
                        "smells",
                        "attestations",
                        "variants",
                        "extends",
                        "tests",
                        "knowledge");
        String id = Ids.required(fields);
        double scale = fields.number("scale", 0.01, 1000).orElse(1);
        if (!fields.has("scale")) {
            fields.problem(fields.line(), "'scale' is missing");
        }
        List<Rubric.Band> bands = bands(fields);
        return new Registry(
                file,
                id,
                fields.required("title"),
                fields.required("source"),
                scale,
                points(fields),
                sections(fields),
                bands,
                named(fields, "smells"),
                fields.texts("groups"),
                fields,
                fields.line("bands"));
    }

    private static Map<String, Map<Level, Double>> points(Fields fields) {
        Fields conventions = fields.map("points").only(CONVENTIONS);
        Map<String, Level> levels = Fields.byId(Level.class);
        Map<String, Map<Level, Double>> points = new LinkedHashMap<>();
        for (String convention : new TreeSet<>(CONVENTIONS)) {
            Fields row = conventions.map(convention).only(levels.keySet());
            Map<Level, Double> byLevel = new LinkedHashMap<>();
            levels.forEach((word, level) -> {
                row.required(word);
                byLevel.put(level, row.number(word, 0, 1).orElse(0));
            });
            points.put(convention, byLevel);
        }
        return points;
    }

    private static List<Listed> sections(Fields fields) {
        List<Listed> sections = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields section : fields.maps("sections")) {
            section.only("id", "title", "tests");
            String id = Ids.required(section);
            if (!ids.add(id) && !id.isBlank()) {
                section.problem(section.line("id"), "section '" + id + "' stands twice");
            }
            List<Named> tests = named(section, "tests");
            if (tests.isEmpty()) {
                section.problem(section.line("tests"), "section '" + id + "' has no tests");
            }
            sections.add(new Listed(new Rubric.Section(id, section.required("title")), tests));
        }
        if (sections.isEmpty()) {
            fields.problem(fields.line("sections"), "'sections' is missing");
        }
        return sections;
    }

    private static List<Named> named(Fields fields, String key) {
        List<Named> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> texts = fields.texts(key);
        List<DataNode> nodes = fields.elements(key);
        for (int i = 0; i < nodes.size(); i++) {
            if (!texts.get(i).isBlank() && !seen.add(texts.get(i))) {
                fields.problem(nodes.get(i).line(), "'" + texts.get(i) + "' stands twice");
            } else if (!texts.get(i).isBlank()) {
                names.add(new Named(texts.get(i), nodes.get(i).line()));
            }
        }
        return names;
    }

    /** Bands need only their upper end; the first one holds exactly 0. */
    private static List<Rubric.Band> bands(Fields fields) {
        List<Rubric.Band> bands = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        double last = -1;
        for (Fields band : fields.maps("bands")) {
            band.only("id", "title", "above", "upTo");
            String id = Ids.required(band);
            if (!ids.add(id) && !id.isBlank()) {
                band.problem(band.line("id"), "band '" + id + "' stands twice");
            }
            band.required("upTo");
            double above = band.number("above", -1, 1e6).orElse(last);
            double upTo = band.number("upTo", 0, 1e6).orElse(above + 1);
            if (above != last) {
                band.problem(band.line("above"), "a band starts where the one before it ends; leave 'above' out");
            }
            if (bands.isEmpty() && upTo != 0) {
                band.problem(band.line("upTo"), "the first band holds exactly 0: 'upTo: 0'");
            } else if (upTo <= last) {
                band.problem(band.line("upTo"), "bands must stand in ascending order");
            }
            bands.add(new Rubric.Band(id, band.required("title"), above, upTo));
            last = upTo;
        }
        if (bands.isEmpty()) {
            fields.problem(fields.line("bands"), "'bands' is missing");
        }
        return bands;
    }
}
