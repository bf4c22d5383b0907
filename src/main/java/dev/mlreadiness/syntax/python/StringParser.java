package dev.mlreadiness.syntax.python;

/** String literals, the adjacent ones that make one string, and the replacement fields of format strings. */
final class StringParser {
    private final TokenReader reader;
    private final ExpressionParser expressions;

    StringParser(TokenReader reader, ExpressionParser expressions) {
        this.reader = reader;
        this.expressions = expressions;
    }

    Node strings() {
        int start = reader.start();
        if (reader.at(Token.STRING)) {
            Node only = literal();
            if (!reader.at(Token.STRING) && !reader.at(Token.FSTRING_START)) {
                return only;
            }
            return joined(new Node(NodeKind.STRING, start)
                    .flag(only.flags & StringFlags.BYTES)
                    .add(only));
        }
        return joined(new Node(NodeKind.STRING, start));
    }

    private Node joined(Node strings) {
        for (; ; ) {
            if (reader.at(Token.STRING)) {
                strings.add(literal());
            } else if (reader.at(Token.FSTRING_START)) {
                formatString(strings.kind(NodeKind.FSTRING));
            } else {
                return reader.close(strings);
            }
        }
    }

    private Node literal() {
        int flags = reader.value();
        return reader.leaf(NodeKind.STRING).flag(flags);
    }

    private void formatString(Node strings) {
        reader.advance();
        parts(strings);
        reader.expect(Token.FSTRING_END, "end of format string expected");
    }

    private void parts(Node parent) {
        for (; ; ) {
            if (reader.at(Token.FSTRING_TEXT)) {
                int flags = reader.value();
                parent.add(reader.leaf(NodeKind.FSTRING_TEXT).flag(flags));
            } else if (reader.at(Token.FIELD_OPEN)) {
                reader.enter();
                field(parent);
                reader.leave();
            } else {
                return;
            }
        }
    }

    private void field(Node parent) {
        Node field = reader.open(NodeKind.FIELD);
        reader.advance();
        int expressionStart = field.start() + 1;
        field.add(expressions.expressions());
        if (reader.at(Token.FIELD_DEBUG)) {
            int debugEnd = reader.end();
            reader.advance();
            parent.add(new Node(NodeKind.FSTRING_TEXT, expressionStart)
                    .endAt(debugEnd)
                    .flag(StringFlags.VERBATIM));
        }
        if (reader.at(Token.FIELD_CONVERSION)) {
            field.flag(reader.value() << NodeFlags.CONVERSION_SHIFT);
            reader.advance();
        }
        if (reader.at(Token.FIELD_COLON)) {
            Node specification = reader.open(NodeKind.FORMAT_SPECIFICATION);
            reader.advance();
            parts(specification);
            field.add(reader.close(specification));
        }
        reader.expect(Token.FIELD_CLOSE, "end of replacement field expected");
        parent.add(reader.close(field));
    }
}
