package dev.mlreadiness.syntax.python;

/** Functions and classes with their decorators. */
final class DefinitionParser {
    private final TokenReader reader;
    private final ExpressionParser expressions;
    private final StatementParser statements;

    DefinitionParser(TokenReader reader, ExpressionParser expressions, StatementParser statements) {
        this.reader = reader;
        this.expressions = expressions;
        this.statements = statements;
    }

    /** A definition from its first decorator on; the node becomes what is defined. */
    void decorated(Node definition) {
        while (reader.at(Token.AT)) {
            Node decorator = reader.open(NodeKind.DECORATOR);
            reader.advance();
            definition.add(reader.close(decorator.add(expressions.named())));
            reader.expect(Token.NEWLINE, "end of decorator expected");
        }
        definition.startAt(reader.start());
        if (reader.accept(Token.ASYNC)) {
            definition.flag(NodeFlags.ASYNC);
        }
        switch (reader.kind()) {
            case Token.DEF -> function(definition);
            case Token.CLASS -> classDefinition(definition.kind(NodeKind.CLASS));
            default -> throw reader.fail("definition expected behind decorators");
        }
    }

    void function(Node function) {
        reader.advance();
        function.value(reader.name());
        if (reader.at(Token.LEFT_BRACKET)) {
            function.add(expressions.parameters().typeParameters());
        }
        reader.expect(Token.LEFT_PAREN, "parameters expected");
        function.add(expressions.parameters().parameters(Token.RIGHT_PAREN));
        reader.expect(Token.RIGHT_PAREN, "closing parenthesis expected");
        if (reader.accept(Token.ARROW)) {
            function.add(expressions.expressions()).flag(NodeFlags.ANNOTATED);
        }
        statements.block(function, 0);
        StatementParser.closeBlock(function);
    }

    void classDefinition(Node definition) {
        reader.advance();
        definition.value(reader.name());
        if (reader.at(Token.LEFT_BRACKET)) {
            definition.add(expressions.parameters().typeParameters());
        }
        if (reader.accept(Token.LEFT_PAREN)) {
            expressions.primaries().arguments(definition);
        }
        statements.block(definition, 0);
        StatementParser.closeBlock(definition);
    }

    /**
     * Gives a definition whose header could not be read the parts that each definition has, but for its block.
     *
     * @return whether the node is a definition with a name
     */
    static boolean repair(Node statement) {
        if (statement.nameId() == Node.NO_NAME || statement.firstChild(NodeKind.BLOCK) != null) {
            return false;
        }
        if (statement.is(NodeKind.FUNCTION)) {
            if (statement.firstChild(NodeKind.PARAMETERS) == null) {
                statement.add(new Node(NodeKind.PARAMETERS, statement.start()).endAt(statement.start()));
            }
            return true;
        }
        return statement.is(NodeKind.CLASS);
    }
}
