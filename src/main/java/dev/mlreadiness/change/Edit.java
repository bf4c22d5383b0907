package dev.mlreadiness.change;

import java.util.Comparator;

/** Bytes of a text, from {@code start} to before {@code end}, that become another text. */
record Edit(int start, int end, String text) implements Comparable<Edit> {

    private static final Comparator<Edit> ORDER =
            Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end).thenComparing(Edit::text);

    static Edit insert(int at, String text) {
        return new Edit(at, at, text);
    }

    @Override
    public int compareTo(Edit other) {
        return ORDER.compare(this, other);
    }
}
