package dev.mlreadiness.repo;

import java.nio.charset.StandardCharsets;

/**
 * The first bytes of a file, at most {@link #MOST}.
 *
 * @param bytes may be longer than {@code length}; what is behind it belongs to another file
 * @param length how many bytes count; 0 if the file is empty or was not looked at
 */
record FileHead(byte[] bytes, int length) {
    static final int MOST = 4_096;
    /** Enough to see a mark of generated code or a Git LFS pointer. */
    static final int SHORT = 1_024;

    static final FileHead NONE = new FileHead(new byte[0], 0);

    static FileHead of(byte[] bytes, int length) {
        return new FileHead(bytes, length);
    }

    /** The byte at a position as 0 to 255, or -1 behind the end. */
    int at(int position) {
        return position < length ? bytes[position] & 0xFF : -1;
    }

    boolean startsWith(int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (at(i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    boolean startsWith(String ascii) {
        return hasAt(0, ascii);
    }

    boolean hasAt(int position, String ascii) {
        if (position + ascii.length() > length) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[position + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The first position of an ASCII text below {@code limit}, or -1. */
    int find(String ascii, int limit) {
        int last = Math.min(limit, length) - ascii.length();
        byte first = (byte) ascii.charAt(0);
        for (int i = 0; i <= last; i++) {
            if (bytes[i] == first && hasAt(i, ascii)) {
                return i;
            }
        }
        return -1;
    }

    /** True if a tool says here that it wrote the file: {@code @generated}, or "Code generated … DO NOT EDIT". */
    boolean saysGenerated() {
        int end = Math.min(length, 1_000);
        for (int i = 0; i < end; i++) {
            byte b = bytes[i];
            if (b == '@' && hasAt(i, "@generated")) {
                return true;
            }
            if (b == 'C' && hasAt(i, "Code generated ")) {
                return find("DO NOT EDIT", end) > i;
            }
        }
        return false;
    }

    boolean hasByte(int value) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == value) {
                return true;
            }
        }
        return false;
    }

    /** True if a byte order mark says that NUL bytes are part of text. */
    boolean isMarkedWide() {
        return startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF) || startsWith(0, 0, 0xFE, 0xFF);
    }

    /** The first line, at most 200 bytes of it, one character a byte. */
    String firstLine() {
        int end = 0;
        while (end < Math.min(length, 200) && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    }
}
