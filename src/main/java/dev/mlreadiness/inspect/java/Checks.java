package dev.mlreadiness.inspect.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.ModuleSummary.Op;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Assertions and branches that throw, exit or return: the fact, and the mark on the calls whose results they decide about. */
final class Checks {

    private static final int MAX_NODES = 200;

    private final JavaWalk walk;

    Checks(JavaWalk walk) {
        this.walk = walk;
    }

    /** A comparison and the constant in it. */
    private record Comparison(String operator, String bound) {
        static final Comparison NONE = new Comparison(null, null);
    }

    /** An assertion by a library call or a chain of them. */
    void asserted(MethodCallExpr last, CheckChain chain) {
        decide(Expressions.origins(chain.values));
        List<String> words = Words.of(chain.arguments);
        if (chain.style != TestLibraries.Style.GUARD) {
            counted(words);
        }
        walk.body().step(Op.ASSERT, last, "", "", Expressions.places(chain.values), List.of());
        if (chain.style == TestLibraries.Style.VERIFY || words.isEmpty()) {
            return;
        }
        String form = chain.style == TestLibraries.Style.GUARD ? "raise" : "assert";
        emit(form, last, words, comparison(chain));
    }

    /** An {@code assert} statement. */
    void asserted(Node at, Expression check, Value value) {
        decide(value.origins());
        List<String> words = Words.of(List.of(check));
        counted(words);
        walk.body().step(Op.ASSERT, at, "", "", List.of(value.place()), List.of());
        emit("assert", check, words, comparison(check));
    }

    private void counted(List<String> words) {
        walk.body().asserts++;
        if (walk.body().test != null) {
            walk.body().test.asserted(words);
        }
    }

    /** An if: a check where one of its branches does nothing but leave. */
    void branch(Expression condition, Value value, Statement yes, Statement no) {
        String form = form(yes);
        if ((form == null || form.equals("branch")) && no != null && form(no) != null) {
            form = form(no);
        }
        if (form == null) {
            return;
        }
        Comparison comparison = comparison(condition);
        if (!form.equals("branch")) {
            decide(value.origins());
        } else if (comparison.operator == null) {
            return;
        }
        emit(form, condition, Words.of(List.of(condition)), comparison);
    }

    /** How the statement leaves: raise, exit, branch; null where it goes on. */
    private static String form(Statement statement) {
        List<? extends Statement> statements =
                statement instanceof BlockStmt block ? block.getStatements() : List.of(statement);
        for (Statement inner : statements) {
            if (inner instanceof ThrowStmt) {
                return "raise";
            } else if (inner instanceof ExpressionStmt call && call.getExpression() instanceof MethodCallExpr method) {
                if (isExit(method)) {
                    return "exit";
                } else if (method.getNameAsString().equals("fail")) {
                    return "raise";
                }
            } else if (inner instanceof ReturnStmt) {
                return "branch";
            }
        }
        return null;
    }

    private static boolean isExit(MethodCallExpr call) {
        boolean zero = call.getArguments().size() == 1 && "0".equals(Literals.constant(call.getArgument(0)));
        return !zero
                && (call.getNameAsString().equals("exit")
                        || call.getNameAsString().equals("halt"))
                && call.getScope()
                        .map(s -> s instanceof NameExpr name
                                        && name.getNameAsString().equals("System")
                                || s instanceof MethodCallExpr runtime
                                        && runtime.getNameAsString().equals("getRuntime"))
                        .orElse(false);
    }

    /** Marks the calls that a value was computed from: something depends on it. */
    void decide(List<Map<String, Object>> origins) {
        origins.forEach(o -> o.put("decides", true));
    }

