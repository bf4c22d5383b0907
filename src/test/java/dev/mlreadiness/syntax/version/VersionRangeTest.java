package dev.mlreadiness.syntax.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <2.6         | 2.3.1        | yes
                    <2.6         | 2.6          | no
                    <2.6         | 2.6.0rc1     | no
                    <2.6         | 2.6.0.dev20250101 | no
                    <2.6.0rc2    | 2.6.0rc1     | yes
                    >=2.6        | 2.6.0+cu124  | yes
                    >=2.6        | 2.6.0rc1     | no
                    <=2.6        | 2.6.0+cu124  | yes
                    >2.6         | 2.6.0.post1  | no
                    >2.6         | 2.6.1        | yes
                    ==2.6        | 2.6.0+cpu    | yes
                    ==2.6+cpu    | 2.6.0        | no
                    ==1.2.*      | 1.2.9        | yes
                    ==1.2.*      | 1.2rc1       | yes
                    ==1.2.*      | 1.20         | no
                    ~=1.4.2      | 1.4.9        | yes
                    ~=1.4.2      | 1.5          | no
                    ~=1.4        | 1.9          | yes
                    ~=1.4        | 2.0          | no
                    ^1.2.3       | 1.9          | yes
                    ^1.2.3       | 2.0          | no
                    ^0.2.3       | 0.2.9        | yes
                    ^0.2.3       | 0.3          | no
                    ^0.0.3       | 0.0.4        | no
                    ^0           | 0.9          | yes
                    ~1.2.3       | 1.2.9        | yes
                    ~1.2.3       | 1.3          | no
                    ~1           | 1.9          | yes
                    =1.26        | 1.26.4       | yes
                    =1.26        | 1.27         | no
                    1.2.*        | 1.2.3        | yes
                    >=1.24,<2    | 1.26.4       | yes
                    >=1.24, <2   | 2.0.1        | no
                    >=1.24 <2    | 1.26.4       | yes
                    !=1.5,>1     | 1.5          | no
                    *            | 7            | yes
                    """)
    void versionsInARange(String range, String version, String expected) {
        boolean contains = VersionRange.declared(range)
                .orElseThrow()
                .contains(Version.parse(version).orElseThrow());
        assertThat(contains ? "yes" : "no").as(range + " " + version).isEqualTo(expected);
    }

    /** What a fresh installation of a constraint meets. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    >=2.6      | >=2.0          | yes
                    <2.6       | >=2.0          | no
                    >=2.6      | *              | yes
                    >=2.6      | ~=2.0          | yes
                    >=2.6      | ~=2.5.0        | no
                    <2.6       | ~=2.5.0        | yes
                    <2.6       | >=2.0,<2.6     | yes
                    <2.6       | >=2.0,<=2.6    | no
                    >=2.6      | >=2.0,<=2.6    | yes
                    >=2.6      | <2.6           | no
                    >=3        | <3             | no
                    <3         | <3             | yes
                    >=2.2,<3   | <3             | yes
                    >=2.2      | ^1.5           | no
                    <2         | ^1.5           | yes
                    <2         | =1.26          | yes
                    ==2.*      | >=1            | no
                    ==2.*      | <3             | yes
                    ==2.1      | ==2.1,>=2      | yes
                    >2.6       | <=2.6          | no
                    >=1.24     | !=1.25,>=1.20  | yes
                    """)
    void newestOfAConstraint(String condition, String declared, String expected) {
        boolean met = VersionRange.condition(condition)
                .orElseThrow()
                .containsNewestOf(VersionRange.declared(declared).orElseThrow());
        assertThat(met ? "yes" : "no").as(condition + " of " + declared).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^1 || ^2", "1.2|1.3", ">=abc", ">=", "<1.*", "=>1", "~=1", "git+https://x", "1.x"})
    void whatIsNotUnderstoodIsNoRange(String text) {
        assertThat(VersionRange.declared(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2.6", "~=2.6", "^2", "!=2", "<x", "*"})
    void whatIsNoConditionOfARule(String text) {
        assertThat(VersionRange.condition(text)).isEmpty();
    }
}
