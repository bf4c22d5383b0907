package dev.mlreadiness.syntax.python;

/**
 * Blocks and the statements that have them, and how to go on behind a statement that cannot be read. A statement with
 * blocks is added to its parent before its parts are read, so that a broken part does not cost the others.
 */
final class StatementParser {
    private final TokenReader reader;
    private final ExpressionParser expressions;
    private final SimpleStatementParser simple;
    private final DefinitionParser definitions;
    private final MatchParser matches;
    private final Salvage salvage;

    StatementParser(TokenReader reader, Names names) {
        this.reader = reader;
        this.expressions = new ExpressionParser(reader);
        this.simple = new SimpleStatementParser(reader, names, expressions);
        this.definitions = new DefinitionParser(reader, expressions, this);
        this.matches = new MatchParser(reader, expressions, this);
        this.salvage = new Salvage(reader, expressions);
    }

    Node module(int length) {
        Node module = new Node(NodeKind.MODULE, 0);
        while (!reader.at(Token.EOF)) {
            statements(module);
            reader.accept(Token.DEDENT);
        }
        return module.endAt(length);
    }

    /** Statements up to the end of their block. */
    void statements(Node parent) {
        for (; ; ) {
            switch (reader.kind()) {
                case Token.EOF, Token.DEDENT -> {
                    return;
                }
                case Token.NEWLINE -> reader.advance();
                case Token.SEMICOLON -> {
                    reader.problem("unexpected semicolon");
                    reader.advance();
                }
                case Token.INDENT -> {
                    reader.problem("unexpected indentation");
                    indented(parent);
                }
                default -> recoverable(parent);
            }
        }
    }

    private void recoverable(Node parent) {
        int place = reader.place();
        int depth = reader.depth();
        Node before = parent.lastChild();
        try {
            statement(parent);
        } catch (ParseFailure failure) {
            reader.restoreDepth(depth);
            Node last = parent.lastChild();
            if (last == before) {
                recover(parent, null, place);
            } else if (last.isComplete()) {
                recover(parent, null, Salvage.placeBehind(reader, parent, place));
            } else {
                recover(parent, last, place);
            }
        }
    }

    /**
     * Makes the best of a statement whose parsing failed here, and of the block below it.
     *
     * @param incomplete the statement, if it is among the parent's children already
     * @param first the statement's first token
     */
    void recover(Node parent, Node incomplete, int first) {
        reader.recordFailure();
        Node statement = incomplete;
        if (statement == null) {
            statement = new Node(NodeKind.ERROR, reader.startAt(first));
            parent.add(statement);
        }
        boolean isDefinition = DefinitionParser.repair(statement);
        if (!isDefinition) {
            statement.kind(NodeKind.ERROR);
        }
        int from = Salvage.placeBehind(reader, statement, first);
        salvage.expressions(from, isDefinition ? new Node(NodeKind.ERROR, statement.start()) : statement);
        if (reader.at(Token.INDENT) || isDefinition) {
            Node block = reader.open(NodeKind.BLOCK);
            statement.add(block);
            if (reader.at(Token.INDENT)) {
                indented(block);
            }
            closeBlock(block);
            closeBlock(statement);
        }
    }

    private void statement(Node parent) {
        switch (reader.kind()) {
            case Token.IF -> ifStatement(begin(parent, NodeKind.IF));
            case Token.WHILE -> whileStatement(begin(parent, NodeKind.WHILE));
            case Token.FOR -> forStatement(begin(parent, NodeKind.FOR));
            case Token.TRY -> tryStatement(begin(parent, NodeKind.TRY));
            case Token.WITH -> withStatement(begin(parent, NodeKind.WITH));
            case Token.DEF -> definitions.function(begin(parent, NodeKind.FUNCTION));
            case Token.CLASS -> definitions.classDefinition(begin(parent, NodeKind.CLASS));
            case Token.AT -> definitions.decorated(begin(parent, NodeKind.FUNCTION));
            case Token.ASYNC -> async(parent);
            case Token.NAME -> {
                if (reader.atName(Token.MATCH_NAME) && matches.isMatch()) {
                    matches.match(begin(parent, NodeKind.MATCH));
                } else {
                    simple.line(parent);
                }
            }
            default -> simple.line(parent);
        }
    }

    private Node begin(Node parent, NodeKind kind) {
        Node statement = reader.open(kind);
        parent.add(statement);
        return statement;
    }

    // Blocks

    /** Adds the block that follows a header. */
    void block(Node statement, int role) {
        if (!reader.accept(Token.COLON)) {
            if (!reader.at(Token.NEWLINE) || reader.peek(1) != Token.INDENT) {
                throw reader.fail("colon expected");
            }
            reader.problem("colon expected");
        }
        boolean sameLine = !reader.accept(Token.NEWLINE);
        Node block = reader.open(NodeKind.BLOCK).flag(role);
        if (sameLine) {
            simple.line(block);
        } else if (reader.at(Token.INDENT)) {
            indented(block);
        } else {
            reader.problem("indented block expected");
        }
        statement.add(closeBlock(block));
    }

