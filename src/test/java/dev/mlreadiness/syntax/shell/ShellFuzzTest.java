package dev.mlreadiness.syntax.shell;

import dev.mlreadiness.syntax.Mutations;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellFuzzTest {
    private static final List<String> SAMPLES = List.of(
            "#!/bin/bash\n"
                    + "set -euo pipefail\n"
                    + "cd \"$(dirname \"$0\")/..\"\n"
                    + "export A=b C=\"$A\"\n"
                    + "for f in a b *.py; do python \"$f\" || exit 1; done\n"
                    + "if [ -z \"${X:-y}\" ]; then echo; else exit 0; fi\n",
            "f() {\n"
                    + "  local x=$(a | tee b)\n"
                    + "  case $x in\n"
                    + "    a|b) c ;;\n"
                    + "    *) d; return 1 ;;\n"
                    + "  esac\n"
                    + "}\n"
                    + "f && g || { h; false; }\n",
            "python - <<'EOF'\nimport a\nEOF\ncat <<-X | bash -c \"cd a && make\" > log 2>&1 &\n\tb\n\tX\nwait $!\n",
            "A=(x \"y z\") B=`ls \\`pwd\\`` uv run pytest $'a\\n"
                    + "' ${{ inputs.x }} << parameters.y >> $((1+2)) [[ a && b ]]\n",
            "while read l; do ((i++)); done < <(find . -exec sh -c 'a $1' {} \\;)\n"
                    + "trap 'exit 1' ERR\n"
                    + "! a; set +e; b; rc=$?; exit $rc");
    private static final List<String> PIECES = List.of(
            "$(",
            "(",
            ")",
            "((",
            "$((",
            "${",
            "}",
            "{ ",
            "`",
            "'",
            "\"",
            "<<E\n",
            "<<<",
            "<(",
            "if ",
            "then ",
            "fi;",
            "do ",
            "done;",
            "case x in ",
            "esac;",
            "a) ",
            ";;",
            "&&",
            "||",
            "|",
            "&",
            "!",
            " [[ ",
            "]]",
            "${{",
            "{{",
            "}}",
            "A=$A$A;",
            "A=(",
            "a;",
            "f(){ ",
            "f(){ g; };",
            "export A=b;",
            "cd a;",
            "$A",
            "${A:-b}",
            "\n",
            "\\\n",
            "#",
            "exit $?;",
            "bash -c 'a' ",
            "@(",
            "pushd a;",
            "<< parameters.");

    @Test
    void anyTextIsRead() {
        Mutations.survives(
                "shell",
                SAMPLES,
                PIECES,
                text -> ShellParser.parse(text, ShellOptions.stopping())
                        .commands()
                        .forEach(CommandLine::unwrap));
    }

    @Test
    void longChainsOfFunctionsAreRead() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("f").append(i).append("() { f").append(i + 1).append(" || exit 1; }\n");
        }
        ShellParser.parse(text + "f0\n", ShellOptions.plain());
    }
}
