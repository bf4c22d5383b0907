package dev.mlreadiness.inspect.python;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Emits facts for functions, classes, assignments and string literals. */
final class DefinitionFacts {

    private static final int MOST = 100;

    private final Reading reading;

    DefinitionFacts(Reading reading) {
        this.reading = reading;
    }

    List<String> params(Node function) {
        List<String> params = new ArrayList<>();
        for (Node parameter : function.parameters()) {
            String name = reading.tree().name(parameter);
            if (name != null) {
                params.add(name);
            }
        }
        return params;
    }

    /** Absolute names of the expressions that have one. */
    List<String> names(List<Node> expressions, Scope scope) {
        List<String> names = new ArrayList<>();
        for (Node expression : expressions) {
            Node plain = expression.is(NodeKind.SUBSCRIPT) ? expression.firstChild() : expression;
            String name = reading.names().absolute(plain, scope);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    void function(Node node, String name, Scope inside, List<String> decorators, List<String> params) {
        Interest interest = reading.interest();
        if (!interest.wants(FactKind.PYTHON_FUNCTION, "name", name)
                && !interest.wantsAny(FactKind.PYTHON_FUNCTION, "decorators", decorators)
                && !interest.wantsAny(FactKind.PYTHON_FUNCTION, "params", params)) {
            return;
        }
        int calls = 0;
        boolean raises = false;
        boolean returns = false;
        Node body = node.body();
        for (Node n = body; n != null; n = n.nextIn(body)) {
            calls += n.is(NodeKind.CALL) ? 1 : 0;
            raises |= n.is(NodeKind.RAISE) || n.is(NodeKind.ASSERT);
            returns |= n.is(NodeKind.RETURN) && n.firstChild() != null;
        }
        reading.sink()
                .add(
                        FactKind.PYTHON_FUNCTION,
                        reading.at(node.start(), body == null ? node.end() : body.start()),
                        "name",
                        name,
                        "symbol",
                        inside.symbol(),
                        "params",
                        params,
                        "decorators",
                        decorators,
                        "calls",
                        calls,
                        "raises",
                        raises,
                        "returns",
                        returns,
                        "method",
                        inside.parent.type);
    }

    void type(Node node, String name, List<String> bases, List<String> decorators, Scope around) {
        boolean wanted = reading.interest().wants(FactKind.PYTHON_CLASS, "name", name)
                || reading.interest().wantsAny(FactKind.PYTHON_CLASS, "bases", bases);
        if (!wanted) {
            return;
        }
        Set<String> fields = new LinkedHashSet<>();
        for (Node statement = node.body() == null ? null : node.body().firstChild();
                statement != null;
                statement = statement.nextSibling()) {
            if ((statement.is(NodeKind.ASSIGN) || statement.is(NodeKind.ANNOTATED_ASSIGN))
                    && statement.firstChild().is(NodeKind.NAME)
                    && fields.size() < MOST) {
                fields.add(reading.tree().name(statement.firstChild()));
            }
        }
        reading.sink()
                .add(
                        FactKind.PYTHON_CLASS,
                        reading.at(
                                node.start(),
                                node.body() == null ? node.end() : node.body().start()),
                        "name",
                        name,
                        "symbol",
                        around.name.isEmpty() ? null : around.symbol(),
                        "bases",
                        bases,
                        "decorators",
                        decorators,
                        "fields",
                        List.copyOf(fields));
    }

    /** Assignments of literals and references. */
    void assigned(Node statement, List<Node> targets, Node value, Scope scope, boolean main) {
        for (Node target : targets) {
            String name = reading.names().absolute(target, scope);
            String written = reading.tree().dottedName(target);
            String plain = written != null && !written.contains(".") ? written : name;
            if (plain != null && reading.interest().wants(FactKind.PYTHON_ASSIGN, "target", plain)) {
                reading.sink()
                        .add(
                                FactKind.PYTHON_ASSIGN,
                                reading.at(statement),
                                "target",
                                plain,
                                "value",
                                reading.names().argument(value, scope),
                                "symbol",
                                scope.name.isEmpty() ? null : scope.symbol(),
                                "main",
                                main ? true : null);
            }
        }
    }
}
