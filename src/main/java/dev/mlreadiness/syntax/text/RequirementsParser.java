package dev.mlreadiness.syntax.text;

import java.util.ArrayList;
import java.util.List;

/** Reads requirements files of pip. Any text is accepted; lines that are not understood are listed. */
public final class RequirementsParser {
    private static final int MAX_LINES = 50_000;

    private final List<Requirement> requirements = new ArrayList<>();
    private final List<RequirementsFile.Reference> references = new ArrayList<>();
    private final List<RequirementsFile.Option> options = new ArrayList<>();
    private final List<Integer> unread = new ArrayList<>();

    private RequirementsParser() {}

    /** Reads a requirements file. */
    public static RequirementsFile parse(String text) {
        RequirementsParser parser = new RequirementsParser();
        String[] lines = LineStarts.unixLines(text).split("\n", -1);
        int next = 0;
        while (next < lines.length && next < MAX_LINES) {
            int number = next + 1;
            StringBuilder joined = new StringBuilder();
            boolean more = true;
            while (more && next < lines.length) {
                String line = lines[next++];
                more = line.endsWith("\\") && !line.stripLeading().startsWith("#");
                joined.append(more ? line.substring(0, line.length() - 1) + " " : line);
            }
            parser.line(withoutComment(joined.toString()), number);
        }
        return new RequirementsFile(parser.requirements, parser.references, parser.options, parser.unread);
    }

    private static String withoutComment(String line) {
        int hash = line.indexOf('#');
        while (hash > 0 && !Character.isWhitespace(line.charAt(hash - 1))) {
            hash = line.indexOf('#', hash + 1);
        }
        return (hash < 0 ? line : line.substring(0, hash)).strip();
    }

    private void line(String line, int number) {
        if (line.isEmpty()) {
            return;
        }
        if (line.startsWith("-")) {
            option(line, number);
        } else {
            requirement(line, false, number);
        }
    }

    private void option(String line, int number) {
        int end = 0;
        while (end < line.length() && line.charAt(end) != '=' && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        String name = line.substring(0, end);
        String value = end < line.length() ? line.substring(end + 1).strip() : "";
        if (!name.startsWith("--") && name.length() > 2 && "rce".indexOf(name.charAt(1)) >= 0) {
            value = line.substring(2).strip();
            name = line.substring(0, 2);
        }
        switch (name) {
            case "-r", "--requirement" -> references.add(new RequirementsFile.Reference(unquote(value), false, number));
            case "-c", "--constraint" -> references.add(new RequirementsFile.Reference(unquote(value), true, number));
            case "-e", "--editable" -> requirement(value, true, number);
            default -> options.add(new RequirementsFile.Option(line, number));
        }
    }

    private void requirement(String line, boolean editable, int number) {
        int options = line.indexOf(" --");
        String body = unquote((options < 0 ? line : line.substring(0, options)).strip());
        Requirement read = RequirementParser.parse(body, number);
        if (read == null && editable) {
            read = RequirementParser.parse("./" + body, number);
        }
        if (read == null) {
            unread.add(number);
            return;
        }
        List<String> hashes = new ArrayList<>(read.hashes());
        int at = options < 0 ? -1 : line.indexOf("--hash", options);
        while (at >= 0) {
            int from = Math.min(at + 7, line.length());
            int end = from;
            while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                end++;
            }
            hashes.add(line.substring(from, end));
            at = line.indexOf("--hash", end);
        }
        requirements.add(read.with(editable, hashes));
    }

    private static String unquote(String text) {
        boolean quoted = text.length() >= 2
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
