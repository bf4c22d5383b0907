package dev.mlreadiness.inspect.python;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lower-case words of identifiers: {@code test_aucOfPlan} gives test, auc, of, plan. */
public final class WordList {

    private static final int MOST = 60;

    private final Set<String> words = new LinkedHashSet<>();

    /** Adds the words of an identifier or dotted name, and the whole of each segment. */
    public void add(String identifier) {
        int start = 0;
        for (int i = 0; i <= identifier.length(); i++) {
            if (i == identifier.length() || identifier.charAt(i) == '.' || identifier.charAt(i) == '_') {
                if (i > start && words.size() < MOST) {
                    camel(identifier.substring(start, i));
                }
                start = i + 1;
            }
        }
    }

    private void camel(String segment) {
        int start = 0;
        for (int i = 1; i <= segment.length(); i++) {
            boolean end = i == segment.length()
                    || Character.isUpperCase(segment.charAt(i)) && Character.isLowerCase(segment.charAt(i - 1));
            if (end) {
                if (words.size() < MOST) {
                    words.add(segment.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i;
            }
        }
    }

    /** The words in the order of their first use. */
    public List<String> list() {
        return new ArrayList<>(words);
    }
}
