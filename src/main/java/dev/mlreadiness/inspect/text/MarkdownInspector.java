package dev.mlreadiness.inspect.text;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.YamlReader;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Markdown line by line: headings, the text below them, front matter, code blocks. Nothing more of the language matters here, so no tree is built. Code
 * blocks and HTML comments are never text.
 */
public final class MarkdownInspector implements Inspector {

    private static final Pattern TABLE_RULE =
            Pattern.compile("\\|?\\s*+:?-{3,}+:?\\s*+(?:\\|\\s*+:?-{3,}+:?\\s*+)*+\\|?\\s*+");

    private final Interest interest;

    public MarkdownInspector(Interest interest) {
        this.interest = interest;
    }

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.MARKDOWN;
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        List<String> lines = file.text().lines().toList();
        int start = frontMatter(lines, sink);
        new Reader(lines, sink).read(start);
    }

    private static int frontMatter(List<String> lines, FactSink sink) {
        if (lines.isEmpty() || !lines.get(0).strip().equals("---")) {
            return 0;
        }
        for (int end = 1; end < lines.size(); end++) {
            if (lines.get(end).strip().equals("---")) {
                try {
                    DataNode root = YamlReader.read(String.join("\n", lines.subList(1, end)));
                    for (DataNode.Entry entry : root.entries()) {
                        sink.add(
                                FactKind.DOC_FRONT_MATTER,
                                Location.line(sink.path(), entry.line() + 1),
                                "key",
                                entry.key(),
                                "value",
                                String.join(" ", entry.value().texts()));
                    }
                } catch (DataSyntaxException e) {
                    sink.problem("front-matter", e.getMessage(), Location.line(sink.path(), e.line() + 1));
                }
                return end + 1;
            }
        }
        return 0;
    }

    /** One pass over the lines of a document. */
    private final class Reader {
        private final List<String> lines;
        private final FactSink sink;
        private SectionText section;
        private String title = "";
        private boolean comment;

        Reader(List<String> lines, FactSink sink) {
            this.lines = lines;
            this.sink = sink;
            this.section = new SectionText("", 0, 1);
        }

        void read(int start) {
            int i = start;
            while (i < lines.size()) {
                String line = lines.get(i);
                String stripped = line.strip();
                String fence = fence(stripped);
                if (!comment && !fence.isEmpty()) {
                    i = code(i, fence);
                } else if (!comment && stripped.startsWith("#") && level(stripped) > 0) {
                    heading(headingText(stripped), level(stripped), i);
                } else if (!comment && i + 1 < lines.size() && !stripped.isEmpty() && underline(lines.get(i + 1))) {
                    heading(stripped, lines.get(i + 1).startsWith("=") ? 1 : 2, i);
                    i++;
                } else {
                    text(line, stripped, i);
                }
                i++;
            }
            finish();
        }

        private void text(String line, String stripped, int i) {
            String visible = withoutComments(stripped);
            if (visible.isEmpty()
                    || line.startsWith("    ")
                            && !stripped.startsWith("-")
                            && !stripped.startsWith("*")
                            && !stripped.startsWith("|")) {
                return;
            }
            if (visible.contains("|") && TABLE_RULE.matcher(visible).matches()) {
                section.table();
                return;
            }
            section.add(MarkupNoise.blanked(visible), i + 1);
        }

        private String withoutComments(String line) {
            if (!comment && line.indexOf("<!--") < 0) {
                return line;
            }
            StringBuilder visible = new StringBuilder();
            int at = 0;
            while (at < line.length()) {
                if (comment) {
                    int end = line.indexOf("-->", at);
                    if (end < 0) {
                        break;
                    }
                    comment = false;
                    at = end + 3;
                } else {
                    int open = line.indexOf("<!--", at);
                    visible.append(line, at, open < 0 ? line.length() : open);
                    comment = open >= 0;
                    at = open < 0 ? line.length() : open + 4;
                }
            }
            return visible.toString().strip();
        }

        private void heading(String text, int level, int i) {
            finish();
            String clean = MarkupNoise.blanked(text).strip();
            title = title.isEmpty() ? clean : title;
            section = new SectionText(clean, level, i + 1);
        }

        private void finish() {
            if (!section.isEmpty() && interest.wants(FactKind.DOC_SECTION)) {
                section.emit(sink, title);
            }
        }

        /** Index of the last line of the block. */
        private int code(int i, String fence) {
            String language =
                    lines.get(i).strip().substring(fence.length()).strip().toLowerCase(Locale.ROOT);
            int end = i + 1;
            while (end < lines.size() && !lines.get(end).strip().startsWith(fence)) {
                end++;
            }
            if (interest.wants(FactKind.DOC_CODE)) {
                String text =
                        String.join("\n", lines.subList(Math.min(i + 1, lines.size()), Math.min(end, lines.size())));
                sink.add(
                        FactKind.DOC_CODE,
                        Location.line(sink.path(), i + 1),
                        "language",
                        language,
                        "text",
                        text.substring(0, Math.min(text.length(), 4_000)));
            }
            return end;
        }
    }

    private static String fence(String line) {
        return line.startsWith("```") ? "```" : line.startsWith("~~~") ? "~~~" : "";
    }

    private static int level(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        return level <= 6 && (level == line.length() || line.charAt(level) == ' ') ? level : 0;
    }

    /** The text of a heading without its number signs, which may stand on both sides. */
    private static String headingText(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '#') {
            end--;
        }
        return line.substring(Math.min(level(line), end), end).strip();
    }

    private static boolean underline(String line) {
        String text = line.strip();
        if (text.length() < 3 || text.charAt(0) != '=' && text.charAt(0) != '-') {
            return false;
        }
        int i = 1;
        while (i < text.length() && text.charAt(i) == text.charAt(0)) {
            i++;
        }
        return i == text.length();
    }
}
