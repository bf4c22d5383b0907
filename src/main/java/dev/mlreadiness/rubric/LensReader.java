package dev.mlreadiness.rubric;

import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataProblem;
import dev.mlreadiness.syntax.data.Fields;
import dev.mlreadiness.syntax.data.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a file of {@code lenses/}. */
final class LensReader {

    private final TestReader tests;
    private final Set<String> taken;
    private final Set<String> testIds;
    private final Collection<DataProblem> problems;

    /**
     * @param testIds of all tests, which the modes may name
     * @param smellIds which no mode or guard may have
     */
    LensReader(
            TestReader tests,
            Collection<String> testIds,
            Collection<String> smellIds,
            Collection<DataProblem> problems) {
        this.tests = tests;
        this.testIds = new TreeSet<>(testIds);
        this.taken = new HashSet<>(testIds);
        this.taken.addAll(smellIds);
        this.problems = problems;
    }

    Lens read(RubricDocument document) {
        Fields fields =
                new Fields(document.file(), document.root(), problems).only("id", "title", "source", "modes", "guards");
        String id = Ids.required(fields);
        if (!id.isBlank() && !document.folder().equals(id + ".yaml")) {
            fields.problem(fields.line("id"), "id '" + id + "' is not the name of the file");
        }
        claim(fields, id);
        String source = fields.required("source");
        Map<String, Fields> guardFields = new LinkedHashMap<>();
        List<RubricTest> guards = new ArrayList<>();
        for (Fields guard : fields.maps("guards")) {
            RubricTest read = tests.guard(guard, id, guards.size() + 1, source);
            claim(guard, read.id());
            guardFields.put(read.id(), guard);
            guards.add(read);
        }
        Set<String> named = new HashSet<>();
        List<Lens.Mode> modes = new ArrayList<>();
        for (Fields mode : fields.maps("modes")) {
            modes.add(mode(mode, guardFields.keySet(), named));
        }
        if (modes.isEmpty()) {
            fields.problem(fields.line("modes"), "'modes' is missing");
        }
        guardFields.forEach((guard, at) -> {
            if (!named.contains(guard) && !guard.isBlank()) {
                at.problem(at.line(), "no mode names the guard '" + guard + "'");
            }
        });
        return new Lens(id, fields.required("title"), source, List.copyOf(modes), List.copyOf(guards));
    }

    private Lens.Mode mode(Fields fields, Set<String> guards, Set<String> named) {
        fields.only("id", "title", "how", "main", "also", "attest");
        String id = Ids.required(fields);
        claim(fields, id);
        Set<String> own = new HashSet<>();
        List<String> main = ids(fields, "main", guards, own);
        List<String> also = ids(fields, "also", guards, own);
        if (main.isEmpty()) {
            fields.problem(fields.line("main"), "'main' is missing");
        }
        named.addAll(own);
        return new Lens.Mode(
                id, fields.required("title"), fields.required("how"), main, also, fields.required("attest"));
    }

    private List<String> ids(Fields fields, String key, Set<String> guards, Set<String> own) {
        List<String> ids = new ArrayList<>();
        List<String> texts = fields.texts(key);
        List<DataNode> nodes = fields.elements(key);
        for (int i = 0; i < texts.size(); i++) {
            String id = texts.get(i);
            int line = nodes.get(i).line();
            if (!guards.contains(id) && !testIds.contains(id)) {
                Set<String> known = new TreeSet<>(testIds);
                known.addAll(guards);
                fields.problem(line, "no test or guard has the id '" + id + "'" + Nearest.hint(id, known));
            } else if (!own.add(id)) {
                fields.problem(line, "'" + id + "' stands twice");
            } else {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    /** What is explained by its id has an id of its own. */
    private void claim(Fields fields, String id) {
        if (!id.isBlank() && !taken.add(id)) {
            fields.problem(fields.line("id"), "id '" + id + "' is also that of something else");
        }
    }
}
