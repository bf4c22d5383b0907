package dev.mlreadiness.inspect.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Types;
import dev.mlreadiness.inspect.FactLines;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.notebook.NotebookInspector;
import dev.mlreadiness.inspect.python.PythonInspector;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Line of the comment, what it says, and which lines it is about. */
class MarksTest {

    private static List<String> marks(Inspector inspector, String path, String text) {
        return FactLines.of(
                        inspector, path, text, FactKind.SUPPRESSION, "tool", "rules", "file", "from", "to", "problem")
                .stream()
                .map(line -> line.replace("tool=", "")
                        .replace("rules=", "")
                        .replace(" file=false", "")
                        .replace(" file=true", " whole")
                        .replaceAll(" from=(\\d+) to=(\\d+)", " $1-$2")
                        .replaceAll(" problem=$", "")
                        .replace("problem=", "! "))
                .toList();
    }

    private static List<String> python(String text) {
        return marks(new PythonInspector(Interest.EVERYTHING, Types.NONE, Set.of()), "a.py", text);
    }

    private static List<String> other(String path, String text) {
        return marks(new CommentInspector(), path, text);
    }

    @Test
    void aCommentIsAboutItsStatement() {
        assertThat(python("""
                        a = f(  # mlreadiness: ignore[x] why
                            1,
                        )
                        b = f(
                            1,  # mlreadiness: ignore[x, y] why
                            # mlreadiness: ignore[z] why
                            2)
                        c = 1; d = 2  # mlreadiness: ignore[x] why
                        e = 3
                        """))
                .containsExactly(
                        "1 mlreadiness [x] 1-3",
                        "5 mlreadiness [x, y] 4-7",
                        "6 mlreadiness [z] 4-7",
                        "8 mlreadiness [x] 8-8");
    }

    @Test
    void aCommentAloneIsAboutTheStatementBelow() {
        assertThat(python("""
                        import os
                        # mlreadiness: ignore[x] why
                        # and more words
                        a = f(
                            1)
                        # mlreadiness: ignore[y] nothing follows

                        b = 1
                        def f():
                            # mlreadiness: ignore[z] not the whole function
                            return 1
                        """))
                .containsExactly("2 mlreadiness [x] 4-5", "6 mlreadiness [y] 7-7", "10 mlreadiness [z] 11-11");
    }

    @Test
    void aCommentAtAHeadIsAboutTheBlock() {
        assertThat(python("""
                        @decorated  # mlreadiness: ignore[a] why
                        def f(x,
                              y):  # mlreadiness: ignore[b] why
                            for i in x:  # mlreadiness: ignore[c] why
                                g(i)
                                h(i)
                            with y as z:  # mlreadiness: ignore[d] why
                                pass
                            if x:
                                pass
                            else:  # mlreadiness: ignore[e] why
                                pass
                            try:
                                pass
                            except E:  # mlreadiness: ignore[f] why
                                pass
                                pass
                        # mlreadiness: ignore[g] why
                        class A:
                            x = 1

                            y = 2
                        """))
                .containsExactly(
                        "1 mlreadiness [a] 1-17",
                        "3 mlreadiness [b] 1-17",
                        "4 mlreadiness [c] 4-6",
                        "7 mlreadiness [d] 7-8",
                        "11 mlreadiness [e] 11-11",
                        "15 mlreadiness [f] 15-17",
                        "18 mlreadiness [g] 19-22");
    }

    @Test
    void textInAStringIsNone() {
        assertThat(python("""
                        '''
                        # mlreadiness: ignore[x] why
                        '''
                        a = "# mlreadiness: ignore[x] why"
                        # we wrote mlreadiness: ignore[x] somewhere
                        """)).isEmpty();
        assertThat(other("A.java", """
                        class A {
                            String a = "// mlreadiness: ignore[x] why";
                            String b = \"""
                                // mlreadiness: ignore[x] why
                                \""";
                            /* // mlreadiness: ignore[x] why */
                            char c = '"'; // mlreadiness: ignore[y] why
                        }
                        """)).containsExactly("7 mlreadiness [y] 7-7");
    }

