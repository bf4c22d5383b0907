package dev.mlreadiness.syntax.python;

import dev.mlreadiness.syntax.python.AstNormalForm.Category;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of {@link AstNormalForm}. */
final class AstStatements {
    private final PythonTree tree;
    private final AstNormalForm form;

    AstStatements(PythonTree tree, AstNormalForm form) {
        this.tree = tree;
        this.form = form;
    }

    /** Statements of a block, of the module, or of the place in an if statement where the next test stands. */
    void body(Node block) {
        form.out("[");
        for (Node statement : block.children()) {
            if (!statement.is(NodeKind.IF)) {
                form.out("@" + form.position(statement.start()));
            }
            statement(statement);
        }
        form.out("]");
    }

    private void otherwise(Node statement) {
        if (statement.elseBody() != null) {
            form.out("else");
            body(statement.elseBody());
        }
    }

    private void statement(Node node) {
        switch (node.kind()) {
            case EXPRESSION -> form.visit(node.value());
            case ASSIGN -> {
                form.display("assign(", node.targets());
                replaceLast("=");
                form.visit(node.value());
                form.out(")");
            }
            case AUGMENTED_ASSIGN -> tagged("assign" + node.operator().symbol(), node.target(), node.value());
            case ANNOTATED_ASSIGN -> {
                tagged("annotated", node.target(), node.annotation());
                form.maybe(node.value());
            }
            case FUNCTION -> function(node);
            case CLASS -> classDefinition(node);
            case IF -> ifStatement(node.children(), 0);
            case WHILE -> loop("while", node, node.test());
            case FOR -> loop(node.isAsync() ? "async for" : "for", node, node.target(), node.iterated());
            case TRY -> tryStatement(node);
            case WITH -> with(node);
            case MATCH -> match(node);
            case RETURN -> optional("return", node, 1);
            case RAISE -> optional("raise", node, 2);
            case ASSERT -> optional("assert", node, 2);
            case DELETE -> delete(node);
            case IMPORT, FROM_IMPORT -> imports(node);
            case GLOBAL, NONLOCAL ->
                form.out(node.kind().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + node.children().stream().map(tree::name).collect(Collectors.joining(",")));
            case PASS, BREAK, CONTINUE -> form.out(tree.text(node));
            default -> form.out("unexpected " + node.kind() + " " + tree.text(node));
        }
    }

    private void tagged(String tag, Node... nodes) {
        form.out(tag);
        form.each(List.of(nodes));
    }

    private void replaceLast(String item) {
        List<String> items = form.items(Category.TREE);
        items.set(items.size() - 1, item);
    }

    private void optional(String tag, Node node, int parts) {
        form.out(tag);
        for (int i = 0; i < parts; i++) {
            form.maybe(node.child(i));
        }
    }

    private void loop(String tag, Node node, Node... header) {
        tagged(tag, header);
        body(node.body());
        otherwise(node);
    }

    /** CPython puts the second test of an if statement into an if statement of its own in the else branch. */
    private void ifStatement(List<Node> parts, int test) {
        form.out("if");
        form.visit(parts.get(test));
        body(parts.get(test + 1));
        if (test + 2 < parts.size()) {
            form.out("else");
            if (parts.get(test + 2).isElse()) {
                body(parts.get(test + 2));
            } else {
                form.out("[");
                ifStatement(parts, test + 2);
                form.out("]");
            }
        }
    }

    private void delete(Node node) {
        Node target = node.firstChild();
        boolean several = target.is(NodeKind.TUPLE) && !target.has(NodeFlags.PARENTHESISED);
        form.display("del(", several ? target.children() : List.of(target));
    }

    private void imports(Node node) {
        for (Node alias : node.children()) {
            String name = tree.name(node);
            String prefix = node.is(NodeKind.IMPORT)
                    ? "import "
                    : "from " + ".".repeat(node.level()) + (name == null ? "" : name) + " import ";
            String bound = alias.hasChildren() ? " as " + tree.name(alias.firstChild()) : "";
            form.record(Category.IMPORTS, prefix + tree.name(alias) + bound);
            form.out(prefix + tree.name(alias) + bound);
        }
    }

    void parameters(Node function) {
        form.out("(");
        for (Node parameter : function.parameters()) {
            if (parameter.isSlash()) {
                form.out("/");
            } else if (parameter.isStar() && tree.name(parameter) == null) {
                form.out("*");
            } else {
                form.out((parameter.isStar() ? "*" : parameter.isDoubleStar() ? "**" : "") + tree.name(parameter));
                form.maybe(parameter.annotation());
                form.maybe(parameter.defaultValue());
            }
        }
        form.out(")");
    }

    private void function(Node function) {
        form.record(Category.DEFINITIONS, "def " + tree.name(function) + " " + form.position(function.start()));
        form.out((function.isAsync() ? "async def " : "def ") + tree.name(function));
        function.decorators().forEach(decorator -> form.visit(decorator.firstChild()));
        parameters(function);
        form.maybe(function.annotation());
        body(function.body());
    }

    private void classDefinition(Node definition) {
        form.record(Category.DEFINITIONS, "class " + tree.name(definition) + " " + form.position(definition.start()));
        form.out("class " + tree.name(definition));
        definition.decorators().forEach(decorator -> form.visit(decorator.firstChild()));
        form.arguments(definition);
        body(definition.body());
    }

    private void tryStatement(Node node) {
        form.out("try");
        body(node.body());
        for (Node handler : node.children(NodeKind.HANDLER)) {
            form.out("except " + (tree.name(handler) == null ? "_" : tree.name(handler)));
            form.maybe(handler.firstChild() == handler.body() ? null : handler.firstChild());
            body(handler.body());
        }
        otherwise(node);
        if (node.finallyBody() != null) {
            form.out("finally");
            body(node.finallyBody());
        }
    }

    private void with(Node node) {
        form.out(node.isAsync() ? "async with" : "with");
        for (Node item : node.children(NodeKind.WITH_ITEM)) {
            form.visit(item.value());
            form.maybe(item.target());
        }
        body(node.body());
    }

    private void match(Node node) {
        form.out("match");
        form.visit(node.firstChild());
        for (Node clause : node.children(NodeKind.CASE)) {
            form.out("case");
            form.visit(clause.firstChild());
            form.maybe(clause.test());
            body(clause.body());
        }
    }
}