    private void emit(String form, Node at, List<String> words, Comparison comparison) {
        if (!walk.emitter.interest().wants(FactKind.JAVA_CHECK)) {
            return;
        }
        Body body = walk.body();
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("form", form);
        fact.put("words", words);
        if (comparison.operator != null) {
            fact.put("operator", comparison.operator);
        }
        if (comparison.bound != null) {
            fact.put("bound", comparison.bound);
        }
        fact.put("in", body.name);
        fact.put("symbol", body.symbol);
        fact.put("test", body.test != null);
        walk.emitter.add(FactKind.JAVA_CHECK, walk.emitter.location(at), fact);
    }

    private Comparison comparison(CheckChain chain) {
        MethodCallExpr first = chain.calls.get(0);
        String operator = TestLibraries.operator(first.getNameAsString());
        if (operator != null) {
            boolean isNull = first.getNameAsString().endsWith("Null");
            return new Comparison(operator, isNull ? "null" : bound(first.getArguments(), 2));
        }
        for (MethodCallExpr call : chain.calls.subList(1, chain.calls.size())) {
            operator = TestLibraries.operator(call.getNameAsString());
            if (operator != null) {
                return new Comparison(
                        operator, call.getNameAsString().endsWith("Null") ? "null" : bound(call.getArguments(), 2));
            }
        }
        for (Expression argument : first.getArguments()) {
            Comparison matcher = matcher(argument);
            if (matcher.operator != null) {
                return matcher;
            }
        }
        for (Expression argument : first.getArguments()) {
            Comparison inner = comparison(argument);
            if (inner.operator != null) {
                return inner;
            }
        }
        return Comparison.NONE;
    }

    private Comparison matcher(Expression argument) {
        Expression at = argument;
        String operator = null;
        List<Expression> arguments = List.of();
        while (at instanceof MethodCallExpr call && TestLibraries.operator(call.getNameAsString()) != null) {
            operator = TestLibraries.operator(call.getNameAsString());
            arguments = call.getArguments();
            at = arguments.size() == 1 ? arguments.get(0) : null;
        }
        return operator == null ? Comparison.NONE : new Comparison(operator, bound(arguments, 1));
    }

    private String bound(List<Expression> arguments, int among) {
        for (Expression argument : arguments.subList(0, Math.min(among, arguments.size()))) {
            String constant = constant(argument);
            if (constant != null) {
                return constant;
            }
        }
        return null;
    }

    private String constant(Expression expression) {
        String literal = Literals.constant(expression);
        if (literal != null) {
            return literal;
        }
        if (expression instanceof NameExpr name) {
            Scopes.Variable variable = walk.scopes.find(name.getNameAsString());
            boolean known = variable != null
                    && !variable.text.equals(name.getNameAsString())
                    && !variable.text.startsWith("new ");
            return known && !variable.text.equals("?") ? variable.text : null;
        }
        return null;
    }

    /** The first comparison with a constant in the expression, else the first comparison. */
    private Comparison comparison(Expression expression) {
        Comparison first = Comparison.NONE;
        Deque<Node> open = new ArrayDeque<>(List.of(expression));
        for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
            Node node = open.poll();
            if (node instanceof BinaryExpr binary && isComparison(binary.getOperator())) {
                String bound = bound(List.of(binary.getRight(), binary.getLeft()), 2);
                Comparison found = new Comparison(binary.getOperator().asString(), bound);
                if (bound != null) {
                    return found;
                }
                first = first.operator == null ? found : first;
            }
            open.addAll(node.getChildNodes());
        }
        return first;
    }

    private static boolean isComparison(BinaryExpr.Operator operator) {
        return switch (operator) {
            case EQUALS, NOT_EQUALS, LESS, GREATER, LESS_EQUALS, GREATER_EQUALS -> true;
            default -> false;
        };
    }

    /** The variables in sight that an expression names, as places. */
    List<String> places(Expression expression) {
        List<String> places = new ArrayList<>();
        for (String name : Words.names(List.of(expression))) {
            Scopes.Variable variable = walk.scopes.find(name);
            if (variable != null) {
                places.add(variable.place);
            }
        }
        return places;
    }
}