    @Test
    void ofAWholeFile() {
        assertThat(python("""
                        #!/usr/bin/env python
                        '''A module.'''
                        # mlreadiness: ignore-file[x] generated by hand
                        import os
                        # mlreadiness: ignore-file[y] too late
                        """))
                .containsExactly(
                        "3 mlreadiness [x] whole 4-4",
                        "5 mlreadiness [y] whole 6-6 ! ignore-file must stand before the code");
    }

    @Test
    void whatIsNotUnderstood() {
        assertThat(python("""
                        a = 1  # mlreadiness: ignore
                        a = 1  # mlreadiness: ignore[] why
                        a = 1  # mlreadiness: disable[x] why
                        a = 1  # mlreadiness:ignore[x]
                        """))
                .containsExactly(
                        "1 mlreadiness [] 1-1 ! it names no rule: write ignore[rule-id] and the reason",
                        "2 mlreadiness [] 2-2 ! it names no rule: write ignore[rule-id] and the reason",
                        "3 mlreadiness [] 3-3 ! 'disable' is neither ignore nor ignore-file",
                        "4 mlreadiness [x] 4-4");
    }

    @Test
    void reasonsEndBeforeOtherComments() {
        assertThat(FactLines.of(
                        new PythonInspector(Interest.EVERYTHING, Types.NONE, Set.of()),
                        "a.py",
                        """
                        a = 1  # type: ignore # mlreadiness: ignore[x] - our own file, see #12  # noqa: E501
                        """,
                        FactKind.SUPPRESSION,
                        "tool",
                        "reason"))
                .containsExactly("1 tool=mlreadiness reason=our own file, see #12", "1 tool=noqa reason=");
    }

    @Test
    void commentsOfOtherTools() {
        assertThat(python("""
                        import random
                        f(  # noqa: NPY002, s301
                            1)
                        g()  # NoQA:S301 and words
                        h()  # nosec
                        h()  # nosec B301 - our own file
                        h()  # nosec: B301, B602
                        h()  # nosec assert_used
                        h()  # noqa
                        h()  # type: ignore
                        def f():  # noqa: S301
                            g()
                        # noqa: S301
                        i()
                        # ruff: noqa: S301
                        # nosecret
                        """))
                .containsExactly(
                        "2 noqa [NPY002, S301] 2-3",
                        "4 noqa [S301] 4-4",
                        "5 nosec [] 5-5",
                        "6 nosec [B301] 6-6",
                        "7 nosec [B301, B602] 7-7",
                        "11 noqa [S301] 11-11",
                        "13 noqa [S301] 13-13",
                        "15 noqa [S301] whole 15-15");
    }

    @Test
    void inNotebooksByCell() {
        String notebook = """
                {"cells": [
                 {"cell_type": "markdown", "metadata": {}, "source": ["# mlreadiness: ignore[m] no code\\n"]},
                 {"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": [], "source": [
                  "# mlreadiness: ignore-file[nb] shown in class\\n",
                  "import os\\n",
                  "f(1)  # mlreadiness: ignore[x] why\\n"]},
                 {"cell_type": "code", "execution_count": 2, "metadata": {}, "outputs": [], "source": [
                  "g(1,\\n",
                  "  2)  # mlreadiness: ignore[y] why\\n",
                  "# mlreadiness: ignore[z] why\\n",
                  "!pip install x"]}
                 ], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
                """;
        assertThat(marks(new NotebookInspector(Interest.EVERYTHING, Types.NONE, Set.of()), "a.ipynb", notebook))
                .containsExactly(
                        "4 mlreadiness [nb] whole 2-2",
                        "6 mlreadiness [x] 3-3",
                        "9 mlreadiness [y] 1-2",
                        "10 mlreadiness [z] 4-4");
    }

