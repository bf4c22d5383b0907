package dev.mlreadiness.syntax.hcl;

import dev.mlreadiness.syntax.hcl.HclValue.Kind;
import dev.mlreadiness.syntax.text.LineStarts;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads HCL files (Terraform, Packer, Nomad). Blocks and literals are read, expressions stay text. Any text is
 * accepted; time is linear in its length.
 */
public final class HclParser {
    private static final int MAX_DEPTH = 50;
    private static final int MAX_NODES = 50_000;

    private final HclCursor at;
    private int nodes;

    /** What ends a value. */
    private enum Within {
        BLOCK,
        LIST,
        OBJECT
    }

    private HclParser(String text) {
        at = new HclCursor(LineStarts.unixLines(text));
    }

    /** Reads a file; the block that is returned has no type. */
    public static HclBlock parse(String text) {
        HclParser parser = new HclParser(text);
        return parser.body("", List.of(), 1, 0);
    }

    private HclBlock body(String type, List<String> labels, int line, int depth) {
        List<HclAttribute> attributes = new ArrayList<>();
        List<HclBlock> blocks = new ArrayList<>();
        while (true) {
            at.skip(true);
            if (at.atEnd()) {
                break;
            }
            if (at.peek() == '}') {
                at.pos++;
                if (depth > 0) {
                    break;
                }
            } else {
                statement(attributes, blocks, depth);
            }
        }
        return new HclBlock(type, labels, attributes, blocks, line);
    }

    private void statement(List<HclAttribute> attributes, List<HclBlock> blocks, int depth) {
        int line = at.line();
        String name = word();
        if (name == null || ++nodes > MAX_NODES) {
            skipStatement();
            return;
        }
        at.skip(false);
        if (at.peek() == '=') {
            at.pos++;
            attributes.add(new HclAttribute(name, value(depth, Within.BLOCK), line));
            return;
        }
        List<String> labels = new ArrayList<>();
        while (at.peek() == '"' || HclCursor.isNameChar(at.peek())) {
            labels.add(word());
            at.skip(false);
        }
        if (at.peek() != '{') {
            skipStatement();
            return;
        }
        at.pos++;
        if (depth >= MAX_DEPTH) {
            skipBalanced();
            return;
        }
        blocks.add(body(name, labels, line, depth + 1));
    }

    /** A name or a quoted string, or null. */
    private String word() {
        if (at.peek() == '"') {
            int start = at.pos;
            at.string();
            return unquote(at.text.substring(start, at.pos));
        }
        String name = at.name();
        return name.isEmpty() ? null : name;
    }

    /** Up to the line's end; always goes on by one character at least. */
    private void skipStatement() {
        at.pos = Math.min(at.pos + 1, at.text.length());
        while (!at.atEnd() && at.peek() != '\n' && at.peek() != '}') {
            step();
        }
    }

    /** Up to behind the brace that closes the one in front of the position. */
    private void skipBalanced() {
        int braces = 1;
        while (!at.atEnd() && braces > 0) {
            char c = at.peek();
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            step();
        }
    }

    /** Goes over one character, string, here-document or comment. */
    private void step() {
        if (at.peek() == '"') {
            at.string();
        } else if (at.startsHereText()) {
            at.hereText();
        } else if (!at.comment()) {
            at.pos++;
        }
    }

    /** Reads a value up to its end: the line's end, or in brackets a comma or the closing bracket. */
    private HclValue value(int depth, Within within) {
        at.skip(within == Within.LIST);
        int start = at.pos;
        int line = at.line();
        nodes++;
        HclValue read = literal(depth, line);
        at.skip(within == Within.LIST);
        char c = at.peek();
        boolean ends = at.atEnd() || c == '\n' || c == ',' || c == ']' || c == '}';
        if (read != null && ends) {
            return read;
        }
        int end = Math.max(start, expression(within != Within.BLOCK));
        return HclValue.of(Kind.EXPRESSION, at.text.substring(start, end).strip(), line);
    }

