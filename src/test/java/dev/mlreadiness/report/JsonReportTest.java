package dev.mlreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mlreadiness.assess.Assessment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Schema PUBLISHED = schema(false);
    private static final Schema CLOSED = schema(true);

    static String json(Assessment assessment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(assessment, ReportView.of(assessment), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static JsonNode tree(String json) throws IOException {
        return MAPPER.readTree(json);
    }

    /** Violations of the published schema, and fields that it does not describe. */
    static List<Error> errors(String json) throws IOException {
        List<Error> errors = PUBLISHED.validate(tree(json));
        return errors.isEmpty() ? CLOSED.validate(tree(json)) : errors;
    }

    private static Schema schema(boolean closed) {
        try (InputStream in = JsonReport.class.getResourceAsStream("mlreadiness.schema.json")) {
            JsonNode schema = MAPPER.readTree(in);
            if (closed) {
                close(schema);
            }
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(JsonNode node) {
        node.forEach(JsonReportTest::close);
        if (node instanceof ObjectNode object
                && object.has("properties")
                && object.get("properties").isObject()) {
            object.put("additionalProperties", false);
        }
    }

    @Test
    void everythingWrittenIsDescribed() throws IOException {
        assertThat(errors(json(SampleAssessment.churn()))).isEmpty();
        assertThat(errors(json(SampleAssessment.withComponents()))).isEmpty();
        assertThat(errors(json(SampleAssessment.withoutMl()))).isEmpty();
        assertThat(errors(json(SampleAssessment.empty()))).isEmpty();
    }

    @Test
    void theSchemaIsNotVacuous() throws IOException {
        ObjectNode broken = (ObjectNode) tree(json(SampleAssessment.churn()));
        broken.put("generatedAt", "yesterday");
        ((ObjectNode) broken.at("/tests/0")).put("state", "green").remove("id");
        ((ObjectNode) broken.at("/findings/0")).put("surprise", 1);
        assertThat(PUBLISHED.validate(broken)).hasSize(3);
        assertThat(CLOSED.validate(broken)).hasSizeGreaterThan(3);
    }

    @Test
    void numbersAndPlaces() throws IOException {
        JsonNode report = tree(json(SampleAssessment.churn()));
        assertThat(report.at("/score/final").asDouble()).isEqualTo(1.5);
        assertThat(report.at("/score/max").asInt()).isEqualTo(7);
        assertThat(report.at("/score/attested/final").asDouble()).isEqualTo(1.5);
        assertThat(report.at("/score/attested/sections/0/score").asDouble())
                .isEqualTo(report.at("/score/sections/0/score").asDouble() + 0.5);
        assertThat(report.at("/score/reachable/final").asDouble()).isEqualTo(6.5);
        assertThat(report.at("/score/applicable").isNull()).isTrue();
        JsonNode privacy = report.at("/tests/4");
        assertThat(privacy.at("/state").asText()).isEqualTo("attested");
        assertThat(privacy.at("/score").asDouble()).isZero();
        assertThat(privacy.at("/attestedScore").asDouble()).isEqualTo(0.5);
        assertThat(privacy.at("/attested/by").asText()).isEqualTo("J. Doe");
        assertThat(report.at("/scan/attested").size()).isEqualTo(2);
        assertThat(report.at("/scan/attested/1/counts").asBoolean()).isFalse();
        assertThat(report.at("/nextSteps/1/attest").asText()).isEqualTo("elsewhere");
        assertThat(report.at("/gate/conditions/0/required").isNumber()).isTrue();
        assertThat(report.at("/gate/conditions/1/required").asText()).isEqualTo("critical");
        assertThat(report.at("/generatedAt").asText()).isEqualTo("2026-11-22");
        assertThat(report.at("/tests").size()).isEqualTo(28);
        JsonNode tune = report.at("/tests/9");
        assertThat(tune.at("/id").asText()).isEqualTo("model-3");
        assertThat(tune.at("/level").asText()).isEqualTo("recorded");
        assertThat(tune.at("/evidence/0/notebook").toString()).isEqualTo("{\"cell\":7,\"line\":3}");
        JsonNode slices = report.at("/tests/12");
        assertThat(slices.at("/level").asText())
                .as("reached-weakly is published as reached")
                .isEqualTo("reached");
        assertThat(report.at("/findings/9/suppressed").toString())
                .isEqualTo("{\"reason\":\"local helper\",\"until\":\"2027-03-01\",\"by\":\".mlreadiness.yml:9\"}");
        assertThat(report.at("/nextSteps/2/after").toString()).isEqualTo("[\"monitor-2\",\"monitor-4\"]");
    }

    @Test
    void withoutMachineLearningThereIsNoScore() throws IOException {
        JsonNode report = tree(json(SampleAssessment.withoutMl()));
        assertThat(report.at("/ml").asBoolean()).isFalse();
        assertThat(report.at("/score/final").isNull()).isTrue();
        assertThat(report.at("/score/sections").size()).isZero();
        assertThat(report.at("/gate/passed").asBoolean()).isTrue();
    }

    @Test
    void pathsOfTheGraphShareNodes() throws IOException {
        JsonNode automation = tree(json(SampleAssessment.churn())).at("/automation");
        List<String> labels = automation.at("/nodes").findValuesAsText("label");
        assertThat(labels).doesNotHaveDuplicates().contains("ci.yml#test", "features/schema.py:13", "eval/gate.py:30");
        assertThat(automation.at("/edges").size()).isGreaterThan(labels.size() - 4);
    }

    @Test
    void sameAssessmentSameBytes() throws IOException {
        assertThat(json(SampleAssessment.churn())).isEqualTo(json(SampleAssessment.churn()));
    }
}
