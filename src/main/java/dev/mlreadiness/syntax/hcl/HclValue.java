package dev.mlreadiness.syntax.hcl;

import java.util.List;

/**
 * A value.
 *
 * @param kind what it is
 * @param text a string's content, a number or keyword as written, a template or expression as written; of a list or
 *     object the text as written
 * @param items of a list
 * @param fields of an object
 * @param line line (from 1) where it starts
 */
public record HclValue(Kind kind, String text, List<HclValue> items, List<HclAttribute> fields, int line) {
    /** Kinds of values. */
    public enum Kind {
        STRING,
        /** A string with <code>${…}</code> or <code>%{…}</code>. */
        TEMPLATE,
        NUMBER,
        BOOLEAN,
        NULL,
        LIST,
        OBJECT,
        /** Anything else: references, calls, operators. */
        EXPRESSION
    }

    public HclValue {
        items = List.copyOf(items);
        fields = List.copyOf(fields);
    }

    static HclValue of(Kind kind, String text, int line) {
        return new HclValue(kind, text, List.of(), List.of(), line);
    }

    /** True if the value is known without evaluating anything. */
    public boolean isLiteral() {
        return kind != Kind.TEMPLATE
                && kind != Kind.EXPRESSION
                && items.stream().allMatch(HclValue::isLiteral)
                && fields.stream().allMatch(field -> field.value().isLiteral());
    }

    /** The field of an object, or null. */
    public HclValue field(String name) {
        for (HclAttribute field : fields) {
            if (field.name().equals(name)) {
                return field.value();
            }
        }
        return null;
    }
}
