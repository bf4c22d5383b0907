package dev.mlreadiness.syntax.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.syntax.Mutations;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementsParserTest {
    private static final String SAMPLE = """
        # comment
        -r base.txt
        --constraint=cons.txt
        -rother.txt
        --index-url https://x/simple
        numpy==1.26.4 \\
            --hash=sha256:ab \\
            --hash=sha256:cd
        Scikit_Learn[a, b]>=1.2,<2 ; python_version < "3.12"  # why
        -e .[dev]
        git+https://github.com/o/r.git@0123456789abcdef0123456789abcdef01234567#egg=r_x[y]&subdirectory=z
        torch @ https://x/torch-2.1.0-cp311-linux.whl
        ./local/pkg
        pandas (>=1.0)
        ???
        foo
        """;

    private static String shown(Requirement r) {
        return r.line() + " " + r.name() + r.extras() + " " + r.specifier() + " v=" + r.version()
                + (r.marker().isEmpty() ? "" : " m=" + r.marker())
                + (r.url() == null ? "" : " u=" + r.url())
                + (r.ref() == null
                        ? ""
                        : " r=" + r.ref().substring(0, Math.min(4, r.ref().length())))
                + (r.editable() ? " -e" : "")
                + (r.hashes().isEmpty() ? "" : " h=" + r.hashes().size())
                + (r.isPinned() ? " pinned" : "");
    }

    @Test
    void requirementsFile() {
        RequirementsFile file = RequirementsParser.parse(SAMPLE);
        assertThat(file.requirements().stream()
                        .map(RequirementsParserTest::shown)
                        .collect(Collectors.toList()))
                .containsExactly(
                        "6 numpy[] ==1.26.4 v=1.26.4 h=2 pinned",
                        "9 scikit-learn[a, b] >=1.2,<2 v=null m=python_version < \"3.12\"",
                        "10 [dev]  v=null u=. -e",
                        "11 r-x[y]  v=null u=git+https://github.com/o/r.git r=0123 pinned",
                        "12 torch[]  v=2.1.0 u=https://x/torch-2.1.0-cp311-linux.whl pinned",
                        "13 []  v=null u=./local/pkg",
                        "14 pandas[] >=1.0 v=null",
                        "16 foo[]  v=null");
        assertThat(file.references())
                .extracting(reference -> reference.line() + reference.path() + reference.constraint())
                .containsExactly("2base.txtfalse", "3cons.txttrue", "4other.txtfalse");
        assertThat(file.options())
                .extracting(RequirementsFile.Option::text)
                .containsExactly("--index-url https://x/simple");
        assertThat(file.unread()).containsExactly(15);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "numpy                    | numpy        | ''        | -     | false",
                "a.b_C--d==1.0            | a-b-c-d      | ==1.0     | 1.0   | true",
                "x===1.0+cu118            | x            | ===1.0+cu118 | 1.0+cu118 | true",
                "x==1.*                   | x            | ==1.*     | -     | false",
                "x==1.0,!=1.1             | x            | ==1.0,!=1.1 | -   | false",
                "x~=1.4                   | x            | ~=1.4     | -     | false",
                "x@git+ssh://git@h/o/r@v1 | x            | ''        | -     | false",
                "x [e] >= 1               | x            | >= 1      | -     | false"
            })
    void pep508(String text, String name, String specifier, String version, boolean pinned) {
        Requirement requirement = RequirementParser.parse(text, 3);
        assertThat(requirement.name()).isEqualTo(name);
        assertThat(requirement.specifier()).isEqualTo(specifier);
        assertThat(requirement.version()).isEqualTo(version);
        assertThat(requirement.isPinned()).isEqualTo(pinned);
        assertThat(requirement.line()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "numpy                        | numpy  | ''             | -",
                "numpy=1.26                   | numpy  | =1.26          | -",
                "numpy=1.26.4                 | numpy  | =1.26.4        | 1.26.4",
                "conda-forge::a_b=1.2=py311_0 | a-b    | =1.2=py311_0   | 1.2",
                "numpy==1.2                   | numpy  | ==1.2          | 1.2",
                "numpy >=1.2,<2               | numpy  | >=1.2,<2       | -",
                "numpy 1.2.3                  | numpy  | 1.2.3          | 1.2.3",
                "python=3.10.*                | python | =3.10.*        | -"
            })
    void conda(String text, String name, String specifier, String version) {
        Requirement requirement = RequirementParser.conda(text, 1);
        assertThat(requirement.name()).isEqualTo(name);
        assertThat(requirement.specifier()).isEqualTo(specifier);
        assertThat(requirement.version()).isEqualTo(version);
    }

    @Test
    void poetry() {
        assertThat(RequirementParser.poetry("A_b", Map.of("version", "^1.2"), 1).isPinned())
                .isFalse();
        assertThat(RequirementParser.poetry("a", Map.of("version", "1.2"), 1).version())
                .isEqualTo("1.2");
        assertThat(RequirementParser.poetry("a", Map.of("version", "*"), 1).specifier())
                .isEmpty();
        assertThat(RequirementParser.poetry("a", Map.of("git", "https://x", "rev", "0123abc"), 1)
                        .isPinned())
                .isTrue();
        assertThat(RequirementParser.poetry("a", Map.of("git", "https://x", "branch", "main"), 1)
                        .isPinned())
                .isFalse();
    }

    @Test
    void anyTextIsRead() {
        List<String> pieces = List.of(
                "-r ",
                "-e ",
                "--hash=",
                " --",
                "==",
                "[",
                "]",
                "@",
                "git+https://",
                "#egg=",
                ";",
                "\\\n",
                "\n",
                "#",
                " #",
                "(",
                ")",
                "::",
                ".whl",
                "-",
                "/",
                "file:",
                "'");
        Mutations.survives("requirements", List.of(SAMPLE), pieces, text -> {
            RequirementsParser.parse(text);
            RequirementParser.conda(text, 1);
            RequirementParser.poetry(text, Map.of("version", text, "git", text, "rev", text), 1);
        });
    }
}
