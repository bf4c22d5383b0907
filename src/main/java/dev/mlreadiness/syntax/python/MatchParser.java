package dev.mlreadiness.syntax.python;

/** The match statement. */
final class MatchParser {
    private final TokenReader reader;
    private final ExpressionParser expressions;
    private final PatternParser patterns;
    private final StatementParser statements;

    MatchParser(TokenReader reader, ExpressionParser expressions, StatementParser statements) {
        this.reader = reader;
        this.expressions = expressions;
        this.patterns = new PatternParser(reader, expressions);
        this.statements = statements;
    }

    /** Whether the name {@code match} begins a statement: the line ends with a colon and a case follows. */
    boolean isMatch() {
        int i = reader.place() + 1;
        if (!Token.startsExpression(reader.kindAt(i))) {
            return false;
        }
        while (reader.kindAt(i) != Token.NEWLINE && reader.kindAt(i) != Token.EOF) {
            i++;
        }
        return reader.kindAt(i) == Token.NEWLINE
                && reader.kindAt(i - 1) == Token.COLON
                && reader.kindAt(i + 1) == Token.INDENT
                && reader.kindAt(i + 2) == Token.NAME
                && reader.valueAt(i + 2) == Token.CASE_NAME;
    }

    void match(Node match) {
        reader.advance();
        match.add(expressions.expressions());
        reader.expect(Token.COLON, "colon expected");
        reader.expect(Token.NEWLINE, "end of line expected");
        reader.expect(Token.INDENT, "indented block expected");
        reader.enter();
        while (reader.atName(Token.CASE_NAME)) {
            recoverableClause(match);
        }
        if (!reader.at(Token.DEDENT) && !reader.at(Token.EOF)) {
            reader.problem("case expected");
            statements.statements(match);
        }
        reader.leave();
        reader.accept(Token.DEDENT);
        StatementParser.closeBlock(match);
    }

    private void recoverableClause(Node match) {
        int place = reader.place();
        int depth = reader.depth();
        Node clause = reader.open(NodeKind.CASE);
        match.add(clause);
        try {
            clause(clause);
        } catch (ParseFailure failure) {
            reader.restoreDepth(depth);
            statements.recover(match, clause, place);
        }
    }

    private void clause(Node clause) {
        reader.advance();
        clause.add(patterns.patterns());
        if (reader.accept(Token.IF)) {
            clause.add(expressions.named());
        }
        statements.block(clause, 0);
        StatementParser.closeBlock(clause);
    }
}
