package dev.mlreadiness.assess;

import java.util.HashSet;
import java.util.Set;

/**
 * Collects which of some names stand as identifiers in texts. The texts are all names and string literals of a repository, tens of megabytes: they are
 * looked through without a string for each word, which costs a fifth.
 */
final class Mentions {

    private static final int HASHES = 1 << 14;

    private final Set<String> wanted;
    private final Set<String> seen = new HashSet<>();
    private final boolean[] hashes = new boolean[HASHES];
    private final boolean[] parts = new boolean[128];
    private char[] buffer = new char[256];

    Mentions(Set<String> wanted) {
        this.wanted = wanted;
        for (String name : wanted) {
            hashes[name.hashCode() & HASHES - 1] = true;
        }
        for (char c = 0; c < parts.length; c++) {
            parts[c] = Character.isJavaIdentifierPart(c);
        }
    }

    /** Notes each wanted name that is an identifier of the text. */
    void in(String text) {
        int length = text.length();
        if (length > buffer.length) {
            buffer = new char[Math.max(length, 2 * buffer.length)];
        }
        char[] chars = buffer;
        text.getChars(0, length, chars, 0);
        int start = 0;
        int hash = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c < 128 ? parts[c] : Character.isJavaIdentifierPart(c)) {
                hash = 31 * hash + c;
            } else {
                note(text, start, i, hash);
                start = i + 1;
                hash = 0;
            }
        }
        note(text, start, length, hash);
    }

    private void note(String text, int start, int end, int hash) {
        if (end > start && hashes[hash & HASHES - 1]) {
            String word = text.substring(start, end);
            if (wanted.contains(word)) {
                seen.add(word);
            }
        }
    }

    /** The names that were noted. */
    Set<String> seen() {
        return seen;
    }
}
