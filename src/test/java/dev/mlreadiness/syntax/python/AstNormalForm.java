package dev.mlreadiness.syntax.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A tree in the words of {@code ast_oracle.py}: the same file must give the same items there and here. Calls itself
 * for each level of the tree, so it needs a large stack.
 */
final class AstNormalForm {
    /** Also the order in which the script writes them. */
    enum Category {
        CALLS,
        NAMES,
        IMPORTS,
        DEFINITIONS,
        KEYWORDS,
        STRINGS,
        TREE
    }

    private final PythonTree tree;
    private final LineMap lines;
    private final Map<Category, List<String>> items = new EnumMap<>(Category.class);
    private final AstStatements statements;
    private int formatDepth;

    AstNormalForm(PythonTree tree) {
        this.tree = tree;
        this.lines = tree.lines();
        for (Category category : Category.values()) {
            items.put(category, new ArrayList<>());
        }
        statements = new AstStatements(tree, this);
        statements.body(tree.root());
        for (Category sorted : List.of(Category.CALLS, Category.NAMES, Category.KEYWORDS, Category.STRINGS)) {
            Collections.sort(items.get(sorted), (a, b) -> compareByCodePoint(a, b));
        }
    }

    private static int compareByCodePoint(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return java.util.Arrays.compare(left, right);
    }

    List<String> items(Category category) {
        return items.get(category);
    }

    /** The line that the script writes for the file. */
    String summary() {
        StringBuilder summary = new StringBuilder();
        for (Category category : Category.values()) {
            List<String> found = items.get(category);
            CRC32 checksum = new CRC32();
            checksum.update(String.join("\n", found).getBytes(UTF_8));
            summary.append(summary.isEmpty() ? "" : " ")
                    .append(found.size())
                    .append(':')
                    .append(checksum.getValue());
        }
        return summary.toString();
    }

    void out(String item) {
        items.get(Category.TREE).add(item);
    }

    void record(Category category, String item) {
        items.get(category).add(item);
    }

    String position(int offset) {
        int line = lines.line(offset);
        return line + ":" + (offset - lines.lineStart(line));
    }

    void each(List<Node> nodes) {
        nodes.forEach(this::visit);
    }

    void maybe(Node node) {
        if (node == null) {
            out("_");
        } else {
            visit(node);
        }
    }

    void display(String opening, List<Node> nodes) {
        out(opening);
        each(nodes);
        out(")");
    }

    void visit(Node node) {
        switch (node.kind()) {
            case NAME -> {
                record(Category.NAMES, tree.name(node));
                out("n:" + tree.name(node));
            }
            case NUMBER -> out(number(node));
            case STRING -> text(node.isBytes() ? "b" : "s", tree.string(node));
            case FSTRING -> formatString(node);
            case TRUE, FALSE, NONE, ELLIPSIS -> out("k:" + tree.text(node));
            case ATTRIBUTE -> {
                out("." + tree.name(node));
                visit(node.value());
            }
            case CALL -> call(node);
            case SUBSCRIPT -> tagged("sub", node.value(), node.index());
            case SLICE -> {
                out("slice");
                maybe(node.lower());
                maybe(node.upper());
                maybe(node.step());
            }
            case TUPLE -> display("tuple(", node.children());
            case LIST -> display("list(", node.children());
            case SET -> display("set(", node.children());
            case DICT -> dict(node);
            case LIST_COMPREHENSION -> comprehension("listcomp(", node);
            case SET_COMPREHENSION -> comprehension("setcomp(", node);
            case DICT_COMPREHENSION -> comprehension("dictcomp(", node);
            case GENERATOR -> comprehension("generator(", node);
            case LAMBDA -> {
                out("lambda");
                statements.parameters(node);
                visit(node.body());
            }
            case TERNARY -> tagged("ternary", node.children());
            case BOOLEAN -> display(node.operator().symbol() + "(", node.children());
            case COMPARISON -> comparison(node);
            case BINARY -> tagged("b" + node.operator().symbol(), node.left(), node.right());
            case UNARY -> tagged("u" + node.operator().symbol(), node.value());
            case NAMED -> tagged(":=", node.target(), node.value());
            case STARRED -> tagged("*", node.value());
            case YIELD -> {
                out("yield");
                maybe(node.value());
            }
            case YIELD_FROM -> tagged("yield from", node.value());
            case AWAIT -> tagged("await", node.value());
            case PATTERN_VALUE -> tagged("pv", node.value());
            case PATTERN_CAPTURE -> out("pn " + tree.name(node));
            case PATTERN_STAR -> out("p*" + tree.name(node));
            case PATTERN_SEQUENCE -> display("ps(", node.children());
            case PATTERN_MAPPING -> display("pm(", node.children());
            case PATTERN_CLASS -> patternClass(node);
            case PATTERN_OR -> display("po(", node.children());
            case PATTERN_AS -> tagged("pa " + tree.name(node), node.value());
            default -> out("unexpected " + node.kind());
        }
    }

