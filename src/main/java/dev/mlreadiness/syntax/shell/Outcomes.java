package dev.mlreadiness.syntax.shell;

import dev.mlreadiness.syntax.shell.Node.Branch;
import dev.mlreadiness.syntax.shell.Node.Item;
import dev.mlreadiness.syntax.shell.Node.Sequence;
import dev.mlreadiness.syntax.shell.RawWord.Kind;
import dev.mlreadiness.syntax.shell.RawWord.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be said of a node's exit status without running it: handlers such as {@code exit 1}, {@code true},
 * {@code echo}.
 */
final class Outcomes {
    /** How a node ends when it is reached. */
    enum Outcome {
        SUCCEEDS,
        FAILS,
        EXITS_WELL,
        EXITS_BADLY,
        RETURNS_BADLY,
        UNKNOWN;

        boolean leaves() {
            return this == EXITS_WELL || this == EXITS_BADLY || this == RETURNS_BADLY;
        }
    }

    private static final Set<String> SUCCEEDING = Set.of(
            "true",
            ":",
            "echo",
            "printf",
            "sleep",
            "set",
            "export",
            "unset",
            "shopt",
            "local",
            "declare",
            "readonly",
            "date",
            "logger",
            "touch",
            "mkdir",
            "rm",
            "cat",
            "ls",
            "tee");

    /** Nesting and calls that are followed; functions may call each other in a long row. */
    private static final int MAX_DEPTH = 300;

    private final Map<String, Node> functions = new HashMap<>();
    private final Set<String> decidingVariables = new HashSet<>();
    private final Map<Node, Outcome> known = new IdentityHashMap<>();
    private int depth;

    Outcomes(Sequence script) {
        collectFunctions(script);
        collectDeciding(script);
    }

    /** The body of a function of the script, or null. */
    Node function(String name) {
        return functions.get(name);
    }

    Map<String, Node> functions() {
        return functions;
    }

    /**
     * True if a later {@code exit $name}, or a test of it that exits, makes the variable decide the script's status.
     */
    boolean decides(String variable) {
        return decidingVariables.contains(variable);
    }

    Outcome of(Node node) {
        Outcome before = known.get(node);
        if (before != null) {
            return before;
        }
        if (depth > MAX_DEPTH) {
            return Outcome.UNKNOWN;
        }
        depth++;
        known.put(node, Outcome.UNKNOWN);
        Outcome outcome = compute(node);
        known.put(node, outcome);
        depth--;
        return outcome;
    }

    private Outcome compute(Node node) {
        if (node instanceof Node.Simple simple) {
            return simple(simple);
        }
        if (node instanceof Sequence sequence) {
            return sequence(sequence);
        }
        if (node instanceof Node.Chain chain) {
            return chain(chain);
        }
        if (node instanceof Node.Pipe pipe) {
            Outcome last = inSubshell(
                    of(pipe.stages().get(pipe.stages().size() - 1)),
                    pipe.stages().size() > 1);
            return pipe.negated() ? negate(last) : last;
        }
        if (node instanceof Node.Group group) {
            return inSubshell(of(group.body()), group.subshell());
        }
        if (node instanceof Node.If choice && choice.otherwise() != null) {
            Outcome common = of(choice.otherwise());
            for (Branch branch : choice.branches()) {
                common = of(branch.body()) == common ? common : Outcome.UNKNOWN;
            }
            return common;
        }
        return Outcome.UNKNOWN;
    }

