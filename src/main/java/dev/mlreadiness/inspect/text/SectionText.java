package dev.mlreadiness.inspect.text;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of one section of a document while it is read, and the fact that it becomes. */
final class SectionText {

    private static final int MOST = 4_000;
    private static final Pattern DATE = Pattern.compile(
            "\\b(?:19|20)\\d\\d-[01]\\d(?:-[0-3]\\d)?\\b|\\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\.? (?:\\d{1,2},? )?(?:19|20)\\d\\d\\b");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "more information needed|lorem ipsum|\\btbd\\b|\\btodo\\b|to be (?:written|defined|added|filled)|coming soon|fill (?:this )?in|\\{\\{|<!--|\\[insert|your (?:text|description) here",
            Pattern.CASE_INSENSITIVE);
    /** One of these, in lower case, is in every text that {@link #PLACEHOLDER} is found in: eight plain searches are faster than a search for any of ten words at once. */
    private static final List<String> PLACEHOLDER_PARTS = List.of(
            "more information",
            "lorem ipsum",
            "tbd",
            "todo",
            "to be ",
            "coming soon",
            "fill ",
            "{{",
            "<!--",
            "[insert",
            "your ");

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
                numbers(body),
                "dates",
                dates(body),
                "table",
                table,
                "filled",
                words >= 8 && !hasPlaceholder(body),
                "title",
                title);
    }

    /** Numbers that are words of their own: 12, 0.93, 1,000, 5%, but neither v2 nor 3-day nor 1.x. */
    private static int numbers(String text) {
        int count = 0;
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(text, at) || at > 0 && continuesNumber(text.charAt(at - 1))) {
                at++;
                continue;
            }
            int end = numberEnd(text, at);
            boolean whole = end == text.length() || text.charAt(end) == '.' || !continuesNumber(text.charAt(end));
            count += whole ? 1 : 0;
            at = whole ? end : at + 1;
        }
        return count;
    }

    /** Behind the digits from a position on, and behind each further group of digits after a point or comma. */
    private static int numberEnd(String text, int start) {
        int end = start;
        while (isDigit(text, end)) {
            end++;
            boolean separator = end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ',');
            end += separator && isDigit(text, end + 1) ? 1 : 0;
        }
        return end;
    }

    private static boolean continuesNumber(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.' || c == '-';
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int dates(String text) {
        if (!hasYear(text)) {
            return 0;
        }
        Matcher matcher = DATE.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    /** Whether some date may be in the text: few sections name a year, and the search for dates is slow. */
    private static boolean hasYear(String text) {
        for (int i = 0; i + 3 < text.length(); i++) {
            char first = text.charAt(i);
            if ((first == '1' && text.charAt(i + 1) == '9' || first == '2' && text.charAt(i + 1) == '0')
                    && isDigit(text, i + 2)
                    && isDigit(text, i + 3)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPlaceholder(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String part : PLACEHOLDER_PARTS) {
            if (lower.contains(part)) {
                return PLACEHOLDER.matcher(text).find();
            }
        }
        return false;
    }
}
