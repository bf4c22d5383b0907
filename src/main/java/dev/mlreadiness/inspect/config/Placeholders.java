package dev.mlreadiness.inspect.config;

/** Templates of YAML files as YAML: what Helm, Jinja and others put between double braces becomes a word. */
public final class Placeholders {

    /** The word that stands for a value that only the template's user knows. */
    public static final String WORD = "__placeholder__";

    private Placeholders() {}

    /** Lines that hold only a placeholder go, other placeholders become {@link #WORD}; the number of lines stays. */
    public static String without(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (String line : text.split("\n", -1)) {
            String stripped = line.strip();
            if (!(stripped.startsWith("{{") && stripped.endsWith("}}") || stripped.startsWith("{%"))) {
                result.append(replaced(line));
            }
            result.append('\n');
        }
        return result.toString();
    }

    private static String replaced(String line) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (int open = line.indexOf("{{"); open >= 0; open = line.indexOf("{{", at)) {
            int close = line.indexOf("}}", open);
            if (close < 0) {
                break;
            }
            result.append(line, at, open).append(WORD);
            at = close + 2;
        }
        return result.append(line.substring(at)).toString();
    }
}
