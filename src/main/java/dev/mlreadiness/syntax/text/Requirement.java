package dev.mlreadiness.syntax.text;

import java.util.List;

/**
 * A Python package that something needs.
 *
 * @param name normalised as PEP 503 says (lower case, {@code -} between the parts); empty for a path or URL that tells
 *     none
 * @param extras in brackets behind the name
 * @param specifier versions as written, such as {@code >=1.2,<2}, {@code ^1.2}; empty for any
 * @param version the one version that is allowed, or null if there may be several
 * @param marker the environment marker, or empty
 * @param url of a direct reference, or null
 * @param ref commit, tag or branch of a version control URL, or null
 * @param editable {@code -e}
 * @param hashes of {@code --hash}
 * @param line line (from 1)
 */
public record Requirement(
        String name,
        List<String> extras,
        String specifier,
        String version,
        String marker,
        String url,
        String ref,
        boolean editable,
        List<String> hashes,
        int line) {
    public Requirement {
        extras = List.copyOf(extras);
        hashes = List.copyOf(hashes);
    }

    /** True if the same bytes come every time, as far as the text tells: one version, one commit, or a hash. */
    public boolean isPinned() {
        return version != null || isCommit(ref) || !hashes.isEmpty();
    }

    /** True for a local path. */
    public boolean isLocal() {
        return url != null && (url.startsWith(".") || url.startsWith("/") || url.startsWith("file:"));
    }

    private static boolean isCommit(String ref) {
        return ref != null
                && ref.length() >= 7
                && ref.length() <= 64
                && ref.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /** A name as PEP 503 normalises it. */
    public static String normalise(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '-' || c == '_' || c == '.') {
                if (out.length() > 0 && out.charAt(out.length() - 1) != '-') {
                    out.append('-');
                }
            } else {
                out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            }
        }
        return out.toString();
    }

    Requirement with(boolean isEditable, List<String> newHashes) {
        return new Requirement(name, extras, specifier, version, marker, url, ref, isEditable, newHashes, line);
    }
}
