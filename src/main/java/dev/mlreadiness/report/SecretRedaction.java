package dev.mlreadiness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Replaces likely secrets in quoted lines, because a report is read by more people than the source. It knows the tokens
 * of common providers, passwords in addresses, private-key blocks, and literals after names such as {@code password};
 * for {@code key} and {@code token} only long mixed ones, because those words have other meanings in machine learning.
 * One pass per line, no regular expressions. It gives up on secrets that are put together from parts or that look like
 * words.
 */
final class SecretRedaction {

    /** What stands in the place of a secret. */
    static final String MARK = "[redacted]";

    private static final String[] PREFIXES = {
        "AKIA", "ASIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "xoxa-",
                "xoxr-",
        "xoxs-", "sk-", "sk_live_", "rk_live_", "hf_", "AIza", "npm_", "pypi-", "eyJ", "dop_v1_", "SG.", "ya29.",
                "AGE-SECRET-KEY-",
        "dapi", "wandb_v1_", "nvapi-", "gsk_", "r8_", "lsv2_", "dckr_pat_"
    };
    private static final int SHORTEST_TOKEN = 20;
    private static final List<String> SECRET_NAMES = List.of("password", "passwd", "pwd", "secret", "passphrase");
    private static final List<String> KEY_NAMES = List.of("key", "token", "credential", "auth");
    private static final int SHORTEST_PASSWORD = 4;
    private static final int SHORTEST_MIXED = 16;
    private static final int FEWEST_CHANGES = 3;

    private SecretRedaction() {}

    /** Lines of one excerpt; a private key's body is recognised by the line that opens it. */
    static List<String> lines(List<String> lines) {
        List<String> out = new ArrayList<>(lines.size());
        boolean privateKey = false;
        for (String line : lines) {
            boolean opens = line.contains("-----BEGIN ") && line.contains("PRIVATE KEY");
            boolean closes = line.contains("-----END ");
            boolean inside = privateKey && !closes;
            out.add(inside ? MARK : line(line));
            privateKey = (privateKey || opens) && !closes;
        }
        return out;
    }

    /** One line or sentence with its secrets replaced; the same object when there are none. */
    static String line(String text) {
        StringBuilder out = null;
        int copied = 0;
        int i = 0;
        while (i < text.length()) {
            int end = wordEnd(text, i);
            if (end == i) {
                i++;
                continue;
            }
            int[] secret = secretAt(text, i, end);
            if (secret != null) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, secret[0]).append(MARK);
                copied = secret[1];
                end = Math.max(end, copied);
            }
            i = end;
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    /** From and to of the secret that the word from {@code start} to {@code end} is or announces; null for none. */
    private static int[] secretAt(String text, int start, int end) {
        if (isProviderToken(text, start, end)) {
            return new int[] {start, end};
        }
        int[] inAddress = passwordInAddress(text, end);
        return inAddress != null ? inAddress : namedLiteral(text, start, end);
    }

    private static boolean isProviderToken(String text, int start, int end) {
        if (end - start < SHORTEST_TOKEN) {
            return false;
        }
        for (String prefix : PREFIXES) {
            if (text.startsWith(prefix, start)) {
                return isRandom(text, start + prefix.length(), end);
            }
        }
        return false;
    }

    /**
     * Capital and small letters with digits, or hexadecimal or capital digits throughout: {@code hf_bert_base_v2} is a
     * name.
     */
    private static boolean isRandom(String text, int from, int to) {
        String body = text.substring(from, to);
        long digits = body.chars().filter(c -> c >= '0' && c <= '9').count();
        boolean small = body.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        boolean capital = body.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        boolean hex = body.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        return digits >= 2 && body.indexOf('/') < 0 && (hex || (capital && (small || body.length() == 16)));
    }

    /** {@code scheme://user:password@host}. */
    private static int[] passwordInAddress(String text, int end) {
        if (!text.startsWith("://", end)) {
            return null;
        }
        int colon = -1;
        for (int i = end + 3; i < text.length() && i < end + 300; i++) {
            char c = text.charAt(i);
            if (c == ':' && colon < 0) {
                colon = i;
            } else if (c == '@') {
                boolean literal = colon > 0 && i > colon + 1 && "${<%".indexOf(text.charAt(colon + 1)) < 0;
                return literal ? new int[] {colon + 1, i} : null;
            } else if (c == '/' || c <= ' ' || c == '"' || c == '\'') {
                return null;
            }
        }
        return null;
    }

    /** {@code name = "value"}, {@code "name": "value"}, {@code NAME=value}. */
    private static int[] namedLiteral(String text, int start, int end) {
        if (end - start > 80) {
            return null;
        }
        String name = text.substring(start, end).toLowerCase(Locale.ROOT);
        boolean secretName = SECRET_NAMES.stream().anyMatch(name::contains);
        if (!secretName && KEY_NAMES.stream().noneMatch(name::contains)) {
            return null;
        }
        int at = skip(text, end, "\"']");
        at = skip(text, at, " ");
        if (at >= text.length() || (text.charAt(at) != '=' && text.charAt(at) != ':')) {
            return null;
        }
        at = skip(text, at, "=: ");
        if (at >= text.length()) {
            return null;
        }
        char quote = text.charAt(at);
        boolean quoted = quote == '"' || quote == '\'';
        int from = quoted ? at + 1 : at;
        int to = quoted ? text.indexOf(quote, from) : wordEnd(text, from);
        if (to < 0) {
            to = text.length();
        }
        boolean secret = (secretName && quoted && to - from >= SHORTEST_PASSWORD) || isLongAndMixed(text, from, to);
        return secret ? new int[] {from, to} : null;
    }

    private static boolean isLongAndMixed(String text, int from, int to) {
        return to - from >= SHORTEST_MIXED
                && wordEnd(text, from) == to
                && isMixed(text, from, to)
                && entropy(text, from, to) >= 3;
    }

    /** Digits right beside letters, several times: names have their numbers at the end or apart. */
    private static boolean isMixed(String text, int from, int to) {
        int changes = 0;
        for (int i = from + 1; i < to; i++) {
            char before = text.charAt(i - 1);
            char here = text.charAt(i);
            boolean change = Character.isDigit(before)
                    ? Character.isLetter(here)
                    : Character.isLetter(before) && Character.isDigit(here);
            changes += change ? 1 : 0;
        }
        return changes >= FEWEST_CHANGES;
    }

    /** Bits a character, over ASCII. */
    private static double entropy(String text, int from, int to) {
        int[] counts = new int[128];
        for (int i = from; i < to; i++) {
            counts[text.charAt(i) & 127]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double p = count / (double) (to - from);
                bits -= p * Math.log(p) / Math.log(2);
            }
        }
        return bits;
    }

    private static int skip(String text, int from, String these) {
        int i = from;
        while (i < text.length() && these.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length() && isWord(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-'
                || c == '.'
                || c == '+'
                || c == '/'
                || c == '~';
    }
}
