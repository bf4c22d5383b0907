package dev.mlreadiness.fact;

import java.util.List;
import java.util.Map;

/**
 * One thing that a file shows. Facts describe the repository, never one rule.
 *
 * @param kind which fact this is; its {@link FactKind#attributes()} name what may be asked of it
 * @param attributes values are {@link String}, {@link Number}, {@link Boolean} or {@code List<String>}; an attribute that does not
 *     apply is absent
 * @param location where it was seen
 */
public record Fact(FactKind kind, Map<String, Object> attributes, Location location) {

    /** The attribute, or null where it is absent. {@code path} is answered from the location. */
    public Object get(String attribute) {
        return attribute.equals("path") ? location.path() : attributes.get(attribute);
    }

    /** The attribute as text; empty where it is absent. */
    public String text(String attribute) {
        Object value = get(attribute);
        return value == null ? "" : value.toString();
    }

    /** The attribute as a list; empty where it is absent, one element where it is a single value. */
    @SuppressWarnings("unchecked")
    public List<String> list(String attribute) {
        Object value = get(attribute);
        if (value == null) {
            return List.of();
        }
        return value instanceof List ? (List<String>) value : List.of(value.toString());
    }

    /** The attribute as a number; 0 where it is absent or no number. */
    public double number(String attribute) {
        return get(attribute) instanceof Number value ? value.doubleValue() : 0;
    }

    /** Whether the attribute is present and true. */
    public boolean is(String attribute) {
        return Boolean.TRUE.equals(get(attribute));
    }
}
