package dev.mlreadiness.syntax.sql;

import java.util.List;

/**
 * A statement.
 *
 * @param verb leading keywords in capitals, such as {@code SELECT}, {@code WITH}, {@code CREATE TABLE}, {@code CREATE
 *     POLICY}, {@code GRANT}; empty if the text starts with no word
 * @param object table, view, policy … that it is about, quotes taken off; or empty
 * @param constraints of {@code CREATE TABLE} and {@code ALTER TABLE}
 * @param grantees of {@code GRANT} and {@code REVOKE}
 * @param rowFilter true if it restricts the rows or masks the columns that somebody sees
 * @param hasWhere true if the outermost query has a {@code WHERE} or {@code HAVING}
 * @param line line (from 1) of the first word
 * @param endLine line (from 1) of the last word
 */
public record SqlStatement(
        String verb,
        String object,
        List<Constraint> constraints,
        List<String> grantees,
        boolean rowFilter,
        boolean hasWhere,
        int line,
        int endLine) {
    public SqlStatement {
        constraints = List.copyOf(constraints);
        grantees = List.copyOf(grantees);
    }

    /**
     * A constraint.
     *
     * @param kind {@code CHECK}, {@code EXPECT} (Delta Live Tables), {@code NOT NULL}, {@code UNIQUE}, {@code PRIMARY
     *     KEY}, {@code FOREIGN KEY}
     * @param column the column that it stands at, or empty
     * @param expression of {@code CHECK} and {@code EXPECT} as written, else empty
     * @param line line (from 1)
     */
    public record Constraint(String kind, String column, String expression, int line) {}
}
