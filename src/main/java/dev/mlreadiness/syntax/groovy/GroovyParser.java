package dev.mlreadiness.syntax.groovy;

import dev.mlreadiness.syntax.groovy.GroovyLexer.Kind;
import dev.mlreadiness.syntax.groovy.GroovyLexer.Token;
import dev.mlreadiness.syntax.text.LineStarts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads Groovy or Kotlin build scripts as nested calls. It knows calls with and without parentheses, closures, named
 * arguments, lists, assignments; other expressions are opaque, but calls in them are found. Any text is accepted; time
 * is linear in its length.
 */
public final class GroovyParser {
    private static final int MAX_DEPTH = 60;
    private static final Set<String> MODIFIERS = Set.of(
            "def", "val", "var", "final", "private", "public", "static", "return", "new", "const", "lateinit", "by");
    private static final Set<String> BLOCKS =
            Set.of("if", "else", "for", "while", "switch", "when", "try", "catch", "finally", "do");

    private final String text;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private GroovyParser(String text) {
        this.text = text;
        tokens = GroovyLexer.tokens(text);
    }

    /** Reads a script; what is returned is a call without name whose children are the statements. */
    public static GroovyCall parse(String text) {
        GroovyParser parser = new GroovyParser(LineStarts.unixLines(text));
        List<GroovyCall> children = new ArrayList<>();
        while (parser.peek().kind() != Kind.END) {
            parser.statements(children);
            parser.next++;
            parser.next = Math.min(parser.next, parser.tokens.size() - 1);
        }
        return new GroovyCall("", false, List.of(), Map.of(), null, children, true, 1);
    }

    private Token peek() {
        return tokens.get(Math.min(next, tokens.size() - 1));
    }

    private Token ahead(int count) {
        return tokens.get(Math.min(next + count, tokens.size() - 1));
    }

    /** Statements up to a closing brace or the end. */
    private void statements(List<GroovyCall> into) {
        while (peek().kind() != Kind.END && !peek().is("}")) {
            int before = next;
            statement(into);
            next = Math.max(next, before + (next == before ? 1 : 0));
        }
    }

    /** A closure or block; the position is on its opening brace. */
    private void block(List<GroovyCall> into) {
        next++;
        if (depth >= MAX_DEPTH) {
            next = tokens.size() - 1;
            return;
        }
        depth++;
        statements(into);
        depth--;
        next += peek().is("}") ? 1 : 0;
    }

    private void statement(List<GroovyCall> into) {
        Token token = peek();
        if (token.kind() == Kind.NEWLINE || token.is(";")) {
            next++;
        } else if (token.is("@") && ahead(1).kind() == Kind.NAME) {
            annotation(into);
        } else if (token.is("{")) {
            block(into);
        } else if (token.kind() == Kind.NAME && MODIFIERS.contains(token.text()) && !ahead(1).is("(")) {
            next++;
        } else if (token.kind() == Kind.NAME && BLOCKS.contains(token.text())) {
            control(into);
        } else if (token.kind() == Kind.NAME && ahead(1).is("->")) {
            next += 2;
        } else if (token.kind() == Kind.NAME) {
            named(into);
        } else {
            expression(into, false);
        }
    }

    private void annotation(List<GroovyCall> into) {
        next++;
        Token name = peek();
        next++;
        Call call = new Call("@" + name.text(), name.line());
        if (peek().is("(")) {
            arguments(call);
        }
        into.add(call.done());
    }

    private void control(List<GroovyCall> into) {
        Token keyword = peek();
        next++;
        Call call = new Call(keyword.text(), keyword.line());
        if (peek().is("(")) {
            arguments(call);
        }
        while (peek().kind() == Kind.NEWLINE && (ahead(1).is("{") || ahead(1).kind() == Kind.NEWLINE)) {
            next++;
        }
        if (peek().is("{")) {
            call.body = true;
            block(call.children);
        }
        into.add(call.done());
    }

