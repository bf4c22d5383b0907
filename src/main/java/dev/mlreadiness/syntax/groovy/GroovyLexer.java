package dev.mlreadiness.syntax.groovy;

import dev.mlreadiness.syntax.text.LineStarts;
import java.util.ArrayList;
import java.util.List;

/** Splits Groovy and Kotlin into names (with their dots), strings, numbers, symbols and line ends. */
final class GroovyLexer {
    private static final int MAX_TOKENS = 500_000;
    private static final int MAX_EXPRESSION = 500;

    private final String text;
    private final LineStarts lines;
    private final List<Token> tokens = new ArrayList<>();
    private int pos;

    enum Kind {
        NAME,
        STRING,
        NUMBER,
        SYMBOL,
        NEWLINE,
        END
    }

    /** A token; {@code text} of a string is its content. */
    record Token(Kind kind, String text, int start, int end, int line) {
        boolean is(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }
    }

    private GroovyLexer(String text) {
        this.text = text;
        lines = new LineStarts(text);
    }

    static List<Token> tokens(String text) {
        GroovyLexer lexer = new GroovyLexer(text);
        while (lexer.pos < text.length() && lexer.tokens.size() < MAX_TOKENS) {
            lexer.next();
        }
        lexer.add(Kind.END, "", text.length(), text.length());
        return lexer.tokens;
    }

    private void add(Kind kind, String content, int start, int end) {
        tokens.add(new Token(kind, content, start, end, lines.lineAt(start)));
        pos = end;
    }

    private void next() {
        char c = text.charAt(pos);
        if (c == '\n') {
            add(Kind.NEWLINE, "\n", pos, pos + 1);
        } else if (Character.isWhitespace(c)) {
            pos++;
        } else if (c == '\\' && text.startsWith("\n", pos + 1)) {
            pos += 2;
        } else if (text.startsWith("//", pos) || text.startsWith("#!", pos) && pos == 0) {
            int end = text.indexOf('\n', pos);
            pos = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", pos)) {
            int end = text.indexOf("*/", pos + 2);
            pos = end < 0 ? text.length() : end + 2;
        } else if (c == '\'' || c == '"') {
            String triple = String.valueOf(c).repeat(3);
            string(text.startsWith(triple, pos) ? triple : String.valueOf(c));
        } else if (c == '/' && slashyEnd() > 0) {
            int end = slashyEnd();
            add(Kind.STRING, text.substring(pos + 1, end), pos, end + 1);
        } else if (isNameStart(c) || c == '`') {
            name();
        } else if (c >= '0' && c <= '9') {
            int end = pos;
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
                end++;
            }
            add(Kind.NUMBER, text.substring(pos, end), pos, end);
        } else if (text.startsWith("->", pos)) {
            add(Kind.SYMBOL, "->", pos, pos + 2);
        } else if (text.startsWith("==", pos) || text.startsWith("!=", pos) || text.startsWith("+=", pos)) {
            add(Kind.SYMBOL, text.substring(pos, pos + 2), pos, pos + 2);
        } else {
            add(Kind.SYMBOL, String.valueOf(c), pos, pos + 1);
        }
    }

    private static boolean isNameStart(char c) {
        return c == '_' || c == '$' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** A name with the dots in it: {@code tasks.named}, {@code a?.b}. */
    private void name() {
        int start = pos;
        StringBuilder name = new StringBuilder();
        int at = pos;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '`') {
                int end = onThisLine('`', at + 1);
                if (end < 0) {
                    at++;
                    break;
                }
                name.append(text, at + 1, end);
                at = end + 1;
            } else if (isNameStart(c) || c >= '0' && c <= '9') {
                name.append(c);
                at++;
            } else if (c == '.'
                    && at + 1 < text.length()
                    && (isNameStart(text.charAt(at + 1)) || text.charAt(at + 1) == '`')) {
                name.append('.');
                at++;
            } else if (text.startsWith("?.", at)) {
                at++;
            } else {
                break;
            }
        }
        add(Kind.NAME, name.toString(), start, at);
    }

    /** End of a {@code /pattern/} that starts here, or -1: only where no division can stand. */
    private int slashyEnd() {
        Token before = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        if (before == null
                || before.kind() != Kind.SYMBOL
                || "(,=:[~".indexOf(before.text().charAt(0)) < 0) {
            return -1;
        }
        return onThisLine('/', pos + 1);
    }

    /** Where a character stands before the line's end and not too far, or -1. */
    private int onThisLine(char wanted, int from) {
        for (int at = from; at < Math.min(text.length(), from + MAX_EXPRESSION) && text.charAt(at) != '\n'; at++) {
            if (text.charAt(at) == wanted) {
                return at;
            }
        }
        return -1;
    }

    private void string(String quote) {
        int start = pos;
        boolean single = quote.length() == 1;
        StringBuilder content = new StringBuilder();
        int at = pos + quote.length();
        while (at < text.length() && !text.startsWith(quote, at)) {
            char c = text.charAt(at);
            if (c == '\n' && single) {
                break;
            }
            if (c == '\\' && at + 1 < text.length()) {
                escape(text.charAt(at + 1), content);
                at += 2;
            } else if (c == '$' && quote.charAt(0) == '"' && text.startsWith("{", at + 1)) {
                int end = expressionEnd(at + 1);
                content.append(text, at, end);
                at = end;
            } else {
                content.append(c);
                at++;
            }
        }
        int end = text.startsWith(quote, at) ? at + quote.length() : Math.min(at, text.length());
        add(Kind.STRING, content.toString(), start, end);
    }

    private static void escape(char c, StringBuilder content) {
        switch (c) {
            case 'n' -> content.append('\n');
            case 't' -> content.append('\t');
            case 'r' -> content.append('\r');
            case '\n' -> content.append("\\\n");
            default -> content.append(c);
        }
    }

    /** Behind the brace that closes the one at {@code from}; one that is not closed soon on the line is plain text. */
    private int expressionEnd(int from) {
        int braces = 0;
        int at = from;
        while (at < Math.min(text.length(), from + MAX_EXPRESSION) && text.charAt(at) != '\n') {
            char c = text.charAt(at++);
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (braces == 0) {
                return at;
            }
        }
        return from + 1;
    }
}
