package dev.mlreadiness.syntax.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The names of the files that one parser reads: each different name has one small number. The same name keeps its
 * number across files until the table is emptied, which happens only between two files and only when it has grown
 * large.
 *
 * <p>A file made of names with equal hashes costs no more than others: after a few probes a name goes to an ordered
 * overflow.
 */
public final class Names {
    private static final int MAX_PROBES = 24;
    private static final int KEPT_NAMES = 1 << 16;
    private static final int EMPTY = -1;
    /** Longer dotted names, and those of files with very many names, are not kept. */
    private static final int LONGEST_DOTTED = 120;

    private static final int MOST_NAMES = 1 << 18;

    private byte[] pool = new byte[1 << 17];
    private int pooled;
    private int[] offsets = new int[1 << 13];
    private int[] lengths = new int[1 << 13];
    private int[] hashes = new int[1 << 13];
    private String[] texts = new String[1 << 13];
    private int size;
    private int[] table = new int[1 << 15];
    /** Dotted names by the ids of their two parts: a key and an id at the same place. */
    private long[] pairs = new long[1 << 13];

    private int[] pairIds = new int[1 << 13];
    private int pairCount;
    /** Names whose places in the table were taken; the map orders equal hashes by text. */
    private final Map<String, Integer> overflow = new HashMap<>();

    Names() {
        clear();
    }

    /** The text of a name. */
    public String text(int id) {
        String known = texts[id];
        if (known == null) {
            known = new String(pool, offsets[id], lengths[id], UTF_8);
            texts[id] = known;
        }
        return known;
    }

    /** How many names there are; ids are below this. */
    public int size() {
        return size;
    }

    /** Forgets the names if there are many; called between files only. */
    void prepare() {
        if (size > KEPT_NAMES) {
            clear();
        }
    }

    private void clear() {
        pooled = 0;
        size = 0;
        overflow.clear();
        Arrays.fill(table, EMPTY);
        Arrays.fill(texts, null);
        Arrays.fill(pairs, 0);
        pairCount = 0;
        Token.KEYWORDS.forEach(this::intern);
        Token.SOFT_KEYWORDS.forEach(this::intern);
    }

    int intern(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return intern(bytes, 0, bytes.length);
    }

    int intern(byte[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text[i];
        }
        return intern(text, start, end, hash);
    }

    /** An identifier with letters beyond ASCII: Python compares these in their NFKC form. */
    int internNormalised(byte[] text, int start, int end) {
        return intern(Normalizer.normalize(new String(text, start, end - start, UTF_8), Normalizer.Form.NFKC));
    }

    /** @param hash the bytes combined as {@code hash * 31 + byte}, which the lexer computes while it reads */
    int intern(byte[] text, int start, int end, int hash) {
        int mask = table.length - 1;
        int place = spread(hash) & mask;
        int length = end - start;
        for (int probe = 0; probe < MAX_PROBES; probe++) {
            int id = table[place];
            if (id == EMPTY) {
                return addAt(place, text, start, length, hash);
            }
            if (hashes[id] == hash
                    && lengths[id] == length
                    && Arrays.equals(pool, offsets[id], offsets[id] + length, text, start, end)) {
                return id;
            }
            place = (place + 1) & mask;
        }
        String name = new String(text, start, length, UTF_8);
        Integer known = overflow.get(name);
        if (known != null) {
            return known;
        }
        int id = add(text, start, length, hash);
        overflow.put(name, id);
        return id;
    }

    /**
     * The id of {@code prefix.attribute}, for which no text is put together when it was seen before.
     *
     * @return -1 if the name is not to be kept
     */
    int dotted(int prefix, int attribute) {
        long key = ((long) prefix << 32) | attribute;
        int mask = pairs.length - 1;
        int place = spread((int) (key ^ (key >>> 27))) & mask;
        for (int probe = 0; probe < MAX_PROBES; probe++) {
            if (pairs[place] == key) {
                return pairIds[place];
            }
            if (pairs[place] == 0) {
                return addDotted(place, key, prefix, attribute);
            }
            place = (place + 1) & mask;
        }
        return -1;
    }

    private int addDotted(int place, long key, int prefix, int attribute) {
        if (lengths[prefix] + lengths[attribute] >= LONGEST_DOTTED || size > MOST_NAMES) {
            return -1;
        }
        int id = intern(text(prefix) + "." + text(attribute));
        pairs[place] = key;
        pairIds[place] = id;
        if (++pairCount * 2 > pairs.length) {
            growPairs();
        }
        return id;
    }

    private void growPairs() {
        long[] keys = pairs;
        int[] ids = pairIds;
        pairs = new long[keys.length * 2];
        pairIds = new int[keys.length * 2];
        int mask = pairs.length - 1;
        for (int i = 0; i < keys.length; i++) {
            long key = keys[i];
            int place = spread((int) (key ^ (key >>> 27))) & mask;
            for (int probe = 0; key != 0 && probe < MAX_PROBES; probe++) {
                if (pairs[place] == 0) {
                    pairs[place] = key;
                    pairIds[place] = ids[i];
                    break;
                }
                place = (place + 1) & mask;
            }
        }
    }

    private int addAt(int place, byte[] text, int start, int length, int hash) {
        int id = add(text, start, length, hash);
        table[place] = id;
        if (size * 2 > table.length) {
            growTable();
        }
        return id;
    }

    private int add(byte[] text, int start, int length, int hash) {
        if (size == offsets.length) {
            int capacity = size * 2;
            offsets = Arrays.copyOf(offsets, capacity);
            lengths = Arrays.copyOf(lengths, capacity);
            hashes = Arrays.copyOf(hashes, capacity);
            texts = Arrays.copyOf(texts, capacity);
        }
        if (pooled + length > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(pool.length * 2, pooled + length));
        }
        System.arraycopy(text, start, pool, pooled, length);
        int id = size++;
        offsets[id] = pooled;
        lengths[id] = length;
        hashes[id] = hash;
        pooled += length;
        return id;
    }

    private void growTable() {
        table = new int[table.length * 2];
        Arrays.fill(table, EMPTY);
        int mask = table.length - 1;
        overflow.clear();
        for (int id = 0; id < size; id++) {
            int place = spread(hashes[id]) & mask;
            int probe = 0;
            while (probe < MAX_PROBES && table[place] != EMPTY) {
                place = (place + 1) & mask;
                probe++;
            }
            if (probe < MAX_PROBES) {
                table[place] = id;
            } else {
                overflow.put(text(id), id);
            }
        }
    }

    private static int spread(int hash) {
        return ((hash ^ (hash >>> 15)) * 0x9E3779B1) >>> 7;
    }
}
