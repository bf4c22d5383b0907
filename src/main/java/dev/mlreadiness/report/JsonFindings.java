package dev.mlreadiness.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.Excerpt;
import dev.mlreadiness.assess.Assessment.Finding;
import dev.mlreadiness.fact.Location;
import java.io.IOException;
import java.util.List;

/** The findings of {@code mlreadiness.json}, and the forms of places and quotations that tests share with them. */
final class JsonFindings {

    private static final int LONGEST_LINE = 1_000;

    private final JsonGenerator json;

    JsonFindings(JsonGenerator json) {
        this.json = json;
    }

    void write(Finding finding) throws IOException {
        json.writeStartObject();
        text(json, "fingerprint", finding.fingerprint());
        text(json, "ruleId", finding.smell().id());
        text(json, "title", finding.smell().title());
        text(json, "group", finding.smell().group());
        json.writeStringField("severity", finding.severity().id());
        json.writeStringField("confidence", finding.confidence().id());
        text(json, "message", SecretRedaction.line(finding.message()));
        place(json, "location", finding.location());
        notebook(json, finding.location());
        JsonReport.array(json, "related", List.<String>of(), json::writeString);
        excerpt(json, finding.excerpt());
        text(json, "fix", finding.smell().fix());
        JsonReport.array(
                json, "raises", finding.smell().raises(), id -> json.writeString(HiddenCharacters.wellFormed(id)));
        json.writeBooleanField("gated", finding.gated());
        if (finding.baseline().isEmpty()) {
            json.writeNullField("baseline");
        } else {
            json.writeStringField("baseline", finding.isNew() ? Finding.NEW : Finding.KNOWN);
        }
        suppressed(finding.suppressed());
        JsonReport.array(json, "versions", finding.versions(), this::version);
        JsonReport.array(json, "change", finding.change(), this::hunk);
        json.writeEndObject();
    }

    private void hunk(Assessment.Hunk hunk) throws IOException {
        json.writeStartObject();
        json.writeNumberField("firstLine", hunk.firstLine());
        lines("before", hunk.before());
        lines("after", hunk.after());
        json.writeEndObject();
    }

    private void lines(String name, List<String> lines) throws IOException {
        JsonReport.array(
                json, name, SecretRedaction.lines(lines), line -> json.writeString(HiddenCharacters.wellFormed(line)));
    }

    private void version(Assessment.LibraryVersion version) throws IOException {
        json.writeStartObject();
        text(json, "library", version.library());
        text(json, "version", SecretRedaction.line(version.version()));
        place(json, "at", version.at());
        json.writeEndObject();
    }

    private void suppressed(Assessment.Suppressed suppressed) throws IOException {
        if (suppressed == null) {
            json.writeNullField("suppressed");
            return;
        }
        json.writeObjectFieldStart("suppressed");
        text(json, "reason", suppressed.reason());
        if (suppressed.until() == null) {
            json.writeNullField("until");
        } else {
            json.writeStringField("until", suppressed.until().toString());
        }
        text(json, "by", suppressed.by());
        json.writeEndObject();
    }

    /** A place as an object; null where there is none. */
    static void place(JsonGenerator json, String name, Location at) throws IOException {
        if (at == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        place(json, at);
        json.writeEndObject();
    }

    /** The fields of a place; lines and columns only where they are known. */
    static void place(JsonGenerator json, Location at) throws IOException {
        text(json, "path", at.path());
        known(json, "startLine", at.startLine());
        known(json, "startColumn", at.startColumn());
        known(json, "endLine", at.endLine());
        known(json, "endColumn", at.endColumn());
    }

    private static void known(JsonGenerator json, String name, int value) throws IOException {
        if (value > 0) {
            json.writeNumberField(name, value);
        }
    }

    /** Cell, 0-based, and line in the cell, 1-based; null outside notebooks. */
    static void notebook(JsonGenerator json, Location at) throws IOException {
        if (at.cell() < 0) {
            json.writeNullField("notebook");
            return;
        }
        json.writeObjectFieldStart("notebook");
        json.writeNumberField("cell", at.cell());
        json.writeNumberField("line", at.cellLine());
        json.writeEndObject();
    }

    /** Quoted lines without secrets; null where nothing is quoted. */
    static void excerpt(JsonGenerator json, Excerpt excerpt) throws IOException {
        if (excerpt == null || excerpt.lines().isEmpty()) {
            json.writeNullField("excerpt");
            return;
        }
        List<String> lines = SecretRedaction.lines(excerpt.lines());
        json.writeObjectFieldStart("excerpt");
        json.writeNumberField("firstLine", excerpt.firstLine());
        JsonReport.array(
                json,
                "lines",
                lines,
                line -> json.writeString(HiddenCharacters.wellFormed(VisibleText.shorten(line, LONGEST_LINE))));
        json.writeBooleanField("redacted", !lines.equals(excerpt.lines()));
        json.writeEndObject();
    }

    static void text(JsonGenerator json, String name, String value) throws IOException {
        json.writeStringField(name, HiddenCharacters.wellFormed(value));
    }
}
