package dev.mlreadiness.syntax.python;

import java.util.Arrays;

/** The tokens of one file, in parallel arrays that are reused for the next file. */
final class Tokens {
    /** The parser looks at most this many tokens ahead of the last one. */
    private static final int LOOKAHEAD = 4;

    private static final int KEPT_CAPACITY = 1 << 18;

    byte[] kinds = new byte[1 << 14];
    int[] starts = new int[1 << 14];
    int[] ends = new int[1 << 14];
    /** By kind: the id of a name, the flags of a string, the ordinal of an operator. */
    int[] values = new int[1 << 14];

    private int size;

    void reset() {
        size = 0;
        if (kinds.length > KEPT_CAPACITY) {
            resize(KEPT_CAPACITY);
        }
    }

    int size() {
        return size;
    }

    int lastKind() {
        return size == 0 ? Token.EOF : kinds[size - 1];
    }

    int lastStart() {
        return size == 0 ? 0 : starts[size - 1];
    }

    void add(int kind, int start, int end, int value) {
        int i = size++;
        if (i == kinds.length) {
            resize(i * 2);
        }
        kinds[i] = (byte) kind;
        starts[i] = start;
        ends[i] = end;
        values[i] = value;
    }

    /** Ends the file, with enough end tokens that looking ahead needs no check. */
    void finish(int end) {
        for (int i = 0; i < LOOKAHEAD; i++) {
            add(Token.EOF, end, end, 0);
        }
    }

    private void resize(int capacity) {
        kinds = Arrays.copyOf(kinds, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        values = Arrays.copyOf(values, capacity);
    }
}
