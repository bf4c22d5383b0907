package org.churn;

import java.util.Arrays;
import org.datavec.api.transform.schema.Schema;

public final class Columns {
    static Schema schema() {
        return new Schema.Builder()
                .addColumnsInteger("age", "visits")
                .addColumnCategorical("plan", Arrays.asList("basic", "plus"))
                .build();
    }
}
