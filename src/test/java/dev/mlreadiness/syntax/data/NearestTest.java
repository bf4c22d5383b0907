package dev.mlreadiness.syntax.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trigger | trigger effort | trigger",
                "triger | trigger effort | trigger",
                "Trigger | trigger effort | trigger",
                "tirgger | trigger effort | trigger",
                "asked | asks fix | asks",
                "efort | trigger effort | effort",
                "effortless | effort | ",
                "xyz | abc abd | ",
                "abx | abd abc | abc",
                "al | all any | ",
                "minscore | minScore minSectionScore | minScore",
                "a-very-long-identifer | a-very-long-identifier | a-very-long-identifier",
            })
    void findsWhatWasMeant(String word, String known, String nearest) {
        List<String> words = Arrays.asList(known.split(" "));

        assertThat(Nearest.to(word, words).orElse(null)).isEqualTo(nearest);
    }

    @Test
    void hintsNameTheWordElseTheShortList() {
        assertThat(Nearest.hint("triger", List.of("trigger", "effort"))).isEqualTo("; did you mean 'trigger'?");
        assertThat(Nearest.hint("zzz", List.of("b", "a"))).isEqualTo("; known: a, b");
        assertThat(Nearest.hint("zzz", List.of())).isEmpty();
        List<String> many = IntStream.range(0, 30).mapToObj(i -> "word" + i).toList();
        assertThat(Nearest.hint("zzz", many)).isEmpty();
    }

    @Test
    void longWordsAreNotCompared() {
        assertThat(Nearest.to("x".repeat(1_000_000), List.of("x".repeat(1_000_000))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "a, '', 1", "ab, ba, 1", "abc, acb, 1", "kitten, sitting, 3", "abcd, badc, 2"})
    void distance(String a, String b, int edits) {
        assertThat(Nearest.distance(a, b)).isEqualTo(edits);
        assertThat(Nearest.distance(b, a)).isEqualTo(edits);
    }
}