    /** Skips an expression and gives its end without a comment behind it. */
    private int expression(boolean commaEnds) {
        int nesting = 0;
        int end = at.pos;
        while (!at.atEnd()) {
            char c = at.peek();
            if (c == '(' || c == '[' || c == '{') {
                nesting++;
            } else if (c == ')' || c == ']' || c == '}') {
                if (nesting == 0) {
                    if (c != ')') {
                        return end;
                    }
                } else {
                    nesting--;
                }
            } else if (nesting == 0 && (c == ',' && commaEnds || c == '\n')) {
                return end;
            }
            if (!at.comment()) {
                step();
                end = at.pos;
            }
        }
        return end;
    }

    /** A literal at the position, or null; the position is behind what was read. */
    private HclValue literal(int depth, int line) {
        char c = at.peek();
        int start = at.pos;
        if (c == '"') {
            at.string();
            String raw = at.text.substring(start, at.pos);
            return HclValue.of(isTemplate(raw) ? Kind.TEMPLATE : Kind.STRING, unquote(raw), line);
        }
        if (at.startsHereText()) {
            String body = at.hereText();
            return HclValue.of(isTemplate(body) ? Kind.TEMPLATE : Kind.STRING, body, line);
        }
        if (c == '[' || c == '{') {
            return depth >= MAX_DEPTH || nodes > MAX_NODES ? null : collection(c, depth, line);
        }
        int end = start;
        while (end < at.text.length() && (HclCursor.isNameChar(at.text.charAt(end)) || at.text.charAt(end) == '.')) {
            end++;
        }
        String word = at.text.substring(start, Math.min(end, start + 40));
        Kind kind = switch (word) {
            case "true", "false" -> Kind.BOOLEAN;
            case "null" -> Kind.NULL;
            default -> isNumber(word) ? Kind.NUMBER : null;
        };
        if (kind == null) {
            return null;
        }
        at.pos = end;
        return HclValue.of(kind, word, line);
    }

    private HclValue collection(char open, int depth, int line) {
        int start = at.pos;
        char close = open == '[' ? ']' : '}';
        List<HclValue> items = new ArrayList<>();
        List<HclAttribute> fields = new ArrayList<>();
        at.pos++;
        while (true) {
            at.skip(true);
            char c = at.peek();
            if (at.atEnd() || c == ']' || c == '}') {
                break;
            }
            int before = at.pos;
            if (c == ',') {
                at.pos++;
            } else if (open == '[') {
                items.add(value(depth + 1, Within.LIST));
            } else {
                field(fields, depth);
            }
            at.pos = Math.max(at.pos, before + 1);
        }
        if (at.peek() != close) {
            return null;
        }
        at.pos++;
        String raw = at.text.substring(start, at.pos);
        boolean computed = raw.startsWith("for ", 1 + blanks(raw));
        if (computed) {
            return HclValue.of(Kind.EXPRESSION, raw, line);
        }
        Kind kind = open == '[' ? Kind.LIST : Kind.OBJECT;
        return new HclValue(kind, raw, items, fields, line);
    }

    private static int blanks(String raw) {
        int blanks = 0;
        while (blanks + 1 < raw.length() && Character.isWhitespace(raw.charAt(blanks + 1))) {
            blanks++;
        }
        return blanks;
    }

    private void field(List<HclAttribute> fields, int depth) {
        int line = at.line();
        String name = word();
        at.skip(false);
        if (name == null || at.peek() != '=' && at.peek() != ':') {
            expression(true);
            return;
        }
        at.pos++;
        at.skip(true);
        fields.add(new HclAttribute(name, value(depth + 1, Within.OBJECT), line));
    }

    private static boolean isTemplate(String text) {
        return text.contains("${") || text.contains("%{");
    }

    private static boolean isNumber(String word) {
        boolean digits = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            digits |= c >= '0' && c <= '9';
            if (!(c >= '0' && c <= '9'
                    || c == '.'
                    || c == 'e'
                    || c == 'E'
                    || c == '-' && (i == 0 || word.charAt(i - 1) == 'e'))) {
                return false;
            }
        }
        return digits;
    }

    private static String unquote(String raw) {
        int end = raw.length() > 1 && raw.endsWith("\"") ? raw.length() - 1 : raw.length();
        String body = raw.substring(1, end);
        if (body.indexOf('\\') < 0) {
            return body;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '\\' && i + 1 < body.length()) {
                char next = body.charAt(++i);
                out.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
