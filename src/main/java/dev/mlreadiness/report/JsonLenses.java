package dev.mlreadiness.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.LensOutcome;
import java.io.IOException;

/** The lenses of {@code mlreadiness.json}; guards that are tests are named by id only. */
final class JsonLenses {

    private final Assessment assessment;
    private final JsonGenerator json;

    JsonLenses(Assessment assessment, JsonGenerator json) {
        this.assessment = assessment;
        this.json = json;
    }

    void write(LensOutcome outcome) throws IOException {
        json.writeStartObject();
        text("id", outcome.lens().id());
        text("title", outcome.lens().title());
        text("source", outcome.lens().source());
        JsonReport.array(json, "modes", outcome.modes(), this::mode);
        JsonReport.array(json, "guards", outcome.guards(), new JsonTests(assessment, json)::write);
        json.writeEndObject();
    }

    private void mode(LensOutcome.Mode mode) throws IOException {
        json.writeStartObject();
        text("id", mode.mode().id());
        text("title", mode.mode().title());
        text("how", mode.mode().how());
        json.writeStringField("state", mode.standing().id());
        JsonReport.array(json, "guards", mode.guards(), this::guard);
        if (mode.step() == null) {
            json.writeNullField("step");
        } else {
            json.writeObjectFieldStart("step");
            text("guard", mode.step().outcome().test().id());
            json.writeStringField(
                    "effort", mode.step().outcome().test().effort().name());
            text("text", mode.step().outcome().toRaise());
            json.writeEndObject();
        }
        text("attest", mode.mode().attest());
        json.writeEndObject();
    }

    private void guard(LensOutcome.Guard guard) throws IOException {
        json.writeStartObject();
        text("id", guard.outcome().test().id());
        json.writeBooleanField("main", guard.main());
        json.writeStringField("holds", guard.hold().id());
        json.writeEndObject();
    }

    private void text(String name, String value) throws IOException {
        JsonFindings.text(json, name, value);
    }
}
