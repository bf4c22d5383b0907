package dev.mlreadiness.repo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The small text that git holds in place of a file kept by Git LFS.
 *
 * @param oid SHA-256 of the real content, 64 lower-case hex digits
 * @param size bytes of the real content
 * @see <a href="https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md">Git LFS specification</a>
 */
public record LfsPointer(String oid, long size) {
    static final String FIRST_LINE = "version https://git-lfs.github.com/spec/";
    /** A pointer is smaller than this. */
    static final int LONGEST = 1_024;

    /** Reads a pointer; empty if the bytes are anything else. */
    public static Optional<LfsPointer> of(byte[] bytes) {
        if (bytes.length > LONGEST) {
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.startsWith(FIRST_LINE)) {
            return Optional.empty();
        }
        String oid = "";
        long size = -1;
        for (String line : text.split("\n")) {
            if (line.startsWith("oid sha256:")) {
                oid = line.substring("oid sha256:".length()).strip();
            } else if (line.startsWith("size ")) {
                size = number(line.substring("size ".length()).strip());
            }
        }
        return isHash(oid) && size >= 0 ? Optional.of(new LfsPointer(oid, size)) : Optional.empty();
    }

    private static boolean isHash(String text) {
        return text.length() == 64 && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    private static long number(String text) {
        if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Long.parseLong(text);
    }
}
