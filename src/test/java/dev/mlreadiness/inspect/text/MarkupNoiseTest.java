package dev.mlreadiness.inspect.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The scanners for marks and numbers against the expressions that say what they look for. */
class MarkupNoiseTest {

    private static final Pattern MARKS =
            Pattern.compile("!\\[[^\\]]{0,200}\\]\\([^)]{0,500}\\)|<[^>]{0,500}>|\\]\\([^)]{0,500}\\)|[*_`#|>\\[]");
    private static final Pattern NUMBERS = Pattern.compile("(?<![\\w.-])\\d++(?:[.,]\\d++)*+%?(?![\\w-])");

    @Test
    void marksBecomeBlanks() {
        assertThat(MarkupNoise.blanked("see **the** [paper](http://x/y) and ![logo](a.png) <br> ok"))
                .isEqualTo("see   the    paper  and     ok");
        assertThat(MarkupNoise.blanked("nothing to do")).isEqualTo("nothing to do");
    }

    @Test
    void agreesWithTheExpressionForMarks() {
        Random random = new Random(1);
        for (int i = 0; i < 30_000; i++) {
            String line = random(random, "!![[]](())<>*_`#|> ab", 1 + random.nextInt(30));
            assertThat(MarkupNoise.blanked(line)).isEqualTo(MARKS.matcher(line).replaceAll(" "));
        }
    }

    @Test
    void countsCharactersBeyondTheFirstPlaneOnce() {
        for (int length = 495; length < 505; length++) {
            String line =
                    "<" + "\ud83d\ude00".repeat(length) + ">" + "![" + "\ud83d\ude00".repeat(length - 300) + "](x)";
            assertThat(MarkupNoise.blanked(line)).isEqualTo(MARKS.matcher(line).replaceAll(" "));
        }
    }

    @Test
    void agreesWithTheExpressionForNumbers() {
        Random random = new Random(2);
        for (int i = 0; i < 30_000; i++) {
            String text = random(random, "0019.,,%- xA_\u00e9\u0660", 1 + random.nextInt(20));
            SectionText section = new SectionText("h", 1, 1);
            section.add(text, 1);
            FactSink sink = new FactSink("README.md", "doc");
            section.emit(sink, "t");
            Matcher matcher = NUMBERS.matcher((text + " ").strip());
            assertThat(sink.facts().get(0).kind()).isEqualTo(FactKind.DOC_SECTION);
            assertThat(sink.facts().get(0).number("numbers"))
                    .describedAs(text)
                    .isEqualTo(matcher.results().count());
        }
    }

    private static String random(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
