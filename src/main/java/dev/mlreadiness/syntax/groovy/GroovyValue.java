package dev.mlreadiness.syntax.groovy;

import java.util.List;

/**
 * An argument or an assigned value.
 *
 * @param kind what it is
 * @param text content of a string, unescaped, with <code>${…}</code> as written; else the source text
 * @param items of a list
 * @param line line (from 1) where it starts
 */
public record GroovyValue(Kind kind, String text, List<GroovyValue> items, int line) {
    /** Kinds of values. */
    public enum Kind {
        /** A string, or strings and names joined by {@code +}. */
        STRING,
        /** A name such as {@code libs.junit}, a number, {@code true}. */
        WORD,
        LIST,
        OPAQUE
    }

    public GroovyValue {
        items = List.copyOf(items);
    }

    public boolean isString() {
        return kind == Kind.STRING;
    }

    /** True for the word {@code true}. */
    public boolean isTrue() {
        return kind == Kind.WORD && text.equals("true");
    }

    /** The strings and words of a list, or the value itself. */
    public List<String> texts() {
        return kind == Kind.LIST
                ? items.stream().map(GroovyValue::text).toList()
                : kind == Kind.OPAQUE ? List.of() : List.of(text);
    }
}
