package dev.mlreadiness.syntax.sql;

import dev.mlreadiness.syntax.text.LineStarts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits SQL into words, quoted names, strings and symbols; comments are dropped, Jinja blocks are set aside. */
final class SqlLexer {
    private static final int MAX_TOKENS = 1_000_000;
    private static final int MAX_DOLLAR_TAG = 60;

    private final String text;
    private final LineStarts lines;
    private final List<Token> tokens = new ArrayList<>();
    private final List<SqlFile.Template> templates = new ArrayList<>();
    private int pos;

    enum Kind {
        /** A word; its text is in capitals. */
        WORD,
        /** A quoted name; its text is what is in the quotes. */
        NAME,
        STRING,
        SYMBOL,
        TEMPLATE
    }

    /** A token; {@code raw} is a word as written. */
    record Token(Kind kind, String text, String raw, int start, int end, int line) {
        boolean is(String wanted) {
            return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(wanted);
        }

        boolean isName() {
            return kind == Kind.WORD || kind == Kind.NAME;
        }
    }

    SqlLexer(String text) {
        this.text = text;
        lines = new LineStarts(text);
        while (pos < text.length() && tokens.size() < MAX_TOKENS) {
            next();
        }
    }

    List<Token> tokens() {
        return tokens;
    }

    List<SqlFile.Template> templates() {
        return templates;
    }

    private void add(Kind kind, String content, int end) {
        String raw = kind == Kind.WORD ? content : "";
        String shown = kind == Kind.WORD ? content.toUpperCase(Locale.ROOT) : content;
        tokens.add(new Token(kind, shown, raw, pos, end, lines.lineAt(pos)));
        pos = end;
    }

    private void next() {
        char c = text.charAt(pos);
        if (Character.isWhitespace(c)) {
            pos++;
        } else if (text.startsWith("--", pos)) {
            pos = after("\n", pos);
        } else if (text.startsWith("/*", pos)) {
            pos = after("*/", pos + 2);
        } else if (text.startsWith("{#", pos)) {
            pos = after("#}", pos);
        } else if (text.startsWith("{{", pos) || text.startsWith("{%", pos)) {
            template(text.charAt(pos + 1) == '%');
        } else if (c == '\'') {
            add(Kind.STRING, "", quoted(c));
        } else if (c == '"' || c == '`') {
            int end = quoted(c);
            add(Kind.NAME, text.substring(pos + 1, Math.max(pos + 1, end - 1)), end);
        } else if (c == '$' && dollarTag() != null) {
            String tag = dollarTag();
            add(Kind.STRING, "", after(tag, pos + tag.length()));
        } else if (Character.isLetterOrDigit(c) || c == '_') {
            int end = pos;
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
                end++;
            }
            add(Kind.WORD, text.substring(pos, end), end);
        } else {
            add(Kind.SYMBOL, String.valueOf(c), pos + 1);
        }
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    /** Behind the quote that closes the one at the position; a doubled quote is part of the text. */
    private int quoted(char quote) {
        int at = pos + 1;
        while (at < text.length()) {
            if (text.charAt(at) != quote) {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
                at += 2;
            } else {
                return at + 1;
            }
        }
        return text.length();
    }

    /** {@code $$} or {@code $tag$} at the position, or null. */
    private String dollarTag() {
        int end = pos + 1;
        while (end < Math.min(text.length(), pos + MAX_DOLLAR_TAG)
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '$' ? text.substring(pos, end + 1) : null;
    }

    private void template(boolean statement) {
        int end = after(statement ? "%}" : "}}", pos + 2);
        String body = text.substring(pos + 2, Math.max(pos + 2, end - 2));
        String inner = body.startsWith("-") ? body.substring(1) : body;
        inner = inner.endsWith("-") ? inner.substring(0, inner.length() - 1) : inner;
        templates.add(new SqlFile.Template(inner.strip(), statement, lines.lineAt(pos)));
        if (statement) {
            pos = end;
        } else {
            add(Kind.TEMPLATE, inner.strip(), end);
        }
    }

    /** The strings in a template's text. */
    static List<String> strings(String text) {
        List<String> strings = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                int end = text.indexOf(c, at + 1);
                if (end < 0) {
                    break;
                }
                strings.add(text.substring(at + 1, end));
                at = end;
            }
            at++;
        }
        return strings;
    }
}
