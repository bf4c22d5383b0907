package dev.mlreadiness.inspect.python;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.PythonTree;
import java.util.Set;

/**
 * What all parts of one reading share.
 *
 * @param types kinds of values
 * @param firstParty top-level names of the repository's own modules
 */
record Reading(
        PythonTree tree,
        Places places,
        FactSink sink,
        Interest interest,
        ModuleSummary.Builder summary,
        NameReader names,
        Bindings bindings,
        Decisions decisions,
        TypeReader types,
        Set<String> firstParty) {

    Location at(Node node) {
        return at(node.start(), node.end());
    }

    Location at(int start, int end) {
        int line = tree.lines().line(start);
        int last = tree.lines().line(Math.max(start, end - 1));
        return places.at(line, tree.lines().column(start), last, tree.lines().column(Math.max(start, end - 1)) + 1);
    }

    boolean isFirstParty(String absolute) {
        int dot = absolute.indexOf('.');
        return firstParty.contains(dot < 0 ? absolute : absolute.substring(0, dot));
    }
}