    private Outcome simple(Node.Simple simple) {
        String name = simple.name();
        if (name.equals("exit") || name.equals("return")) {
            String status = simple.plain(1);
            if (status.equals("0")) {
                return name.equals("exit") ? Outcome.EXITS_WELL : Outcome.SUCCEEDS;
            }
            return name.equals("exit") ? Outcome.EXITS_BADLY : Outcome.RETURNS_BADLY;
        }
        if (name.equals("false")) {
            return Outcome.FAILS;
        }
        if (functions.containsKey(name)) {
            return of(functions.get(name));
        }
        if (name.isEmpty() && !simple.words().isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (name.isEmpty() && hasSubstitution(simple)) {
            return Outcome.UNKNOWN;
        }
        return name.isEmpty() || SUCCEEDING.contains(name) ? Outcome.SUCCEEDS : Outcome.UNKNOWN;
    }

    private static boolean hasSubstitution(Node.Simple simple) {
        for (Node.Assignment assignment : simple.assignments()) {
            if (assignment.value() != null) {
                for (Piece piece : assignment.value().pieces()) {
                    if (piece.kind() == Kind.SUBSTITUTION) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Outcome sequence(Sequence sequence) {
        Outcome last = Outcome.SUCCEEDS;
        for (Item item : sequence.items()) {
            last = item.background() ? Outcome.SUCCEEDS : of(item.node());
            if (last.leaves()) {
                return last;
            }
        }
        return last;
    }

    private Outcome chain(Node.Chain chain) {
        Outcome status = of(chain.parts().get(0));
        for (int i = 1; i < chain.parts().size() && !status.leaves(); i++) {
            boolean runs = chain.links().get(i) == Link.AND ? status == Outcome.SUCCEEDS : status == Outcome.FAILS;
            if (status == Outcome.UNKNOWN) {
                return Outcome.UNKNOWN;
            }
            status = runs ? of(chain.parts().get(i)) : status;
        }
        return status;
    }

    private static Outcome inSubshell(Outcome outcome, boolean subshell) {
        if (!subshell || !outcome.leaves()) {
            return outcome;
        }
        return outcome == Outcome.EXITS_WELL ? Outcome.SUCCEEDS : Outcome.FAILS;
    }

    private static Outcome negate(Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDS -> Outcome.FAILS;
            case FAILS -> Outcome.SUCCEEDS;
            default -> outcome;
        };
    }

    private void collectFunctions(Node node) {
        if (node instanceof Node.Function function) {
            functions.putIfAbsent(function.name(), function.body());
        }
        for (Node child : children(node)) {
            collectFunctions(child);
        }
    }

    private void collectDeciding(Node node) {
        if (node instanceof Node.Simple simple) {
            if (simple.name().equals("exit") || simple.name().equals("return")) {
                addVariables(simple);
            }
        } else if (node instanceof Node.If choice) {
            for (Branch branch : choice.branches()) {
                if (leavesBadly(branch.body()) || choice.otherwise() != null && leavesBadly(choice.otherwise())) {
                    addVariablesUnder(branch.condition());
                }
            }
        } else if (node instanceof Node.Chain chain) {
            Node last = chain.parts().get(chain.parts().size() - 1);
            if (leavesBadly(last)) {
                chain.parts().forEach(this::addVariablesUnder);
            }
        }
        for (Node child : children(node)) {
            collectDeciding(child);
        }
    }

    /** True if reaching the node ends the script, or the function, with a failure. */
    boolean leavesBadly(Node node) {
        Outcome outcome = of(node);
        return outcome == Outcome.EXITS_BADLY || outcome == Outcome.RETURNS_BADLY;
    }

    private void addVariablesUnder(Node node) {
        if (node instanceof Node.Simple simple) {
            addVariables(simple);
        } else if (!(node instanceof Node.Function)) {
            children(node).forEach(this::addVariablesUnder);
        }
    }

    private void addVariables(Node.Simple simple) {
        for (RawWord word : simple.words()) {
            for (Piece piece : word.pieces()) {
                if (piece.kind() == Kind.VARIABLE || piece.kind() == Kind.DEFAULTED) {
                    decidingVariables.add(piece.text());
                } else if (piece.kind() == Kind.OPAQUE && piece.raw().startsWith("((")) {
                    decidingVariables.addAll(names(piece.raw()));
                }
            }
        }
    }

    /** The names in an arithmetic expression. */
    static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inName = i < text.length() && RawWord.isNameChar(text.charAt(i), start < 0);
            if (inName && start < 0) {
                start = i;
            } else if (!inName && start >= 0) {
                names.add(text.substring(start, i));
                start = -1;
            }
        }
        return names;
    }

    static List<Node> children(Node node) {
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(Item::node).toList();
        }
        if (node instanceof Node.Chain chain) {
            return chain.parts();
        }
        if (node instanceof Node.Pipe pipe) {
            return pipe.stages();
        }
        if (node instanceof Node.Group group) {
            return List.of(group.body());
        }
        if (node instanceof Node.If choice) {
            List<Node> nodes = new ArrayList<>();
            for (Branch branch : choice.branches()) {
                nodes.add(branch.condition());
                nodes.add(branch.body());
            }
            if (choice.otherwise() != null) {
                nodes.add(choice.otherwise());
            }
            return nodes;
        }
        if (node instanceof Node.Loop loop) {
            return loop.condition() == null ? List.of(loop.body()) : List.of(loop.condition(), loop.body());
        }
        if (node instanceof Node.Case choice) {
            return List.copyOf(choice.arms());
        }
        return node instanceof Node.Function function ? List.of(function.body()) : List.of();
    }
}
