package dev.mlreadiness.syntax.python;

/** Parameters of functions and lambdas, and type parameters. */
final class ParameterParser {
    private final TokenReader reader;
    private final ExpressionParser expressions;

    ParameterParser(TokenReader reader, ExpressionParser expressions) {
        this.reader = reader;
        this.expressions = expressions;
    }

    /** Parameters up to the token that closes them: those of a lambda end with a colon and have no annotations. */
    Node parameters(int closing) {
        Node parameters = reader.open(NodeKind.PARAMETERS);
        while (!reader.at(closing)) {
            parameters.add(parameter(closing == Token.RIGHT_PAREN));
            if (!reader.accept(Token.COMMA)) {
                break;
            }
        }
        return parameters.hasChildren() ? reader.close(parameters) : parameters.endAt(parameters.start());
    }

    private Node parameter(boolean annotated) {
        Node parameter = reader.open(NodeKind.PARAMETER);
        switch (reader.kind()) {
            case Token.DIVISION -> {
                reader.advance();
                return reader.close(parameter.flag(NodeFlags.SLASH));
            }
            case Token.STAR -> star(parameter, NodeFlags.STAR);
            case Token.DOUBLE_STAR -> star(parameter, NodeFlags.DOUBLE_STAR);
            default -> {}
        }
        if (isName()) {
            parameter.value(reader.value());
            reader.advance();
            if (annotated && reader.accept(Token.COLON)) {
                reader.accept(Token.STAR);
                parameter.flag(NodeFlags.ANNOTATED).add(expressions.expression());
            }
        } else if (reader.at(Token.LEFT_PAREN)) {
            parameter.add(tuple());
        } else if (!parameter.isStar()) {
            throw reader.fail("parameter expected");
        }
        if (reader.accept(Token.ASSIGN)) {
            parameter.flag(NodeFlags.HAS_VALUE).add(expressions.expression());
        }
        return reader.close(parameter);
    }

    private void star(Node parameter, int flag) {
        parameter.flag(flag);
        reader.advance();
    }

    private boolean isName() {
        return reader.at(Token.NAME) || reader.at(Token.ASYNC) || reader.at(Token.AWAIT);
    }

    /** The tuple parameter of Python 2: {@code def f(a, (b, c))}. */
    private Node tuple() {
        Node tuple = reader.open(NodeKind.TUPLE).flag(NodeFlags.PARENTHESISED);
        reader.enter();
        do {
            reader.advance();
            if (reader.at(Token.LEFT_PAREN)) {
                tuple.add(tuple());
            } else if (!reader.at(Token.RIGHT_PAREN)) {
                tuple.add(reader.named(NodeKind.NAME));
            }
        } while (reader.at(Token.COMMA));
        reader.expect(Token.RIGHT_PAREN, "closing parenthesis expected");
        reader.leave();
        return reader.close(tuple);
    }

    /** {@code [T: int, *Ts, **P = ...]}. */
    Node typeParameters() {
        Node parameters = reader.open(NodeKind.TYPE_PARAMETERS);
        reader.advance();
        while (!reader.at(Token.RIGHT_BRACKET)) {
            Node parameter = reader.open(NodeKind.TYPE_PARAMETER);
            if (reader.accept(Token.STAR)) {
                parameter.flag(NodeFlags.STAR);
            } else if (reader.accept(Token.DOUBLE_STAR)) {
                parameter.flag(NodeFlags.DOUBLE_STAR);
            }
            parameter.value(reader.name());
            if (reader.accept(Token.COLON)) {
                parameter.flag(NodeFlags.ANNOTATED).add(expressions.expression());
            }
            if (reader.accept(Token.ASSIGN)) {
                parameter.flag(NodeFlags.HAS_VALUE).add(expressions.starredOrNamed());
            }
            parameters.add(reader.close(parameter));
            if (!reader.accept(Token.COMMA)) {
                break;
            }
        }
        reader.expect(Token.RIGHT_BRACKET, "closing bracket expected");
        return reader.close(parameters);
    }
}
