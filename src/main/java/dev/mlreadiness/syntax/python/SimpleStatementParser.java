package dev.mlreadiness.syntax.python;

/** Statements that have no block. */
final class SimpleStatementParser {
    private static final int MAX_LEVEL = 100;

    private final TokenReader reader;
    private final Names names;
    private final ExpressionParser expressions;
    private final StringBuilder dotted = new StringBuilder();

    SimpleStatementParser(TokenReader reader, Names names, ExpressionParser expressions) {
        this.reader = reader;
        this.names = names;
        this.expressions = expressions;
    }

    /** The statements of one line, with semicolons between. */
    void line(Node parent) {
        for (; ; ) {
            Node statement = statement();
            if (!reader.accept(Token.SEMICOLON) && !reader.at(Token.NEWLINE) && !reader.at(Token.EOF)) {
                throw reader.fail("end of statement expected");
            }
            parent.add(statement);
            if (reader.accept(Token.NEWLINE) || reader.at(Token.EOF)) {
                return;
            }
        }
    }

    private Node statement() {
        return switch (reader.kind()) {
            case Token.PASS -> reader.leaf(NodeKind.PASS);
            case Token.BREAK -> reader.leaf(NodeKind.BREAK);
            case Token.CONTINUE -> reader.leaf(NodeKind.CONTINUE);
            case Token.RETURN -> returned();
            case Token.RAISE -> raise();
            case Token.GLOBAL -> identifiers(NodeKind.GLOBAL);
            case Token.NONLOCAL -> identifiers(NodeKind.NONLOCAL);
            case Token.DEL -> delete();
            case Token.ASSERT -> assertion();
            case Token.IMPORT -> imports();
            case Token.FROM -> fromImport();
            case Token.NAME -> {
                int name = reader.value();
                if (name == Token.TYPE_NAME && isTypeAlias()) {
                    yield typeAlias();
                }
                if (name == Token.PRINT_NAME && isPrint(reader.peek(1))) {
                    yield print(NodeKind.PRINT);
                }
                if (name == Token.EXEC_NAME && isOperandOfStatement(reader.peek(1))) {
                    yield print(NodeKind.EXEC);
                }
                yield expressionOrAssignment();
            }
            default -> expressionOrAssignment();
        };
    }

    private Node expressionOrAssignment() {
        int start = reader.start();
        Node first = expressions.expressions();
        return switch (reader.kind()) {
            case Token.ASSIGN -> assign(start, first);
            case Token.AUGMENTED -> {
                Node augmented = new Node(NodeKind.AUGMENTED_ASSIGN, start).value(reader.value());
                reader.advance();
                yield reader.close(augmented.add(first).add(expressions.expressions()));
            }
            case Token.COLON -> annotated(start, first);
            default -> reader.close(new Node(NodeKind.EXPRESSION, start).add(first));
        };
    }

    private Node assign(int start, Node first) {
        Node assign = new Node(NodeKind.ASSIGN, start).add(first);
        while (reader.accept(Token.ASSIGN)) {
            assign.add(expressions.expressions());
        }
        return reader.close(assign);
    }

    private Node annotated(int start, Node target) {
        if (!target.is(NodeKind.NAME) && !target.is(NodeKind.ATTRIBUTE) && !target.is(NodeKind.SUBSCRIPT)) {
            throw reader.fail("unexpected colon");
        }
        Node annotated = new Node(NodeKind.ANNOTATED_ASSIGN, start).add(target);
        reader.advance();
        annotated.add(expressions.expression());
        if (reader.accept(Token.ASSIGN)) {
            annotated.flag(NodeFlags.HAS_VALUE).add(expressions.expressions());
        }
        return reader.close(annotated);
    }

    private Node returned() {
        Node returned = reader.open(NodeKind.RETURN);
        reader.advance();
        return reader.close(reader.atExpression() ? returned.add(expressions.expressions()) : returned);
    }

    private Node raise() {
        Node raise = reader.open(NodeKind.RAISE);
        reader.advance();
        if (reader.atExpression()) {
            raise.add(expressions.expressions());
            if (reader.accept(Token.FROM)) {
                raise.add(expressions.expression());
            }
        }
        return reader.close(raise);
    }

