package dev.mlreadiness.syntax.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken programs: what is around the damage is still read, and the damage is reported. */
class RecoveryTest {
    private static List<String> problems(String text) {
        PythonTree tree = Listing.parse(text);
        return tree.errors().stream()
                .map(problem -> tree.lines().line(problem.offset()) + ":"
                        + tree.lines().column(problem.offset()) + " " + problem.message())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a missing colon
                "if a\n    f(1)\nelse\n    g(2)\nh(3)  # calls: f(1); g(2); h(3)",
                "def a(x)\n    f(1)\nclass B\n    g(2)  # calls: f(1); g(2)",
                // brackets
                "f(1, g(2)\ndef h():\n    i(3)  # calls: g(2); i(3)",
                "x = f(a(1),\n      b(2)\ny = c(3)\nd(4)  # calls: a(1); b(2); c(3); d(4)",
                "class A:\n    def b(self):\n        self.x = f(1\n        self.y = g(2)\n    def c(self): h(3)"
                        + "  # calls: g(2); h(3)",
                "x = [f(1), g(2)\nimport os\nh(3)  # calls: f(1); g(2); h(3)",
                "x = f(1))\ng(2)  # calls: f(1); g(2)",
                "f(1]\ng(2)  # calls: g(2)",
                // quotes
                "f('a, b(1))\ng(2)  # calls: g(2)",
                "x = f(\"a, 1)\ny = g(2)\nif y:\n    h(3)  # calls: g(2); h(3)",
                "def a():\n    '''Doc.\n\n    return f(1)\n\ndef b():\n    '''Doc.'''\n    g(2)\n\ndef c():\n    h(3)"
                        + "  # calls: g(2); h(3)",
                "x = f'{g(1)\nh(2)  # calls: g(1); h(2)",
                "x = f'{g(1)'\nimport os\nh(2)  # calls: g(1); h(2)",
                "x = f'{y:>10\nh(2)  # calls: h(2)",
                // statements that are no Python
                "f(1) g(2)\nh(3)  # calls: f(1); g(2); h(3)",
                "x = = f(1)\ng(2)  # calls: f(1); g(2)",
                "for in x:\n    f(1)\ng(2)  # calls: f(1); g(2)",
                "def 1a(x):\n    f(1)\ng(2)  # calls: a(x); f(1); g(2)",
                "def a(b c, d=e(0)):\n    f(1)\ng(2)  # calls: f(1); g(2)",
                "try:\n    f(1)\nexcept = x:\n    g(2)\nfinally:\n    h(3)  # calls: f(1); g(2); h(3)",
                "if a(1):\n    f(1)\nelif = b(2):\n    g(2)\nelse:\n    h(3)  # calls: a(1); f(1); b(2); g(2); h(3)",
                "match x:\n    case a b: f(1)\n    case c: g(2)  # calls: f(1); g(2)",
                "{% if x %}\nf(1)\n{{ cookiecutter.name }} = g(2)\n{% endif %}  # calls: f(1); g(2)",
                "!pip install x\n%matplotlib inline\nf(1)  # calls: f(1)",
                "import a.b.\nfrom import x\nf(1)  # calls: f(1)",
                "@\ndef a(): f(1)  # calls: f(1)",
                "x = 1 ? f(1) : g(2)  # calls: f(1); g(2)",
                "$x = f(1);\ng(2)  # calls: f(1); g(2)",
                // indentation
                "    f(1)\ng(2)  # calls: f(1); g(2)",
                "def a():\n    f(1)\n  g(2)\n    h(3)\ni(4)  # calls: f(1); g(2); h(3); i(4)",
                "def a():\nf(1)  # calls: f(1)",
                "if x:\n    f(1)\n        g(2)\n    h(3)  # calls: f(1); g(2); h(3)",
                // merge conflicts
                "<<<<<<< HEAD\nf(1)\n=======\ng(2)\n>>>>>>> b\nh(3)  # calls: f(1); g(2); h(3)",
                "x = [\n<<<<<<< HEAD\n    f(1),\n||||||| base\n    g(2),\n=======\n    h(3),\n>>>>>>> b\n]\ni(4)"
                        + "  # calls: f(1); g(2); h(3); i(4)",
                // the end of the file
                "def a():\n    f(1)\n    x = g(2, h(3  # calls: f(1)",
                "f(1)\nx = '''  # calls: f(1)",
            })
    void readsWhatIsLeft(String program) {
        int note = program.lastIndexOf("# calls:");
        String expected = program.substring(note + "# calls:".length()).strip();
        assertThat(String.join("; ", Listing.calls(program))).isEqualTo(expected);
        assertThat(Listing.parse(program).errorCount()).isPositive();
    }

    @Test
    void problemsHaveTheirPlace() {
        assertThat(problems("if a\n    b\nx = (1\ndef f(): pass\n"))
                .containsExactly("1:5 colon expected", "3:7 bracket without end", "3:7 closing parenthesis expected");
        assertThat(problems("x = 'a\n<<<<<<< HEAD\n")).containsExactly("1:5 string without end", "2:1 merge conflict");
    }

    @Test
    void definitionsWithABrokenHeaderKeepTheirNameAndBlock() {
        PythonTree tree = Listing.parse("class A(b c):\n    def d(e f):\n        g(1)\n    def h(self): pass\n");
        Node definition = tree.root().firstChild();
        assertThat(definition.kind()).isEqualTo(NodeKind.CLASS);
        assertThat(definition.body().children()).extracting(tree::name).containsExactly("d", "h");
        assertThat(definition.body().firstChild().parameters()).hasSize(1);
    }

    @Test
    void onlySoManyProblemsAreKept() {
        PythonTree tree = Listing.parse("x = = 1\n".repeat(1000));
        assertThat(tree.errorCount()).isEqualTo(1000);
        assertThat(tree.errors()).hasSize(200);
    }
}
