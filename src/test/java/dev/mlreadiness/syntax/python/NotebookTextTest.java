package dev.mlreadiness.syntax.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells to one program: magics blank, positions by cell, nothing open across cells. */
class NotebookTextTest {
    private static List<String> magics(String... cells) {
        return NotebookText.of(List.of(cells)).magics().stream()
                .map(magic -> magic.cell() + ":" + magic.line() + " " + magic.kind() + " " + magic.name() + " | "
                        + magic.text().replace("\n", "\\n"))
                .toList();
    }

    /** The calls, each with cell and line. */
    private static List<String> calls(String... cells) {
        NotebookText notebook = NotebookText.of(List.of(cells));
        PythonTree tree = notebook.parse(new PythonParser());
        List<String> calls = new ArrayList<>();
        for (Node node = tree.root(); node != null; node = node.nextIn(tree.root())) {
            if (node.is(NodeKind.CALL)) {
                int line = tree.line(node);
                calls.add(notebook.cell(line) + ":" + notebook.lineInCell(line) + ":" + tree.column(node) + " "
                        + tree.dottedName(node.callee()));
            }
        }
        return calls;
    }

    @Test
    void magicsAreListedAndBlank() {
        String cell = """
                %matplotlib inline
                !pip install -q \\
                    pandas
                files = !ls data
                x, y = %env HOME
                ?len
                df.head?
                pip install torch
                if files:
                    !rm x
                    f(1)
                a = b(2)""";
        assertThat(magics(cell))
                .containsExactly(
                        "0:1 LINE matplotlib | inline",
                        "0:2 SHELL pip | pip install -q      pandas",
                        "0:4 SHELL ls | ls data",
                        "0:5 LINE env | HOME",
                        "0:6 HELP len | ?len",
                        "0:7 HELP df.head | df.head?",
                        "0:8 SHELL pip | pip install torch",
                        "0:10 SHELL rm | rm x");
        assertThat(calls(cell)).containsExactly("0:11:5 f", "0:12:5 b");
        assertThat(NotebookText.of(List.of(cell)).parse(new PythonParser()).errors())
                .isEmpty();
    }

    @Test
    void percentSignsInExpressionsAndStringsArePython() {
        String cell = """
                x = (a
                %b(1))
                s = \"\"\"
                !not a command
                %nor a magic
                \"\"\"
                t = a \\
                  % c(2)
                print("why?")
                assert x != d(3)""";
        assertThat(magics(cell)).isEmpty();
        assertThat(calls(cell)).containsExactly("0:2:2 b", "0:8:5 c", "0:9:1 print", "0:10:13 d");
    }

    @Test
    void cellMagicsKeepOrDropTheirBody() {
        assertThat(calls("%%time\nf(1)", "%%bash\ng(2)", "# note\n%%writefile a.py\nh(3)", "%%capture out\ni(4)"))
                .containsExactly("0:2:1 f", "3:2:1 i");
        assertThat(magics("%%time\nf(1)", "%%bash -e\ng 2\nh"))
                .containsExactly("0:1 CELL time | ", "1:1 CELL bash | -e\\ng 2\\nh");
    }

    @Test
    void timedStatementsArePython() {
        assertThat(calls("%time model.fit(x)\n%timeit -n 10 -r3 f(2)\nif x:\n    %time y = g(3)"))
                .containsExactly("0:1:1 model.fit", "0:2:1 f", "0:4:9 g");
    }

    @Test
    void nothingStaysOpenAcrossCells() {
        assertThat(calls("f(1, g(2)", "s = '''open", "if x:\n    h(3)", "  i(4)", "", "j(5)\r\nk(6)"))
                .containsExactly("0:1:6 g", "2:2:5 h", "3:1:3 i", "5:1:1 j", "5:2:1 k");
    }

    @Test
    void anEmptyNotebookIsAnEmptyProgram() {
        NotebookText notebook = NotebookText.of(List.of("", ""));
        assertThat(notebook.parse(new PythonParser()).root().hasChildren()).isFalse();
        assertThat(notebook.cell(1)).isZero();
    }
}
