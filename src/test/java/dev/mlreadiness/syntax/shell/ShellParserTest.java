package dev.mlreadiness.syntax.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShellParserTest {
    private static List<String> texts(String script) {
        return ShellParser.parse(script, ShellOptions.plain()).commands().stream()
                .map(command -> command.line() + " " + command.joinedBy() + " " + command.text())
                .toList();
    }

    static Stream<Arguments> splitting() {
        return Stream.of(
                Arguments.of("a b\nc; d", List.of("1 FIRST a b", "2 SEQUENCE c", "2 SEQUENCE d")),
                Arguments.of("a && b || c", List.of("1 FIRST a", "1 AND b", "1 OR c")),
                Arguments.of("a | b |& c &\nd", List.of("1 FIRST a", "1 PIPE b", "1 PIPE c", "2 BACKGROUND d")),
                Arguments.of("pytest \\\n  -x \\\n  tests\nb", List.of("1 FIRST pytest -x tests", "4 SEQUENCE b")),
                Arguments.of("a 'x y' \"p;q\" $'t\\tu' e\\ f # note", List.of("1 FIRST a x y p;q t\tu e f")),
                Arguments.of("# only a comment\n\n", List.of()),
                Arguments.of("(a; b) && { c; }", List.of("1 FIRST a", "1 SEQUENCE b", "1 AND c")),
                Arguments.of(
                        "if a; then\n b\nelif c\nthen d; else e\nfi; f",
                        List.of("1 FIRST a", "2 FIRST b", "3 FIRST c", "4 FIRST d", "4 FIRST e", "5 SEQUENCE f")),
                Arguments.of("while a; do b; done\nc", List.of("1 FIRST a", "1 FIRST b", "2 SEQUENCE c")),
                Arguments.of("for f in a b; do\n c $f\ndone", List.of("2 FIRST c $f")),
                Arguments.of("for ((i=0; i<3; i++)); do a; done", List.of("1 FIRST a")),
                Arguments.of(
                        "case $1 in\n a|b) x ;;\n (done) y\n ;;\n *) z\nesac\nq",
                        List.of("2 FIRST x", "3 FIRST y", "5 FIRST z", "7 SEQUENCE q")),
                Arguments.of("f() {\n a\n}\nfunction g { b; }\nf", List.of("2 FIRST a", "4 FIRST b", "5 SEQUENCE f")),
                Arguments.of(
                        "[[ -f x && $y =~ ^(a|b)$ ]] && z",
                        List.of("1 FIRST [[ -f x && $y =~ ^ ( a | b ) $ ]]", "1 AND z")),
                Arguments.of("((i++)) || a", List.of("1 FIRST ((i++))", "1 OR a")),
                Arguments.of("x=$(a | b) c `d e`", List.of("1 FIRST c `d e`", "1 FIRST a", "1 PIPE b", "1 FIRST d e")),
                Arguments.of(
                        "echo \"$(a \"b $(c)\")\"",
                        List.of("1 FIRST echo $(a \"b $(c)\")", "1 FIRST a b $(c)", "1 FIRST c")),
                Arguments.of("diff <(a) <(b)", List.of("1 FIRST diff <(a) <(b)", "1 FIRST a", "1 FIRST b")),
                Arguments.of("A=(x 'y z'\n # c\n w) \nb", List.of("1 FIRST ", "4 SEQUENCE b")),
                Arguments.of(
                        "a ${{ inputs.x || 'y' }} > ${{ b }}; c",
                        List.of("1 FIRST a ${{ inputs.x || 'y' }}", "1 SEQUENCE c")),
                Arguments.of("a << parameters.flags >> b", List.of("1 FIRST a << parameters.flags >> b")),
                Arguments.of("python {{ params.script }} {{ds}}", List.of("1 FIRST python {{ params.script }} {{ds}}")),
                Arguments.of("a $(( 1 + (2) )) b", List.of("1 FIRST a $(( 1 + (2) )) b")),
                Arguments.of("ls @(a|b).py", List.of("1 FIRST ls @(a|b).py")),
                Arguments.of("a\r\nb\r\n", List.of("1 FIRST a", "2 SEQUENCE b")),
                Arguments.of("fi\na ) ;; b", List.of("2 FIRST a", "2 SEQUENCE b")));
    }

    @ParameterizedTest
    @MethodSource
    void splitting(String script, List<String> expected) {
        assertThat(texts(script)).isEqualTo(expected);
    }

    static Stream<Arguments> gating() {
        String go = "SWALLOWED the script goes on after a failure (no set -e)";
        String pipe = "SWALLOWED left of a pipe without pipefail";
        return Stream.of(
                Arguments.of("plain", "pytest", "GATES "),
                Arguments.of("plain", "pytest\necho done", go),
                Arguments.of("plain", "pytest -q > results.txt\ncat results.txt", go),
                Arguments.of("plain", "set -e\npytest\necho done", "GATES "),
                Arguments.of("plain", "#!/bin/bash -e\npytest\necho done", "GATES "),
                Arguments.of("plain", "set -o errexit\npytest\necho done", "GATES "),
                Arguments.of("plain", "set -euo pipefail\npytest | tee log\necho", "GATES "),
                Arguments.of("-e", "pytest | tee log", pipe),
                Arguments.of("-e", "output=$(pytest -v | tee tmp.txt)\necho $output", pipe),
                Arguments.of("-eo", "pytest | tee log", "GATES "),
                Arguments.of("-e", "cat x | pytest", "GATES "),
                Arguments.of("-e", "pytest || true", "SWALLOWED || true"),
                Arguments.of("-e", "pytest || :", "SWALLOWED || :"),
                Arguments.of("-e", "pytest || echo failed", "SWALLOWED || echo"),
                Arguments.of("-e", "pytest || exit 0", "SWALLOWED || exit 0"),
                Arguments.of("plain", "pytest || exit 1\necho", "GATES "),
                Arguments.of("plain", "pytest || { echo bad; exit 1; }\necho", "GATES "),
                Arguments.of("-e", "pytest || (echo bad; exit 1)\necho", "GATES "),
                Arguments.of("-e", "pytest || (echo bad && false)\necho", "GATES "),
                Arguments.of("plain", "pytest || echo bad && exit 1\necho", "GATES "),
                Arguments.of("-e", "pytest || pytest --lf", "UNCLEAR || pytest decides"),
                Arguments.of("-e", "(pytest) || true", "SWALLOWED || true"),
                Arguments.of(
                        "-e",
                        "{ pytest; echo x; } || true",
                        "SWALLOWED set -e does not count here: part of a condition or of an &&/|| list"),
                Arguments.of("plain", "pytest; true", go),
                Arguments.of("plain", "pytest; exit 0", "SWALLOWED the script ends with exit 0"),
                Arguments.of("-e", "pytest; exit 0", "GATES "),
                Arguments.of("-e", "set +e\npytest\nexit 0", "SWALLOWED the script ends with exit 0"),
                Arguments.of("-e", "set +e\npytest\nset -e\nmake", go),
                Arguments.of("plain", "pytest\nexit $?", "GATES "),
                Arguments.of(
                        "-e",
                        "set +e\npytest\nrc=$?\nset -e\necho x\nexit $rc",
                        "GATES its status is kept in rc, which decides later"),
                Arguments.of(
                        "plain", "pytest\nrc=$?\necho $rc", "SWALLOWED its status is read but does not end the script"),
                Arguments.of(
                        "plain", "pytest\nif [ $? -ne 0 ]; then\n exit 1\nfi\necho", "GATES the next command tests $?"),
                Arguments.of(
                        "plain",
                        "pytest || FAILED=1\necho\nif [ \"$FAILED\" = 1 ]; then exit 1; fi",
                        "GATES its failure is kept in FAILED, which decides later"),
                Arguments.of("-e", "pytest &\necho", "SWALLOWED runs in the background (&)"),
                Arguments.of("-e", "pytest &\nwait", "SWALLOWED runs in the background (&)"),
                Arguments.of("-e", "pytest &\nP=$!\nwait $P", "UNCLEAR runs in the background, waited for"),
                Arguments.of("-e", "if pytest; then echo ok; fi", "SWALLOWED condition of if"),
                Arguments.of(
                        "-e", "if pytest; then echo ok; else exit 1; fi", "GATES the branch taken on failure exits"),
                Arguments.of(
                        "plain",
                        "if ! pytest; then echo bad; exit 1; fi\necho",
                        "GATES the branch taken on failure exits"),
                Arguments.of("-e", "if ! pytest; then echo bad; fi", "SWALLOWED condition of if"),
                Arguments.of("-e", "while pytest; do sleep 1; done", "SWALLOWED condition of a loop"),
                Arguments.of("-e", "! pytest", "SWALLOWED negated with !"),
                Arguments.of("-e", "pytest && echo ok\nmake", "SWALLOWED set -e does not see a failure left of &&"),
                Arguments.of("-e", "pytest && echo ok", "GATES "),
                Arguments.of("-e", "pytest && echo ok || echo bad", "SWALLOWED || echo"),
                Arguments.of(
                        "-e",
                        "echo $(pytest)",
                        "SWALLOWED the status of a command substitution in an argument is lost"),
                Arguments.of(
                        "-e",
                        "export x=$(pytest)",
                        "SWALLOWED the status of a command substitution in an argument is lost"),
                Arguments.of("-e", "x=$(pytest)\necho", "GATES "),
                Arguments.of("-e", "for d in a b; do pytest $d; done", "GATES "),
                Arguments.of(
                        "plain", "for d in a b; do pytest $d; done", "UNCLEAR only the last pass of the loop counts"),
                Arguments.of("plain", "for d in a b; do pytest $d || exit 1; done", "GATES "),
                Arguments.of(
                        "plain",
                        "for d in a; do pytest $d || status=1; done\nexit $status",
                        "GATES its failure is kept in status, which decides later"),
                Arguments.of("-e", "run() {\n pytest\n echo\n}\nrun\necho", "GATES "),
                Arguments.of("-e", "run() {\n pytest\n}\nrun || true", "SWALLOWED || true"),
                Arguments.of("-e", "run() {\n pytest\n}", "UNCLEAR function run is not called here"),
                Arguments.of("plain", "die() { echo $1; exit 1; }\npytest || die bad\necho", "GATES "),
                Arguments.of("plain", "run() { pytest || return 1; echo; }\nrun || exit 1\necho", "GATES "),
                Arguments.of("plain", "exit 0\npytest", "UNREACHABLE behind exit, return or exec"),
                Arguments.of("plain", "exec serve\npytest", "UNREACHABLE behind exit, return or exec"),
                Arguments.of("-e", "trap 'echo bye' EXIT\npytest\necho", "GATES "),
                Arguments.of("-e", "case $x in a) pytest;; esac\necho", "GATES "),
                Arguments.of("-e", "pytest 2>&1 > log.txt\necho", "GATES "),
                Arguments.of("plain", "cd x && pytest && echo ok", "GATES "));
    }

    @ParameterizedTest
    @MethodSource
    void gating(String flags, String script, String expected) {
        ShellOptions options = switch (flags) {
            case "-e" -> ShellOptions.stopping();
            case "-eo" -> ShellOptions.strict();
            default -> ShellOptions.plain();
        };
        Gating gating = ShellParser.parse(script, options).commands().stream()
                .filter(command -> command.first().equals("pytest"))
                .findFirst()
                .orElseThrow()
                .gating();
        assertThat(gating.verdict() + " " + gating.reason()).isEqualTo(expected);
    }

    static Stream<Arguments> folders() {
        return Stream.of(
                Arguments.of("cd src/x && pytest", "src/x"),
                Arguments.of("cd a; cd ../b\npytest", "b"),
                Arguments.of("cd ..\npytest", ".."),
                Arguments.of("(cd a; make)\npytest", ""),
                Arguments.of("cd a\ncd -\npytest", ""),
                Arguments.of("pushd a\nmake\npopd\npytest", ""),
                Arguments.of("pushd a\npytest", "a"),
                Arguments.of("cd /app\npytest", "/app"),
                Arguments.of("cd $UNKNOWN\npytest", null),
                Arguments.of("D=sub\ncd \"${D}/t\"\npytest", "sub/t"),
                Arguments.of("cd a\ncd $(git rev-parse --show-toplevel)\npytest", ""),
                Arguments.of("cd \"$(dirname \"$0\")\"\npytest", null),
                Arguments.of("HERE=$(cd \"$(dirname \"${BASH_SOURCE[0]}\")\" && pwd)\ncd \"$HERE/..\"\npytest", null),
                Arguments.of("HERE=$(cd a && pwd)\ncd \"$HERE/..\"\npytest", ""),
                Arguments.of("cd ${{ github.workspace }}/m\npytest", "m"),
                Arguments.of("git clone --quiet ${repository} && cd acme && cd sub\npytest", "sub"),
                Arguments.of("git clone https://example.org/other.git && cd other\npytest", "other"),
                Arguments.of("if x; then cd a; fi\npytest", ""),
                Arguments.of("cd a || exit 1\npytest", "a"));
    }

    @ParameterizedTest
    @MethodSource
    void folders(String script, String expected) {
        Command pytest = ShellParser.parse(script, ShellOptions.plain()).commands().stream()
                .filter(command -> command.first().equals("pytest"))
                .findFirst()
                .orElseThrow();
        assertThat(pytest.cwd()).isEqualTo(expected);
    }

    static Stream<Arguments> variables() {
        return Stream.of(
                Arguments.of("A=tests\npytest $A/${A}_x", "pytest tests/tests_x", true),
                Arguments.of("C='python -m pytest'\n$C -q", "python -m pytest -q", true),
                Arguments.of("C='a b'\nx \"$C\"", "x a b", true),
                Arguments.of("x ${P:-tests}", "x tests", false),
                Arguments.of("x $P", "x $P", false),
                Arguments.of("A=1; A+=2; x $A", "x 12", true),
                Arguments.of("read A; x $A", "x $A", false),
                Arguments.of("A=a; (A=b); x $A", "x a", true),
                Arguments.of("if c; then A=b; fi; x $A", "x b", true),
                Arguments.of("R=$(git rev-parse --show-toplevel); cd a/b; x $R/t.py", "x ../../t.py", true),
                Arguments.of("x '$A'", "x $A", true),
                Arguments.of("x $(Build.SourcesDirectory)/t $(VER)", "x ./t $(VER)", false),
                Arguments.of("VER=1; x $(VER)", "x 1", true),
                Arguments.of("x ${A#b}", "x ${A#b}", false));
    }

    @ParameterizedTest
    @MethodSource
    void variables(String script, String text, boolean literal) {
        List<Command> commands = ShellParser.parse(script, ShellOptions.plain()).commands();
        Command last = commands.get(commands.size() - 1);
        assertThat(last.text()).isEqualTo(text);
        assertThat(last.words().stream().allMatch(Word::literal)).isEqualTo(literal);
    }

    @Test
    void aLoopVariableHasSeveralValues() {
        Command command = ShellParser.parse("for f in a.py b.py; do python x/$f; done", ShellOptions.plain())
                .commands()
                .get(0);
        assertThat(command.words().get(1).values()).containsExactly("x/a.py", "x/b.py");
        assertThat(command.place().loop()).isTrue();
    }

    @Test
    void exportsAndPrefixesAreTheEnvironment() {
        List<Command> commands = ShellParser.parse(
                        "export PYTHONPATH=$PWD/src\nB=1\ncd a\nC=2 D=$B pytest\nexport B", ShellOptions.plain())
                .commands();
        assertThat(commands.get(3).env()).isEqualTo(Map.of("PYTHONPATH", "../src", "C", "2", "D", "1"));
        assertThat(commands.get(3).assignments()).isEqualTo(Map.of("C", "2", "D", "1"));
    }

    @Test
    void hereDocumentsAreTextAndCommandsGoOn() {
        List<Command> commands = ShellParser.parse(
                        "cat <<EOF > out && a <<-'X'\none; two\nEOF\n\tthree\n\tX\nb", ShellOptions.plain())
                .commands();
        assertThat(commands).extracting(Command::text).containsExactly("cat", "a", "b");
        assertThat(commands.get(0).hereText().body()).isEqualTo("one; two\n");
        assertThat(commands.get(0).hereText().bodyLine()).isEqualTo(2);
        assertThat(commands.get(1).hereText().body()).isEqualTo("three\n");
        assertThat(commands.get(1).hereText().expands()).isFalse();
        assertThat(commands.get(2).line()).isEqualTo(6);
        assertThat(ShellParser.parse("a <<< \"x y\"\nb", ShellOptions.plain())
                        .commands()
                        .get(0)
                        .hereText()
                        .body())
                .isEqualTo("x y\n");
    }

    @Test
    void placesTellBranchesConditionsAndFunctions() {
        List<Command> commands = ShellParser.parse("if a; then b; fi\nf() { c; }\nd=$(e)", ShellOptions.plain())
                .commands();
        assertThat(commands.get(0).place().condition()).isTrue();
        assertThat(commands.get(1).place().conditional()).isTrue();
        assertThat(commands.get(2).place().function()).isEqualTo("f");
        assertThat(commands.get(4).place().substitution()).isTrue();
    }

    @Test
    void whatIsNotUnderstoodIsListed() {
        ShellScript script = ShellParser.parse("a\nfi\nif b; then c", ShellOptions.plain());
        assertThat(script.commands()).extracting(Command::text).containsExactly("a", "b", "c");
        assertThat(script.gaps())
                .extracting(gap -> gap.line() + " " + gap.what())
                .containsExactly("2 unexpected fi", "3 missing fi");
    }

    @Test
    void linesCountFromTheGivenLine() {
        assertThat(ShellParser.parse("a\nb", ShellOptions.plain(), 10)
                        .commands()
                        .get(1)
                        .line())
                .isEqualTo(11);
    }
}
