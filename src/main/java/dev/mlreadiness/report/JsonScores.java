package dev.mlreadiness.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.mlreadiness.assess.Assessment.Attested;
import dev.mlreadiness.assess.Assessment.Beyond;
import dev.mlreadiness.assess.Assessment.Score;
import dev.mlreadiness.assess.Assessment.SectionScore;
import dev.mlreadiness.config.Attestation;
import dev.mlreadiness.rubric.Rubric;
import java.io.IOException;

/** Scores and attestations of {@code mlreadiness.json}. */
final class JsonScores {

    private final JsonGenerator json;

    JsonScores(JsonGenerator json) {
        this.json = json;
    }

    /**
     * The fields of the verified score, with those beside it.
     *
     * @param score null where nothing is scored
     */
    void write(String name, Score score, Beyond beyond, double maximum) throws IOException {
        boolean scored = score != null;
        json.writeObjectFieldStart(name);
        if (scored) {
            fields(score);
        } else {
            json.writeNullField("final");
            number("max", maximum);
            json.writeNullField("level");
            json.writeArrayFieldStart("limitedBy");
            json.writeEndArray();
        }
        other("attested", scored ? beyond.attested() : null);
        other("applicable", scored ? beyond.applicable() : null);
        other("reachable", scored ? beyond.reachable() : null);
        json.writeArrayFieldStart("sections");
        if (scored) {
            sections(score);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void other(String name, Score score) throws IOException {
        if (score == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        fields(score);
        json.writeArrayFieldStart("sections");
        sections(score);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void fields(Score score) throws IOException {
        number("final", score.finalScore());
        number("max", score.maximum());
        band(score.band());
        JsonReport.array(json, "limitedBy", score.limitedBy(), id -> json.writeString(HiddenCharacters.wellFormed(id)));
    }

    private void band(Rubric.Band band) throws IOException {
        json.writeObjectFieldStart("level");
        text("id", band.id());
        text("title", band.title());
        number("above", band.above());
        number("upTo", band.upTo());
        json.writeEndObject();
    }

    private void sections(Score score) throws IOException {
        for (SectionScore section : score.sections()) {
            json.writeStartObject();
            text("id", section.id());
            text("title", section.title());
            number("score", section.score());
            number("max", section.maximum());
            json.writeEndObject();
        }
    }

    /** An attestation, whether it counts or not. */
    void attestation(Attested attested) throws IOException {
        Attestation said = attested.said();
        json.writeStartObject();
        text("testId", said.test());
        json.writeStringField("level", said.claim().id());
        number("points", attested.points());
        json.writeBooleanField("counts", attested.counts());
        text("why", SecretRedaction.line(attested.why()));
        text("statement", SecretRedaction.line(said.statement()));
        text("reason", said.reason());
        text("by", said.performedBy());
        text("approvedBy", said.approvedBy());
        text("owner", said.owner());
        json.writeStringField("on", said.performedOn().toString());
        json.writeStringField("until", said.expires().toString());
        json.writeNumberField("daysLeft", attested.daysLeft());
        text("component", said.component());
        text("model", said.model());
        text("rubric", said.rubric());
        JsonReport.array(json, "evidence", said.evidence(), this::pointer);
        json.writeNumberField("line", said.line());
        json.writeEndObject();
    }

    private void pointer(Attestation.Pointer pointer) throws IOException {
        json.writeStartObject();
        text("uri", SecretRedaction.line(pointer.uri()));
        text("kind", Words.kind(pointer.kind()));
        text("repo", pointer.repo());
        text("sha256", pointer.sha256());
        json.writeEndObject();
    }

    private void text(String name, String value) throws IOException {
        JsonFindings.text(json, name, value);
    }

    private void number(String name, double value) throws IOException {
        json.writeNumberField(name, Points.round(value));
    }
}
