package dev.mlreadiness.derive.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which columns of a table a value has.
 *
 * @param table id of the table that it comes from
 * @param only the columns that were chosen; null for all
 * @param dropped columns that are gone
 * @param single the column that it is; empty for a table
 */
record Columns(int table, Set<String> only, Set<String> dropped, String single) {

    /** All columns of a new table. */
    static Columns of(int table) {
        return new Columns(table, null, Set.of(), "");
    }

    /** Without some columns. */
    Columns without(List<String> names) {
        Set<String> all = new HashSet<>(dropped);
        all.addAll(names);
        return new Columns(table, only, all, single);
    }

    /** Some columns. */
    Columns only(List<String> names) {
        return new Columns(table, Set.copyOf(names), dropped, "");
    }

    /** One column. */
    Columns column(String name) {
        return new Columns(table, only, dropped, name);
    }

    /** Whether a table holds the column. */
    boolean holds(Columns column) {
        return single.isEmpty()
                && !column.single.isEmpty()
                && table == column.table
                && !dropped.contains(column.single)
                && (only == null || only.contains(column.single));
    }
}
