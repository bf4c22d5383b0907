package dev.mlreadiness.rubric;

import dev.mlreadiness.syntax.data.DataProblem;
import dev.mlreadiness.syntax.data.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a {@code test.yaml}. */
final class TestReader {

    private static final Map<String, RubricTest.Effort> EFFORTS =
            Map.of("S", RubricTest.Effort.S, "M", RubricTest.Effort.M, "L", RubricTest.Effort.L);

    private final EvidenceReader evidence;
    private final Collection<DataProblem> problems;

    TestReader(EvidenceReader evidence, Collection<DataProblem> problems) {
        this.evidence = evidence;
        this.problems = problems;
    }

    RubricTest read(RubricDocument document) {
        Fields fields = new Fields(document.file(), document.root(), problems)
                .only(
                        "id",
                        "title",
                        "asks",
                        "why",
                        "fix",
                        "effort",
                        "trigger",
                        "visible",
                        "looked",
                        "source",
                        "evidence");
        String id = Ids.required(fields);
        if (!id.isBlank() && !document.folder().equals(id) && !document.folder().startsWith(id + "-")) {
            fields.problem(
                    fields.line("id"), "id '" + id + "' is not how the folder '" + document.folder() + "' starts");
        }
        fields.required("effort");
        fields.required("trigger");
        TriggerClass trigger = fields.word("trigger", TriggerClass.class, TriggerClass.CHANGE);
        RubricTest.Visibility visible = fields.word("visible", RubricTest.Visibility.class, RubricTest.Visibility.FILE);
        return new RubricTest(
                id,
                section(id),
                number(fields, id),
                fields.required("title"),
                fields.required("asks"),
                fields.required("why"),
                fields.required("fix"),
                fields.word("effort", EFFORTS, RubricTest.Effort.M),
                trigger,
                visible,
                looked(fields),
                evidence(fields, trigger, visible),
                fields.required("source"));
    }

    /**
     * A guard of a lens, which is a test without a section and points of its own.
     *
     * @param lens id of the lens, which stands for the section
     */
    RubricTest guard(Fields fields, String lens, int number, String source) {
        fields.only("id", "title", "fix", "effort", "trigger", "visible", "looked", "evidence");
        String id = Ids.required(fields);
        TriggerClass trigger = fields.word("trigger", TriggerClass.class, TriggerClass.CHANGE);
        RubricTest.Visibility visible = fields.word("visible", RubricTest.Visibility.class, RubricTest.Visibility.FILE);
        return new RubricTest(
                id,
                lens,
                number,
                fields.required("title"),
                "",
                "",
                fields.required("fix"),
                fields.word("effort", EFFORTS, RubricTest.Effort.M),
                trigger,
                visible,
                looked(fields),
                evidence(fields, trigger, visible),
                source);
    }

    private static List<String> looked(Fields fields) {
        List<String> looked = fields.texts("looked");
        if (looked.isEmpty()) {
            fields.problem(fields.line("looked"), "'looked' is missing");
        }
        return looked;
    }

    private List<Evidence> evidence(Fields fields, TriggerClass trigger, RubricTest.Visibility visible) {
        List<Evidence> list = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields entry : fields.maps("evidence")) {
            Evidence read = evidence.read(entry, trigger);
            if (!ids.add(read.id()) && !read.id().isBlank()) {
                entry.problem(entry.line("id"), "evidence id '" + read.id() + "' stands twice");
            }
            list.add(read);
        }
        if (list.isEmpty() && visible != RubricTest.Visibility.NO) {
            fields.problem(
                    fields.line("evidence"), "no 'evidence', which only a test with 'visible: no' can do without");
        }
        return list;
    }

    private static String section(String id) {
        int hyphen = id.lastIndexOf('-');
        return hyphen < 0 ? "" : id.substring(0, hyphen);
    }

    private static int number(Fields fields, String id) {
        String digits = id.substring(id.lastIndexOf('-') + 1);
        boolean number =
                !digits.isEmpty() && digits.length() < 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number && id.contains("-")) {
            return Integer.parseInt(digits);
        }
        if (!id.isBlank()) {
            fields.problem(fields.line("id"), "a test's id is its section and number, as in data-1, not '" + id + "'");
        }
        return 0;
    }
}
