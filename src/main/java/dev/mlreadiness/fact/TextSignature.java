package dev.mlreadiness.fact;

/**
 * Which sequences of three characters a text may hold, upper and lower case of ASCII alike: one bit for each hash. A literal whose sequences are not all
 * there does not occur; one whose sequences are there may. One pass over a text answers for any number of literals.
 */
public final class TextSignature {

    /** Characters of the shortest literal that can be asked for. */
    public static final int SHORTEST = 3;

    private static final int BITS_PER_CHARACTER = 8;
    private static final int MOST_BITS = 1 << 20;

    private final long[] bits;

    private TextSignature(long[] bits) {
        this.bits = bits;
    }

    /** The signature of a text, about a byte for each character. */
    public static TextSignature of(String text) {
        int wanted = Math.min(MOST_BITS, Math.max(64, text.length() * BITS_PER_CHARACTER));
        long[] bits = new long[Integer.highestOneBit(2 * wanted - 1) / 64];
        int last = 64 * bits.length - 1;
        char[] chars = text.toCharArray();
        int hash = 0;
        for (int i = 0; i < chars.length; i++) {
            hash = next(hash, chars[i]);
            if (i >= SHORTEST - 1) {
                int bit = mix(hash) & last;
                bits[bit >> 6] |= 1L << bit;
            }
        }
        return new TextSignature(bits);
    }

    /** What {@link #mayHoldAny} takes for a literal of at least {@link #SHORTEST} characters. */
    static int[] hashes(String literal) {
        int[] hashes = new int[literal.length() - SHORTEST + 1];
        int hash = 0;
        for (int i = 0; i < literal.length(); i++) {
            hash = next(hash, literal.charAt(i));
            if (i >= SHORTEST - 1) {
                hashes[i - SHORTEST + 1] = mix(hash);
            }
        }
        return hashes;
    }

    /** Whether at least one of the literals may stand in the text. */
    boolean mayHoldAny(int[][] literals) {
        for (int[] hashes : literals) {
            if (mayHold(hashes)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayHold(int[] hashes) {
        int last = 64 * bits.length - 1;
        for (int hash : hashes) {
            int bit = hash & last;
            if ((bits[bit >> 6] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The last three characters, ten bits each: what is older falls out at the top. */
    private static int next(int hash, char c) {
        int folded = c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
        return hash << 10 & 0x3fffffff | folded & 0x3ff;
    }

    private static int mix(int hash) {
        int mixed = hash * 0x9e3779b1;
        return mixed ^ mixed >>> 15;
    }
}
