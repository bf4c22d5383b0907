package dev.mlreadiness.rubric;

import dev.mlreadiness.syntax.data.Fields;

/** How ids are written: small letters, digits and hyphens. */
final class Ids {

    private Ids() {}

    static boolean isKebab(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
                return false;
            }
        }
        return !id.isEmpty() && !id.startsWith("-") && !id.endsWith("-") && !id.contains("--");
    }

    /** The id under {@code id}, which must be there and be well written. */
    static String required(Fields fields) {
        String id = fields.required("id");
        if (!id.isBlank() && !isKebab(id)) {
            fields.problem(fields.line("id"), "an id has small letters, digits and hyphens, not '" + id + "'");
        }
        return id;
    }
}
