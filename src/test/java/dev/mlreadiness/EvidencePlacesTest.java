package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.rubric.RubricSource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No evidence of a test stands twice at one line of the report. */
class EvidencePlacesTest {

    @Test
    void eachEvidenceOnceForEachLine() throws Exception {
        for (Path root : List.of(Path.of("it/churn-predictor"), Path.of("rubric"))) {
            Assessment assessment =
                    TestScans.of(RubricSource.shipped(RubricSource.DEFAULT)).scan(root);
            assertThat(assessment.tests())
                    .allSatisfy(test -> assertThat(test.evidence())
                            .as(test.test().id())
                            .extracting(e -> e.evidenceId() + " " + e.location().path() + " "
                                    + e.location().startLine())
                            .doesNotHaveDuplicates());
        }
    }
}
