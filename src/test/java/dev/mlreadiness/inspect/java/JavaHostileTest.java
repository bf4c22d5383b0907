package dev.mlreadiness.inspect.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.syntax.Mutations;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class JavaHostileTest {

    private static List<String> problems(String text) {
        return JavaLines.sink(text, Interest.EVERYTHING).facts().stream()
                .filter(f -> f.kind() == FactKind.FILE_PROBLEM)
                .map(f -> f.text("problem"))
                .toList();
    }

    @Test
    void brokenStatementCostsOnlyItself() {
        String text = "import a.B; class A { void m() { int x = ; } void n(B b) { b.go(); } }";
        assertThat(problems(text)).containsExactly("syntax");
        assertThat(JavaLines.calls(text)).containsExactly("a.B.go");
    }

    @Test
    void brokenFileKeepsItsImports() {
        for (String text : List.of(
                "import a.B; class A { void m( { y(); } }",
                "import a.B; class A { void m() { y();",
                "import a.B; \"unclosed",
                "import a.B; /* unclosed",
                "import a.B; class A { char c = '\\",
                "import a.B; class A { String s = \"\"\"",
                "import a.B; #!$%\u0000")) {
            List<Fact> facts = JavaLines.sink(text, Interest.EVERYTHING).facts();
            assertThat(facts).as(text).anyMatch(f -> f.text("name").equals("a.B"));
            assertThat(problems(text)).as(text).hasSize(1);
        }
    }

    @TestFactory
    Stream<DynamicTest> deepOrLongTextsEnd() {
        int many = 100_000;
        return Stream.of(
                        new String[] {"parentheses", "(".repeat(many) + "x" + ")".repeat(many)},
                        new String[] {"open parentheses", "(".repeat(many)},
                        new String[] {"plus", "x + ".repeat(many) + "x"},
                        new String[] {"chain", "x" + ".f()".repeat(many)},
                        new String[] {"fields", "x" + ".f".repeat(many)},
                        new String[] {"calls", "f(".repeat(many) + ")".repeat(many)},
                        new String[] {"calls below the limit", "f(".repeat(900) + ")".repeat(900)},
                        new String[] {"nots", "!".repeat(many) + "x"},
                        new String[] {"minus", "- ".repeat(many) + "1"},
                        new String[] {"less", "x < ".repeat(many) + "x"},
                        new String[] {"assignments", "x = ".repeat(many) + "x"},
                        new String[] {"conditionals", "x ? ".repeat(many) + "x" + " : x".repeat(many)},
                        new String[] {"lambdas", "a -> ".repeat(many) + "x"},
                        new String[] {"casts", "(A) ".repeat(many) + "x"},
                        new String[] {"indexes", "x" + "[0]".repeat(many)},
                        new String[] {"braces", "{".repeat(many)},
                        new String[] {
                            "anonymous", "new A() { Object m() { return ".repeat(300) + "x" + "; } }".repeat(300)
                        })
                .map(c -> DynamicTest.dynamicTest(
                        c[0],
                        () -> assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                            FactSink sink = JavaLines.sink(
                                    "import a.B; class A { Object m(Object x) { return " + c[1]
                                            + "; } void n() { done(); } }",
                                    Interest.EVERYTHING);
                            assertThat(sink.facts())
                                    .anyMatch(f -> f.text("name").equals("a.B"));
                        })));
    }

    @Test
    void longElseIfChainIsWalked() {
        String text = "class A { void m(int x) { " + "if (x == 1) { a(); } else ".repeat(200) + "{ last(); } } }";
        assertThat(JavaLines.calls(text)).hasSize(201).endsWith("A.last");
    }

    @Test
    void longStringConcatenationIsWalked() {
        String text = "class A { String m() { return f(\"a\") + ".repeat(1) + "\"x\" + ".repeat(3000) + "g(); } }";
        assertThat(JavaLines.calls(text)).containsExactly("A.f", "A.g");
        assertThat(problems(text)).isEmpty();
    }

    @Test
    void largeFileGivesItsImportsOnly() {
        String text = "import a.B; class A { /*" + "x".repeat(JavaInspector.MAX_TEXT) + "*/ void m() { f(); } }";
        assertThat(problems(text)).containsExactly("too-large");
        assertThat(JavaLines.calls(text)).isEmpty();
    }

    @Test
    void survivesDamage() {
        String sample = """
                package p; import static a.B.*; import c.D;
                @X(1) class T<A extends D> extends E { int[] f = {1, 2}; enum G { H { void i() {} } }
                  @Test void m(final int x, String... y) throws Z { for (var a : y) { if (a instanceof String s && s.length() > 3) continue; }
                    Object o = switch (x) { case 1, 2 -> { yield "a"; } default -> new Object() {}; };
                    try (R r = open()) { r.go().then(k -> k + 1, T::new); } catch (A | B e) { throw e; } finally { x++; } assert x > 1 : "m"; } }
                """;
        Mutations.survives(
                "java",
                List.of(sample),
                List.of(
                        "class A {",
                        "}",
                        "(",
                        ")",
                        "new ",
                        "x.",
                        "f(",
                        "@A",
                        "<",
                        ">",
                        "\"",
                        "->",
                        "if (",
                        "else ",
                        "switch (x) {",
                        "case ",
                        "import a.",
                        "/*",
                        "'",
                        "{",
                        "[",
                        "int x = ",
                        "? ",
                        "::"),
                text -> JavaLines.sink(text, Interest.EVERYTHING));
    }
}
