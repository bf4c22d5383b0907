package dev.mlreadiness.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mlreadiness.syntax.data.DataSyntaxException;
import org.junit.jupiter.api.Test;

class LensReaderTest {

    private static final String FILE = "lenses/failing.yaml";

    private static final String LENS = """
        id: failing
        title: How it fails
        source: nobody
        modes:
          - id: decay
            title: It gets worse
            how: Day by day.
            main: [data-1, runbook]
            also: [infra-1]
            attest: Its age.
        guards:
          - id: runbook
            title: A runbook
            fix: Write one.
            effort: S
            trigger: human
            looked: [runbooks]
            evidence:
              - id: runbook-file
                shows: A runbook is there
                any: [{fact: file, path: docs/runbook.md}]
                level: recorded
        """;

    @Test
    void readsModesAndGuards() throws RubricException, DataSyntaxException {
        Lens lens = rubric(LENS).lenses().get(0);
        assertThat(lens.id()).isEqualTo("failing");
        assertThat(lens.modes())
                .containsExactly(new Lens.Mode(
                        "decay",
                        "It gets worse",
                        "Day by day.",
                        java.util.List.of("data-1", "runbook"),
                        java.util.List.of("infra-1"),
                        "Its age."));
        RubricTest guard = lens.guards().get(0);
        assertThat(guard.section()).isEqualTo("failing");
        assertThat(guard.trigger()).isEqualTo(TriggerClass.HUMAN);
        assertThat(guard.evidence()).extracting(Evidence::level).containsExactly(Level.RECORDED);
    }

    @Test
    void mistakesNameLineAndNearestId() {
        assertMistake("main: [data-1, runbook]", "main: [data-2, runbook]", ":8: no test or guard has the id 'data-2'");
        assertMistake("main: [data-1, runbook]", "main: [data-1, runbok]", "did you mean 'runbook'?");
        assertMistake("also: [infra-1]", "also: [data-1]", ":9: 'data-1' stands twice");
        assertMistake("main: [data-1, runbook]", "main: []", "'main' is missing");
        assertMistake("main: [data-1, runbook]", "main: [data-1]", ":12: no mode names the guard 'runbook'");
        assertMistake("id: decay", "id: data-1", ":5: id 'data-1' is also that of something else");
        assertMistake("id: failing", "id: other", ":1: id 'other' is not the name of the file");
        assertMistake("attest: Its age.", "atest: Its age.", "unknown key 'atest'; did you mean 'attest'?");
        assertMistake("fact: file", "fact: fil", "unknown fact 'fil'");
        assertMistake("trigger: human", "trigger: humans", "unknown trigger 'humans'");
    }

    @Test
    void aLensOverTestsThatTheRubricLacksIsLeftOut() throws RubricException, DataSyntaxException {
        String registry = SampleRubric.REGISTRY
                + "  - id: small\n    sections:\n      - {id: data, title: Data, tests: [data-1-schema]}\n";
        SampleRubric files = new SampleRubric().with("rubric.yaml", registry).with(FILE, LENS);
        assertThat(RubricReader.read(files.documents(), "", null).lenses()).hasSize(1);
        assertThat(RubricReader.read(files.documents(), "", "small").lenses()).isEmpty();
    }

    private static void assertMistake(String from, String to, String message) {
        assertThat(LENS).contains(from);
        assertThatThrownBy(() -> rubric(LENS.replace(from, to)))
                .as(to)
                .isInstanceOf(RubricException.class)
                .hasMessageContaining(FILE)
                .hasMessageContaining(message);
    }

    private static Rubric rubric(String lens) throws RubricException, DataSyntaxException {
        return RubricReader.read(new SampleRubric().with(FILE, lens).documents(), "", null);
    }
}
