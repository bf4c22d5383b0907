package dev.mlreadiness.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "needle;needle",
                "(?i)(privacy[- ]by|(no|without) pii);privacy,pii",
                "^_*(check|verify)_?(\\w*_)?(schema|ranges?)$;check,verify",
                "(drop|remove)_?column;column",
                "colou?r;colo",
                "ab+cde;cde",
                "(abc)?(def)+;def",
                "(abc){2,3};abc",
                "(abc){0,3};",
                "(abc)*;",
                "abc|de;",
                "abc|;",
                "a.b.c;",
                "[abc]def;def",
                "[a&&[^]b]]def;",
                "[^\\]]def;def",
                "\\bfoo\\b_bar;foo_bar",
                "^(?=.*\\boffline\\b)(?=.*online);offline",
                "foo(?!bar)_x;foo_x",
                "(?<=import )numpy;import",
                "(?<name>abc)\\k<name>;",
                "\\.py:\\d+ ;.py:",
                "\\Qabc\\E;",
                "(?x)a b c;",
                "(?iu)straße;",
                "(?i:abc)d;abc",
                "x{2}yz_;yz_",
                "a\\tbcd;bcd",
                "\\x41bcd;"
            })
    void literals(String regex, String literals) {
        List<String> expected = literals == null ? List.of() : Arrays.asList(literals.split(","));
        assertThat(RequiredLiterals.of(regex)).map(String::strip).isEqualTo(expected);
    }

    @Test
    void caseCountsWhereTheExpressionSaysSo() {
        assertThat(Regex.of("(?i)Needle").foundIn("a NEEDLE in hay")).isTrue();
        assertThat(Regex.of("Needle").foundIn("a NEEDLE in hay")).isFalse();
        assertThat(Regex.of("Needle").foundIn("a Needle in hay")).isTrue();
    }

    @Test
    void findsInTextsOfAnyLength() {
        Regex regex = Regex.of("needle|pin");
        for (int length = 0; length < 3000; length = length * 2 + 1) {
            String hay = "hay ".repeat(length);
            assertThat(regex.foundIn(hay)).isFalse();
            assertThat(regex.foundIn(hay + "pin")).isTrue();
            assertThat(regex.foundIn("needle" + hay)).isTrue();
        }
        assertThat(regex.foundIn("\uD83D\uDE00 h\u00E4y pin")).isTrue();
    }

    @Test
    void mistakesAreFoundAtOnceUnlessTrusted() {
        assertThatThrownBy(() -> Regex.of("(")).isInstanceOf(PatternSyntaxException.class);
        assertThat(Regex.trusted("a{3}").foundIn("caaat")).isTrue();
    }

    @Test
    void knowsWhatMatchesNothing() {
        assertThat(Regex.of("a*").needsText()).isFalse();
        assertThat(Regex.of("ab|c").needsText()).isTrue();
        assertThat(Regex.of("abc").needsText()).isTrue();
    }
}