    /** A statement that starts with a name: assignment, call with or without parentheses, block. */
    private void named(List<GroovyCall> into) {
        Token name = peek();
        next++;
        Call call = new Call(name.text(), name.line());
        typeArgument(call);
        Token token = peek();
        if (token.is("=") || token.is("+=")) {
            next++;
            call.assigns = true;
            GroovyValue value = expression(call.children, false);
            call.arguments.add(value);
            into.add(call.done());
            return;
        }
        if (token.is("(")) {
            arguments(call);
            words(call);
        } else if (startsArgument(token)) {
            commandArguments(call);
        }
        closure(call);
        into.add(call.done());
        chained(into);
        if (!isStatementEnd(peek())) {
            expression(into, false);
        }
    }

    private void closure(Call call) {
        if (peek().is("{")) {
            call.body = true;
            block(call.children);
        }
    }

    /** {@code .b(…) { … }} behind a call, on the same or the next line. */
    private void chained(List<GroovyCall> into) {
        while (true) {
            int dot = Math.min(next, tokens.size() - 1);
            while (tokens.get(dot).kind() == Kind.NEWLINE && dot + 1 < tokens.size()) {
                dot++;
            }
            Token name = tokens.get(Math.min(dot + 1, tokens.size() - 1));
            if (!tokens.get(dot).is(".") || name.kind() != Kind.NAME) {
                return;
            }
            next = dot + 2;
            Call call = new Call("." + name.text(), name.line());
            typeArgument(call);
            if (peek().is("(")) {
                arguments(call);
            }
            closure(call);
            into.add(call.done());
        }
    }

    private void typeArgument(Call call) {
        if (peek().is("<")
                && ahead(1).kind() == Kind.NAME
                && ahead(2).is(">")
                && (ahead(3).is("(") || ahead(3).is("{"))) {
            call.type = ahead(1).text();
            next += 3;
        }
    }

    private static boolean startsArgument(Token token) {
        return token.kind() == Kind.STRING || token.kind() == Kind.NAME || token.kind() == Kind.NUMBER || token.is("[");
    }

    private static boolean isStatementEnd(Token token) {
        return token.kind() == Kind.NEWLINE || token.kind() == Kind.END || token.is(";") || token.is("}");
    }

    /** Words behind a call as in {@code id("x") version "1" apply false}. */
    private void words(Call call) {
        while (peek().kind() == Kind.NAME && (startsArgument(ahead(1)) && !ahead(1).is("["))) {
            Token value = ahead(1);
            call.named.put(peek().text(), simple(value));
            next += 2;
        }
    }

    private static GroovyValue simple(Token token) {
        GroovyValue.Kind kind = token.kind() == Kind.STRING ? GroovyValue.Kind.STRING : GroovyValue.Kind.WORD;
        return new GroovyValue(kind, token.text(), List.of(), token.line());
    }

    /** Arguments without parentheses, up to the line's end or a closure. */
    private void commandArguments(Call call) {
        while (true) {
            argument(call, false);
            words(call);
            if (!peek().is(",")) {
                return;
            }
            next++;
            while (peek().kind() == Kind.NEWLINE) {
                next++;
            }
        }
    }

    /** Arguments in parentheses or a list in brackets; the position is on the opening one. */
    private void arguments(Call call) {
        next++;
        if (depth >= MAX_DEPTH) {
            next = tokens.size() - 1;
            return;
        }
        depth++;
        while (peek().kind() != Kind.END && !peek().is(")") && !peek().is("]") && !peek().is("}")) {
            int before = next;
            if (peek().kind() == Kind.NEWLINE || peek().is(",") || peek().is(";")) {
                next++;
            } else {
                argument(call, true);
                next += next == before ? 1 : 0;
            }
        }
        depth--;
        next += peek().is(")") || peek().is("]") ? 1 : 0;
    }