    /** The statements between an indentation and its end, unless they are too deep. */
    void indented(Node parent) {
        reader.advance();
        if (reader.isFull()) {
            reader.problem("nested too deeply");
            skipBlock();
            return;
        }
        reader.enter();
        statements(parent);
        reader.leave();
        reader.accept(Token.DEDENT);
    }

    private void skipBlock() {
        int level = 1;
        while (level > 0 && !reader.at(Token.EOF)) {
            if (reader.at(Token.INDENT)) {
                level++;
            } else if (reader.at(Token.DEDENT)) {
                level--;
            }
            reader.advance();
        }
    }

    /** Blocks and what contains them end with their last statement, not with the line or the indentation. */
    static Node closeBlock(Node node) {
        Node last = node.lastChild();
        return node.endAt(last == null ? node.start() : last.end());
    }

    private void elseBlock(Node statement) {
        if (reader.accept(Token.ELSE)) {
            block(statement, NodeFlags.ELSE);
        }
        closeBlock(statement);
    }

    // Statements

    private void ifStatement(Node statement) {
        do {
            reader.advance();
            statement.add(expressions.named());
            block(statement, 0);
        } while (reader.at(Token.ELIF));
        elseBlock(statement);
    }

    private void whileStatement(Node statement) {
        reader.advance();
        statement.add(expressions.named());
        block(statement, 0);
        elseBlock(statement);
    }

    private void forStatement(Node statement) {
        reader.advance();
        statement.add(expressions.targets());
        reader.expect(Token.IN, "in expected");
        statement.add(expressions.expressions());
        block(statement, 0);
        elseBlock(statement);
    }

    private void tryStatement(Node statement) {
        reader.advance();
        block(statement, 0);
        while (reader.at(Token.EXCEPT)) {
            recoverableHandler(statement);
        }
        elseBlock(statement);
        if (reader.accept(Token.FINALLY)) {
            block(statement, NodeFlags.FINALLY);
            closeBlock(statement);
        }
    }

    private void recoverableHandler(Node statement) {
        int place = reader.place();
        int depth = reader.depth();
        Node handler = begin(statement, NodeKind.HANDLER);
        try {
            handler(handler);
        } catch (ParseFailure failure) {
            reader.restoreDepth(depth);
            recover(statement, handler, place);
        }
    }

    private void handler(Node handler) {
        reader.advance();
        reader.accept(Token.STAR);
        if (reader.atExpression()) {
            handler.add(expressions.expressions());
            if (reader.accept(Token.AS)) {
                if (reader.at(Token.NAME) && reader.peek(1) != Token.DOT) {
                    handler.value(reader.name());
                } else {
                    handler.add(expressions.target());
                }
            }
        }
        block(handler, 0);
        closeBlock(handler);
    }

    private void withStatement(Node statement) {
        reader.advance();
        boolean parenthesised = reader.at(Token.LEFT_PAREN) && parenthesesHoldItems();
        if (parenthesised) {
            reader.advance();
        }
        do {
            if (parenthesised && reader.at(Token.RIGHT_PAREN)) {
                break;
            }
            Node item = reader.open(NodeKind.WITH_ITEM).add(expressions.expression());
            if (reader.accept(Token.AS)) {
                item.add(expressions.target());
            }
            statement.add(reader.close(item));
        } while (reader.accept(Token.COMMA));
        if (parenthesised) {
            reader.expect(Token.RIGHT_PAREN, "closing parenthesis expected");
        }
        block(statement, 0);
        closeBlock(statement);
    }

    /**
     * Whether {@code with (} opens the list of items, as in {@code with (a, b):}, and not an expression, as in
     * {@code with (a).b() as c:} or {@code with (x for x in y):}.
     */
    private boolean parenthesesHoldItems() {
        int depth = 0;
        for (int i = reader.place(); ; i++) {
            switch (reader.kindAt(i)) {
                case Token.LEFT_PAREN, Token.LEFT_BRACKET, Token.LEFT_BRACE -> depth++;
                case Token.RIGHT_PAREN, Token.RIGHT_BRACKET, Token.RIGHT_BRACE -> {
                    depth--;
                    if (depth == 0) {
                        return reader.kindAt(i + 1) == Token.COLON;
                    }
                }
                case Token.FOR, Token.YIELD, Token.WALRUS -> {
                    if (depth == 1) {
                        return false;
                    }
                }
                case Token.STAR -> {
                    int before = reader.kindAt(i - 1);
                    if (depth == 1 && (before == Token.LEFT_PAREN || before == Token.COMMA)) {
                        return false;
                    }
                }
                case Token.NEWLINE, Token.EOF -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    private void async(Node parent) {
        int next = reader.peek(1);
        if (next != Token.DEF && next != Token.FOR && next != Token.WITH) {
            simple.line(parent);
            return;
        }
        Node statement = begin(parent, NodeKind.FUNCTION).flag(NodeFlags.ASYNC);
        reader.advance();
        switch (next) {
            case Token.FOR -> forStatement(statement.kind(NodeKind.FOR));
            case Token.WITH -> withStatement(statement.kind(NodeKind.WITH));
            default -> definitions.function(statement);
        }
    }
}
