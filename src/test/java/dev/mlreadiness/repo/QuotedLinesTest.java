package dev.mlreadiness.repo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QuotedLinesTest {

    @Test
    void linesAsTheyStandThere() {
        assertThat(quote("a.py", "one\ntwo\r\nthree\rfour", 2, 3))
                .isEqualTo(new Quote(2, List.of("two", "three"), false));
        assertThat(quote("a.py", "one\n", 1, 1)).isEqualTo(new Quote(1, List.of("one"), false));
        assertThat(quote("a.py", "<script>\u202E\u0007", 1, 1).lines()).containsExactly("<script>\u202E\u0007");
        assertThat(quote("a.py", "a\n\nb", 1, 3).lines()).containsExactly("a", "", "b");
    }

    @Test
    void longQuotesAreCut() {
        Quote quote = quote("a.py", "x\n".repeat(50), 3, 40);
        assertThat(quote.lines()).hasSize(Quote.MOST_LINES);
        assertThat(quote.cut()).isTrue();
        assertThat(quote("a.py", "x\n".repeat(50), 1, 7).cut()).isFalse();
        assertThat(quote("a.py", "y".repeat(1_000_000), 1, 1).lines()).containsExactly("y".repeat(159) + "…");
        assertThat(quote("a.py", "y".repeat(158) + "\uD83D\uDE00".repeat(9), 1, 1)
                        .lines())
                .containsExactly("y".repeat(158) + "…");
    }

    @Test
    void nothingToQuote() {
        assertThat(quote("a.py", "one\n", 2, 2)).isEqualTo(Quote.NONE);
        assertThat(quote("a.py", "one\n", 0, 0)).isEqualTo(Quote.NONE);
        assertThat(quote("a.py", "", 1, 1).lines()).containsExactly("");
        SourceFile broken = new SourceFile("b.py", FileKind.PYTHON, FileRole.SOURCE, 1, FileFormat.NONE, () -> {
            throw new UnreadableFile("b.py", SkipReason.UNREADABLE, "gone");
        });
        assertThat(fetch(broken, Location.line("b.py", 1), Location.line("other.py", 1))
                        .values())
                .containsExactly(Quote.NONE, Quote.NONE);
    }

    @Test
    void sourceLinesOfNotebooks() {
        String json = """
                {"cells": [{
                  "source": [
                    "x = \\"a\\\\tb\\"\\n",
                    "print(x)"
                  ],
                  "outputs": [{"data": 1}]
                }]}
                """;
        assertThat(quote("n.ipynb", json, 3, 4).lines()).containsExactly("x = \"a\\tb\"", "print(x)");
        assertThat(quote("n.ipynb", json, 6, 6)).isEqualTo(Quote.NONE);
        assertThat(quote("n.ipynb", "{\"cells\": []}", 1, 1)).isEqualTo(Quote.NONE);
        assertThat(quote("n.ipynb", "\"\\u00e9\\uZZZZ\"", 1, 1).lines()).containsExactly("é\uFFFD");
    }

    @Test
    void eachFileIsReadOnce() {
        AtomicInteger reads = new AtomicInteger();
        SourceFile file = new SourceFile("a.py", FileKind.PYTHON, FileRole.SOURCE, 4, FileFormat.NONE, () -> {
            reads.incrementAndGet();
            return "1\n2\n".getBytes();
        });
        Map<Location, Quote> quotes =
                fetch(file, Location.line("a.py", 2), Location.line("a.py", 1), Location.file("a.py"));
        assertThat(quotes.values().stream().map(Quote::lines)).containsExactly(List.of(), List.of("1"), List.of("2"));
        assertThat(reads).hasValue(1);
        fetch(file, Location.file("a.py"));
        assertThat(reads).hasValue(1);
    }

    private static Quote quote(String path, String text, int first, int last) {
        Location location = Location.range(path, first, 0, last, 0);
        return fetch(SourceFile.of(path, text), location).get(location);
    }

    private static Map<Location, Quote> fetch(SourceFile file, Location... locations) {
        Repository repository = new Repository(Path.of("."), List.of(file), List.of(), Map.of(), GitHead.NONE);
        return new QuotedLines(repository).fetch(List.of(locations));
    }
}
