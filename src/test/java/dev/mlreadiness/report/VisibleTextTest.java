package dev.mlreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {

    @ParameterizedTest
    @CsvSource({
        "000a, \\n", "000d, \\r", "0009, \\t", "0000, \\u0000", "001b, \\u001b", "007f, \\u007f", "0085, \\u0085",
                "009b, \\u009b",
        "00ad, \\u00ad", "061c, \\u061c", "200b, \\u200b", "200d, \\u200d", "200e, \\u200e", "200f, \\u200f",
                "202a, \\u202a", "202e, \\u202e",
        "2028, \\u2028", "2029, \\u2029", "2060, \\u2060", "2066, \\u2066", "2069, \\u2069", "feff, \\ufeff",
                "3164, \\u3164", "034f, \\u034f",
        "fff9, \\ufff9", "e0041, \\u{e0041}", "e0101, \\u{e0101}", "d800, \\ud800", "ffff, \\uffff"
    })
    void hiddenCharactersBecomeEscapes(String hex, String shown) {
        String character = new String(Character.toChars(Integer.parseInt(hex, 16)));
        assertThat(VisibleText.of("a" + character + "b")).isEqualTo("a" + shown + "b");
    }

    @Test
    void writtenLanguageStays() {
        String text = "naïve 日本語 العربية שלום हिन्दी 👍🏽 — “x” ≥ 0.5";
        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @Test
    void twiceIsOnce() {
        String once = VisibleText.of("a\u202eb\n");
        assertThat(VisibleText.of(once)).isEqualTo(once);
    }

    @Test
    void asciiEscapesTheRest() {
        assertThat(VisibleText.ascii("é→👍\u001b")).isEqualTo("\\u00e9\\u2192\\u{1f44d}\\u001b");
    }

    @Test
    void limitsCountWhatIsShownAndKeepPairsWhole() {
        assertThat(VisibleText.of("abcdef", 4)).isEqualTo("abc…");
        assertThat(VisibleText.of("abcd", 4)).isEqualTo("abcd");
        assertThat(VisibleText.of("\u202e".repeat(10), 10)).hasSize(10);
        assertThat(VisibleText.of("ab👍👍", 4)).isEqualTo("ab…");
    }
}
