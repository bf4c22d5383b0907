package dev.mlreadiness.syntax.shell;

import java.util.List;
import java.util.Map;

/**
 * One simple command of a script.
 *
 * @param words program and arguments; empty when the command only assigns variables
 * @param assignments {@code NAME=value} in front of the words (all of them when there are no words)
 * @param env variables that the command sees from the script itself: exported before, or assigned in front of it
 * @param cwd folder in which it runs, relative to where {@link ShellOptions#cwd()} is relative to ({@code ""} there,
 *     {@code ..} outside, an absolute path after {@code cd /x}); null when a {@code cd} could not be followed
 * @param line line (from 1) of its first word
 * @param joinedBy what stands before it
 * @param negated true after {@code !}
 * @param redirects redirections, in order
 * @param place what it stands in
 * @param gating whether its failure fails the script
 */
public record Command(
        List<Word> words,
        Map<String, String> assignments,
        Map<String, String> env,
        String cwd,
        int line,
        Link joinedBy,
        boolean negated,
        List<Redirect> redirects,
        Place place,
        Gating gating) {
    /** Text of the first word, or empty. */
    public String first() {
        return words.isEmpty() ? "" : words.get(0).text();
    }

    /** The words joined by spaces, quotes taken off. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(text.length() == 0 ? "" : " ").append(word.text());
        }
        return text.toString();
    }

    /** The here-document or here-string that feeds standard input, or null. */
    public Redirect hereText() {
        Redirect last = null;
        for (Redirect redirect : redirects) {
            if (redirect.isHereText()) {
                last = redirect;
            }
        }
        return last;
    }

    Command withGating(Gating other) {
        return new Command(words, assignments, env, cwd, line, joinedBy, negated, redirects, place, other);
    }
}
