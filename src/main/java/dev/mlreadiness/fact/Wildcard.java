package dev.mlreadiness.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * A compiled path pattern. Matching costs at most (pattern length x text length) steps, whatever the pattern: all
 * alternatives are followed at once, nothing is tried again.
 */
public final class Wildcard {

    /** Counts the steps spent, so that a caller can stop before hostile patterns cost minutes. */
    public static final class Meter {
        private long steps;

        /** Steps spent so far; one is a few nanoseconds. */
        public long steps() {
            return steps;
        }
    }

    private enum Step {
        CHARACTER,
        ONE,
        SET,
        /** Any characters but '/'. */
        STAR,
        /** Any characters. */
        ANYTHING,
        /** No folder, or whole folders each with its '/': stands before its {@link #FOLDERS_INSIDE}. */
        FOLDERS,
        FOLDERS_INSIDE
    }

    private final Step[] steps;
    private final char[] characters;
    private final CharacterSet[] sets;
    private final String prefix;
    private final String suffix;

    private Wildcard(Builder builder) {
        steps = builder.steps.toArray(new Step[0]);
        characters = builder.characters.toString().toCharArray();
        sets = builder.sets.toArray(new CharacterSet[0]);
        int start = 0;
        while (start < steps.length && steps[start] == Step.CHARACTER) {
            start++;
        }
        int end = steps.length;
        while (end > start && steps[end - 1] == Step.CHARACTER) {
            end--;
        }
        prefix = new String(characters, 0, start);
        suffix = new String(characters, end, steps.length - end);
    }

    /** The characters at the start that stand for themselves. */
    public String prefix() {
        return prefix;
    }

    /** The characters at the end, behind the last wildcard, that stand for themselves; empty if there is no wildcard. */
    public String suffix() {
        return suffix;
    }

    /** True if the pattern has no wildcard: then {@link #prefix()} is all of it. */
    public boolean isLiteral() {
        return prefix.length() == steps.length;
    }

    /** True if the whole text matches. */
    public boolean matches(String text) {
        return matches(text, null);
    }

    /** As {@link #matches(String)}, adding the steps spent to the meter, if there is one. */
    public boolean matches(String text, Meter meter) {
        if (meter != null) {
            meter.steps++;
        }
        if (!text.startsWith(prefix) || !text.endsWith(suffix)) {
            return false;
        }
        if (isLiteral()) {
            return text.length() == prefix.length();
        }
        if (steps.length == prefix.length() + suffix.length() + 1
                && text.length() >= prefix.length() + suffix.length()) {
            Step only = steps[prefix.length()];
            if (only == Step.ANYTHING) {
                return true;
            }
            if (only == Step.STAR) {
                int slash = text.indexOf('/', prefix.length());
                return slash < 0 || slash >= text.length() - suffix.length();
            }
        }
        return new Run(text, meter).matches();
    }

    /** The set of positions in the pattern that are alive while one text is read. */
    private final class Run {
        private final String text;
        private final Meter meter;
        private final int[] seen = new int[steps.length + 1];
        private int[] alive = new int[steps.length + 1];
        private int[] next = new int[steps.length + 1];
        private int count;

        Run(String text, Meter meter) {
            this.text = text;
            this.meter = meter;
        }

        boolean matches() {
            int round = 1;
            enter(prefix.length(), round);
            for (int at = prefix.length(); at < text.length() && count > 0; at++) {
                int[] now = next;
                int living = count;
                next = alive;
                alive = now;
                count = 0;
                round++;
                if (meter != null) {
                    meter.steps += living;
                }
                char c = text.charAt(at);
                for (int i = 0; i < living; i++) {
                    advance(now[i], c, round);
                }
            }
            return seen[steps.length] == round && count > 0;
        }

        private void advance(int state, char c, int round) {
            if (state == steps.length) {
                return;
            }
            switch (steps[state]) {
                case CHARACTER -> {
                    if (characters[state] == c) {
                        enter(state + 1, round);
                    }
                }
                case ONE -> {
                    if (c != '/') {
                        enter(state + 1, round);
                    }
                }
                case SET -> {
                    if (c != '/' && sets[state].contains(c)) {
                        enter(state + 1, round);
                    }
                }
                case STAR -> {
                    if (c != '/') {
                        enter(state, round);
                    }
                }
                case ANYTHING -> enter(state, round);
                case FOLDERS_INSIDE -> {
                    enter(state, round);
                    if (c == '/') {
                        enter(state + 1, round);
                    }
                }
                case FOLDERS -> {
                    // left at once for the two positions behind it
                }
            }
        }

        private void enter(int state, int round) {
            int at = state;
            while (seen[at] != round) {
                seen[at] = round;
                next[count++] = at;
                if (at == steps.length) {
                    return;
                }
                Step step = steps[at];
                if (step == Step.FOLDERS) {
                    enterInside(at + 1, round);
                    at += 2;
                } else if (step == Step.STAR || step == Step.ANYTHING) {
                    at++;
                } else {
                    return;
                }
            }
        }

        private void enterInside(int state, int round) {
            if (seen[state] != round) {
                seen[state] = round;
                next[count++] = state;
            }
        }
    }

    /** Puts a pattern together, step by step from left to right. */
    public static final class Builder {
        private final List<Step> steps = new ArrayList<>();
        private final StringBuilder characters = new StringBuilder();
        private final List<CharacterSet> sets = new ArrayList<>();

        /** Adds a character that stands for itself. */
        public Builder character(char c) {
            return add(Step.CHARACTER, c, null);
        }

        /** Adds "any one character but '/'". */
        public Builder one() {
            return add(Step.ONE, '?', null);
        }

        /** Adds "one character of the set, never '/'". */
        public Builder set(CharacterSet set) {
            return add(Step.SET, '[', set);
        }

        /** Adds "any number of characters but '/'". */
        public Builder star() {
            return endsWith(Step.STAR) ? this : add(Step.STAR, '*', null);
        }

        /** Adds "any number of any characters". */
        public Builder anything() {
            return endsWith(Step.ANYTHING) ? this : add(Step.ANYTHING, '*', null);
        }

        /** Adds "no folder, or any number of whole folders, each with the '/' behind it". */
        public Builder folders() {
            return add(Step.FOLDERS, '*', null).add(Step.FOLDERS_INSIDE, '*', null);
        }

        /** The pattern as added so far. */
        public Wildcard build() {
            return new Wildcard(this);
        }

        private boolean endsWith(Step step) {
            return !steps.isEmpty() && steps.get(steps.size() - 1) == step;
        }

        private Builder add(Step step, char c, CharacterSet set) {
            steps.add(step);
            characters.append(c);
            sets.add(set);
            return this;
        }
    }
}
