package dev.mlreadiness.syntax.python;

/** Expressions: operators by precedence, then what they apply to. */
final class ExpressionParser {
    private static final int NOT_PRECEDENCE = 3;
    private static final int COMPARISON_PRECEDENCE = 4;
    /** The lowest precedence of what may stand before {@code in} and {@code as}, or behind a star. */
    private static final int BIT_OR_PRECEDENCE = 5;

    private static final byte[] PRECEDENCE = new byte[Token.KINDS];

    static {
        PRECEDENCE[Token.OR] = 1;
        PRECEDENCE[Token.AND] = 2;
        PRECEDENCE[Token.COMPARISON] = COMPARISON_PRECEDENCE;
        PRECEDENCE[Token.IN] = COMPARISON_PRECEDENCE;
        PRECEDENCE[Token.IS] = COMPARISON_PRECEDENCE;
        PRECEDENCE[Token.BIT_OR] = BIT_OR_PRECEDENCE;
        PRECEDENCE[Token.BIT_XOR] = 6;
        PRECEDENCE[Token.BIT_AND] = 7;
        PRECEDENCE[Token.SHIFT] = 8;
        PRECEDENCE[Token.PLUS] = 9;
        PRECEDENCE[Token.MINUS] = 9;
        PRECEDENCE[Token.STAR] = 10;
        PRECEDENCE[Token.DIVISION] = 10;
        PRECEDENCE[Token.AT] = 10;
    }

    private final TokenReader reader;
    private final PrimaryParser primaries;
    private final ParameterParser parameters;

    ExpressionParser(TokenReader reader) {
        this.reader = reader;
        this.primaries = new PrimaryParser(reader, this);
        this.parameters = new ParameterParser(reader, this);
    }

    ParameterParser parameters() {
        return parameters;
    }

    PrimaryParser primaries() {
        return primaries;
    }

    /** One expression, or several with commas between as a TUPLE. */
    Node expressions() {
        int start = reader.start();
        Node first = starredOrNamed();
        if (!reader.at(Token.COMMA)) {
            return first;
        }
        Node tuple = new Node(NodeKind.TUPLE, start).add(first);
        while (reader.accept(Token.COMMA) && reader.atExpression()) {
            tuple.add(starredOrNamed());
        }
        return reader.close(tuple);
    }

    /** What a {@code for} or {@code with} binds: stops before {@code in}. */
    Node targets() {
        int start = reader.start();
        Node first = starredOrTarget();
        if (!reader.at(Token.COMMA)) {
            return first;
        }
        Node tuple = new Node(NodeKind.TUPLE, start).add(first);
        while (reader.accept(Token.COMMA) && reader.atExpression()) {
            tuple.add(starredOrTarget());
        }
        return reader.close(tuple);
    }

    private Node starredOrTarget() {
        return reader.at(Token.STAR) ? starred() : binary(BIT_OR_PRECEDENCE);
    }

    Node starredOrNamed() {
        return reader.at(Token.STAR) ? starred() : named();
    }

    private Node starred() {
        Node starred = reader.open(NodeKind.STARRED);
        reader.advance();
        return reader.close(starred.add(binary(BIT_OR_PRECEDENCE)));
    }

    /** The target after {@code as}. */
    Node target() {
        return binary(BIT_OR_PRECEDENCE);
    }

    /** An expression that may be {@code target := value}. */
    Node named() {
        int start = reader.start();
        Node expression = expression();
        if (!reader.at(Token.WALRUS)) {
            return expression;
        }
        reader.advance();
        return reader.close(new Node(NodeKind.NAMED, start).add(expression).add(expression()));
    }

    /** An expression without commas or a walrus outside of brackets. */
    Node expression() {
        int kind = reader.kind();
        if (kind == Token.LAMBDA) {
            return lambda();
        }
        if (kind == Token.YIELD) {
            return yielded();
        }
        int start = reader.start();
        Node value = binary(1);
        if (!reader.at(Token.IF)) {
            return value;
        }
        Node ternary = new Node(NodeKind.TERNARY, start).add(value);
        reader.advance();
        reader.enter();
        ternary.add(binary(1));
        reader.expect(Token.ELSE, "else expected");
        ternary.add(expression());
        reader.leave();
        return reader.close(ternary);
    }

    private Node lambda() {
        Node lambda = reader.open(NodeKind.LAMBDA);
        reader.advance();
        reader.enter();
        lambda.add(parameters.parameters(Token.COLON));
        reader.expect(Token.COLON, "colon expected");
        lambda.add(expression());
        reader.leave();
        return reader.close(lambda);
    }

