package dev.mlreadiness.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.GateCondition;
import dev.mlreadiness.assess.Assessment.NextStep;
import dev.mlreadiness.assess.Compared;
import dev.mlreadiness.rubric.Rubric;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes an assessment as {@code mlreadiness.json}, described by {@code mlreadiness.schema.json} beside this class.
 * UTF-8, keys in a fixed order, the same bytes for the same assessment. Texts are the repository's own, exact but for
 * secrets in quotations; characters that a person cannot see are written as JSON escapes.
 */
public final class JsonReport {

    /** Version of the form; additions raise the part after the full stop. */
    public static final String SCHEMA_VERSION = "1.2";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.defaults())
            .build();

    private final Assessment assessment;
    private final JsonGenerator json;

    private JsonReport(Assessment assessment, JsonGenerator json) {
        this.assessment = assessment;
        this.json = json;
    }

    /** Writes the whole document and flushes; {@code out} stays open. */
    public static void write(Assessment assessment, ReportView view, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setCharacterEscapes(HiddenCharacters.INSTANCE);
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            Separators separators =
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
            json.setPrettyPrinter(new DefaultPrettyPrinter(separators)
                    .withObjectIndenter(lines)
                    .withArrayIndenter(lines));
            new JsonReport(assessment, json).document(view);
            json.writeRaw('\n');
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void document(ReportView view) throws IOException {
        json.writeStartObject();
        json.writeStringField("schemaVersion", SCHEMA_VERSION);
        tool();
        rubric();
        text("convention", assessment.convention());
        subject();
        json.writeStringField("generatedAt", assessment.date().toString());
        json.writeBooleanField("ml", assessment.ml());
        score();
        gate();
        array("components", assessment.components(), this::component);
        array("lens", assessment.lenses(), new JsonLenses(assessment, json)::write);
        array("tests", assessment.tests(), new JsonTests(assessment, json)::write);
        array("findings", assessment.findings(), new JsonFindings(json)::write);
        new JsonTests(assessment, json).automation();
        steps();
        baseline(assessment.baseline());
        empty("history");
        scan(view);
        json.writeEndObject();
    }

    private void component(Assessment.Component component) throws IOException {
        Assessment part = assessment.of(component);
        json.writeStartObject();
        text("name", component.name());
        array("paths", component.paths(), this::value);
        json.writeBooleanField("ml", component.ml());
        json.writeNumberField("files", component.files());
        json.writeBooleanField("lowest", component.lowest());
        new JsonReport(part, json).score();
        array("tests", component.tests(), new JsonTests(part, json)::write);
        new JsonReport(part, json).steps();
        json.writeEndObject();
    }

    private void tool() throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", "mlreadiness-maven-plugin");
        text("version", assessment.toolVersion());
        text(
                "rulesDigest",
                assessment.rubric().digest().isEmpty()
                        ? ""
                        : "sha256:" + assessment.rubric().digest());
        json.writeEndObject();
    }

    private void rubric() throws IOException {
        Rubric rubric = assessment.rubric();
        json.writeObjectFieldStart("rubric");
        text("id", rubric.id());
        text("revision", revision(rubric.id()));
        text("title", rubric.title());
        text("source", rubric.source());
        number("scale", rubric.scale());
        json.writeEndObject();
    }

    /** The year at the end of a rubric's id; empty where it has none. */
    private static String revision(String id) {
        String last = id.substring(id.lastIndexOf('-') + 1);
        return !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9') ? last : "";
    }

    private void subject() throws IOException {
        Assessment.Subject subject = assessment.subject();
        json.writeObjectFieldStart("subject");
        text("name", subject.name());
        text("commit", subject.commit());
        text("branch", subject.branch());
        json.writeNullField("dirty");
        text("linkTemplate", subject.linkTemplate());
        json.writeEndObject();
    }

    private void score() throws IOException {
        Assessment.Score score = assessment.ml() ? assessment.score() : null;
        new JsonScores(json)
                .write("score", score, assessment.beyond(), assessment.rubric().maximum());
    }

    private void gate() throws IOException {
        json.writeObjectFieldStart("gate");
        json.writeBooleanField("passed", assessment.gate().passed());
        text("on", assessment.gate().on());
        array("conditions", assessment.gate().conditions(), this::condition);
        json.writeEndObject();
    }

    private void condition(GateCondition condition) throws IOException {
        json.writeStartObject();
        text("id", condition.id());
        numberOrText("required", condition.required());
        numberOrText("actual", condition.actual());
        json.writeBooleanField("passed", condition.passed());
        json.writeBooleanField("enforced", condition.enforced());
        text("message", condition.message());
        json.writeEndObject();
    }

    private void numberOrText(String name, String value) throws IOException {
        try {
            number(name, Double.parseDouble(value));
        } catch (NumberFormatException e) {
            text(name, value);
        }
    }

    private void steps() throws IOException {
        List<String> before = new ArrayList<>();
        json.writeArrayFieldStart("nextSteps");
        for (NextStep step : assessment.nextSteps()) {
            step(step, before);
            before.add(step.testId());
        }
        json.writeEndArray();
    }

    private void step(NextStep step, List<String> before) throws IOException {
        json.writeStartObject();
        text("testId", step.testId());
        array("after", before, this::value);
        range("final", step.finalFrom(), step.finalTo());
        range("section", step.sectionFrom(), step.sectionTo());
        number("to", step.to());
        json.writeStringField("effort", step.effort().name());
        text("text", step.text());
        JsonFindings.place(json, "at", step.at());
        json.writeStringField("attest", step.attest().id());
        json.writeEndObject();
    }

    private void range(String name, double from, double to) throws IOException {
        json.writeObjectFieldStart(name);
        number("from", from);
        number("to", to);
        json.writeEndObject();
    }

    private void baseline(Compared compared) throws IOException {
        if (compared == null) {
            json.writeNullField("baseline");
            return;
        }
        json.writeObjectFieldStart("baseline");
        text("file", compared.file());
        text("tool", compared.tool());
        json.writeNumberField("new", compared.fresh());
        json.writeNumberField("known", compared.known());
        json.writeNumberField("fixed", compared.fixed());
        array("lower", compared.lower(), this::scoreChange);
        array("higher", compared.higher(), this::scoreChange);
        json.writeEndObject();
    }

    private void scoreChange(Compared.Change change) throws IOException {
        json.writeStartObject();
        text("component", change.component());
        text("section", change.section());
        number("from", change.from());
        number("to", change.to());
        json.writeEndObject();
    }

    private void scan(ReportView view) throws IOException {
        Assessment.Scan scan = assessment.scan();
        json.writeObjectFieldStart("scan");
        counts("files", scan.filesByKind());
        json.writeNumberField("filesRead", scan.files());
        array("skipped", scan.skipped(), this::note);
        counts("leftOut", scan.leftOut());
        array("problems", scan.problems(), this::note);
        long suppressed = assessment.findings().stream()
                .filter(finding -> finding.suppressed() != null)
                .count();
        json.writeNumberField("suppressed", suppressed);
        array("attested", assessment.beyond().attestations(), new JsonScores(json)::attestation);
        json.writeObjectFieldStart("truncated");
        json.writeBooleanField("findingsInHtml", view.smells().unlisted() > 0);
        json.writeEndObject();
        array("warnings", scan.warnings(), this::value);
        json.writeObjectFieldStart("config");
        for (Map.Entry<String, String> entry : new TreeMap<>(scan.config()).entrySet()) {
            text(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
        array("relaxations", scan.relaxations(), this::value);
        array("suppressionProblems", scan.suppressions(), this::note);
        array("suggestedComponents", Suggestion.of(scan.split()), this::suggestion);
        text("profile", scan.profile());
        text("profileReason", scan.profileReason());
        array("rulesOff", scan.off(), this::value);
        json.writeNumberField("hiddenInfo", scan.hidden());
        json.writeEndObject();
    }

    private void suggestion(Suggestion suggestion) throws IOException {
        json.writeStartObject();
        text("name", suggestion.name());
        array("paths", List.of(suggestion.path()), this::value);
        json.writeEndObject();
    }

    private void note(Assessment.Note note) throws IOException {
        json.writeStartObject();
        text("path", note.path());
        if (note.line() > 0) {
            json.writeNumberField("line", note.line());
        }
        text("why", note.why());
        json.writeEndObject();
    }

    private void counts(String name, Map<String, Integer> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Integer> entry : new TreeMap<>(counts).entrySet()) {
            json.writeNumberField(HiddenCharacters.wellFormed(entry.getKey()), entry.getValue());
        }
        json.writeEndObject();
    }

    private void empty(String name) throws IOException {
        array(name, List.of(), this::value);
    }

    private void value(String text) throws IOException {
        json.writeString(HiddenCharacters.wellFormed(text));
    }

    private void text(String name, String value) throws IOException {
        json.writeStringField(HiddenCharacters.wellFormed(name), HiddenCharacters.wellFormed(value));
    }

    private void number(String name, double value) throws IOException {
        json.writeNumberField(name, Points.round(value));
    }

    private <T> void array(String name, List<T> values, Writer<T> writer) throws IOException {
        array(json, name, values, writer);
    }

    static <T> void array(JsonGenerator json, String name, List<T> values, Writer<T> writer) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            writer.write(value);
        }
        json.writeEndArray();
    }

    /** Writes one element. */
    interface Writer<T> {
        void write(T value) throws IOException;
    }
}
