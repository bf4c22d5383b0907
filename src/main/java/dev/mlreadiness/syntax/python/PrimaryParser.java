package dev.mlreadiness.syntax.python;

/** Names, literals, displays, and the calls, subscripts and attributes that follow them. */
final class PrimaryParser {
    private final TokenReader reader;
    private final ExpressionParser expressions;
    private final StringParser strings;

    PrimaryParser(TokenReader reader, ExpressionParser expressions) {
        this.reader = reader;
        this.expressions = expressions;
        this.strings = new StringParser(reader, expressions);
    }

    /** A primary that {@code await} may stand before. */
    Node awaited() {
        if (reader.at(Token.AWAIT) && Token.startsExpression(reader.peek(1)) && reader.peek(1) != Token.STAR) {
            Node await = reader.open(NodeKind.AWAIT);
            reader.advance();
            return reader.close(await.add(primary()));
        }
        return primary();
    }

    /** An atom and its trailers; a long chain of calls is read in a loop. */
    private Node primary() {
        int start = reader.start();
        Node primary = atom();
        for (; ; ) {
            switch (reader.kind()) {
                case Token.DOT -> primary = attribute(start, primary);
                case Token.LEFT_PAREN -> {
                    Node call = new Node(NodeKind.CALL, start).add(primary);
                    reader.advance();
                    primary = arguments(call);
                }
                case Token.LEFT_BRACKET -> primary = subscript(start, primary);
                default -> {
                    return primary;
                }
            }
        }
    }

    private Node attribute(int start, Node object) {
        Node attribute = new Node(NodeKind.ATTRIBUTE, start);
        reader.advance();
        int kind = reader.kind();
        if (kind != Token.NAME && kind < Token.KEYWORD) {
            throw reader.fail("attribute name expected");
        }
        attribute.value(reader.value()).add(object);
        reader.advance();
        return reader.close(attribute);
    }

    /** Adds the arguments and passes the closing parenthesis. */
    Node arguments(Node call) {
        while (!reader.at(Token.RIGHT_PAREN)) {
            call.add(argument());
            if (!reader.accept(Token.COMMA)) {
                break;
            }
        }
        reader.expect(Token.RIGHT_PAREN, "closing parenthesis expected");
        return reader.close(call);
    }

    private Node argument() {
        int kind = reader.kind();
        if (kind == Token.STAR || kind == Token.DOUBLE_STAR) {
            Node starred = reader.open(kind == Token.STAR ? NodeKind.STARRED : NodeKind.DOUBLE_STARRED);
            reader.advance();
            return reader.close(starred.add(expressions.expression()));
        }
        if (reader.atKeywordArgument()) {
            Node keyword = reader.open(NodeKind.KEYWORD).value(reader.value());
            reader.advance();
            reader.advance();
            return reader.close(keyword.add(expressions.expression()));
        }
        int start = reader.start();
        Node value = expressions.named();
        return reader.atComprehension() ? comprehension(NodeKind.GENERATOR, start, value, null) : value;
    }

    private Node subscript(int start, Node object) {
        Node subscript = new Node(NodeKind.SUBSCRIPT, start).add(object);
        reader.advance();
        int indexStart = reader.start();
        Node index = slice();
        if (reader.at(Token.COMMA) || index.is(NodeKind.STARRED)) {
            index = new Node(NodeKind.TUPLE, indexStart).add(index);
            while (reader.accept(Token.COMMA) && !reader.at(Token.RIGHT_BRACKET)) {
                index.add(slice());
            }
            reader.close(index);
        }
        reader.expect(Token.RIGHT_BRACKET, "closing bracket expected");
        return reader.close(subscript.add(index));
    }

    private Node slice() {
        Node slice = reader.open(NodeKind.SLICE);
        if (!reader.at(Token.COLON)) {
            Node lower = expressions.starredOrNamed();
            if (!reader.at(Token.COLON)) {
                return lower;
            }
            slice.flag(NodeFlags.LOWER).add(lower);
        }
        reader.advance();
        if (reader.atExpression()) {
            slice.flag(NodeFlags.UPPER).add(expressions.expression());
        }
        if (reader.accept(Token.COLON) && reader.atExpression()) {
            slice.flag(NodeFlags.STEP).add(expressions.expression());
        }
        return reader.close(slice);
    }

    private Node comprehension(NodeKind kind, int start, Node element, Node value) {
        Node comprehension = new Node(kind, start).add(element).add(value);
        while (reader.atComprehension()) {
            Node clause = reader.open(NodeKind.COMPREHENSION_FOR);
            if (reader.accept(Token.ASYNC)) {
                clause.flag(NodeFlags.ASYNC);
            }
            reader.advance();
            clause.add(expressions.targets());
            reader.expect(Token.IN, "in expected");
            clause.add(iterated());
            while (reader.accept(Token.IF)) {
                clause.add(condition());
            }
            comprehension.add(reader.close(clause));
        }
        return reader.close(comprehension);
    }

