package dev.mlreadiness.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterestTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a.b, a.b, true",
                "a.b, a.b.c, false",
                "a.*, a.b.c, true",
                "a.*, a, false",
                "a.*, ab.c, false",
                "*.fit, model.fit, true",
                "*.fit, fit, false",
                "*.fit, model.fit.x, false",
                "*fit, refit, true",
                "\"{a,b}.c\", b.c, true",
                "\"{a,b}.c\", c.c, false",
                "\"x.{fit,train}\", x.train, true",
                "\"*.{fit,train}\", y.z.train, true",
                "\"*.{fit,train}\", y.trains, false",
                "\"{a.b,c}\", c, true",
                "\"{c,a.b}\", c, true",
                "*, \"\", true",
            })
    void globs(String glob, String value, boolean wanted) {
        Interest interest =
                new Interest.Builder().glob(FactKind.PYTHON_CALL, "name", glob).build();

        assertThat(interest.wants(FactKind.PYTHON_CALL, "name", value)).isEqualTo(wanted);
        assertThat(interest.wants(FactKind.PYTHON_CALL, "name", value))
                .as("asked again")
                .isEqualTo(wanted);
        assertThat(interest.wants(FactKind.PYTHON_CALL, "method", value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "weka.core.*, weka.core, true",
                "weka.core.*, weka, true",
                "weka.core.*, weka.classifiers, false",
                "weka.c*, weka.classifiers, true",
                "*.Booster.update, ml.Booster, true",
                "*.Booster.update, ml.Model, false",
                "\"*.Booster.{update,fit}\", ml.Booster, true",
                "*.fit, ml.Booster, false",
                "\"*{a.b,{c}}\", ml.Booster, false",
            })
    void below(String glob, String prefix, boolean wanted) {
        Interest interest =
                new Interest.Builder().glob(FactKind.JAVA_CALL, "name", glob).build();

        assertThat(interest.wantsBelow(FactKind.JAVA_CALL, "name", prefix)).isEqualTo(wanted);
    }

    @Test
    void expressionsAndExactValues() {
        Interest interest = new Interest.Builder()
                .matching(FactKind.PYTHON_STRING, "value", Pattern.compile("^/home/"))
                .exact(FactKind.PYTHON_STRING, "value", "x")
                .build();

        assertThat(interest.wants(FactKind.PYTHON_STRING, "value", "/home/me")).isTrue();
        assertThat(interest.wants(FactKind.PYTHON_STRING, "value", "x")).isTrue();
        assertThat(interest.wants(FactKind.PYTHON_STRING, "value", "y")).isFalse();
        assertThat(interest.wants(FactKind.PYTHON_STRING, "value", "/home/" + "x".repeat(100_000)))
                .isTrue();
        assertThat(interest.wantsAll(FactKind.PYTHON_STRING)).isFalse();
        assertThat(interest.wants(FactKind.PYTHON_CALL)).isFalse();
    }

    /** The index over heads and tails finds what trying every glob finds. */
    @Test
    void agreesWithTryingEveryGlob() {
        Random random = new Random(5);
        List<String> pieces = List.of("a", "b", ".", "*", "ab", ".", "{a,b}", "{a.b,b}", "{a.{a,b},b}");
        for (int round = 0; round < 2_000; round++) {
            List<Glob> globs = new ArrayList<>();
            Interest.Builder builder = new Interest.Builder();
            for (int i = 0; i < 3; i++) {
                StringBuilder text = new StringBuilder();
                for (int j = random.nextInt(5); j >= 0; j--) {
                    text.append(pieces.get(random.nextInt(pieces.size())));
                }
                globs.add(Glob.ofName(text.toString()));
                builder.glob(FactKind.PYTHON_CALL, "name", text.toString());
            }
            StringBuilder value = new StringBuilder();
            for (int j = random.nextInt(6); j > 0; j--) {
                value.append("ab.".charAt(random.nextInt(3)));
            }
            boolean expected = globs.stream().anyMatch(glob -> glob.matches(value.toString()));
            assertThat(builder.build().wants(FactKind.PYTHON_CALL, "name", value.toString()))
                    .as(globs + " on " + value)
                    .isEqualTo(expected);
        }
    }
}