    private void argument(Call call, boolean inBrackets) {
        Token key = peek();
        boolean keyed = (key.kind() == Kind.NAME || key.kind() == Kind.STRING)
                && (ahead(1).is(":") && !ahead(2).is(":") || inBrackets && ahead(1).is("=") && key.kind() == Kind.NAME);
        if (!keyed) {
            call.arguments.add(expression(call.children, inBrackets));
            return;
        }
        next += 2;
        List<GroovyCall> inside = new ArrayList<>();
        GroovyValue value = expression(inside, inBrackets);
        call.named.put(key.text(), value);
        boolean closure = inside.size() == 1 && inside.get(0).name().equals("{}");
        for (GroovyCall found : inside) {
            call.children.add(closure ? renamed(found, key) : found);
        }
    }

    /** A closure under a key, as in {@code parallel(a: { … })}, gets the key as its name. */
    private static GroovyCall renamed(GroovyCall closure, Token key) {
        return new GroovyCall(key.text(), false, List.of(), Map.of(), null, closure.children(), true, key.line());
    }

    /** Reads an expression and adds the calls in it. It ends before a comma, a closing bracket, or the line's end. */
    private GroovyValue expression(List<GroovyCall> found, boolean inBrackets) {
        Token first = peek();
        ValueText value = new ValueText();
        while (true) {
            Token token = peek();
            boolean ends = token.kind() == Kind.END || token.is(",") || token.is(")") || token.is("]") || token.is("}");
            if (ends || token.is(";") || token.kind() == Kind.NEWLINE && !continues(inBrackets)) {
                break;
            }
            if (token.is("{") && !inBrackets) {
                if (value.isEmpty()) {
                    closureValue(found, value);
                }
                break;
            }
            if (!inBrackets && value.isComplete() && token.kind() == Kind.NAME && startsArgument(ahead(1))) {
                break;
            }
            part(token, found, value);
        }
        int last = Math.min(Math.max(0, next - 1), tokens.size() - 1);
        String raw = first.start() < tokens.get(last).end()
                ? text.substring(first.start(), tokens.get(last).end())
                : "";
        return value.done(raw.length() > 4000 ? raw.substring(0, 4000) : raw, first.line());
    }

    /** In brackets a line end does not end an expression if an operator or a dot follows. */
    private boolean continues(boolean inBrackets) {
        Token following = ahead(1);
        return inBrackets
                && following.kind() == Kind.SYMBOL
                && "+.?:&|=".indexOf(following.text().charAt(0)) >= 0;
    }

    private void part(Token token, List<GroovyCall> found, ValueText value) {
        if (token.is("{")) {
            closureValue(found, value);
        } else if (token.is("(")) {
            Call group = new Call("", token.line());
            arguments(group);
            found.addAll(group.children);
            value.opaque();
        } else if (token.is("[")) {
            Call list = new Call("", token.line());
            arguments(list);
            found.addAll(list.children);
            value.list(list.arguments);
        } else if (token.kind() == Kind.NAME && (ahead(1).is("(") || isGenericCall())) {
            next++;
            Call call = new Call(token.text(), token.line());
            typeArgument(call);
            arguments(call);
            closure(call);
            found.add(call.done());
            value.opaque();
        } else if (token.is(".") && ahead(1).kind() == Kind.NAME) {
            chained(found);
            value.opaque();
        } else {
            next++;
            value.add(token);
        }
    }

    private boolean isGenericCall() {
        return ahead(1).is("<") && ahead(2).kind() == Kind.NAME && ahead(3).is(">") && ahead(4).is("(");
    }

    private void closureValue(List<GroovyCall> found, ValueText value) {
        Call closure = new Call("{}", peek().line());
        closure.body = true;
        block(closure.children);
        found.add(closure.done());
        value.opaque();
    }

    /** A call while it is read. */
    private static final class Call {
        private final String name;
        private final int line;
        private final List<GroovyValue> arguments = new ArrayList<>();
        private final Map<String, GroovyValue> named = new TreeMap<>();
        private final List<GroovyCall> children = new ArrayList<>();
        private boolean assigns;
        private boolean body;
        private String type;

        Call(String name, int line) {
            this.name = name;
            this.line = line;
        }

        GroovyCall done() {
            return new GroovyCall(name, assigns, arguments, named, type, children, body, line);
        }
    }
}
