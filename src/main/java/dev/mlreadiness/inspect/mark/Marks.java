package dev.mlreadiness.inspect.mark;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;

/** Emits {@code suppression} facts. */
final class Marks {

    private Marks() {}

    /**
     * @param at of the comment
     * @param from first line of what it is about; in a notebook counted in its cell
     * @param head whether no code stands before it
     */
    static void emit(FactSink sink, Directive said, Location at, int from, int to, boolean head) {
        boolean late = said.own() && said.file() && !head;
        sink.add(
                FactKind.SUPPRESSION,
                at,
                "tool",
                said.tool(),
                "rules",
                said.rules(),
                "reason",
                said.reason(),
                "file",
                said.file(),
                "from",
                from,
                "to",
                to,
                "problem",
                late ? "ignore-file must stand before the code" : said.problem());
    }
}
