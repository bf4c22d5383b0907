package dev.mlreadiness.syntax.python;

/** What can still be read of a statement that could not be parsed: the expressions in it. */
final class Salvage {
    /** How often, on average, a token may be looked at again before the rest of the statement is skipped. */
    private static final int ATTEMPTS = 4;

    private static final int LEAST_BUDGET = 256;

    private final TokenReader reader;
    private final ExpressionParser expressions;

    Salvage(TokenReader reader, ExpressionParser expressions) {
        this.reader = reader;
        this.expressions = expressions;
    }

    /**
     * Reads expressions from a place to the end of the statement, and passes its line end.
     *
     * @param from the first token that no child of the node has
     * @param error the node that gets the expressions
     */
    void expressions(int from, Node error) {
        int stop = endOfStatement();
        int budget = Math.max(LEAST_BUDGET, ATTEMPTS * (stop - from));
        reader.goTo(from);
        while (reader.place() < stop) {
            int place = reader.place();
            if (budget <= 0) {
                break;
            }
            if (!reader.atExpression()) {
                reader.advance();
                continue;
            }
            int depth = reader.depth();
            try {
                error.add(expressions.starredOrNamed());
            } catch (ParseFailure failure) {
                budget -= reader.place() - place;
                reader.restoreDepth(depth);
                // what is nested too deeply is not tried again from one level further in
                reader.goTo(reader.failedByDepth() ? Math.max(reader.place(), place + 1) : place + 1);
            }
        }
        reader.goTo(stop);
        reader.close(error);
        reader.accept(Token.NEWLINE);
    }

    private int endOfStatement() {
        int i = reader.place();
        while (true) {
            switch (reader.kindAt(i)) {
                case Token.NEWLINE, Token.INDENT, Token.DEDENT, Token.EOF -> {
                    return i;
                }
                default -> i++;
            }
        }
    }

    /** The first token behind the children that a statement already has. */
    static int placeBehind(TokenReader reader, Node statement, int first) {
        Node last = statement.lastChild();
        if (last == null) {
            return first;
        }
        int place = reader.place();
        while (place > first && reader.startAt(place - 1) >= last.end()) {
            place--;
        }
        return place;
    }
}
