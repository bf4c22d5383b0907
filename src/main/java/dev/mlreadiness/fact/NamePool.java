package dev.mlreadiness.fact;

import java.util.Arrays;

/**
 * Gives each different text a small number, from 0. An array of numbers instead of a map: a million lines ask three million times, and an entry takes 8 bytes
 * instead of 50. Not thread-safe.
 */
final class NamePool {

    private String[] names = new String[64];
    /** Numbers of names plus one at the places of their hashes; 0 is free. At most half full. */
    private int[] table = new int[128];

    private int size;

    /** The number of the text, which may be a new one. */
    int number(String text) {
        int mask = table.length - 1;
        int place = spread(text) & mask;
        while (table[place] != 0) {
            String known = names[table[place] - 1];
            if (known == text || known.equals(text)) {
                return table[place] - 1;
            }
            place = (place + 1) & mask;
        }
        if (size == names.length) {
            grow();
            return add(free(text), text);
        }
        return add(place, text);
    }

    /** The texts by number. */
    String[] names() {
        return Arrays.copyOf(names, size);
    }

    private int add(int place, String text) {
        names[size++] = text;
        table[place] = size;
        return size - 1;
    }

    private void grow() {
        names = Arrays.copyOf(names, 2 * size);
        table = new int[4 * size];
        for (int i = 0; i < size; i++) {
            table[free(names[i])] = i + 1;
        }
    }

    private int free(String text) {
        int mask = table.length - 1;
        int place = spread(text) & mask;
        while (table[place] != 0) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private static int spread(String text) {
        int hash = text.hashCode();
        return hash ^ hash >>> 16;
    }
}
