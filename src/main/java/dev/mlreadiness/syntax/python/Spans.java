package dev.mlreadiness.syntax.python;

import java.util.Arrays;

/** Ranges of byte offsets in the order of the text: the comments of a file, from the hash sign to the end of line. */
public final class Spans {
    private int[] offsets = new int[256];
    private int size;

    Spans() {}

    public int size() {
        return size;
    }

    /** Offset of the first byte of a range. */
    public int start(int index) {
        return offsets[2 * index];
    }

    /** Offset behind the last byte of a range. */
    public int end(int index) {
        return offsets[2 * index + 1];
    }

    void reset() {
        size = 0;
    }

    void add(int start, int end) {
        if (2 * size == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * offsets.length);
        }
        offsets[2 * size] = start;
        offsets[2 * size + 1] = end;
        size++;
    }
}
