package dev.mlreadiness.inspect.python;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import dev.mlreadiness.fact.ModuleSummary.Op;
import dev.mlreadiness.fact.TypeText;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads a module statement by statement: binds names, hands expressions to {@link Steps}, emits facts for definitions. Function bodies wait until the module
 * around them has been read, because Python runs them later too.
 */
final class ModuleReading {

    private final Reading reading;
    private final Steps steps;
    private final TestFacts tests;
    private final CheckFacts checks;
    private final DefinitionFacts definitions;
    private final UseFacts uses;
    private final ShapeFacts shapes;
    private final Deque<Runnable> bodies = new ArrayDeque<>();

    ModuleReading(Reading reading) {
        this.reading = reading;
        CallFacts calls = new CallFacts(reading);
        this.steps = new Steps(reading, calls);
        this.uses = new UseFacts(reading, calls);
        this.shapes = new ShapeFacts(reading);
        this.tests = new TestFacts(reading);
        this.checks = new CheckFacts(reading);
        this.definitions = new DefinitionFacts(reading);
    }

    /** Reads the whole tree. */
    void run() {
        Node root = reading.tree().root();
        int last = reading.places().line(reading.tree().lines().lines());
        int module =
                reading.summary().definition(new Definition("", false, -1, 1, last, List.of(), List.of(), List.of()));
        Scope scope = new Scope(null, module, "", false, false);
        scope.deciding = reading.decisions().names(root);
        block(root, new Steps.At(scope, 0, true));
        while (!bodies.isEmpty()) {
            bodies.poll().run();
        }
    }

    private void block(Node block, Steps.At at) {
        for (Node statement = block.firstChild(); statement != null; statement = statement.nextSibling()) {
            statement(statement, at);
        }
    }

    private void statement(Node node, Steps.At at) {
        uses.statement(node, at);
        shapes.comparisons(node, at);
        switch (node.kind()) {
            case IMPORT, FROM_IMPORT -> imported(node, at.scope());
            case FUNCTION -> function(node, at);
            case CLASS -> type(node, at);
            case ASSIGN -> assign(node, node.targets(), node.value(), at);
            case ANNOTATED_ASSIGN -> annotated(node, at);
            case AUGMENTED_ASSIGN -> augmented(node, at);
            case FOR -> loop(node, node.iterated(), node.target(), at);
            case WHILE -> loop(node, node.test(), null, at);
            case IF -> branch(node, at);
            case WITH -> with(node, at);
            case RETURN -> returned(node, at);
            case ASSERT -> {
                checks.assertion(node, at.scope());
                steps.step(Op.ASSERT, node, at, "", "", expressions(node, at), null, List.of());
            }
            case EXPRESSION -> {
                checks.call(node, at.scope());
                expressions(node, at);
            }
            case RAISE -> steps.step(Op.RAISE, node, at, "", "", expressions(node, at), null, List.of());
            case DELETE -> steps.step(Op.DELETE, node, at, "", "", expressions(node, at), null, List.of());
            case TRY -> {
                shapes.handlers(node, at);
                parts(node, at);
            }
            case GLOBAL -> shapes.global(node, at);
            case MATCH, CASE, HANDLER, ERROR -> parts(node, at);
            default -> expressions(node, at);
        }
    }

    /** Expressions and blocks of a statement in order. */
    private void parts(Node node, Steps.At at) {
        for (Node child = node.firstChild(); child != null; child = child.nextSibling()) {
            switch (child.kind()) {
                case BLOCK -> block(child, at);
                case HANDLER, CASE -> parts(child, at);
                default -> {
                    if (child.kind().isExpression()) {
                        steps.read(child, at);
                    }
                }
            }
        }
    }

    private List<String> expressions(Node node, Steps.At at) {
        List<String> operands = new ArrayList<>();
        for (Node child = node.firstChild(); child != null; child = child.nextSibling()) {
            if (child.kind().isExpression()) {
                if (child.is(NodeKind.YIELD)) {
                    returned(child, at);
                } else {
                    operands.addAll(steps.read(child, at));
                }
            }
        }
        return operands;
    }

