package dev.mlreadiness.inspect.text;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import java.util.ArrayList;
import java.util.List;

/** reStructuredText and AsciiDoc line by line: headings and the text below them. Code blocks, comments and directives are never text. */
public final class PlainDocumentInspector implements Inspector {

    private static final String ADORNMENTS = "=-~^\"'`#*+:._";
    private static final int LONGEST_CODE = 4_000;

    private final Interest interest;

    public PlainDocumentInspector(Interest interest) {
        this.interest = interest;
    }

    @Override
    public String name() {
        return "plain-documents";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.RST || isAsciiDoc(file);
    }

    private static boolean isAsciiDoc(SourceFile file) {
        return file.kind() == FileKind.TEXT
                && (file.name().endsWith(".adoc") || file.name().endsWith(".asciidoc"));
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        Reader reader = new Reader(file.text().lines().toList(), sink);
        if (isAsciiDoc(file)) {
            reader.asciiDoc();
        } else {
            reader.restructuredText();
        }
    }

    private final class Reader {
        private final List<String> lines;
        private final FactSink sink;
        private final List<Character> levels = new ArrayList<>();
        private SectionText section = new SectionText("", 0, 1);
        private String title = "";

        Reader(List<String> lines, FactSink sink) {
            this.lines = lines;
            this.sink = sink;
        }

        void restructuredText() {
            int i = 0;
            while (i < lines.size()) {
                String text = lines.get(i).strip();
                if (isHeading(i)) {
                    heading(text, level(lines.get(i + 1).strip().charAt(0)), i);
                    i++;
                } else if (text.startsWith(".. ") || text.equals("..")) {
                    i = directive(i);
                } else if (isAdornment(text)) {
                    // the line above a heading, or a rule of a table
                    if (text.contains(" ") || text.startsWith("+")) {
                        section.table();
                    }
                } else {
                    boolean literal = text.endsWith("::");
                    section.add(literal ? text.substring(0, text.length() - 1) : text, i + 1);
                    i = literal ? code("", i + 1, indent(lines.get(i)), i + 1) : i;
                }
                i++;
            }
            finish();
        }

        private boolean isHeading(int i) {
            String text = lines.get(i).strip();
            if (text.isEmpty()
                    || i + 1 >= lines.size()
                    || lines.get(i).startsWith(" ") && !isOverlined(i)
                    || isAdornment(text)) {
                return false;
            }
            String below = lines.get(i + 1).strip();
            return isAdornment(below) && below.indexOf(' ') < 0 && below.length() >= Math.min(text.length(), 3);
        }

        private boolean isOverlined(int i) {
            return i > 0 && isAdornment(lines.get(i - 1).strip());
        }

        private int level(char adornment) {
            if (!levels.contains(adornment)) {
                levels.add(adornment);
            }
            return levels.indexOf(adornment) + 1;
        }

        /** Index of the last line of a directive or comment; code becomes a fact, the rest but admonitions is left out. */
        private int directive(int i) {
            String text = lines.get(i).strip();
            boolean code = text.startsWith(".. code") || text.startsWith(".. sourcecode");
            boolean table =
                    text.startsWith(".. list-table") || text.startsWith(".. csv-table") || text.startsWith(".. table");
            if (table) {
                section.table();
            }
            boolean prose = table
                    || text.startsWith(".. note")
                    || text.startsWith(".. warning")
                    || text.startsWith(".. important");
            if (prose) {
                return i;
            }
            String language = code && text.contains("::")
                    ? text.substring(text.indexOf("::") + 2).strip()
                    : "";
            return code
                    ? code(language, i + 1, indent(lines.get(i)), i + 1)
                    : blockEnd(i + 1, indent(lines.get(i))) - 1;
        }

        /** Emits the indented block from a line on and gives the index of its last line. */
        private int code(String language, int from, int outer, int line) {
            int end = blockEnd(from, outer);
            emitCode(language, from, end, line);
            return end - 1;
        }

        private int blockEnd(int from, int outer) {
            int end = from;
            while (end < lines.size() && (lines.get(end).isBlank() || indent(lines.get(end)) > outer)) {
                end++;
            }
            return end;
        }

        void asciiDoc() {
            int i = 0;
            while (i < lines.size()) {
                String text = lines.get(i).strip();
                int level = asciiLevel(text);
                boolean fence = isFence(text);
                if (level > 0) {
                    heading(text.substring(level).strip(), level, i);
                } else if (text.equals("|===")) {
                    section.table();
                } else if (fence) {
                    int end = i + 1;
                    while (end < lines.size() && !lines.get(end).strip().equals(text)) {
                        end++;
                    }
                    if (!text.startsWith("////")) {
                        emitCode("", i + 1, end, i + 1);
                    }
                    i = end;
                } else if (!text.startsWith("//")
                        && !(text.startsWith("[") && text.endsWith("]"))
                        && !text.startsWith(":")) {
                    section.add(text, i + 1);
                }
                i++;
            }
            finish();
        }

        private void emitCode(String language, int from, int end, int line) {
            if (interest.wants(FactKind.DOC_CODE) && end > from) {
                String text = String.join("\n", lines.subList(from, Math.min(end, lines.size())))
                        .strip();
                String kept = text.substring(0, Math.min(text.length(), LONGEST_CODE));
                sink.add(FactKind.DOC_CODE, Location.line(sink.path(), line), "language", language, "text", kept);
            }
        }

        private void heading(String text, int level, int i) {
            finish();
            title = title.isEmpty() ? text : title;
            section = new SectionText(text, level, i + 1);
        }

        private void finish() {
            if (!section.isEmpty() && interest.wants(FactKind.DOC_SECTION)) {
                section.emit(sink, title);
            }
        }
    }

    private static boolean isAdornment(String text) {
        if (text.length() < 3 || text.length() > 1_000) {
            return false;
        }
        char first = text.charAt(0);
        boolean table = first == '+' || first == '=' || first == '-';
        return ADORNMENTS.indexOf(first) >= 0
                && text.chars()
                        .allMatch(c -> c == first
                                || table && (c == ' ' || c == '+' || first == '+' && (c == '-' || c == '=')));
    }

    private static int asciiLevel(String text) {
        int level = 0;
        while (level < text.length() && text.charAt(level) == '=') {
            level++;
        }
        return level > 0 && level <= 6 && level < text.length() && text.charAt(level) == ' ' ? level : 0;
    }

    private static boolean isFence(String text) {
        return text.length() >= 4
                && "-.+/".indexOf(text.charAt(0)) >= 0
                && text.chars().allMatch(c -> c == text.charAt(0));
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
            indent++;
        }
        return indent;
    }
}
