package dev.mlreadiness.inspect.python;

import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import dev.mlreadiness.syntax.python.PythonTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what the code decides on: the names in assertions and in branches that raise or exit. */
final class Decisions {

    private static final int ROUNDS = 3;
    private static final Set<String> EXITS =
            Set.of("sys.exit", "exit", "quit", "os._exit", "pytest.fail", "self.fail", "SystemExit");

    private final PythonTree tree;

    Decisions(PythonTree tree) {
        this.tree = tree;
    }

    /** Names in the body of a definition or module that something is decided on, directly or through assignments. */
    Set<String> names(Node body) {
        Set<String> names = new HashSet<>();
        List<Node> assignments = new ArrayList<>();
        for (Node node = body; node != null; node = next(node, body)) {
            if (node.is(NodeKind.ASSERT) || (node.is(NodeKind.IF) || node.is(NodeKind.WHILE)) && stops(node)) {
                collect(node.test(), names);
            } else if ((node.is(NodeKind.EXPRESSION) || node.is(NodeKind.WITH_ITEM))
                    && isAssertion(node.firstChild())) {
                collect(node.firstChild(), names);
            } else if (node.is(NodeKind.ASSIGN)) {
                assignments.add(node);
            }
        }
        boolean grown = !names.isEmpty();
        for (int round = 0; round < ROUNDS && grown; round++) {
            grown = false;
            for (Node assignment : assignments) {
                Node target = assignment.firstChild();
                String name = target == null ? null : tree.dottedName(target);
                if (name != null && names.contains(name)) {
                    grown |= collect(assignment.value(), names);
                }
            }
        }
        return names;
    }

    private boolean isAssertion(Node expression) {
        return expression != null && expression.is(NodeKind.CALL) && asserts(expression);
    }

    /** Nested definitions decide for themselves. */
    private static Node next(Node node, Node top) {
        if (node.is(NodeKind.FUNCTION) || node.is(NodeKind.CLASS)) {
            return node.nextAfterSubtree(top);
        }
        return node.nextStatementIn(top);
    }

    private boolean collect(Node expression, Set<String> names) {
        boolean grown = false;
        for (Node node = expression; node != null; node = node.nextIn(expression)) {
            if (node.is(NodeKind.NAME) || node.is(NodeKind.ATTRIBUTE)) {
                String dotted = tree.dottedName(node);
                if (dotted != null) {
                    grown |= names.add(dotted);
                }
            }
        }
        return grown;
    }

    /** The ifs of a body, outside of nested definitions, that raise or exit: a test's assertions where {@code assert} is not wanted. */
    List<Node> stoppingBranches(Node body) {
        List<Node> branches = new ArrayList<>();
        for (Node node = body; node != null; node = next(node, body)) {
            if (node.is(NodeKind.IF) && stops(node)) {
                branches.add(node);
            }
        }
        return branches;
    }

    /** Whether a branch of the statement raises or exits. */
    boolean stops(Node branch) {
        for (Node block = branch.firstChild(); block != null; block = block.nextSibling()) {
            if (block.is(NodeKind.BLOCK)) {
                for (Node statement = block.firstChild(); statement != null; statement = statement.nextSibling()) {
                    if (!form(statement).isEmpty()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** raise or exit for a statement that ends the run; empty otherwise. */
    String form(Node statement) {
        if (statement.is(NodeKind.RAISE)) {
            return "raise";
        }
        if (statement.is(NodeKind.EXPRESSION)
                && statement.firstChild() != null
                && statement.firstChild().is(NodeKind.CALL)) {
            String callee = tree.dottedName(statement.firstChild().callee());
            return callee != null && EXITS.contains(callee) ? "exit" : "";
        }
        return "";
    }

    /** Whether a call is an assertion by its name. */
    boolean asserts(Node call) {
        Node callee = call.callee();
        String name = callee == null ? null : tree.name(callee);
        return name != null
                && (name.startsWith("assert") && (name.length() == 6 || !Character.isLowerCase(name.charAt(6)))
                        || name.equals("raises")
                        || name.equals("warns"));
    }
}
