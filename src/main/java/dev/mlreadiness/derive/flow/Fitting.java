package dev.mlreadiness.derive.flow;

import java.util.List;

/**
 * Something was learnt from rows: a scaler was fitted, a mean was taken, rows were drawn.
 *
 * @param what preprocess, resample, select, encode
 * @param name absolute name of what was called
 * @param written receiver and method as written
 * @param argument the rows as written
 * @param rows ids of the rows
 * @param part the part that the rows are, of no known split where they are chosen rows; null for no part that is known
 * @param column the column that a statistic of groups was taken of; null for anything else
 */
record Fitting(
        String what,
        String name,
        String written,
        String argument,
        Place place,
        List<Integer> rows,
        Part part,
        Columns column) {

    /** Whether it has seen rows of both sides of any later split of them. */
    boolean sawAll() {
        return part == null;
    }

    /** The class or function that learnt. */
    String text() {
        String owner = name;
        int dot = owner.lastIndexOf('.');
        if (dot > 0 && Character.isLowerCase(owner.charAt(dot + 1))) {
            String before = owner.substring(owner.lastIndexOf('.', dot - 1) + 1, dot);
            return !before.isEmpty() && Character.isUpperCase(before.charAt(0)) ? before : owner.substring(dot + 1);
        }
        return owner.substring(dot + 1);
    }

    /** What was done, as a clause: {@code StandardScaler is fitted on x}. */
    String told() {
        boolean hidden = argument.isEmpty() || argument.startsWith("%") || argument.startsWith("=");
        String rows = hidden ? "data" : argument;
        if (column != null) {
            return "a statistic of '" + column.single() + "' by group is taken";
        }
        if (what.equals("resample")) {
            return text() + " draws rows from " + rows;
        }
        return name.indexOf('.') < 0 ? "the " + name + " of " + rows + " is taken" : text() + " is fitted on " + rows;
    }

    /** Whether some of the rows are among the others. */
    boolean shares(List<Integer> others) {
        return rows.stream().anyMatch(others::contains);
    }
}
