package dev.mlreadiness.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.syntax.data.DataSyntaxException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A damaged rubric is a list of mistakes, never any other exception. */
class RubricFuzzTest {

    private static final int ROUNDS = 1_500;

    @Test
    void damagedRubrics() {
        Mutations mutations = new Mutations(11);
        int accepted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            SampleRubric sample = new SampleRubric();
            String path = mutations.pick(List.copyOf(sample.files().keySet()));
            String damaged = mutations.damage(sample.files().get(path));
            try {
                Rubric rubric = sample.with(path, damaged).read();
                assertThat(InterestOf.rubric(rubric, List.of())).isNotNull();
                assertThat(rubric.maximum()).isNotNegative();
                accepted++;
            } catch (RubricException e) {
                assertThat(e.problems()).isNotEmpty();
            } catch (DataSyntaxException e) {
                assertThat(e.line()).isNotNegative();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("round " + round + " of " + path + ":\n" + damaged, e);
            }
        }
        assertThat(accepted).as("some damage does no harm").isBetween(ROUNDS / 20, ROUNDS / 2);
    }

    @Test
    void damagedRubricsOfTeams() throws Exception {
        String own = """
                id: ours
                title: Ours
                extends: sample
                sections: [{id: data, tests: [data-2]}]
                knowledge: {validator: ours.validate}
                tests:
                  data-1: {fix: Less., evidence: [{id: alert, cap: 0}]}
                  data-2: {id: data-2, why: More.}
                """;
        List<RubricDocument> shipped = new SampleRubric().documents();
        Mutations mutations = new Mutations(12);
        for (int round = 0; round < ROUNDS; round++) {
            String damaged = mutations.damage(own);
            try {
                SampleRubric sample = new SampleRubric();
                sample.files().clear();
                List<RubricDocument> documents =
                        sample.with("rubric.yaml", damaged).documents();
                boolean over = RubricOverlay.extendsShipped(documents);
                RubricReader.read(
                        over ? RubricOverlay.extend(documents, shipped) : RubricOverlay.expand(documents), "", null);
            } catch (RubricException | DataSyntaxException e) {
                assertThat(e).hasMessageNotContaining("Exception");
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("round " + round + ":\n" + damaged, e);
            }
        }
    }

    @Test
    void damagedArchives() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RubricArchive.write(new RubricSources(new SampleRubric().documents(), "abc"), new DataOutputStream(bytes));
        byte[] whole = bytes.toByteArray();
        for (int length = 0; length < whole.length; length += 7) {
            byte[] part = Arrays.copyOf(whole, length);
            try {
                RubricArchive.read(new DataInputStream(new ByteArrayInputStream(part)));
                throw new AssertionError("a part of " + length + " bytes was accepted");
            } catch (IOException e) {
                assertThat(e).isNotNull();
            }
        }
    }
}