    private void returned(Node node, Steps.At at) {
        String type = node.is(NodeKind.RETURN) ? reading.types().type(node.firstChild(), at.scope()) : null;
        if (type != null && !at.scope().name.isEmpty()) {
            reading.summary().types().returned(at.scope().symbol(), type);
        }
        Node value = node.firstChild();
        boolean single = value != null && value.kind().isExpression() && !value.is(NodeKind.YIELD);
        Steps.Elements elements = single && value.nextSibling() == null
                ? steps.elements(value, at)
                : new Steps.Elements(expressions(node, at), null);
        String name = node.is(NodeKind.YIELD) ? "yield" : "";
        steps.step(Op.RETURN, node, at, name, "", elements.operands(), elements.keywords(), List.of());
    }

    private void imported(Node node, Scope scope) {
        boolean from = node.is(NodeKind.FROM_IMPORT);
        String module = from
                ? ModulePath.absolute(
                        reading.sink().path(), node.level(), text(reading.tree().name(node)))
                : "";
        for (Node alias = node.firstChild(); alias != null; alias = alias.nextSibling()) {
            if (!alias.is(NodeKind.ALIAS)) {
                continue;
            }
            String name = text(reading.tree().name(alias));
            String absolute = from ? name.equals("*") ? module : module.isEmpty() ? name : module + "." + name : name;
            String as = alias.firstChild() == null ? null : reading.tree().name(alias.firstChild());
            String local =
                    as != null ? as : from ? name : name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            if (!name.equals("*")) {
                scope.bind(local, as != null || from ? absolute : local);
            }
            reading.summary().imported(local, as != null || from ? absolute : name, scope.definition);
            if (reading.interest().wants(FactKind.PYTHON_IMPORT, "name", absolute)) {
                reading.sink()
                        .add(
                                FactKind.PYTHON_IMPORT,
                                reading.at(alias),
                                "name",
                                absolute,
                                "alias",
                                local,
                                "symbol",
                                scope.name.isEmpty() ? null : scope.symbol());
            }
        }
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private void assign(Node statement, List<Node> targets, Node value, Steps.At at) {
        List<String> outputs = new ArrayList<>();
        String type = reading.types().type(value, at.scope());
        targets.forEach(target -> outputs(target, outputs, at));
        String callee = steps.assign(value, outputs, at);
        definitions.assigned(statement, targets, value, at.scope(), at.main());
        reading.bindings().bind(targets, value, callee, at.scope());
        reading.types().bind(targets, type, at.scope());
    }

    private void outputs(Node target, List<String> outputs, Steps.At at) {
        switch (target.kind()) {
            case TUPLE, LIST -> target.children().forEach(t -> outputs(t, outputs, at));
            case STARRED -> outputs(target.firstChild(), outputs, at);
            case SUBSCRIPT -> {
                String base = reading.tree().dottedName(target.firstChild());
                outputs.add(base == null ? "?" : base + "[]");
                steps.read(target.index(), at);
            }
            default -> {
                String name = reading.tree().dottedName(target);
                outputs.add(name == null ? "?" : name);
            }
        }
    }

    private void annotated(Node node, Steps.At at) {
        Node target = node.target();
        String type = node.annotation() == null ? null : reading.names().absolute(node.annotation(), at.scope());
        if (node.value() != null) {
            assign(node, List.of(target), node.value(), at);
        }
        String name = reading.tree().dottedName(target);
        if (type != null && name != null && type.contains(".")) {
            at.scope().bind(name, type);
        }
        reading.types().bind(List.of(target), reading.types().annotation(node.annotation(), at.scope()), at.scope());
    }

    private void augmented(Node node, Steps.At at) {
        String name = reading.tree().dottedName(node.target());
        List<String> operands = steps.read(node.value(), at);
        List<String> outputs = name == null ? List.of() : List.of(name);
        operands.addAll(outputs);
        steps.step(Op.MOVE, node, at, "operator", "", operands, null, outputs);
    }

    private void loop(Node node, Node over, Node target, Steps.At at) {
        List<String> operands = steps.read(over, at);
        List<String> outputs = new ArrayList<>();
        if (target != null) {
            outputs(target, outputs, at);
            String type = reading.types().iterated(over, at.scope());
            outputs.forEach(at.scope()::forget);
            reading.types().bind(List.of(target), type, at.scope());
            steps.step(Op.MOVE, node, at, "iterate", "", operands, null, outputs);
        }
        steps.step(Op.LOOP, node, at, "", "", operands, null, outputs);
        Steps.At inside = new Steps.At(at.scope(), at.loops() + 1, at.main());
        if (node.body() != null) {
            block(node.body(), inside);
        }
        steps.step(Op.END_LOOP, node, at, "", "", List.of(), null, List.of());
        if (node.elseBody() != null) {
            block(node.elseBody(), at);
        }
    }

    private void branch(Node node, Steps.At at) {
        checks.branch(node, at.scope());
        List<String> operands = List.of();
        String compared = "";
        String word = "if";
        Narrowing narrowing = Narrowing.of(node.test(), reading.tree());
        for (Node child = node.firstChild(); child != null; child = child.nextSibling()) {
            if (child.is(NodeKind.BLOCK)) {
                boolean last = child.isElse();
                String name = last ? "else" : word.equals("if") && compared.isEmpty() ? "" : word + compared;
                steps.step(Op.BRANCH, child, at, name, "", last ? List.of() : operands, null, List.of());
                String known = narrowing.enter(at.scope());
                block(child, at);
                narrowing.leave(known, child, at.scope());
                String end = child.nextSibling() == null ? "" : "more";
                steps.step(Op.END_BRANCH, child, at, end, "", List.of(), null, List.of());
                word = "elif";
            } else {
                operands = steps.read(child, at);
                compared = compared(child);
            }
        }
    }

    /** How a condition compares its operands, after a blank; empty where it is none of the plain ways. */
    private static String compared(Node condition) {
        boolean negated = condition.is(NodeKind.UNARY)
                && condition.operator().symbol().equals("not")
                && isName(condition.firstChild());
        if (negated || isName(condition)) {
            return negated ? " not" : " true";
        }
        Node operator = condition.is(NodeKind.COMPARISON) && condition.childCount() == 3
                ? condition.firstChild().nextSibling()
                : null;
        return operator == null || !isName(condition.firstChild())
                ? ""
                : " " + operator.operator().symbol();
    }

    private static boolean isName(Node node) {
        return node != null && (node.is(NodeKind.NAME) || node.is(NodeKind.ATTRIBUTE));
    }

    private void with(Node node, Steps.At at) {
        for (Node item = node.firstChild(); item != null; item = item.nextSibling()) {
            if (item.is(NodeKind.WITH_ITEM)) {
                Node target = item.target();
                if (target == null) {
                    steps.read(item.value(), at);
                } else {
                    assign(item, List.of(target), item.value(), at);
                }
            } else if (item.is(NodeKind.BLOCK)) {
                block(item, at);
            }
        }
    }

    private void type(Node node, Steps.At at) {
        List<String> bases = definitions.names(node.positionalArguments(), at.scope());
        List<String> decorators = decorators(node, at);
        node.keywordArguments().forEach(k -> steps.read(k.value(), at));
        String name = text(reading.tree().name(node));
        String symbol = qualified(at.scope(), name);
        int definition =
                reading.summary().definition(definition(node, symbol, true, at.scope(), List.of(), bases, decorators));
        at.scope().bind(name, at.scope().name.isEmpty() ? name : symbol);
        Scope inside = new Scope(at.scope(), definition, symbol, true, false);
        inside.bases = bases;
        inside.skipped = TestFacts.skipped(decorators, new ArrayList<>());
        inside.guard = TestFacts.guard(node, "", reading);
        definitions.type(node, name, bases, decorators, at.scope());
        if (node.body() != null) {
            reading.bindings().attributes(node.body(), inside);
            block(node.body(), new Steps.At(inside, at.loops(), at.main()));
        }
    }

    private void function(Node node, Steps.At at) {
        List<String> decorators = decorators(node, at);
        for (Node parameter : node.parameters()) {
            if (parameter.defaultValue() != null) {
                steps.read(parameter.defaultValue(), at);
            }
        }
        String name = text(reading.tree().name(node));
        String symbol = qualified(at.scope(), name);
        List<String> params = definitions.params(node);
        int definition = reading.summary()
                .definition(definition(node, symbol, false, at.scope(), params, List.of(), decorators));
        if (!at.scope().type) {
            at.scope().bind(name, at.scope().name.isEmpty() ? name : symbol);
        }
        boolean test = tests.isTest(name, at.scope(), at.scope().bases);
        Scope inside = new Scope(at.scope(), definition, symbol, false, test || at.scope().test);
        bodies.add(() -> body(node, name, symbol, inside, decorators, params, test));
    }

    private void body(
            Node node,
            String name,
            String symbol,
            Scope inside,
            List<String> decorators,
            List<String> params,
            boolean test) {
        for (Node parameter : node.parameters()) {
            String local = reading.tree().name(parameter);
            if (local != null) {
                String type = parameter.annotation() == null
                        ? null
                        : reading.names().absolute(parameter.annotation(), inside);
                if (type != null && type.contains(".")) {
                    inside.bind(local, type);
                } else {
                    inside.forget(local);
                }
                parameter(parameter, local, inside);
            }
        }
        String result = reading.types().annotation(node.annotation(), inside);
        if (result != null) {
            reading.summary().types().returned(symbol, result);
        }
        inside.deciding =
                node.body() == null ? java.util.Set.of() : reading.decisions().names(node.body());
        definitions.function(node, name, inside, decorators, params);
        if (node.body() != null) {
            reading.bindings().attributes(node.body(), inside);
            block(node.body(), new Steps.At(inside, 0, false));
        }
        if (test) {
            tests.emit(node, name, symbol, inside, decorators, params, inside.parent.type ? inside.parent.skipped : "");
        }
    }

    /** What a parameter holds: by its annotation, else by what the project's calls pass. */
    private void parameter(Node parameter, String local, Scope inside) {
        boolean receiver = local.equals("self") || local.equals("cls");
        if (receiver || parameter.isStar() || parameter.isDoubleStar()) {
            return;
        }
        String annotated = reading.types().annotation(parameter.annotation(), inside);
        String type = parameter.annotation() == null ? TypeText.parameter(inside.symbol(), local) : null;
        if (annotated != null) {
            inside.annotated(local, annotated);
        } else if (type != null) {
            inside.valueType(local, type);
        }
    }

    private List<String> decorators(Node node, Steps.At at) {
        List<String> names = new ArrayList<>();
        for (Node decorator : node.decorators()) {
            Node expression = decorator.firstChild();
            if (expression != null) {
                steps.read(expression, at);
                String name = expression.is(NodeKind.CALL)
                        ? reading.names().callee(expression, at.scope())
                        : reading.names().absolute(expression, at.scope());
                if (name != null) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private Definition definition(
            Node node,
            String symbol,
            boolean type,
            Scope around,
            List<String> params,
            List<String> bases,
            List<String> decorators) {
        int start = reading.places().line(reading.tree().line(node));
        int end = reading.places().line(reading.tree().lines().line(Math.max(node.start(), node.end() - 1)));
        return new Definition(symbol, type, around.definition, start, end, params, bases, decorators);
    }

    private static String qualified(Scope around, String name) {
        return around.name.isEmpty() ? name : around.name + "." + name;
    }
}
