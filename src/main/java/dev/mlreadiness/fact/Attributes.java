package dev.mlreadiness.fact;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The attributes of one fact, in the order in which they were added; unmodifiable. Names and values alternate in one array: a fact has about ten attributes, for
 * which a look along the array is as fast as a hash map, and it takes a fifth of the memory.
 */
final class Attributes extends AbstractMap<String, Object> {

    private final Object[] pairs;

    private Attributes(Object[] pairs) {
        this.pairs = pairs;
    }

    /** @param keyValues alternating names, each once, and values; null values are left out */
    static Attributes of(String role, Object[] keyValues) {
        Object[] pairs = new Object[keyValues.length + 2];
        int size = 0;
        boolean hasRole = false;
        for (int i = 0; i + 1 < keyValues.length; i += 2) {
            if (keyValues[i + 1] != null) {
                hasRole |= keyValues[i].equals("role");
                pairs[size++] = keyValues[i];
                pairs[size++] = keyValues[i + 1];
            }
        }
        if (!hasRole) {
            pairs[size++] = "role";
            pairs[size++] = role;
        }
        return new Attributes(size == pairs.length ? pairs : Arrays.copyOf(pairs, size));
    }

    @Override
    public Object get(Object key) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(key)) {
                return pairs[i + 1];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return pairs.length / 2;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return Attributes.this.size();
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, Object>> {
        private int at;

        @Override
        public boolean hasNext() {
            return at < pairs.length;
        }

        @Override
        public Entry<String, Object> next() {
            if (at >= pairs.length) {
                throw new NoSuchElementException();
            }
            at += 2;
            return new SimpleImmutableEntry<>((String) pairs[at - 2], pairs[at - 1]);
        }
    }
}
