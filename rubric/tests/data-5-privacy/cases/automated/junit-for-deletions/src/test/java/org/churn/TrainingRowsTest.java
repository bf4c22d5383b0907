package org.churn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import smile.data.DataFrame;

class TrainingRowsTest {
    @Test
    void noDeletedCustomerIsInTheTrainingRows() {
        DataFrame training = TrainingRows.load();
        assertTrue(Collections.disjoint(TrainingRows.ids(training), Deletions.deleted()));
    }
}
