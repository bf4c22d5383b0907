package dev.mlreadiness.inspect.text;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of one section of a document while it is read, and the fact that it becomes. */
final class SectionText {

    private static final int MOST = 4_000;
    private static final Pattern DATE = Pattern.compile(
            "\\b(?:19|20)\\d\\d-[01]\\d(?:-[0-3]\\d)?\\b|\\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\.? (?:\\d{1,2},? )?(?:19|20)\\d\\d\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])\\d++(?:[.,]\\d++)*+%?(?![\\w-])");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "more information needed|lorem ipsum|\\btbd\\b|\\btodo\\b|to be (?:written|defined|added|filled)|coming soon|fill (?:this )?in|\\{\\{|<!--|\\[insert|your (?:text|description) here",
            Pattern.CASE_INSENSITIVE);

    private final String heading;
    private final int level;
    private final int line;
    private final StringBuilder text = new StringBuilder();
    private int words;
    private boolean table;
    private int lastLine;

    SectionText(String heading, int level, int line) {
        this.heading = heading;
        this.level = level;
        this.line = line;
        this.lastLine = line;
    }

    void add(String part, int atLine) {
        words += words(part);
        if (text.length() < MOST) {
            text.append(part, 0, Math.min(part.length(), MOST - text.length())).append(' ');
        }
        lastLine = Math.max(lastLine, atLine);
    }

    private static int words(String part) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < part.length(); i++) {
            boolean blank = part.charAt(i) <= ' ' || Character.isWhitespace(part.charAt(i));
            words += !blank && !inside ? 1 : 0;
            inside = !blank;
        }
        return words;
    }

    void table() {
        table = true;
    }

    boolean isEmpty() {
        return heading.isEmpty() && words == 0;
    }

    void emit(FactSink sink, String title) {
        String body = text.toString().strip();
        sink.add(
                FactKind.DOC_SECTION,
                new Location(sink.path(), line, 0, Math.max(line, lastLine), 0, -1, 0),
                "heading",
                heading,
                "level",
                level,
                "text",
                body,
                "words",
                words,
                "numbers",
                count(NUMBER, body),
                "dates",
                count(DATE, body),
                "table",
                table,
                "filled",
                words >= 8 && !PLACEHOLDER.matcher(body).find(),
                "title",
                title);
    }

    private static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
