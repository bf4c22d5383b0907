package dev.mlreadiness.syntax.java;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one linear pass over Java text shows: the package, the imports, and which names stand where. Comments, strings, text blocks and characters
 * are skipped. Any text gives a result; for text that is no Java it is a meaningless one.
 */
public final class JavaScan {

    /**
     * An import.
     *
     * @param name as written, without {@code .*}
     * @param isStatic a static import
     * @param star ends in {@code .*}
     * @param line 1-based
     * @param column of the keyword, 1-based
     * @param endColumn column after the name; the name ends on the same line in all but strange files
     */
    public record Import(String name, boolean isStatic, boolean star, int line, int column, int endColumn) {

        /** The last segment. */
        public String simpleName() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    private final String text;
    private final List<Import> imports = new ArrayList<>();
    private final Set<String> called = new LinkedHashSet<>();
    private final Set<String> annotations = new LinkedHashSet<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> qualified = new LinkedHashSet<>();
    private final Set<String> staticCalls = new LinkedHashSet<>();
    private String packageName = "";
    private int at;
    private int line = 1;
    private int lineStart;
    private int depth;
    private int maxDepth;
    private int angles;
    private int maxAngles;
    private char before = ';';

    private JavaScan(String text) {
        this.text = text;
    }

    /** Scans the text. */
    public static JavaScan of(String text) {
        JavaScan scan = new JavaScan(text);
        scan.run();
        return scan;
    }

    /** The package as written; empty for none. */
    public String packageName() {
        return packageName;
    }

    /** The imports in order. */
    public List<Import> imports() {
        return imports;
    }

    /** Names that stand before an opening parenthesis. */
    public Set<String> called() {
        return called;
    }

    /** Annotations as written, without {@code @}. */
    public Set<String> annotations() {
        return annotations;
    }

    /** Capitalised names that stand for themselves, not after a dot: most are types. */
    public Set<String> types() {
        return types;
    }

    /** Dotted names of lower-case segments that end in a capitalised one: types written in full. */
    public Set<String> qualified() {
        return qualified;
    }

    /** {@code Type.method} where it stands before an opening parenthesis. */
    public Set<String> staticCalls() {
        return staticCalls;
    }

    /** The deepest nesting of brackets of any kind. */
    public int maxDepth() {
        return maxDepth;
    }

    /** The most {@code <} without their {@code >} in one statement: parsers try each of them as the beginning of type arguments. */
    public int maxAngles() {
        return maxAngles;
    }

    private void run() {
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            if (Character.isJavaIdentifierStart(c)) {
                identifier();
            } else if (symbol(c)) {
                before = c > ' ' ? c : before;
                at++;
            }
        }
    }

    /** Takes one character that begins no name; false if it has moved on by itself. */
    private boolean symbol(char c) {
        switch (c) {
            case '\n' -> newLine(at);
            case '"' -> {
                string();
                return false;
            }
            case '\'' -> {
                quoted('\'');
                return false;
            }
            case '/' -> {
                return !comment();
            }
            case '@' -> {
                return !annotation();
            }
            case '(', '[', '{' -> maxDepth = Math.max(maxDepth, ++depth);
            case ')', ']' -> depth--;
            case '}', ';' -> {
                depth -= c == '}' ? 1 : 0;
                angles = 0;
            }
            case '<' -> maxAngles = Math.max(maxAngles, ++angles);
            case '>' -> angles -= before == '-' || angles == 0 ? 0 : 1;
            default -> {}
        }
        return true;
    }

    private void newLine(int position) {
        line++;
        lineStart = position + 1;
    }

    private boolean comment() {
        char next = peek(1);
        if (next == '/') {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
            return true;
        }
        if (next != '*') {
            return false;
        }
        int end = text.indexOf("*/", at + 2);
        skipTo(end < 0 ? text.length() : end + 2);
        return true;
    }