    private void tagged(String tag, Node... nodes) {
        tagged(tag, List.of(nodes));
    }

    private void tagged(String tag, List<Node> nodes) {
        out(tag);
        each(nodes);
    }

    private String number(Node node) {
        Number value = tree.number(node);
        if (value == null) {
            return "c";
        }
        if (value instanceof Double real) {
            return "f:" + String.format(Locale.ROOT, "%016x", Double.doubleToRawLongBits(real));
        }
        return "i:" + new java.math.BigInteger(value.toString()).toString(16);
    }

    private void text(String kind, String value) {
        CRC32 checksum = new CRC32();
        for (int i = 0; i < value.length(); i++) {
            checksum.update(value.charAt(i) >> 8);
            checksum.update(value.charAt(i));
        }
        String item = kind + ":" + checksum.getValue();
        record(Category.STRINGS, item);
        out(item);
    }

    /** CPython joins neighbouring literal parts into one. */
    private void formatString(Node node) {
        formatDepth++;
        out("F(");
        StringBuilder literal = new StringBuilder();
        boolean debug = false;
        for (Node part : node.children()) {
            if (part.is(NodeKind.FIELD)) {
                flush(literal);
                field(part, debug);
                debug = false;
            } else {
                literal.append(tree.string(part));
                debug = part.has(StringFlags.VERBATIM) && part.is(NodeKind.FSTRING_TEXT);
            }
        }
        flush(literal);
        out(")");
        formatDepth--;
    }

    private void flush(StringBuilder literal) {
        if (!literal.isEmpty()) {
            text("s", literal.toString());
            literal.setLength(0);
        }
    }

    private void field(Node field, boolean debug) {
        Node specification = field.firstChild(NodeKind.FORMAT_SPECIFICATION);
        out("{");
        visit(field.firstChild());
        char conversion = debug && specification == null && field.conversion() == 0 ? 'r' : field.conversion();
        out(conversion == 0 ? "-" : String.valueOf(conversion));
        if (specification == null) {
            out("_");
        } else {
            formatString(specification);
        }
        out("}");
    }

    private void call(Node call) {
        String dotted = tree.dottedName(call.callee());
        String name = dotted == null ? "?" : dotted;
        record(
                Category.CALLS,
                formatDepth > 0 ? "f " + name : position(call.start()) + "-" + position(call.end()) + " " + name);
        out("call(");
        visit(call.callee());
        arguments(call);
    }

    void arguments(Node call) {
        each(call.positionalArguments());
        for (Node argument : call.children()) {
            if (argument.is(NodeKind.KEYWORD)) {
                record(Category.KEYWORDS, tree.name(argument));
                out("=" + tree.name(argument));
                visit(argument.value());
            } else if (argument.is(NodeKind.DOUBLE_STARRED)) {
                record(Category.KEYWORDS, "**");
                out("**");
                visit(argument.value());
            }
        }
        out(")");
    }

    private void dict(Node dict) {
        out("dict(");
        for (Node entry : dict.children()) {
            if (entry.is(NodeKind.DOUBLE_STARRED)) {
                out("**");
                visit(entry.value());
            } else {
                visit(entry);
            }
        }
        out(")");
    }

    private void comprehension(String opening, Node node) {
        out(opening);
        for (Node child : node.children()) {
            if (child.is(NodeKind.COMPREHENSION_FOR)) {
                tagged(child.isAsync() ? "async for" : "for", child.children());
            } else {
                visit(child);
            }
        }
        out(")");
    }

    private void comparison(Node node) {
        out("compare(");
        for (Node child : node.children()) {
            if (child.is(NodeKind.OPERATOR)) {
                out(child.operator().symbol());
            } else {
                visit(child);
            }
        }
        out(")");
    }

    private void patternClass(Node node) {
        out("pc(");
        for (Node child : node.children()) {
            if (child.is(NodeKind.KEYWORD)) {
                out("=" + tree.name(child));
                visit(child.value());
            } else {
                visit(child);
            }
        }
        out(")");
    }
}
