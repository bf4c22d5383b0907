package dev.mlreadiness.fact;

/**
 * A set of characters as written in brackets, such as {@code [a-z_]} or {@code [!0-9]}.
 *
 * @param ranges pairs of first and last character, both included
 * @param negated true for all characters but these
 */
public record CharacterSet(String ranges, boolean negated) {

    /** True if the set has the character. */
    public boolean contains(char c) {
        for (int i = 0; i + 1 < ranges.length(); i += 2) {
            if (c >= ranges.charAt(i) && c <= ranges.charAt(i + 1)) {
                return !negated;
            }
        }
        return negated;
    }
}