    private void string() {
        before = '"';
        if (text.startsWith("\"\"\"", at)) {
            int end = at + 3;
            while (end < text.length() && !text.startsWith("\"\"\"", end)) {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            skipTo(Math.min(text.length(), end + 3));
        } else {
            quoted('"');
        }
    }

    /** Ends at the closing quote, or before the line's end where there is none. */
    private void quoted(char quote) {
        before = quote;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                return;
            }
            at++;
            if (c == quote) {
                return;
            }
            if (c == '\\' && at < text.length() && text.charAt(at) != '\n') {
                at++;
            }
        }
    }

    private void skipTo(int end) {
        for (int i = text.indexOf('\n', at); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
            newLine(i);
        }
        at = end;
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private boolean annotation() {
        if (!Character.isJavaIdentifierStart(peek(1))) {
            return false;
        }
        at++;
        String name = dottedName();
        if (!name.equals("interface")) {
            annotations.add(name);
        }
        before = 'a';
        return true;
    }

    private void identifier() {
        int start = at;
        int startLine = line;
        int column = start - lineStart + 1;
        boolean first = before != '.';
        char head = text.charAt(start);
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        int end = at;
        before = 'a';
        if (depth == 0 && (is(start, end, "import") || is(start, end, "package"))) {
            header(head == 'i', startLine, column);
            return;
        }
        char next = at < text.length() ? text.charAt(at) : '\0';
        if (next == '(') {
            called.add(text.substring(start, end));
        }
        if (first && isUpper(head)) {
            types.add(text.substring(start, end));
            if (next == '.') {
                staticCall(start, end);
            }
        } else if (first && next == '.') {
            qualifiedName(start);
        }
    }

    private boolean is(int start, int end, String word) {
        return end - start == word.length() && text.startsWith(word, start);
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z' || c > 127 && Character.isUpperCase(c);
    }

    /** Looks ahead over {@code .method(}; does not move. */
    private void staticCall(int start, int end) {
        int i = end + 1;
        while (i < text.length() && Character.isJavaIdentifierPart(text.charAt(i))) {
            i++;
        }
        if (i > end + 1 && i < text.length() && text.charAt(i) == '(') {
            staticCalls.add(text.substring(start, i));
        }
    }

    /** Looks ahead over {@code a.b.C}; does not move. */
    private void qualifiedName(int start) {
        int i = at;
        int segments = 1;
        while (i + 1 < text.length() && text.charAt(i) == '.') {
            int segment = i + 1;
            i = segment;
            while (i < text.length() && Character.isJavaIdentifierPart(text.charAt(i))) {
                i++;
            }
            if (i == segment) {
                return;
            }
            segments++;
            if (isUpper(text.charAt(segment))) {
                if (segments > 2) {
                    qualified.add(text.substring(start, i));
                }
                return;
            }
        }
    }

    private void header(boolean isImport, int startLine, int column) {
        String name = dottedName();
        boolean isStatic = isImport && name.equals("static");
        if (isStatic) {
            name = dottedName();
        }
        if (!isImport) {
            packageName = name;
        } else if (name.equals("module") && Character.isJavaIdentifierStart(peekAfterBlanks())) {
            dottedName();
        } else if (!name.isEmpty()) {
            boolean star = name.endsWith(".");
            if (star) {
                name = name.substring(0, name.length() - 1);
            }
            int endColumn = line == startLine ? at - lineStart + (star ? 2 : 1) : 0;
            imports.add(new Import(name, isStatic, star, startLine, column, endColumn));
        }
    }

    /** A dotted name with blanks between its parts; ends in a dot where no name follows it. */
    private String dottedName() {
        StringBuilder name = new StringBuilder();
        boolean needName = true;
        skipBlanks();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (needName && Character.isJavaIdentifierStart(c)) {
                int start = at;
                while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                    at++;
                }
                name.append(text, start, at);
                needName = false;
            } else if (!needName && c == '.') {
                name.append('.');
                at++;
                needName = true;
            } else {
                break;
            }
            if (needName || peekAfterBlanks() == '.') {
                skipBlanks();
            }
        }
        return name.toString();
    }

    private char peekAfterBlanks() {
        int i = at;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i < text.length() ? text.charAt(i) : '\0';
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            if (text.charAt(at) == '\n') {
                newLine(at);
            }
            at++;
        }
    }
}
