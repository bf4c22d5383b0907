package dev.mlreadiness.inspect.java;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the body of one test method shows so far. */
final class TestBody {

    private static final int MAX_CALLS = 100;

    final Set<String> words = new LinkedHashSet<>();
    final Set<String> calls = new LinkedHashSet<>();
    int asserts;
    boolean firstParty;

    void call(String name) {
        if (calls.size() < MAX_CALLS) {
            calls.add(name);
        }
    }

    void asserted(Collection<String> moreWords) {
        asserts++;
        words.addAll(moreWords);
    }
}
