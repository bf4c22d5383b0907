package dev.mlreadiness.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mlreadiness.syntax.data.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RubricOverlayTest {

    @Test
    void textsEffortAndEvidenceAreOverriddenById() throws Exception {
        Rubric rubric = extended(Map.of("rubric.yaml", """
                id: ours
                title: Ours
                extends: sample
                tests:
                  data-1:
                    fix: Use the team's template.
                    effort: S
                    evidence:
                      - {id: alert, cap: 0}
                      - id: own-check
                        shows: Our checker is called
                        any: {fact: python.call, name: ours.check}
                """));

        assertThat(rubric)
                .extracting(Rubric::id, Rubric::title, Rubric::source)
                .containsExactly("ours", "Ours", "nobody");
        RubricTest test = rubric.tests().get(0);
        assertThat(test.fix()).isEqualTo("Use the team's template.");
        assertThat(test.effort()).isEqualTo(RubricTest.Effort.S);
        assertThat(test.why()).isEqualTo("Data changes.");
        assertThat(test.evidence()).extracting(Evidence::id).containsExactly("validation", "alert", "own-check");
        assertThat(test.evidence()).extracting(Evidence::cap).containsExactly(0.5, 0.0, 1.0);
        assertThat(test.evidence().get(1).shows()).isEqualTo("An alert watches the data");
        assertThat(rubric.tests()).hasSize(2);
    }

    @Test
    void testsSmellsAndKnowledgeAreAdded() throws Exception {
        Rubric rubric = extended(Map.of(
                "rubric.yaml",
                """
                id: ours
                title: Ours
                extends: sample
                points: {strict: {reached: 1}}
                sections:
                  - id: data
                    tests: [data-2-ours]
                  - id: ethics
                    title: Ethics
                    tests: [ethics-1]
                smells: [proto-todo]
                groups: [house]
                knowledge:
                  validator: ours.validate
                """,
                "tests/data-2-ours/test.yaml",
                SampleRubric.TEST.replace("id: data-1", "id: data-2"),
                "tests/ethics-1/test.yaml",
                SampleRubric.TEST.replace("id: data-1", "id: ethics-1"),
                "tests/anything/test.yaml",
                "{id: infra-1, why: Because.}",
                "smells/proto-todo/rule.yaml",
                SampleRubric.SMELL
                        .replace("proto-absolute-path", "proto-todo")
                        .replace("group: prototype", "group: house")));

        assertThat(rubric.sections())
                .extracting(Rubric.Section::title)
                .containsExactly("Data", "Infrastructure", "Ethics");
        assertThat(rubric.tests())
                .extracting(RubricTest::id)
                .containsExactly("data-1", "data-2", "infra-1", "ethics-1");
        assertThat(rubric.tests().get(2).why()).isEqualTo("Because.");
        assertThat(rubric.smells()).extracting(Smell::id).containsExactly("proto-absolute-path", "proto-todo");
        assertThat(rubric.knowledge().is("ours.validate", "validator")).isTrue();
        assertThat(rubric.knowledge().is("pandera.io.x", "validator")).isTrue();
        assertThat(rubric.points().get("strict"))
                .containsEntry(Level.REACHED, 1.0)
                .containsEntry(Level.RECORDED, 0.5);
        assertThat(rubric.points().get("expert")).containsEntry(Level.REACHED, 1.0);
    }

    @Test
    void testsCanBeLeftOut() throws Exception {
        Rubric rubric = extended(Map.of(
                "rubric.yaml",
                """
                id: ours
                title: Ours
                extends: sample
                without: [infra-1]
                sections:
                  - id: infra
                    tests: [infra-2-ours]
                """,
                "tests/infra-2-ours/test.yaml",
                SampleRubric.TEST.replace("id: data-1", "id: infra-2")));

        assertThat(rubric.tests()).extracting(RubricTest::id).containsExactly("data-1", "infra-2");
        assertThat(rubric.smells().get(0).raises()).isEmpty();
        assertThatThrownBy(() -> extended(
                        Map.of("rubric.yaml", "id: ours\ntitle: Ours\nextends: sample\nwithout:\n  - infra-11\n")))
                .hasMessage("own/rubric.yaml:5: no test 'infra-11' to leave out; did you mean 'infra-1'?");
    }

    @Test
    void aVariantWithOtherTestsCanBeExtended() throws Exception {
        SampleRubric sample = new SampleRubric();
        sample.with(
                "rubric.yaml",
                SampleRubric.REGISTRY
                        + "  - id: small\n    sections:\n      - {id: data, title: Data, tests: [data-1-schema]}\n");

        assertThat(extended(sample, Map.of("rubric.yaml", "{id: ours, title: Ours, extends: small}"))
                        .tests())
                .extracting(RubricTest::id)
                .containsExactly("data-1");
    }

    @Test
    void aVariantCanBeExtended() throws Exception {
        Rubric rubric = extended(Map.of("rubric.yaml", "{id: ours, title: Ours, extends: sample-double}"));

        assertThat(rubric.scale()).isEqualTo(2);
        assertThat(rubric.bands()).extracting(Rubric.Band::upTo).containsExactly(0.0, 2.0);
    }

    @Test
    void bandsAndPatternsAreReplacedAsAWhole() throws Exception {
        Rubric rubric = extended(Map.of("rubric.yaml", """
                id: ours
                title: Ours
                extends: sample
                bands:
                  - {id: zero, title: Zero, upTo: 0}
                  - {id: some, title: Some, upTo: 0.5}
                  - {id: more, title: More, upTo: 1}
                tests:
                  data-1: {evidence: [{id: alert, any: {fact: cron}}]}
                """));

        assertThat(rubric.bands()).extracting(Rubric.Band::id).containsExactly("zero", "some", "more");
        assertThat(rubric.tests().get(0).evidence().get(1).any())
                .singleElement()
                .satisfies(pattern -> {
                    assertThat(pattern.fact().id()).isEqualTo("cron");
                    assertThat(pattern.where()).containsOnlyKeys("role");
                });
    }

    @Test
    void mistakesNameTheOwnFile() {
        assertThatThrownBy(() -> extended(Map.of(
                        "rubric.yaml", "id: ours\ntitle: Ours\nextends: sample\ntests:\n  data-1:\n    efort: S\n")))
                .hasMessage("own/rubric.yaml:6: unknown key 'efort'; did you mean 'effort'?");
        assertThatThrownBy(() -> extended(Map.of("rubric.yaml", "{id: ours, title: Ours, extends: smaple}")))
                .hasMessage("own/rubric.yaml:1: unknown rubric 'smaple'; did you mean 'sample'?; known: sample,"
                        + " sample-double");
        assertThatThrownBy(() -> extended(Map.of(
                        "rubric.yaml",
                        "{id: ours, title: Ours, extends: sample}",
                        "tests/data-9/test.yaml",
                        "{id: data-9}")))
                .hasMessageContaining("own/tests/data-9/test.yaml: the test is in no section of rubric.yaml");
    }

    private static Rubric extended(Map<String, String> own) throws Exception {
        return extended(new SampleRubric(), own);
    }

    private static Rubric extended(SampleRubric base, Map<String, String> own) throws Exception {
        List<RubricDocument> documents = new ArrayList<>();
        for (Map.Entry<String, String> file : own.entrySet()) {
            documents.add(new RubricDocument(file.getKey(), "own/" + file.getKey(), YamlReader.read(file.getValue())));
        }
        return RubricReader.over(
                RubricOverlay.extend(documents, base.documents()),
                "digest",
                base.files().keySet());
    }
}
