package dev.mlreadiness.syntax.names;

import java.util.Collection;
import java.util.Locale;

/**
 * The words of a name, in lower case, one rule for all languages: {@code test_aucOfPlan} is {@code test auc of plan}, {@code F1Score} is {@code f1 score},
 * {@code HTTPServer} is {@code http server}.
 */
public final class NameWords {

    /** Words that a collection takes from names. */
    public static final int MOST = 60;

    private NameWords() {}

    /** Adds the words of a name, which may be dotted, as long as there is room. */
    public static void addTo(Collection<String> words, String name) {
        int start = 0;
        for (int i = 1; i <= name.length() && words.size() < MOST; i++) {
            if (i == name.length() || isBoundary(name, i)) {
                if (Character.isLetterOrDigit(name.charAt(start))) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i;
            }
        }
    }

    private static boolean isBoundary(String name, int i) {
        char before = name.charAt(i - 1);
        char c = name.charAt(i);
        if (!Character.isLetterOrDigit(c) || !Character.isLetterOrDigit(before)) {
            return true;
        }
        boolean upper = Character.isUpperCase(c);
        return upper && !Character.isUpperCase(before)
                || upper && i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    }
}
