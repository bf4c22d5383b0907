package dev.mlreadiness.syntax.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deep, long and random input: a tree in little stack and in linear time, whatever the bytes are. */
class HostileInputTest {
    private static final long STACK = 512 * 1024;

    /** Parses and walks in a thread with a small stack, and returns the number of calls found. */
    private static int calls(byte[] text, int length) {
        AtomicReference<Object> result = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        result.set(walk(new PythonParser().parse(text, length)));
                    } catch (Throwable thrown) {
                        result.set(thrown);
                    }
                },
                "small stack",
                STACK);
        thread.start();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> thread.join());
        assertThat(result.get()).isInstanceOf(Integer.class);
        return (Integer) result.get();
    }

    private static int calls(String text) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return calls(bytes, bytes.length);
    }

    private static int walk(PythonTree tree) {
        int[] calls = new int[1];
        tree.walk(node -> {
            if (node.is(NodeKind.CALL)) {
                tree.dottedName(node.callee());
                calls[0]++;
            }
            tree.lines().column(node.start());
            return true;
        });
        return calls[0];
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            `f(`                     => 60     => 1      => `)`      => 60
            `a + `                   => 5000   => f(1)   => ``       => 1
            `x`                      => 1      => ``     => `.f(1)`  => 20000
            `a and `                 => 20000  => f(1)   => ``       => 1
            `a < `                   => 20000  => f(1)   => ``       => 1
            `f(1); `                 => 50000  => g(1)   => ``       => 50001
            `'a' `                   => 50000  => 'b'    => ``       => 0
            `@f(1)\\n`               => 5000   => `def g(): pass` => `` => 5000
            """)
    void longChainsAreRead(String before, int times, String middle, String after, int expected) {
        String repeatedAfter = after.isEmpty() ? "" : after.repeat(after.equals(".f(1)") ? 20000 : times);
        String text = before.replace("\\n", "\n").repeat(times) + middle + repeatedAfter;
        assertThat(calls(text)).isEqualTo(expected);
    }

    @Test
    void aThousandElifs() {
        assertThat(calls("if a: f(0)\n" + "elif b: f(1)\n".repeat(1000) + "else: f(2)\n"))
                .isEqualTo(1002);
    }

    @Test
    void deepNestingOfAllKindsCostsNoStack() {
        String[] openings = {
            "(",
            "[",
            "{",
            "-",
            "~",
            "not ",
            "lambda: ",
            "2**",
            "f(",
            "f'{",
            "f'{x:{",
            "x[",
            "await ",
            "yield ",
            "*",
            "**",
            "a if b else ",
            "a if ",
            "x:",
            "{1:",
            "(yield ",
            "[x for x in ",
            "f'''{",
            "t\"{",
            "f(lambda x=",
            "(a:=",
            "not-",
            "with (",
            "def f(a=",
            "def f(a:",
            "class A(",
            "@(",
            "import a.",
            "a.",
            "print ",
            "except ",
            "try:",
            "def f((",
            "type X[",
            "if ",
            "else:",
            "async ",
            "\\",
            "'",
            "\"",
            "'''",
            "`",
            ";",
            "a=",
            "0x",
            "1e",
            "f'",
            "{**",
            "f(**",
            "\n",
            "\r",
            "\0",
            "\uFEFF",
            "é",
            "<<<<<<< ",
            "\n<<<<<<< \n",
            "(\n",
            "(\ndef ",
            "f'{\n",
            "\n(a.b=",
            "(a,",
            "(a "
        };
        for (String opening : openings) {
            nest(opening);
        }
    }

    private static void nest(String opening) {
        calls(opening.repeat(100_000));
        calls("x = " + opening.repeat(2_000) + "1");
    }

    @Test
    void deepBlocksCostNoStack() {
        for (String header :
                new String[] {"if x:", "class A:", "def f():", "try:", "match x:", "match x:\n case y:", "("}) {
            StringBuilder text = new StringBuilder();
            for (int level = 0; level < 2000; level++) {
                text.append(" ".repeat(level * 2))
                        .append(header.replace("\n", "\n" + " ".repeat(level * 2)))
                        .append('\n');
            }
            calls(text + " ".repeat(4000) + "f(1)\n");
        }
    }

    @Test
    void patternsNestedDeeplyCostNoStack() {
        for (String opening : new String[] {"(", "[", "A(", "{1:", "A(b=", "[*"}) {
            calls("match x:\n    case " + opening.repeat(50_000) + ": pass\n");
        }
    }

    @Test
    void nestedFormatStringsEndAtALimit() {
        assertThat(calls("f'{".repeat(100) + "f(1)" + "}'".repeat(100))).isEqualTo(1);
        calls("f'{".repeat(20_000) + "f(1)" + "}'".repeat(20_000));
        calls("f'{x:{".repeat(20_000) + "f(1)" + "}}'".repeat(20_000));
    }

    @Test
    void randomBytesGiveATree() {
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            byte[] bytes = new byte[4000];
            random.nextBytes(bytes);
            calls(bytes, bytes.length);
        }
    }

    @Test
    void randomTokensGiveATree() {
        Random random = new Random(7);
        String[] pieces = {
            "f",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "\n",
            "\n    ",
            "\n  ",
            " ",
            ":",
            ",",
            ".",
            "=",
            "if ",
            "else",
            "for ",
            " in ",
            "def ",
            "class ",
            "'",
            "\"",
            "'''",
            "f'",
            "f\"{",
            "{",
            "}",
            "\\",
            "#",
            "@",
            "*",
            "**",
            "lambda ",
            "match ",
            "case ",
            "with ",
            "as ",
            "try",
            "except ",
            "1",
            "0x",
            "é",
            "\r",
            "\t",
            "`",
            "!",
            "?",
            "<",
            "->",
            ":=",
            "print ",
            "async ",
            "await ",
            "import ",
            "from ",
            "type ",
            "\n<<<<<<< a\n",
            ";",
            "not ",
            "yield ",
            "global ",
            "\0",
            "\f"
        };
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            calls(text.toString());
        }
    }

    @Test
    void timeIsLinearInLongBrokenLines() {
        calls("f(a, ".repeat(400_000));
        calls("f(a b, ".repeat(400_000));
        calls("[1, 2, 3 4], ".repeat(200_000));
        calls("x = (\n" + "self.y\n".repeat(400_000));
        calls("match (a,\n".repeat(100_000));
        calls("with (a,\n".repeat(100_000));
        calls("\u00e9".repeat(2_000_000));
    }

    @Test
    void namesWithEqualHashesAreNoSlower() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1 << 17; i++) {
            for (int bit = 0; bit < 17; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append('\n');
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> calls(text.toString()));
    }

    @Test
    void columnsFarIntoALongLineAreFoundQuickly() {
        String text = "\u00e9 + ".repeat(200_000) + "x";
        PythonTree tree = new PythonParser().parse(text);
        int last = tree.root().firstChild().end() - 1;
        assertThat(tree.lines().column(last)).isEqualTo(800_001);
        assertThat(tree.lines().line(last)).isEqualTo(1);
        calls(text);
    }
}
