package dev.mlreadiness.inspect.java;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.ArrayList;
import java.util.List;

/** The calls of one assertion: {@code assertThat(a).isGreaterThan(0.9)} has two. */
final class CheckChain {

    final TestLibraries.Style style;
    final List<MethodCallExpr> calls = new ArrayList<>();
    final List<Expression> arguments = new ArrayList<>();
    final List<Value> values = new ArrayList<>();

    CheckChain(TestLibraries.Style style) {
        this.style = style;
    }

    void add(MethodCallExpr call, List<Value> evaluated) {
        calls.add(call);
        arguments.addAll(call.getArguments());
        values.addAll(evaluated);
    }
}
