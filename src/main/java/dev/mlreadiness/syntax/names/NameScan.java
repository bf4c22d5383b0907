package dev.mlreadiness.syntax.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Imported and called names of a text, by one linear pass over its characters: comments and strings are skipped, nothing else is understood. A called name whose
 * head is imported is given in full: with {@code import a.b.C}, {@code C.make(} is {@code a.b.C.make}.
 */
public final class NameScan {

    private static final int MAX_TYPE_ARGUMENTS = 200;
    private static final int MAX_TYPE_DEPTH = 6;
    private static final int MAX_NAME = 300;
    private static final int MAX_IMPORT = 4_000;

    /**
     * A name in the text.
     *
     * @param name dotted, imports resolved; an import of everything ends in {@code ._} or {@code .*}
     * @param imported it is imported rather than called
     * @param line 1-based
     * @param column 1-based
     */
    public record Mention(String name, boolean imported, int line, int column) {}

    private static final Set<String> KEYWORDS = Set.of(
            "if",
            "for",
            "while",
            "val",
            "var",
            "match",
            "catch",
            "return",
            "yield",
            "case",
            "extends",
            "with",
            "when",
            "function",
            "switch",
            "in",
            "else",
            "throw",
            "not");
    private static final Set<String> DEFINE =
            Set.of("def", "fun", "class", "object", "trait", "interface", "constructor");

    private final String text;
    private final NameLanguage language;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<String> stars = new ArrayList<>();
    private final Map<String, String> imports = new LinkedHashMap<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private boolean lineHasCode;
    private char before = '\n';
    private String lastWord = "";

    private NameScan(String text, NameLanguage language) {
        this.text = text;
        this.language = language;
    }

    /** Scans the text. */
    public static NameScan of(String text, NameLanguage language) {
        NameScan scan = new NameScan(text, language);
        scan.run();
        return scan;
    }

    /** The names in order. */
    public List<Mention> mentions() {
        return mentions;
    }

    /** Packages of which everything is imported. */
    public List<String> stars() {
        return stars;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                newLine();
            } else if (text.startsWith(language.lineComment, at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (language.blockComments && text.startsWith("/*", at)) {
                blockComment();
            } else if (c == '"' || c == '`' && language == NameLanguage.REGO || c == '\'') {
                string(c);
            } else if (isStart(c)) {
                name();
                lineHasCode = true;
            } else {
                before = c > ' ' ? c : before;
                lineHasCode |= c > ' ';
                at++;
            }
        }
    }

    private void newLine() {
        at++;
        line++;
        lineStart = at;
        lineHasCode = false;
        before = before == '.' ? '.' : '\n';
    }

    private void skip(int count) {
        int end = Math.min(text.length(), at + count);
        while (at < end) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
            at++;
        }
    }

    private void blockComment() {
        int depth = 0;
        do {
            if (text.startsWith("/*", at)) {
                depth++;
                skip(2);
            } else if (text.startsWith("*/", at)) {
                depth--;
                skip(2);
            } else {
                skip(1);
            }
        } while (depth > 0 && at < text.length());
    }

    private void string(char quote) {
        before = quote;
        if (quote == '"' && language.tripleQuotes && text.startsWith("\"\"\"", at)) {
            int end = text.indexOf("\"\"\"", at + 3);
            skip(end < 0 ? text.length() - at : end + 3 - at);
        } else if (quote == '\'' && language.characters) {
            character();
        } else {
            skip(1);
            boolean multiline = language == NameLanguage.R || quote == '`';
            while (at < text.length() && text.charAt(at) != quote && (multiline || text.charAt(at) != '\n')) {
                skip(
                        text.charAt(at) == '\\' && quote != '`' && at + 1 < text.length() && text.charAt(at + 1) != '\n'
                                ? 2
                                : 1);
            }
            if (at < text.length() && text.charAt(at) == quote) {
                at++;
            }
        }
    }

    /** {@code 'x'} and {@code '\n'} are characters, {@code 'name} is a symbol. */
    private void character() {
        int close = at + 1 < text.length() && text.charAt(at + 1) == '\\' ? text.indexOf('\'', at + 3) : at + 2;
        boolean closed = close > 0 && close < text.length() && close - at < 10 && text.charAt(close) == '\'';
        skip(closed ? close + 1 - at : 1);
    }

    private boolean isStart(char c) {
        return Character.isLetter(c)
                || c == '_'
                || c == '`' && language.characters
                || c == '.' && language == NameLanguage.R && before != '.';
    }

    private boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.' && language == NameLanguage.R;
    }

    private void name() {
        int startLine = line;
        int column = at - lineStart + 1;
        boolean first = !lineHasCode || before == '{' || before == ';';
        char previous = before;
        String name = dotted();
        before = 'a';
        if (name.equals("import") && first && language != NameLanguage.R) {
            imports(startLine, column);
        } else if (!KEYWORDS.contains(name) && !DEFINE.contains(lastWord) && isCall()) {
            called(name, previous, startLine, column);
        }
        lastWord = name;
    }

    /** A name with dots between its parts on one line. */
    private String dotted() {
        StringBuilder name = new StringBuilder(part());
        while (at + 1 < text.length() && name.length() < MAX_NAME) {
            boolean colons = language == NameLanguage.R && text.startsWith("::", at);
            if (!colons && text.charAt(at) != '.') {
                break;
            }
            int next = colons ? text.startsWith(":::", at) ? at + 3 : at + 2 : at + 1;
            if (next >= text.length() || !isStart(text.charAt(next))) {
                break;
            }
            at = next;
            name.append(colons ? "::" : ".").append(part());
        }
        return name.toString();
    }

    private String part() {
        if (text.charAt(at) == '`') {
            int close = text.indexOf('`', at + 1);
            int end = text.indexOf('\n', at);
            if (close < 0 || end >= 0 && close > end) {
                at++;
                return "";
            }
            String quoted = text.substring(at + 1, close);
            at = close + 1;
            return quoted;
        }
        int start = at;
        at++;
        while (at < text.length() && isPart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Whether a parenthesis follows, over blanks and type arguments. */
    private boolean isCall() {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        if (i < text.length() && language.typeArguments && (text.charAt(i) == '[' || text.charAt(i) == '<')) {
            i = afterTypeArguments(i);
        }
        return i < text.length() && text.charAt(i) == '(';
    }

    private int afterTypeArguments(int open) {
        int depth = 0;
        for (int i = open; i < text.length() && i - open < MAX_TYPE_ARGUMENTS; i++) {
            char c = text.charAt(i);
            if (c == '[' || c == '<') {
                if (++depth > MAX_TYPE_DEPTH) {
                    return text.length();
                }
            } else if (c == ']' || c == '>') {
                if (--depth == 0) {
                    return i + 1;
                }
            } else if (c == '\n' || c == '(' || c == ';' || c == '{') {
                return text.length();
            }
        }
        return text.length();
    }

    private void called(String name, char previous, int startLine, int column) {
        if (language == NameLanguage.R
                && (name.equals("library")
                        || name.equals("require")
                        || name.equals("requireNamespace")
                        || name.equals("loadNamespace"))) {
            library(startLine);
            return;
        }
        String head = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        String full =
                previous != '.' && imports.containsKey(head) ? imports.get(head) + name.substring(head.length()) : name;
        if (!full.isEmpty()) {
            mentions.add(new Mention(full, false, startLine, column));
        }
    }

    /** {@code library(caret)}, {@code requireNamespace("caret")}. */
    private void library(int startLine) {
        int start = text.indexOf('(', at) + 1;
        while (start < text.length()
                && (text.charAt(start) == '"' || text.charAt(start) == '\'' || text.charAt(start) == ' ')) {
            start++;
        }
        int end = start;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        if (end > start && end - start < MAX_NAME) {
            mentions.add(new Mention(text.substring(start, end), true, startLine, start - lineStart + 1));
        }
    }

    /** What stands after {@code import}: {@code a.b.C}, {@code a.b.{C, D => E, _}}, {@code a.C as D}, several with commas. */
    private void imports(int startLine, int column) {
        int end = at;
        boolean braces = false;
        while (end < text.length() && end - at < MAX_IMPORT && (braces || text.charAt(end) != '\n')) {
            braces |= text.charAt(end) == '{';
            if (text.charAt(end++) == '}') {
                break;
            }
        }
        String clause = text.substring(at, end);
        skip(clause.length());
        for (ImportClause.Name name : ImportClause.names(clause)) {
            mentions.add(new Mention(name.name(), true, startLine, column));
            if (name.isStar()) {
                stars.add(name.name().substring(0, name.name().length() - 2));
            } else {
                imports.put(name.alias(), name.name());
            }
        }
    }
}
