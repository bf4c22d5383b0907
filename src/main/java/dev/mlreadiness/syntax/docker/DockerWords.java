package dev.mlreadiness.syntax.docker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Words, the exec form and variables of a Dockerfile's instructions. */
final class DockerWords {
    private static final int MAX_TEXT = 10_000;

    private DockerWords() {}

    /** Words split at blanks and line ends; quotes are taken off. */
    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = '\0';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && quote != '\'') {
                i++;
                if (text.charAt(i) != '\n') {
                    word.append(text.charAt(i));
                    inWord = true;
                }
            } else if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
                if (quote != '\0') {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                inWord = true;
            } else if (Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }

    /** The strings of {@code ["a", "b"]}, or null if the text is not exactly that. */
    static List<String> exec(String text) {
        String body = text.strip();
        if (!body.startsWith("[") || !body.endsWith("]")) {
            return null;
        }
        List<String> words = new ArrayList<>();
        int at = skip(body, 1, false);
        while (at < body.length() && body.charAt(at) == '"') {
            StringBuilder word = new StringBuilder();
            at++;
            while (at < body.length() && body.charAt(at) != '"') {
                if (body.charAt(at) == '\\' && at + 1 < body.length()) {
                    at++;
                    word.append(body.charAt(at) == 'n' ? '\n' : body.charAt(at) == 't' ? '\t' : body.charAt(at));
                } else {
                    word.append(body.charAt(at));
                }
                at++;
            }
            words.add(word.toString());
            at = skip(body, at + 1, true);
        }
        return at == body.length() - 1 ? words : null;
    }

    private static int skip(String text, int from, boolean comma) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at))
                        || text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '\n'
                        || comma && text.charAt(at) == ',')) {
            at++;
        }
        return at;
    }

    /** Fills {@code $X}, {@code ${X}}, {@code ${X:-d}} in where it is known; the rest stays as written. */
    static String fill(String text, Map<String, String> variables) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length() && out.length() < MAX_TEXT) {
            char c = text.charAt(at);
            if (c != '$' || at + 1 >= text.length()) {
                out.append(c);
                at++;
                continue;
            }
            int end = at + 1;
            String value;
            if (text.charAt(at + 1) == '{') {
                int close = text.indexOf('}', at);
                end = close < 0 ? text.length() : close + 1;
                value = close < 0 ? null : braced(text.substring(at + 2, close), variables);
            } else {
                while (end < text.length() && isNameChar(text.charAt(end))) {
                    end++;
                }
                value = variables.get(text.substring(at + 1, end));
            }
            out.append(value == null ? text.substring(at, end) : value);
            at = end;
        }
        return at < text.length() ? out + text.substring(at) : out.toString();
    }

    private static String braced(String body, Map<String, String> variables) {
        int end = 0;
        while (end < body.length() && isNameChar(body.charAt(end))) {
            end++;
        }
        String value = variables.get(body.substring(0, end));
        String rest = body.substring(end);
        if (rest.startsWith(":-")) {
            return value == null || value.isEmpty() ? rest.substring(2) : value;
        }
        if (rest.startsWith(":+")) {
            return value == null ? null : rest.substring(2);
        }
        return rest.isEmpty() ? value : null;
    }

    private static boolean isNameChar(char c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