    /** What a comprehension iterates over: Python 2 has {@code [x for x in 1, 2]}. */
    private Node iterated() {
        int start = reader.start();
        Node first = expressions.disjunction();
        if (!reader.at(Token.COMMA) || !Token.startsExpression(reader.peek(1))) {
            return first;
        }
        int comma = reader.place();
        Node tuple = new Node(NodeKind.TUPLE, start).add(first);
        while (reader.accept(Token.COMMA) && reader.atExpression() && !reader.at(Token.STAR)) {
            tuple.add(expressions.disjunction());
        }
        if (reader.at(Token.RIGHT_BRACKET) && tuple.lastChild() != first) {
            return reader.close(tuple);
        }
        reader.goTo(comma);
        return first;
    }

    private Node condition() {
        int start = reader.start();
        Node condition = reader.at(Token.LAMBDA) ? expressions.expression() : expressions.disjunction();
        if (!reader.accept(Token.WALRUS)) {
            return condition;
        }
        Node named = new Node(NodeKind.NAMED, start).add(condition);
        return reader.close(named.add(expressions.expression()));
    }

    private Node atom() {
        int kind = reader.kind();
        return switch (kind) {
            case Token.NAME -> reader.named(NodeKind.NAME);
            case Token.NUMBER -> reader.leaf(NodeKind.NUMBER);
            case Token.STRING, Token.FSTRING_START -> strings.strings();
            case Token.LEFT_PAREN -> parenthesised();
            case Token.LEFT_BRACKET -> list();
            case Token.LEFT_BRACE -> braces();
            case Token.NONE -> reader.leaf(NodeKind.NONE);
            case Token.TRUE -> reader.leaf(NodeKind.TRUE);
            case Token.FALSE -> reader.leaf(NodeKind.FALSE);
            case Token.ELLIPSIS -> reader.leaf(NodeKind.ELLIPSIS);
            case Token.YIELD -> expressions.expression();
            case Token.ASYNC, Token.AWAIT -> oldName();
            case Token.BACKTICK -> {
                Node backtick = reader.open(NodeKind.BACKTICK);
                reader.advance();
                backtick.add(expressions.expressions());
                reader.expect(Token.BACKTICK, "backtick expected");
                yield reader.close(backtick);
            }
            default -> throw reader.fail("expression expected");
        };
    }

    /** Before Python 3.7 {@code async} and {@code await} were names. */
    private Node oldName() {
        int next = reader.peek(1);
        if (next == Token.DEF || next == Token.FOR || next == Token.WITH) {
            throw reader.fail("expression expected");
        }
        Node name = reader.open(NodeKind.NAME).value(reader.value());
        reader.advance();
        return reader.close(name);
    }

    private Node parenthesised() {
        int start = reader.start();
        reader.advance();
        if (reader.accept(Token.RIGHT_PAREN)) {
            return reader.close(new Node(NodeKind.TUPLE, start).flag(NodeFlags.PARENTHESISED));
        }
        Node inner = expressions.starredOrNamed();
        boolean bracketsBelong = true;
        if (reader.atComprehension()) {
            inner = comprehension(NodeKind.GENERATOR, start, inner, null);
        } else if (reader.at(Token.COMMA)) {
            inner = new Node(NodeKind.TUPLE, start)
                    .flag(NodeFlags.PARENTHESISED)
                    .add(inner);
            moreElements(inner);
        } else {
            bracketsBelong = false;
        }
        reader.expect(Token.RIGHT_PAREN, "closing parenthesis expected");
        return bracketsBelong ? reader.close(inner) : inner;
    }

    private Node list() {
        Node list = reader.open(NodeKind.LIST);
        reader.advance();
        if (reader.accept(Token.RIGHT_BRACKET)) {
            return reader.close(list);
        }
        Node first = expressions.starredOrNamed();
        if (reader.atComprehension()) {
            list = comprehension(NodeKind.LIST_COMPREHENSION, list.start(), first, null);
        } else {
            moreElements(list.add(first));
        }
        reader.expect(Token.RIGHT_BRACKET, "closing bracket expected");
        return reader.close(list);
    }

    private void moreElements(Node display) {
        while (reader.accept(Token.COMMA) && reader.atExpression()) {
            display.add(expressions.starredOrNamed());
        }
    }

    private Node braces() {
        Node display = reader.open(NodeKind.DICT);
        reader.advance();
        while (!reader.at(Token.RIGHT_BRACE)) {
            Node comprehension = element(display);
            if (comprehension != null) {
                reader.expect(Token.RIGHT_BRACE, "closing brace expected");
                return reader.close(comprehension);
            }
            if (!reader.accept(Token.COMMA)) {
                break;
            }
        }
        reader.expect(Token.RIGHT_BRACE, "closing brace expected");
        return reader.close(display);
    }

    /** Adds an element or a pair to a display; returns the comprehension if it turns out to be one. */
    private Node element(Node display) {
        if (reader.at(Token.DOUBLE_STAR)) {
            Node unpacked = reader.open(NodeKind.DOUBLE_STARRED);
            reader.advance();
            display.add(reader.close(unpacked.add(expressions.expression())));
            return null;
        }
        Node key = expressions.starredOrNamed();
        if (reader.accept(Token.COLON)) {
            Node value = expressions.expression();
            if (reader.atComprehension()) {
                return comprehension(NodeKind.DICT_COMPREHENSION, display.start(), key, value);
            }
            display.add(key).add(value);
            return null;
        }
        if (reader.atComprehension()) {
            return comprehension(NodeKind.SET_COMPREHENSION, display.start(), key, null);
        }
        display.kind(NodeKind.SET).add(key);
        return null;
    }
}
