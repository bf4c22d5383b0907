package org.churn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.Remove;

class ColumnsTest {
    @Test
    void theIdGoes() throws Exception {
        Remove remove = new Remove();
        remove.setInputFormat(Customers.three());
        Instances rows = Columns.of(Filter.useFilter(Customers.three(), remove));
        assertEquals(2, rows.numAttributes());
    }
}
