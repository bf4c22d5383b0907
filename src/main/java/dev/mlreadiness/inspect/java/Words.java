package dev.mlreadiness.inspect.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.mlreadiness.syntax.names.NameWords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words of the names in Java expressions. */
final class Words {

    private static final int MAX_NODES = 400;

    private Words() {}

    /** The words of all names in the nodes; large expressions are read in part. */
    static List<String> of(List<? extends Node> nodes) {
        Set<String> words = new LinkedHashSet<>();
        names(nodes).forEach(name -> NameWords.addTo(words, name));
        return new ArrayList<>(words);
    }

    /** Names of variables, fields and methods in the nodes, in no particular order. */
    static Set<String> names(List<? extends Node> nodes) {
        Set<String> names = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>(nodes);
        for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
            Node node = open.poll();
            if (node instanceof NameExpr name) {
                names.add(name.getNameAsString());
            } else if (node instanceof FieldAccessExpr access) {
                names.add(access.getNameAsString());
            } else if (node instanceof MethodCallExpr call) {
                names.add(call.getNameAsString());
            }
            open.addAll(node.getChildNodes());
        }
        return names;
    }
}
