package dev.mlreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {

    @Test
    void fillsLines() {
        assertThat(Wrap.words("one two three four", 9, "  ")).containsExactly("one two", "  three", "  four");
        assertThat(Wrap.words("", 9, "")).containsExactly("");
        assertThat(Wrap.words("exactly 9", 9, "")).containsExactly("exactly 9");
    }

    @Test
    void breaksLongWords() {
        assertThat(Wrap.words("a 0123456789", 5, "")).containsExactly("a", "01234", "56789");
        assertThat(Wrap.words("0123456789", 6, "  ")).containsExactly("012345", "  6789");
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertThat(Wrap.columns("日本a")).isEqualTo(5);
        assertThat(Wrap.columns("e\u0301")).isEqualTo(1);
        assertThat(Wrap.words("日本語日本語", 7, "")).containsExactly("日本語", "日本語");
        assertThat(Wrap.cut("日本語日本語", 7, "…")).isEqualTo("日本語…");
    }
}