    private Node identifiers(NodeKind kind) {
        Node statement = reader.open(kind);
        do {
            reader.advance();
            statement.add(reader.named(NodeKind.IDENTIFIER));
        } while (reader.at(Token.COMMA));
        return reader.close(statement);
    }

    private Node delete() {
        Node delete = reader.open(NodeKind.DELETE);
        reader.advance();
        return reader.close(delete.add(expressions.expressions()));
    }

    private Node assertion() {
        Node assertion = reader.open(NodeKind.ASSERT);
        reader.advance();
        assertion.add(expressions.named());
        if (reader.accept(Token.COMMA)) {
            assertion.add(expressions.expression());
        }
        return reader.close(assertion);
    }

    // Imports

    private Node imports() {
        Node imports = reader.open(NodeKind.IMPORT);
        do {
            reader.advance();
            Node alias = reader.open(NodeKind.ALIAS);
            imports.add(boundAs(alias.value(dottedName())));
        } while (reader.at(Token.COMMA));
        return reader.close(imports);
    }

    private Node fromImport() {
        Node from = reader.open(NodeKind.FROM_IMPORT);
        reader.advance();
        int level = 0;
        while (reader.at(Token.DOT) || reader.at(Token.ELLIPSIS)) {
            level += reader.at(Token.DOT) ? 1 : 3;
            reader.advance();
        }
        from.flag(Math.min(level, MAX_LEVEL) << NodeFlags.LEVEL_SHIFT);
        if (!reader.at(Token.IMPORT)) {
            from.value(dottedName());
        }
        reader.expect(Token.IMPORT, "import expected");
        if (reader.at(Token.STAR)) {
            return reader.close(from.add(reader.leaf(NodeKind.ALIAS).value(names.intern("*"))));
        }
        boolean parenthesised = reader.accept(Token.LEFT_PAREN);
        do {
            Node alias = reader.open(NodeKind.ALIAS);
            from.add(boundAs(alias.value(reader.name())));
        } while (reader.accept(Token.COMMA) && !reader.at(Token.RIGHT_PAREN));
        if (parenthesised) {
            reader.expect(Token.RIGHT_PAREN, "closing parenthesis expected");
        }
        return reader.close(from);
    }

    private Node boundAs(Node alias) {
        if (reader.accept(Token.AS)) {
            alias.add(reader.named(NodeKind.IDENTIFIER));
        }
        return reader.close(alias);
    }

    private int dottedName() {
        int first = reader.name();
        if (!reader.at(Token.DOT)) {
            return first;
        }
        dotted.setLength(0);
        dotted.append(names.text(first));
        while (reader.accept(Token.DOT)) {
            dotted.append('.').append(names.text(reader.name()));
        }
        return names.intern(dotted.toString());
    }

    // Statements that begin with what may be a name

    private boolean isTypeAlias() {
        return reader.peek(1) == Token.NAME && (reader.peek(2) == Token.ASSIGN || reader.peek(2) == Token.LEFT_BRACKET);
    }

    private Node typeAlias() {
        Node alias = reader.open(NodeKind.TYPE_ALIAS);
        reader.advance();
        alias.value(reader.name());
        if (reader.at(Token.LEFT_BRACKET)) {
            alias.add(expressions.parameters().typeParameters());
        }
        reader.expect(Token.ASSIGN, "equals sign expected");
        return reader.close(alias.add(expressions.expression()));
    }

    private boolean isPrint(int next) {
        return isOperandOfStatement(next)
                || (next == Token.SHIFT && reader.valueAt(reader.place() + 1) == Operator.RIGHT_SHIFT.ordinal());
    }

    /** Tokens that cannot follow a name in an expression, so that the name is a statement of Python 2. */
    private static boolean isOperandOfStatement(int next) {
        return switch (next) {
            case Token.NAME,
                    Token.STRING,
                    Token.NUMBER,
                    Token.FSTRING_START,
                    Token.BACKTICK,
                    Token.LEFT_BRACE,
                    Token.NONE,
                    Token.TRUE,
                    Token.FALSE,
                    Token.LAMBDA -> true;
            default -> false;
        };
    }

    private Node print(NodeKind kind) {
        Node print = reader.open(kind);
        reader.advance();
        if (reader.at(Token.SHIFT)) {
            reader.advance();
        }
        return reader.close(print.add(expressions.expressions()));
    }
}
