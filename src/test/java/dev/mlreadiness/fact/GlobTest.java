package dev.mlreadiness.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "**/x           | x             | true",
                "**/x           | a/b/x         | true",
                "**/x           | ax            | false",
                "*.py           | a.py          | true",
                "*.py           | a/b.py        | false",
                "**/*.py        | a.py          | true",
                "**/*.py        | a/b/c.py      | true",
                "**/*.py        | a/b/c.pyc     | false",
                "src/**         | src/a/b       | true",
                "src/**         | src           | false",
                "src/**         | srcs/a        | false",
                "src/**/t.py    | src/t.py      | true",
                "src/**/t.py    | src/a/b/t.py  | true",
                "src/**/t.py    | src/at.py     | false",
                "src/**/a/**/b  | src/x/a/y/z/b | true",
                "src/**/a/**/b  | src/x/ya/b    | false",
                "a?c            | abc           | true",
                "a?c            | a/c           | false",
                "{a,b}.y{a,}ml  | b.yml         | true",
                "{a,b}.y{a,}ml  | a.yaml        | true",
                "{a,b}.y{a,}ml  | c.yml         | false",
                "{a,{b,c}/d}    | c/d           | true",
                "{a,{b,c}/d}    | a/d           | false",
                "[a-c]x         | bx            | true",
                "[!a-c]x        | bx            | false",
                "[!a-c]x        | /x            | false",
                "[{]            | {             | true",
                "\\{a\\}        | {a}           | true",
                "\\*            | *             | true",
                "\\*            | a             | false",
                "A              | a             | false",
                "**             | a/b           | true",
                "a**            | a/b           | false",
                "a**            | abc           | true",
                "*a*b*c*        | xxaxbxcx      | true",
                "*a*b*c*        | xxaxcxbx      | false",
            })
    void paths(String glob, String path, boolean matches) {
        assertThat(Glob.ofPath(glob).matches(path)).isEqualTo(matches);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "*.fit           | sklearn.svm.SVC.fit    | true",
                "sklearn.*       | sklearn.svm.SVC        | true",
                "sklearn.*.SVC   | sklearn.svm.SVC        | true",
                "sklearn.*       | sklearn                | false",
                "a.{b,c}         | a.c                    | true",
                "a?c             | abc                    | false",
                "a[b]            | a[b]                   | true",
                "*               | anything/at all        | true",
                "s3://*          | s3://bucket/a          | true",
            })
    void names(String glob, String name, boolean matches) {
        assertThat(Glob.ofName(glob).matches(name)).isEqualTo(matches);
    }

    @Test
    void brokenGlobsAreRefused() {
        for (String broken : new String[] {"{a,b", "[a", "{a,[}", "{1,2,3,4,5}".repeat(4), "a".repeat(5_000)}) {
            assertThatThrownBy(() -> Glob.ofPath(broken)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void trailingBackslashAndEmptyTextAreHarmless() {
        assertThat(Glob.ofPath("a\\").matches("a\\")).isTrue();
        assertThat(Glob.ofPath("").matches("")).isTrue();
        assertThat(Glob.ofPath("").matches("a")).isFalse();
        assertThat(Glob.ofPath("**").matches("")).isTrue();
        assertThat(Glob.ofPath("a*a").matches("a")).isFalse();
    }

    @Test
    void equalByTextAndKind() {
        assertThat(Glob.ofPath("a/*")).isEqualTo(Glob.ofPath("a/*")).hasSameHashCodeAs(Glob.ofPath("a/*"));
        assertThat(Glob.ofPath("a/*")).isNotEqualTo(Glob.ofName("a/*"));
        assertThat(Glob.ofPath("a/*")).hasToString("a/*");
    }

    @Test
    void timeGrowsWithTheTextAndNotWithItsTries() {
        Glob stars = Glob.ofPath("*a".repeat(30) + "b");
        Glob folders = Glob.ofPath("**/a/".repeat(30) + "b");
        String name = "a".repeat(20_000) + "c";
        String path = "a/".repeat(10_000) + "c";
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            assertThat(stars.matches(name + "b")).isFalse();
            assertThat(folders.matches(path + "b")).isFalse();
        });
    }
}
