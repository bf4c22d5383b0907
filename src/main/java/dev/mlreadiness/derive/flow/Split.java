package dev.mlreadiness.derive.flow;

import java.util.List;

/**
 * Rows are divided into a part to train on and a part to test on.
 *
 * @param name of what divides them; empty where slices of the rows are named so
 * @param place where
 * @param values what is divided
 * @param folds once for each fold of a cross-validation
 */
record Split(String name, Place place, List<Value> values, boolean folds) {

    /** Ids of the rows that are divided. */
    List<Integer> rows() {
        return Value.derived(values).rows;
    }

    /** What people call it. */
    String text() {
        return name.isEmpty() ? "a slice by hand" : name.substring(name.lastIndexOf('.') + 1);
    }
}
