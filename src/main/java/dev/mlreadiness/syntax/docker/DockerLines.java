package dev.mlreadiness.syntax.docker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Joins a Dockerfile's lines to instructions: continuations, comments between them, here-documents, parser directives.
 */
final class DockerLines {
    private static final int MAX_HERE_TEXTS = 10;

    private final String[] lines;
    private final Map<String, String> directives = new LinkedHashMap<>();
    private char escape = '\\';
    private int next;

    /**
     * One instruction as text.
     *
     * @param text line ends kept behind a backslash, comment lines emptied: a shell reads it with the same line numbers
     * @param hereTexts here-documents as they are, ends included, or empty
     * @param bodies the here-documents' contents
     */
    record Logical(String text, String hereTexts, List<String> bodies, int line) {}

    DockerLines(String text) {
        lines = text.split("\n", -1);
        readDirectives();
    }

    Map<String, String> directives() {
        return directives;
    }

    private void readDirectives() {
        while (next < lines.length && lines[next].startsWith("#")) {
            String body = lines[next].substring(1).strip();
            int equals = body.indexOf('=');
            String name = equals < 0 ? "" : body.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            if (!name.equals("syntax") && !name.equals("escape") && !name.equals("check")) {
                return;
            }
            String value = body.substring(equals + 1).strip();
            directives.put(name, value);
            if (name.equals("escape") && value.length() == 1) {
                escape = value.charAt(0);
            }
            next++;
        }
    }

    /** The next instruction, or null at the end. */
    Logical next() {
        while (next < lines.length
                && (lines[next].isBlank() || lines[next].strip().startsWith("#"))) {
            next++;
        }
        if (next >= lines.length) {
            return null;
        }
        int first = next + 1;
        StringBuilder text = new StringBuilder();
        boolean more = true;
        while (more && next < lines.length) {
            String line = lines[next++];
            boolean comment = text.length() > 0 && line.strip().startsWith("#");
            if (comment || text.length() > 0 && line.isBlank()) {
                text.append("\\\n");
                continue;
            }
            String stripped = line.stripTrailing();
            more = !stripped.isEmpty() && stripped.charAt(stripped.length() - 1) == escape;
            text.append(more ? stripped.substring(0, stripped.length() - 1) + "\\\n" : line);
        }
        return withHereTexts(text.toString(), first);
    }

    private Logical withHereTexts(String text, int line) {
        List<String> bodies = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        if (takesHereTexts(text)) {
            for (HereText here : hereTexts(text)) {
                StringBuilder body = new StringBuilder();
                boolean closed = false;
                while (next < lines.length && !closed) {
                    String current = lines[next++];
                    all.append('\n').append(current);
                    String shown = here.stripTabs ? current.stripLeading() : current;
                    closed = shown.equals(here.delimiter);
                    body.append(closed ? "" : current + "\n");
                }
                bodies.add(body.toString());
            }
        }
        return new Logical(text, all.toString(), bodies, line);
    }

    private static boolean takesHereTexts(String text) {
        String start = text.stripLeading();
        return start.length() > 4
                && (start.regionMatches(true, 0, "RUN", 0, 3)
                        || start.regionMatches(true, 0, "COPY", 0, 4)
                        || start.regionMatches(true, 0, "ADD", 0, 3))
                && text.contains("<<");
    }

    private record HereText(String delimiter, boolean stripTabs) {}

    private static List<HereText> hereTexts(String text) {
        List<HereText> found = new ArrayList<>();
        int at = text.indexOf("<<");
        while (at >= 0 && found.size() < MAX_HERE_TEXTS) {
            int from = at + 2;
            boolean here = from >= text.length() || text.charAt(from) != '<';
            boolean strip = here && from < text.length() && text.charAt(from) == '-';
            from += strip ? 1 : here ? 0 : 1;
            StringBuilder delimiter = new StringBuilder();
            while (here && from < text.length() && isDelimiter(text.charAt(from))) {
                if (text.charAt(from) != '"' && text.charAt(from) != '\'') {
                    delimiter.append(text.charAt(from));
                }
                from++;
            }
            if (delimiter.length() > 0) {
                found.add(new HereText(delimiter.toString(), strip));
            }
            at = text.indexOf("<<", from);
        }
        return found;
    }

    private static boolean isDelimiter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '"' || c == '\'';
    }
}