    private Node yielded() {
        Node yield = reader.open(NodeKind.YIELD);
        reader.advance();
        reader.enter();
        if (reader.accept(Token.FROM)) {
            yield.kind(NodeKind.YIELD_FROM).add(expression());
        } else if (reader.atExpression()) {
            yield.add(expressions());
        }
        reader.leave();
        return reader.close(yield);
    }

    /** A condition or iterated expression of a comprehension, where {@code if} is no ternary. */
    Node disjunction() {
        return binary(1);
    }

    /** Operands joined by operators of at least a precedence; a long chain is read in a loop. */
    private Node binary(int lowest) {
        reader.enter();
        int start = reader.start();
        Node left = operand();
        Node extensible = null;
        for (; ; ) {
            int kind = reader.kind();
            int precedence = PRECEDENCE[kind];
            if (kind == Token.NOT && reader.peek(1) == Token.IN) {
                precedence = COMPARISON_PRECEDENCE;
            }
            if (precedence == 0 || precedence < lowest) {
                reader.leave();
                return left;
            }
            if (precedence == COMPARISON_PRECEDENCE) {
                extensible = comparison(start, left, extensible);
            } else if (kind == Token.AND || kind == Token.OR) {
                extensible = bool(start, left, extensible, precedence);
            } else {
                Node binary = new Node(NodeKind.BINARY, start).value(reader.value());
                reader.advance();
                left = reader.close(binary.add(left).add(binary(precedence + 1)));
                continue;
            }
            left = extensible;
        }
    }

    /** Adds an operator and an operand to the comparison that was just read, or begins one. */
    private Node comparison(int start, Node left, Node extensible) {
        boolean extend = left == extensible && left.is(NodeKind.COMPARISON);
        Node comparison = extend ? left : new Node(NodeKind.COMPARISON, start).add(left);
        Node operator = reader.open(NodeKind.OPERATOR);
        operator.value(comparisonOperator().ordinal());
        comparison.add(reader.close(operator));
        return reader.close(comparison.add(binary(COMPARISON_PRECEDENCE + 1)));
    }

    private Operator comparisonOperator() {
        int kind = reader.kind();
        int value = reader.value();
        reader.advance();
        return switch (kind) {
            case Token.IN -> Operator.IN;
            case Token.IS -> reader.accept(Token.NOT) ? Operator.IS_NOT : Operator.IS;
            case Token.NOT -> {
                reader.advance();
                yield Operator.NOT_IN;
            }
            default -> Operator.of(value);
        };
    }

    private Node bool(int start, Node left, Node extensible, int precedence) {
        int operator = (reader.at(Token.AND) ? Operator.AND : Operator.OR).ordinal();
        boolean extend = left == extensible && left.is(NodeKind.BOOLEAN) && left.nameId() == operator;
        Node bool = extend
                ? left
                : new Node(NodeKind.BOOLEAN, start).value(operator).add(left);
        reader.advance();
        return reader.close(bool.add(binary(precedence + 1)));
    }

    /** A literal of a case pattern, perhaps signed or a sum: stops before {@code |}. */
    Node literalPattern() {
        return binary(PRECEDENCE[Token.PLUS]);
    }

    private Node operand() {
        return switch (reader.kind()) {
            case Token.NOT -> {
                Node not = reader.open(NodeKind.UNARY).value(Operator.NOT.ordinal());
                reader.advance();
                yield reader.close(not.add(binary(NOT_PRECEDENCE)));
            }
            case Token.LAMBDA -> lambda();
            default -> unary();
        };
    }

    private Node unary() {
        int kind = reader.kind();
        if (kind == Token.MINUS || kind == Token.PLUS || kind == Token.TILDE) {
            Node unary = reader.open(NodeKind.UNARY);
            unary.value((kind == Token.TILDE ? Operator.INVERT : Operator.of(reader.value())).ordinal());
            reader.advance();
            reader.enter();
            unary.add(unary());
            reader.leave();
            return reader.close(unary);
        }
        int start = reader.start();
        Node base = primaries.awaited();
        if (!reader.at(Token.DOUBLE_STAR)) {
            return base;
        }
        Node power = new Node(NodeKind.BINARY, start).value(Operator.POWER.ordinal());
        reader.advance();
        reader.enter();
        power.add(base).add(reader.at(Token.NOT) ? binary(NOT_PRECEDENCE) : unary());
        reader.leave();
        return reader.close(power);
    }
}
