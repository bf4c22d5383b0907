package dev.mlreadiness.derive.flow;

import java.util.Locale;
import java.util.Set;

/** One of the two sides of a split; what is held out to validate counts as test. */
enum Half {
    TRAIN,
    TEST;

    private static final Set<String> TRAINS = Set.of("train", "training", "trn");
    private static final Set<String> TESTS =
            Set.of("test", "testing", "tst", "val", "valid", "validation", "validate", "dev", "holdout");
    /** Numbers about a part are no part. */
    private static final Set<String> NUMBERS = Set.of(
            "score",
            "scores",
            "acc",
            "accuracy",
            "loss",
            "losses",
            "error",
            "errors",
            "pred",
            "preds",
            "prediction",
            "predictions",
            "metric",
            "metrics",
            "result",
            "results",
            "mse",
            "rmse",
            "mae",
            "auc",
            "f1",
            "time",
            "size",
            "sizes",
            "len",
            "n",
            "num",
            "count",
            "step",
            "steps",
            "ratio",
            "frac",
            "path",
            "paths",
            "dir",
            "file",
            "name",
            "probs",
            "proba",
            "report",
            "history");

    private static final Set<String> FINALS = Set.of("test", "testing", "tst", "holdout");
    /** {@code xtrain}, {@code ytest}, {@code dftrain}: a prefix that is no word. */
    private static final int LONGEST_PREFIX = 2;

    private static final int LONGEST_WORD = 40;

    /** The side that a variable's name tells; null for none or for both. */
    static Half of(String name) {
        boolean train = hasWord(name, TRAINS);
        boolean test = hasWord(name, TESTS);
        return train == test || hasWord(name, NUMBERS) ? null : train ? TRAIN : TEST;
    }

    /** The side that a name speaks of, be it of rows or of a number about them; null for none or for both. */
    static Half spoken(String name) {
        boolean train = hasWord(name, TRAINS);
        boolean test = hasWord(name, TESTS);
        return train == test ? null : train ? TRAIN : TEST;
    }

    /** Whether the name speaks of a test part, not of one that validates. */
    static boolean isFinal(String name) {
        return hasWord(name, FINALS);
    }

    /** Whether the name speaks of both sides: what was put together from them. */
    static boolean namesBoth(String name) {
        return hasWord(name, TRAINS) && hasWord(name, TESTS)
                || name.toLowerCase(Locale.ROOT).startsWith("traintest");
    }

    /** Whether the name speaks of training data, whatever else it speaks of. */
    static boolean namesTrain(String name) {
        return hasWord(name, TRAINS);
    }

    private static boolean hasWord(String name, Set<String> words) {
        int start = 0;
        for (int i = 1; i <= name.length(); i++) {
            boolean ends = i == name.length() || !Character.isLetter(name.charAt(i));
            boolean camel = !ends && Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
            if (ends || camel) {
                if (isWord(name, start, i, words)) {
                    return true;
                }
                start = ends ? i + 1 : i;
            }
        }
        return false;
    }

    private static boolean isWord(String name, int from, int end, Set<String> words) {
        int start = from < end && !Character.isLetter(name.charAt(from)) ? from + 1 : from;
        if (end <= start || end - start > LONGEST_WORD) {
            return false;
        }
        String word = name.substring(start, end).toLowerCase(Locale.ROOT);
        if (words.contains(word)) {
            return true;
        }
        for (int prefix = 1; prefix <= LONGEST_PREFIX && prefix < word.length(); prefix++) {
            String rest = word.substring(prefix);
            if ((rest.equals("train") || rest.equals("test")) && !word.equals("latest") && !word.equals("attest")) {
                return true;
            }
        }
        return false;
    }
}
