package dev.mlreadiness.syntax.text;

import java.util.ArrayList;
import java.util.List;

/** Reads CODEOWNERS files of GitHub, GitLab and Bitbucket. Any text is accepted. */
public final class CodeOwnersParser {
    private static final int MAX_RULES = 20_000;

    private final List<OwnerRule> rules = new ArrayList<>();
    private String section = "";
    private boolean optional;
    private List<String> sectionOwners = List.of();

    private CodeOwnersParser() {}

    /** The rules in order; the last one that matches a path counts. */
    public static List<OwnerRule> parse(String text) {
        CodeOwnersParser parser = new CodeOwnersParser();
        String[] lines = LineStarts.unixLines(text).split("\n", -1);
        for (int i = 0; i < lines.length && parser.rules.size() < MAX_RULES; i++) {
            parser.line(lines[i].strip(), i + 1);
        }
        return parser.rules;
    }

    private void line(String line, int number) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        boolean caret = line.startsWith("^[");
        int close = line.indexOf(']');
        if ((caret || line.startsWith("[")) && close > 0) {
            section = line.substring(caret ? 2 : 1, close).strip();
            optional = caret;
            int from = close + 1;
            int count = from < line.length() && line.charAt(from) == '[' ? line.indexOf(']', from) : -1;
            sectionOwners = words(line.substring(count > 0 ? count + 1 : from));
            return;
        }
        List<String> words = words(line);
        if (!words.isEmpty()) {
            List<String> owners = words.subList(1, words.size());
            rules.add(
                    new OwnerRule(words.get(0), owners.isEmpty() ? sectionOwners : owners, section, optional, number));
        }
    }

    /** Words up to a comment; a blank behind a backslash belongs to the word. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if (c == '\\' && i + 1 < line.length()) {
                word.append(line.charAt(++i));
            } else if (c == ' ' || c == '\t') {
                if (word.length() > 0) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            } else if (c == '#' && word.length() == 0) {
                break;
            } else {
                word.append(c);
            }
        }
        return words;
    }
}
