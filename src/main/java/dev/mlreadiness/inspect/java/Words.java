package dev.mlreadiness.inspect.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lower-case words of names: {@code minAccuracy_2} is {@code min accuracy 2}. */
final class Words {

    private static final int MAX_NODES = 400;
    private static final int MAX_WORDS = 60;

    private Words() {}

    /** Adds the words of one name. */
    static void addTo(Collection<String> words, String name) {
        int start = 0;
        for (int i = 1; i <= name.length() && words.size() < MAX_WORDS; i++) {
            if (i == name.length() || isBoundary(name, i)) {
                add(words, name.substring(start, i));
                start = i;
            }
        }
    }

    private static boolean isBoundary(String name, int i) {
        char before = name.charAt(i - 1);
        char c = name.charAt(i);
        if (!Character.isLetterOrDigit(c) || !Character.isLetterOrDigit(before)) {
            return true;
        }
        boolean upper = Character.isUpperCase(c);
        return upper && !Character.isUpperCase(before)
                || upper && i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    }

    private static void add(Collection<String> words, String part) {
        if (Character.isLetterOrDigit(part.charAt(0))) {
            words.add(part.toLowerCase(Locale.ROOT));
        }
    }

    /** The words of all names in the nodes; large expressions are read in part. */
    static List<String> of(List<? extends Node> nodes) {
        Set<String> words = new LinkedHashSet<>();
        names(nodes).forEach(name -> addTo(words, name));
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