    @Test
    void java() {
        assertThat(other("A.java", """
                        // mlreadiness: ignore-file[w] why
                        package a;

                        @Component // mlreadiness: ignore[a] why
                        class A
                                extends B {
                            int a = f(
                                1, // mlreadiness: ignore[b] why
                                2);
                            void f() { // mlreadiness: ignore[c] why
                                for (int i = 0; i < 9; i++) { // mlreadiness: ignore[d] why
                                    g(i);
                                }
                                run(() -> {
                                    g(1); // mlreadiness: ignore[e] why
                                    g(2);
                                }); // mlreadiness: ignore[f] why
                            }
                            // mlreadiness: ignore[g] why
                            // words
                            int b = f(1,
                                2);
                        }
                        """))
                .containsExactly(
                        "1 mlreadiness [w] whole 1-2",
                        "4 mlreadiness [a] 4-23",
                        "8 mlreadiness [b] 7-9",
                        "10 mlreadiness [c] 10-18",
                        "11 mlreadiness [d] 11-13",
                        "15 mlreadiness [e] 15-15",
                        "17 mlreadiness [f] 14-17",
                        "19 mlreadiness [g] 19-22");
    }

    @Test
    void otherFiles() {
        assertThat(other(
                        "requirements.txt",
                        "pandas  # mlreadiness: ignore[x] why\n# mlreadiness: ignore[y] why\nnumpy\n"))
                .containsExactly("1 mlreadiness [x] 1-1", "2 mlreadiness [y] 2-3");
        assertThat(
                        other(
                                "Dockerfile",
                                "# mlreadiness: ignore[x] why\nFROM python:latest\nRUN echo \"it's\" # mlreadiness: ignore[y] why\n"))
                .containsExactly("1 mlreadiness [x] 1-2", "3 mlreadiness [y] 3-3");
        assertThat(other("a.yaml", """
                        name: "a # mlreadiness: ignore[x] why"
                        note: it's fine  # mlreadiness: ignore[y] why
                        text: 'two
                          # mlreadiness: ignore[x] why
                          lines'
                        # mlreadiness: ignore[z] why
                        run: |
                          pip install x  # mlreadiness: ignore[s] why
                        """))
                .containsExactly("2 mlreadiness [y] 2-2", "6 mlreadiness [z] 6-7", "8 mlreadiness [s] 8-8");
        assertThat(other(
                        "pyproject.toml",
                        "a = '''\n# mlreadiness: ignore[x] why\n'''\nb = 1 # mlreadiness: ignore[y] why\n"))
                .containsExactly("4 mlreadiness [y] 4-4");
        assertThat(other("run.sh", "echo '# mlreadiness: ignore[x] why' \\# # mlreadiness: ignore[y] why\n"))
                .containsExactly("1 mlreadiness [y] 1-1");
        assertThat(other("Makefile", "train:\n\tpython train.py # mlreadiness: ignore[x] why\n"))
                .containsExactly("2 mlreadiness [x] 2-2");
        assertThat(other("setup.cfg", "# mlreadiness: ignore[x] why\n[options]\n"))
                .containsExactly("1 mlreadiness [x] 1-2");
    }

    @Test
    void anythingEndsSoon() {
        Random random = new Random(7);
        String[] pieces = {
            "# mlreadiness: ignore[x] why",
            "// mlreadiness: ignore",
            "\n",
            "{",
            "}",
            "(",
            ")",
            "'",
            "\"",
            "\"\"\"",
            ";",
            "\\",
            "def f():",
            "    ",
            "a = 1",
            "/*",
            "*/",
            "# noqa: S301",
            "# nosec",
            "[",
            "]",
            ":",
            "\r"
        };
        List<String> paths = List.of("A.java", "a.tf", "a.yaml", "Dockerfile", "a.ini");
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int run = 0; run < 400; run++) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < 120; i++) {
                    text.append(pieces[random.nextInt(pieces.length)]);
                }
                paths.forEach(path -> other(path, text.toString()));
                python(text.toString());
            }
            String deep = "{ // mlreadiness: ignore[x] why\n".repeat(20_000);
            assertThat(other("A.java", deep)).hasSize(20_000);
            assertThat(python("f()  # mlreadiness: ignore[x] why\n".repeat(20_000)))
                    .hasSize(20_000);
        });
    }
}
