package dev.mlreadiness.inspect.python;

import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import dev.mlreadiness.syntax.python.Operator;
import dev.mlreadiness.syntax.python.PythonTree;
import java.util.Set;

/**
 * What a condition such as {@code if not isinstance(x, Tensor)} says about the branches of its statement: where the test fails, the annotation of the name does not hold. Only
 * a single name is followed.
 */
final class Narrowing {

    private static final Set<String> TESTS = Set.of("isinstance", "is_tensor", "issparse", "is_torch_tensor");

    private final String name;
    private final boolean negated;
    private int branch;

    private Narrowing(String name, boolean negated) {
        this.name = name;
        this.negated = negated;
    }

    static Narrowing of(Node test, PythonTree tree) {
        boolean not = test != null && test.is(NodeKind.UNARY) && test.operator() == Operator.NOT;
        Node call = not ? test.firstChild() : test;
        boolean asks =
                call != null && call.is(NodeKind.CALL) && TESTS.contains(String.valueOf(tree.name(call.callee())));
        Node argument = asks ? call.firstArgument() : null;
        String name = argument != null && argument.is(NodeKind.NAME) ? tree.name(argument) : null;
        return new Narrowing(name, not);
    }

    /** Before each branch in order; the kind of value to go back to, null for none. */
    String enter(Scope scope) {
        boolean fails = negated == (branch++ == 0);
        String known = name == null || !fails ? null : scope.valueType(name);
        if (known != null) {
            scope.forgetType(name);
        }
        return known;
    }

    /** Behind each branch. Where the first branch ends the function, what follows is the other case. */
    void leave(String known, Node block, Scope scope) {
        Node last = block.lastChild();
        boolean ends =
                last != null && (last.is(NodeKind.RETURN) || last.is(NodeKind.RAISE) || last.is(NodeKind.CONTINUE));
        if (known != null && scope.valueType(name) == null) {
            scope.valueType(name, known);
        } else if (name != null && known == null && ends && branch == 1 && !negated) {
            scope.forgetType(name);
        }
    }
}
