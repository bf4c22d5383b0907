package dev.mlreadiness.repo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitIgnoreTest {

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                // names at any depth
                "*.pyc          | a.pyc            | true",
                "*.pyc          | a/b/c.pyc        | true",
                "*.pyc          | a.pyc/           | true",
                "*.pyc          | a.py             | false",
                "build          | build/           | true",
                "build          | x/build          | true",
                "build          | rebuild          | false",
                "build/         | build/           | true",
                "build/         | build            | false",
                "build/         | x/y/build/       | true",
                // anchored
                "/build         | build            | true",
                "/build         | x/build          | false",
                "docs/_build    | docs/_build/     | true",
                "docs/_build    | x/docs/_build/   | false",
                "/*.txt         | a.txt            | true",
                "/*.txt         | x/a.txt          | false",
                "a/*            | a/b              | true",
                "a/*            | a/b/c            | false",
                // two stars
                "**/logs        | logs/            | true",
                "**/logs        | a/b/logs/        | true",
                "logs/**        | logs/            | false",
                "logs/**        | logs/a/b         | true",
                "a/**/b         | a/b              | true",
                "a/**/b         | a/x/y/b          | true",
                "a/**/b         | a/xb             | false",
                "a**b           | axxb             | true",
                "a**b/c         | a/b/c            | false",
                "a**/c          | ax/y/c           | true",
                "a**/c          | ac               | true",
                "a/x**b         | a/x/b            | false",
                "a/x?**b        | a/xy/b           | false",
                "**             | anything/at/all  | true",
                "***            | anything         | true",
                // one character and sets
                "a?c            | abc              | true",
                "x/a?c          | x/a/c            | false",
                "é?             | éa               | true",
                "[abc].py       | b.py             | true",
                "[a-c].py       | d.py             | false",
                "[!a-c].py      | d.py             | true",
                "[^a-c].py      | a.py             | false",
                "[]a].py        | ].py             | true",
                "[a-].py        | -.py             | true",
                "[[:digit:]]x   | 7x               | true",
                "[[:nope:]]x    | nx               | false",
                "[\\]]x         | ]x               | true",
                "[abc           | [abc             | false",
                "x/[^a]y        | x//y             | false",
                // escapes
                "\\#notes       | #notes           | true",
                "#notes         | #notes           | false",
                "\\!x           | !x               | true",
                "\\*x           | *x               | true",
                "\\*x           | ax               | false",
                "x\\            | x                | false",
                "/              | a/               | false",
                "a//            | a/               | false",
            })
    void onePattern(String pattern, String path, boolean ignored) {
        boolean folder = path.endsWith("/");
        String name = folder ? path.substring(0, path.length() - 1) : path;
        assertThat(GitIgnore.none().with("", pattern).ignores(name, folder)).isEqualTo(ignored);
    }

    @Test
    void theLastMatchWins() {
        GitIgnore rules = GitIgnore.none().with("", "*.csv\n!keep.csv\n/data/keep.csv\n");
        assertThat(rules.verdict("a.csv", false)).isEqualTo(GitIgnore.Verdict.IGNORED);
        assertThat(rules.verdict("keep.csv", false)).isEqualTo(GitIgnore.Verdict.KEPT);
        assertThat(rules.verdict("x/keep.csv", false)).isEqualTo(GitIgnore.Verdict.KEPT);
        assertThat(rules.verdict("data/keep.csv", false)).isEqualTo(GitIgnore.Verdict.IGNORED);
        assertThat(rules.verdict("a.py", false)).isEqualTo(GitIgnore.Verdict.SILENT);
    }

    @Test
    void aFileFurtherDownIsStronger() {
        GitIgnore outer = GitIgnore.none().with("", "*.log\n");
        GitIgnore inner = outer.with("a/b", "!*.log\n/only\n");
        assertThat(inner.ignores("a/b/x.log", false)).isFalse();
        assertThat(inner.ignores("a/b/only", false)).isTrue();
        assertThat(inner.ignores("a/b/c/only", false)).isFalse();
        assertThat(inner.ignores("a/x.log", false)).isTrue();
    }

    @Test
    void linesAreReadAsGitReadsThem() {
        GitIgnore rules = GitIgnore.none().with("", "\uFEFFfirst\r\n\r\n  \ntrailing   \nkept\\ \ntab\t\n# no\nlast");
        assertThat(rules.ignores("first", false)).isTrue();
        assertThat(rules.ignores("trailing", false)).isTrue();
        assertThat(rules.ignores("kept ", false)).isTrue();
        assertThat(rules.ignores("kept", false)).isFalse();
        assertThat(rules.ignores("tab", false)).isFalse();
        assertThat(rules.ignores("tab\t", false)).isTrue();
        assertThat(rules.ignores("last", false)).isTrue();
        assertThat(rules.ignores("", false)).isFalse();
    }

    @Test
    void hostilePatternsEnd() {
        String stars = "*a".repeat(1_500) + "b\n" + "**/a/".repeat(700) + "b\n" + "[".repeat(4_000) + "\n";
        GitIgnore rules = GitIgnore.none().with("", stars.repeat(20) + "[[:".repeat(1_000));
        String path = "a/".repeat(2_000) + "a".repeat(2_000);
        assertThat(rules.ignores(path, false)).isFalse();
        assertThat(GitIgnore.none().with("", "x".repeat(10_000) + "\nb").ignores("b", false))
                .isTrue();
    }

    @Test
    void patternsThatCostTooMuchAreNoLongerApplied() {
        GitIgnore rules = GitIgnore.none().with("", ("*a".repeat(2_000) + "*b*\n").repeat(500) + "*.pyc\nname\n");
        String path = "a".repeat(4_000);
        for (int i = 0; i < 100 && !rules.isExhausted(); i++) {
            rules.ignores(path, false);
        }
        assertThat(rules.isExhausted()).isTrue();
        assertThat(rules.ignores("name", false)).isTrue();
    }
}
