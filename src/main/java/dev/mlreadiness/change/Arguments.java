package dev.mlreadiness.change;

import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The arguments of a call with the parentheses around them and the commas behind them. */
final class Arguments {

    /** {@code comma}: offset of the comma behind it; -1 for none. */
    private record Argument(Node node, int start, int end, int comma) {

        boolean isNamed(Source source, String name) {
            return node.is(NodeKind.KEYWORD) && source.tree().isNamed(node, name);
        }
    }

    private final Source source;
    private final int open;
    private final int close;
    private final List<Argument> all = new ArrayList<>();

    Arguments(Source source, Node call) {
        this.source = source;
        this.close = call.end() - 1;
        Node node = call.firstArgument();
        int gap = node == null ? close : node.start();
        this.open = source.find("(", call.callee().end(), gap + 1);
        int from = open + 1;
        while (node != null) {
            Node next = node.nextSibling();
            int limit = next == null ? close : next.start();
            int parenthesis = source.find("(", from, node.start());
            int comma = source.find(",", node.end(), limit);
            int end = node.end();
            int stop = comma < 0 ? limit : comma;
            for (int at = source.find(")", end, stop); at >= 0; at = source.find(")", end, stop)) {
                end = at + 1;
            }
            all.add(new Argument(node, parenthesis < 0 ? node.start() : parenthesis, end, comma));
            from = comma + 1;
            node = next;
        }
    }

    /** Whether the text is as the tree says; what recovery made up is not. */
    boolean fits() {
        return open >= 0 && source.charAt(close) == ')';
    }

    /** Gives an argument a value; empty where it cannot be told. */
    List<Edit> set(String name, int position, String value) {
        for (Argument argument : all) {
            if (argument.isNamed(source, name)) {
                int equals = source.find("=", argument.node().start(), argument.end());
                int from = equals + 1;
                while (source.charAt(from) == ' ') {
                    from++;
                }
                return equals < 0 ? List.of() : List.of(new Edit(from, argument.end(), value));
            }
        }
        if (all.stream().anyMatch(a -> a.node().is(NodeKind.STARRED) || a.node().is(NodeKind.DOUBLE_STARRED))) {
            return List.of();
        }
        List<Argument> positional =
                all.stream().filter(a -> !a.node().is(NodeKind.KEYWORD)).toList();
        if (position >= 0 && position < positional.size()) {
            Argument argument = positional.get(position);
            return List.of(new Edit(argument.start(), argument.end(), value));
        }
        return add(name + "=" + value);
    }

    private List<Edit> add(String keyword) {
        if (all.isEmpty()) {
            return List.of(Edit.insert(close, keyword));
        }
        Argument last = all.get(all.size() - 1);
        boolean bare = last.node().is(NodeKind.GENERATOR) && source.charAt(last.start()) != '(';
        if (bare) {
            return List.of();
        }
        int behind = last.comma() < 0 ? last.end() : last.comma();
        int line = source.line(behind);
        boolean ownLine = source.isFirstInLine(last.start()) && source.line(close) > line;
        if (!ownLine) {
            return List.of(Edit.insert(last.end(), ", " + keyword));
        }
        String added = "\n" + source.indentation(source.line(last.start())) + keyword;
        int lineEnd = source.lineEnd(line);
        if (last.comma() >= 0) {
            return List.of(Edit.insert(lineEnd, added + ","));
        }
        return last.end() == lineEnd
                ? List.of(Edit.insert(lineEnd, "," + added))
                : List.of(Edit.insert(last.end(), ","), Edit.insert(lineEnd, added));
    }

    /** Leaves out arguments by their names or positions. */
    List<Edit> drop(Set<String> dropped) {
        List<Edit> edits = new ArrayList<>();
        int position = 0;
        int kept = 0;
        int run = open + 1;
        for (int i = 0; i < all.size(); i++) {
            Argument argument = all.get(i);
            boolean keyword = argument.node().is(NodeKind.KEYWORD);
            String key = keyword ? source.tree().name(argument.node()) : Integer.toString(position++);
            if (!dropped.contains(key)) {
                if (kept++ == 0 && i > 0) {
                    edits.add(new Edit(run, argument.start(), ""));
                }
            } else if (kept > 0) {
                edits.add(new Edit(all.get(i - 1).end(), argument.end(), ""));
            } else if (i == 0) {
                run = argument.start();
            }
        }
        if (kept == 0 && !all.isEmpty()) {
            edits.add(new Edit(run, close, ""));
        }
        return edits;
    }
}
