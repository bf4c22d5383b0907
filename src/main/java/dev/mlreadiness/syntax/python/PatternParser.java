package dev.mlreadiness.syntax.python;

/** The patterns of a case clause, where names are bound and what looks like a call is a class pattern. */
final class PatternParser {
    private final TokenReader reader;
    private final ExpressionParser expressions;

    PatternParser(TokenReader reader, ExpressionParser expressions) {
        this.reader = reader;
        this.expressions = expressions;
    }

    /** The whole pattern of a clause: commas make a sequence without brackets. */
    Node patterns() {
        int start = reader.start();
        Node first = starOrPattern();
        if (!reader.at(Token.COMMA)) {
            return first;
        }
        Node sequence = new Node(NodeKind.PATTERN_SEQUENCE, start).add(first);
        while (reader.accept(Token.COMMA) && !reader.at(Token.COLON) && !reader.at(Token.IF)) {
            sequence.add(starOrPattern());
        }
        return reader.close(sequence);
    }

    private Node starOrPattern() {
        if (!reader.at(Token.STAR)) {
            return pattern();
        }
        Node star = reader.open(NodeKind.PATTERN_STAR);
        reader.advance();
        return reader.close(star.value(reader.name()));
    }

    private Node pattern() {
        reader.enter();
        int start = reader.start();
        Node pattern = closed();
        if (reader.at(Token.BIT_OR)) {
            pattern = new Node(NodeKind.PATTERN_OR, start).add(pattern);
            while (reader.accept(Token.BIT_OR)) {
                pattern.add(closed());
            }
            reader.close(pattern);
        }
        if (reader.accept(Token.AS)) {
            pattern = new Node(NodeKind.PATTERN_AS, start).value(reader.name()).add(pattern);
            reader.close(pattern);
        }
        reader.leave();
        return pattern;
    }

    private Node closed() {
        return switch (reader.kind()) {
            case Token.NAME -> nameOrClass();
            case Token.LEFT_PAREN -> sequence(Token.RIGHT_PAREN);
            case Token.LEFT_BRACKET -> sequence(Token.RIGHT_BRACKET);
            case Token.LEFT_BRACE -> mapping();
            default -> value();
        };
    }

    /** A literal, perhaps negative or complex: {@code -1 + 2j}. */
    private Node value() {
        Node value = reader.open(NodeKind.PATTERN_VALUE);
        return reader.close(value.add(expressions.literalPattern()));
    }

    private Node nameOrClass() {
        int start = reader.start();
        int afterName = reader.peek(1);
        if (afterName != Token.DOT && afterName != Token.LEFT_PAREN) {
            return reader.named(NodeKind.PATTERN_CAPTURE);
        }
        Node name = dottedName();
        if (!reader.at(Token.LEFT_PAREN)) {
            return reader.close(new Node(NodeKind.PATTERN_VALUE, start).add(name));
        }
        Node pattern = new Node(NodeKind.PATTERN_CLASS, start).add(name);
        do {
            reader.advance();
            if (reader.at(Token.RIGHT_PAREN)) {
                break;
            }
            pattern.add(reader.atKeywordArgument() ? keyword() : pattern());
        } while (reader.at(Token.COMMA));
        reader.expect(Token.RIGHT_PAREN, "closing parenthesis expected");
        return reader.close(pattern);
    }

    private Node keyword() {
        Node keyword = reader.open(NodeKind.KEYWORD).value(reader.value());
        reader.advance();
        reader.advance();
        return reader.close(keyword.add(pattern()));
    }

    private Node dottedName() {
        int start = reader.start();
        Node name = reader.named(NodeKind.NAME);
        while (reader.accept(Token.DOT)) {
            Node attribute = new Node(NodeKind.ATTRIBUTE, start).value(reader.name());
            name = reader.close(attribute.add(name));
        }
        return name;
    }

    /** Brackets around a sequence, or parentheses around one pattern, which are no sequence. */
    private Node sequence(int closing) {
        Node sequence = reader.open(NodeKind.PATTERN_SEQUENCE);
        boolean comma = false;
        reader.advance();
        while (!reader.at(closing)) {
            sequence.add(starOrPattern());
            if (!reader.accept(Token.COMMA)) {
                break;
            }
            comma = true;
        }
        reader.expect(closing, "closing bracket expected");
        Node only = sequence.firstChild();
        boolean isGroup = closing == Token.RIGHT_PAREN && !comma && only != null && !only.is(NodeKind.PATTERN_STAR);
        return isGroup ? only : reader.close(sequence);
    }

    private Node mapping() {
        Node mapping = reader.open(NodeKind.PATTERN_MAPPING);
        do {
            reader.advance();
            if (reader.at(Token.RIGHT_BRACE)) {
                break;
            }
            if (reader.at(Token.DOUBLE_STAR)) {
                Node rest = reader.open(NodeKind.PATTERN_STAR);
                reader.advance();
                mapping.add(reader.close(rest.value(reader.name())));
            } else {
                mapping.add(reader.at(Token.NAME) ? dottedName() : expressions.literalPattern());
                reader.expect(Token.COLON, "colon expected");
                mapping.add(pattern());
            }
        } while (reader.at(Token.COMMA));
        reader.expect(Token.RIGHT_BRACE, "closing brace expected");
        return reader.close(mapping);
    }
}
