package dev.mlreadiness.syntax.groovy;

import dev.mlreadiness.syntax.groovy.GroovyLexer.Kind;
import dev.mlreadiness.syntax.groovy.GroovyLexer.Token;
import java.util.List;

/**
 * Finds out what an expression is while its tokens come: one string, strings joined by {@code +}, one word, one list,
 * or opaque.
 */
final class ValueText {
    private final StringBuilder joined = new StringBuilder();
    private List<GroovyValue> items;
    private int parts;
    private int strings;
    private boolean plus = true;
    private boolean opaque;

    boolean isEmpty() {
        return parts == 0 && !opaque;
    }

    /** True if a further word cannot belong to it. */
    boolean isComplete() {
        return parts > 0 && !opaque && (items != null || !plus);
    }

    void opaque() {
        opaque = true;
    }

    void list(List<GroovyValue> listItems) {
        opaque |= parts > 0;
        parts++;
        items = listItems;
    }

    void add(Token token) {
        boolean operand = token.kind() == Kind.STRING || token.kind() == Kind.NAME || token.kind() == Kind.NUMBER;
        if (token.is("+") && !plus) {
            plus = true;
        } else if (operand && plus) {
            parts++;
            plus = false;
            strings += token.kind() == Kind.STRING ? 1 : 0;
            joined.append(token.kind() == Kind.NAME ? "${" + token.text() + "}" : token.text());
        } else {
            opaque = true;
        }
    }

    GroovyValue done(String raw, int line) {
        if (opaque || parts == 0 || items != null && parts > 1) {
            return new GroovyValue(GroovyValue.Kind.OPAQUE, raw, List.of(), line);
        }
        if (items != null) {
            return new GroovyValue(GroovyValue.Kind.LIST, raw, items, line);
        }
        if (strings > 0) {
            return new GroovyValue(GroovyValue.Kind.STRING, joined.toString(), List.of(), line);
        }
        return parts == 1
                ? new GroovyValue(GroovyValue.Kind.WORD, raw, List.of(), line)
                : new GroovyValue(GroovyValue.Kind.OPAQUE, raw, List.of(), line);
    }
}
