package dev.mlreadiness.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(/home/[a-z]+/|/mnt/[a-z]+/.|[A-Za-z]:[\\\\/](?:Users|data)[\\\\/])",
                "(?i)^_*(erase|forget)_?(user|data)$",
                "^(CANARY|LINEAR)$",
                "^models:/[^/@]+(/(Production|\\d+)|@\\w+)$",
                "^[a(]b|c",
                "^[]|]a",
                "^[a[b(]]x",
                "^",
                "^$",
                "^(?!ab)a?b"
            })
    void findsWhatASearchFinds(String regex) {
        Pattern pattern = Pattern.compile(regex);
        WantedPattern wanted = new WantedPattern(pattern);
        Random random = new Random(3);
        List<String> parts = List.of(
                "/home/",
                "/mnt/",
                "a",
                "b",
                "c",
                "(",
                "]",
                "|",
                "x",
                "C:",
                "\\",
                "/",
                "Users",
                "data",
                "models:/",
                "@",
                "erase",
                "Forget",
                "_",
                "user",
                "CANARY",
                "LINEAR",
                "Production",
                "7",
                "\n",
                "\u00e9",
                "");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder value = new StringBuilder();
            for (int part = random.nextInt(5); part > 0; part--) {
                value.append(parts.get(random.nextInt(parts.size())));
            }
            String text = value.toString();
            assertThat(wanted.found(text)).describedAs(text).isEqualTo(TextSearch.found(pattern, text));
        }
    }

    @Test
    void knowsWhatBeginsAtTheStart() {
        for (String regex : List.of("^a", "(?i)^(a|b)$", "^[|]a", "^\\|a", "^[a[b(]]x")) {
            assertThat(new WantedPattern(Pattern.compile(regex)).isAtStart())
                    .describedAs(regex)
                    .isTrue();
        }
        for (String regex : List.of("a", "^a|b", "^?a", "^*a", "^\\Qa|b\\E|c", "^(?x)a|b", "^[a(]b|c")) {
            assertThat(new WantedPattern(Pattern.compile(regex)).isAtStart())
                    .describedAs(regex)
                    .isFalse();
        }
        assertThat(new WantedPattern(Pattern.compile("^a", Pattern.MULTILINE)).isAtStart())
                .isFalse();
    }
}
