package dev.mlreadiness.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.EvidenceFound;
import dev.mlreadiness.assess.Assessment.NextStep;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tests of {@code mlreadiness.json} with their evidence, and the automation graph that their paths make. */
final class JsonTests {

    private final Assessment assessment;
    private final JsonGenerator json;

    JsonTests(Assessment assessment, JsonGenerator json) {
        this.assessment = assessment;
        this.json = json;
    }

    void write(TestOutcome outcome) throws IOException {
        json.writeStartObject();
        text("id", outcome.test().id());
        text("section", outcome.test().section());
        json.writeNumberField("number", outcome.test().number());
        text("title", outcome.test().title());
        number("score", outcome.score());
        number("max", assessment.rubric().scale());
        json.writeStringField("state", outcome.state().id());
        if (outcome.level() == null) {
            json.writeNullField("level");
        } else {
            json.writeStringField("level", outcome.level().published());
        }
        json.writeStringField("confidence", outcome.confidence().id());
        json.writeStringField("trigger", outcome.test().trigger().id());
        reason(outcome);
        number("attestedScore", outcome.attestedScore());
        if (outcome.attested() == null) {
            json.writeNullField("attested");
        } else {
            json.writeFieldName("attested");
            new JsonScores(json).attestation(outcome.attested());
        }
        toRaise(outcome);
        JsonReport.array(json, "evidence", outcome.evidence(), this::evidence);
        json.writeNumberField("moreEvidence", outcome.moreEvidence());
        json.writeObjectFieldStart("searched");
        json.writeNumberField("files", outcome.filesSearched());
        JsonReport.array(json, "looked", outcome.searched(), this::value);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void reason(TestOutcome outcome) throws IOException {
        json.writeObjectFieldStart("reason");
        text("key", outcome.reason().key());
        JsonReport.array(json, "args", outcome.reason().args(), arg -> value(SecretRedaction.line(arg)));
        text("text", SecretRedaction.line(outcome.reason().text()));
        json.writeEndObject();
    }

    /** What raises the test: the next step's points and place where there is one for it. */
    private void toRaise(TestOutcome outcome) throws IOException {
        json.writeArrayFieldStart("toRaise");
        if (!outcome.toRaise().isEmpty()) {
            NextStep step = assessment.nextSteps().stream()
                    .filter(next -> next.testId().equals(outcome.test().id()))
                    .findFirst()
                    .orElse(null);
            json.writeStartObject();
            if (step == null) {
                json.writeNullField("to");
            } else {
                number("to", step.to());
            }
            json.writeStringField("effort", outcome.test().effort().name());
            text("text", outcome.toRaise());
            JsonFindings.place(json, "at", step == null ? null : step.at());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void evidence(EvidenceFound found) throws IOException {
        json.writeStartObject();
        text("id", found.evidenceId());
        text("shows", SecretRedaction.line(found.shows()));
        json.writeStringField("level", found.level().published());
        number("points", found.points());
        JsonFindings.place(json, found.location());
        JsonFindings.notebook(json, found.location());
        JsonFindings.excerpt(json, found.excerpt());
        JsonReport.array(json, "reachedBy", found.path(), hop -> value(SecretRedaction.line(hop)));
        text("assumed", found.assumed());
        text("broken", found.broken());
        json.writeEndObject();
    }

    /** Nodes for the distinct hops of all paths, edges between neighbours, the evidence's place last. */
    void automation() throws IOException {
        Map<String, String> nodes = new LinkedHashMap<>();
        Set<List<String>> edges = new LinkedHashSet<>();
        Map<String, Node> described = new LinkedHashMap<>();
        for (TestOutcome outcome : assessment.tests()) {
            for (EvidenceFound found : outcome.evidence()) {
                String before = null;
                for (int i = 0; i < found.path().size(); i++) {
                    String kind = i == 0 ? "trigger" : "hop";
                    before = link(
                            nodes,
                            described,
                            edges,
                            before,
                            new Node(kind, SecretRedaction.line(found.path().get(i)), null));
                }
                if (before != null) {
                    link(
                            nodes,
                            described,
                            edges,
                            before,
                            new Node("evidence", found.location().text(), found));
                }
            }
        }
        json.writeObjectFieldStart("automation");
        JsonReport.array(json, "nodes", List.copyOf(described.entrySet()), this::node);
        JsonReport.array(json, "edges", List.copyOf(edges), this::edge);
        json.writeEndObject();
    }

    private record Node(String kind, String label, EvidenceFound evidence) {}

    private static String link(
            Map<String, String> ids, Map<String, Node> nodes, Set<List<String>> edges, String before, Node node) {
        String id = ids.computeIfAbsent(node.kind() + "\n" + node.label(), key -> "n" + (ids.size() + 1));
        nodes.putIfAbsent(id, node);
        if (before != null && !before.equals(id)) {
            edges.add(List.of(before, id));
        }
        return id;
    }

    private void node(Map.Entry<String, Node> entry) throws IOException {
        Node node = entry.getValue();
        json.writeStartObject();
        json.writeStringField("id", entry.getKey());
        json.writeStringField("kind", node.kind());
        text("label", node.label());
        if (node.evidence() != null) {
            text("path", node.evidence().location().path());
            if (node.evidence().location().startLine() > 0) {
                json.writeNumberField("line", node.evidence().location().startLine());
            }
        }
        json.writeEndObject();
    }

    private void edge(List<String> edge) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", edge.get(0));
        json.writeStringField("to", edge.get(1));
        json.writeStringField("how", "runs");
        json.writeEndObject();
    }

    private void value(String text) throws IOException {
        json.writeString(HiddenCharacters.wellFormed(text));
    }

    private void text(String name, String value) throws IOException {
        JsonFindings.text(json, name, value);
    }

    private void number(String name, double value) throws IOException {
        json.writeNumberField(name, Points.round(value));
    }
}
