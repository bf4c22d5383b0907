package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.syntax.shell.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the words of a command as programs do: options, their values, operands. */
final class Words {

    private final List<String> words;

    Words(Fact command) {
        this(command.list("words"));
    }

    Words(List<String> words) {
        this.words = words;
    }

    List<String> all() {
        return words;
    }

    /** The program as written. */
    String first() {
        return words.isEmpty() ? "" : words.get(0);
    }

    /** Words that are no options and no option values. {@code taking}: options with a separate value. */
    List<String> operands(Set<String> taking) {
        List<String> operands = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith("-") && word.length() > 1) {
                if (taking.contains(word)) {
                    i++;
                }
            } else {
                operands.add(word);
            }
        }
        return operands;
    }

    /** The value of an option, {@code -f x}, {@code --file x} or {@code --file=x}; empty where it is not given. */
    String option(String... names) {
        for (int i = 1; i < words.size(); i++) {
            for (String name : names) {
                if (words.get(i).equals(name)) {
                    return i + 1 < words.size() ? words.get(i + 1) : "";
                }
                if (words.get(i).startsWith(name + "=")) {
                    return words.get(i).substring(name.length() + 1);
                }
            }
        }
        return "";
    }

    /** All values of an option. */
    List<String> options(String name) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).equals(name) && i + 1 < words.size()) {
                values.add(words.get(i + 1));
            } else if (words.get(i).startsWith(name + "=")) {
                values.add(words.get(i).substring(name.length() + 1));
            }
        }
        return values;
    }

    /** The words as a shell reads them again. */
    String quoted() {
        return Quoting.line(words);
    }

    boolean has(String word) {
        return words.contains(word);
    }

    /** Whether some word starts so. */
    boolean hasPrefix(String prefix) {
        return words.stream().anyMatch(w -> w.startsWith(prefix));
    }

    /** The words from an index to another, which is left out. */
    Words from(int index, int end) {
        return new Words(words.subList(index, end));
    }

    /** The words from the index on, as a command of their own. */
    Words from(int index) {
        return new Words(words.subList(Math.min(index, words.size()), words.size()));
    }
}
