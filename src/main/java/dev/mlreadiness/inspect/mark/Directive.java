package dev.mlreadiness.inspect.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a comment says about findings.
 *
 * @param tool mlreadiness, noqa or nosec
 * @param rules ids of our rules, or codes of the other tool; empty for all that the tool's word means
 * @param reason empty where none is given
 * @param file whether it is about the whole file
 * @param problem why it cannot be understood; empty where it can
 */
record Directive(String tool, List<String> rules, String reason, boolean file, String problem) {

    static final String OWN = "mlreadiness";

    private static final String PREFIX = "mlreadiness:";
    private static final int MOST_RULES = 50;
    private static final int LONGEST = 300;

    /** Whether a comment may say something: a cheap look before it is read. */
    static boolean may(String comment) {
        return comment.contains(PREFIX);
    }

    boolean own() {
        return tool.equals(OWN);
    }

    /** What a comment says, which may be several things. */
    static List<Directive> of(String comment, boolean python) {
        List<Directive> said = new ArrayList<>();
        for (String part : parts(comment)) {
            if (part.startsWith(PREFIX)) {
                said.add(own(part.substring(PREFIX.length()).strip()));
            } else if (python) {
                foreign(part, said);
            }
        }
        return said;
    }

    /** The texts behind each hash sign or pair of slashes that begins the comment or follows white space. */
    private static List<String> parts(String comment) {
        List<String> parts = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < comment.length() && parts.size() < MOST_RULES; i++) {
            char c = comment.charAt(i);
            boolean free = i == 0 || Character.isWhitespace(comment.charAt(i - 1));
            boolean begins = c == '#' || c == ';' && i == 0 || c == '/' && comment.startsWith("//", i);
            // "#12" is the number of an issue
            boolean number = i > 0 && i + 1 < comment.length() && Character.isDigit(comment.charAt(i + 1));
            if (free && begins && !number) {
                if (from >= 0) {
                    parts.add(comment.substring(from, i).strip());
                }
                while (i + 1 < comment.length() && "#/;".indexOf(comment.charAt(i + 1)) >= 0) {
                    i++;
                }
                from = i + 1;
            }
        }
        if (from >= 0) {
            parts.add(comment.substring(from).strip());
        }
        return parts;
    }

    private static Directive own(String text) {
        int end = 0;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        String word = text.substring(0, end);
        String rest = text.substring(end).strip();
        if (!word.equals("ignore") && !word.equals("ignore-file")) {
            return broken("'" + cut(word) + "' is neither ignore nor ignore-file");
        }
        int close = rest.indexOf(']');
        if (!rest.startsWith("[") || close < 0) {
            return broken("it names no rule: write " + word + "[rule-id] and the reason");
        }
        List<String> rules = new ArrayList<>();
        for (String rule : rest.substring(1, close).split(",", MOST_RULES + 1)) {
            if (!rule.isBlank() && rules.size() < MOST_RULES) {
                rules.add(cut(rule.strip()));
            }
        }
        if (rules.isEmpty()) {
            return broken("it names no rule: write " + word + "[rule-id] and the reason");
        }
        String reason = rest.substring(close + 1).strip();
        int start = 0;
        while (start < reason.length() && "-:–— ".indexOf(reason.charAt(start)) >= 0) {
            start++;
        }
        return new Directive(OWN, rules, cut(reason.substring(start)), word.equals("ignore-file"), "");
    }

    private static Directive broken(String why) {
        return new Directive(OWN, List.of(), "", false, why);
    }

    /** {@code noqa: CODES}, {@code ruff: noqa: CODES}, {@code nosec}, {@code nosec CODES}. A bare noqa is about style: it says nothing. */
    private static void foreign(String part, List<Directive> said) {
        String lower = part.toLowerCase(Locale.ROOT);
        boolean file = lower.startsWith("ruff:") || lower.startsWith("flake8:");
        String rest = file ? part.substring(part.indexOf(':') + 1).strip() : part;
        String word = rest.substring(0, Math.min(5, rest.length())).toLowerCase(Locale.ROOT);
        if (word.startsWith("noqa")) {
            List<String> codes = codes(rest.substring(4));
            if (!codes.isEmpty()) {
                said.add(new Directive("noqa", codes, "", file, ""));
            }
        } else if (word.equals("nosec") && !file) {
            String after = rest.substring(5);
            List<String> codes = codes(after);
            boolean named = after.strip().split("\\s", 2)[0].contains("_");
            boolean another = !after.isEmpty() && Character.isLetterOrDigit(after.charAt(0));
            if (!another && !named) {
                said.add(new Directive("nosec", codes, "", false, ""));
            }
        }
    }

    /** Codes such as B301 in a row, behind an optional colon. */
    private static List<String> codes(String text) {
        List<String> codes = new ArrayList<>();
        String list = text.strip();
        list = list.startsWith(":") ? list.substring(1) : list;
        for (String word : list.strip().split("[\\s,]+", MOST_RULES)) {
            if (!isCode(word)) {
                break;
            }
            codes.add(word.toUpperCase(Locale.ROOT));
        }
        return codes;
    }

    private static boolean isCode(String word) {
        int letters = 0;
        while (letters < word.length() && isLetter(word.charAt(letters))) {
            letters++;
        }
        int digits = letters;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        return letters > 0 && digits > letters && digits == word.length() && word.length() <= 12;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
