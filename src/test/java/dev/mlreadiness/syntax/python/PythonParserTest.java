package dev.mlreadiness.syntax.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shape of the tree and the accessors that read it. */
class PythonParserTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            a + b * c => expression(binary+(a binary*(b c)))
            a - b - c => expression(binary-(binary-(a b) c))
            -a ** -b => expression(unary-(binary**(a unary-(b))))
            a ** b ** c => expression(binary**(a binary**(b c)))
            not a == b => expression(unarynot(comparison(a operator== b)))
            a < b <= c => expression(comparison(a operator< b operator<= c))
            (a < b) <= c => expression(comparison(comparison(a operator< b) operator<= c))
            a not in b is not c => expression(comparison(a operatornot in b operatoris not c))
            a and b and c or d => expression(booleanor(booleanand(a b c) d))
            a and (b and c) => expression(booleanand(a booleanand(b c)))
            a if b else c => expression(ternary(a b c))
            a.b(c, d=1)[2] => expression(subscript(call(attribute:b(a) c keyword:d(1)) 2))
            a = b = c, d => assign(a b tuple(c d))
            a += 1 => augmented_assign+(a 1)
            import a.b as c, d => import(alias:a.b(identifier:c) alias:d)
            from ..a.b import c as d => from_import:a.b(alias:c(identifier:d))
            from . import * => from_import:null(alias:*)
            """)
    void readsExpressionsByPrecedence(String text, String tree) {
        assertThat(Listing.tree(text)).isEqualTo(tree);
    }

    @Test
    void accessorsNameThePartsOfADefinition() {
        PythonTree tree = Listing.parse("""
                @cached(1)
                def f(a, /, b: int = 3, *args, c=1, **kw) -> str:
                    return a
                """);
        Node function = tree.root().firstChild();
        assertThat(tree.name(function)).isEqualTo("f");
        assertThat(tree.line(function)).isEqualTo(2);
        assertThat(function.decorators()).extracting(tree::text).containsExactly("@cached(1)");
        assertThat(function.parameters()).extracting(tree::name).containsExactly("a", null, "b", "args", "c", "kw");
        Node b = function.parameters().get(2);
        assertThat(tree.text(b.annotation())).isEqualTo("int");
        assertThat(tree.number(b.defaultValue())).isEqualTo(3L);
        assertThat(tree.text(function.annotation())).isEqualTo("str");
        assertThat(function.body().firstChild().kind()).isEqualTo(NodeKind.RETURN);
    }

    @Test
    void accessorsNameThePartsOfACall() {
        PythonTree tree = Listing.parse("a.b.f(1, *xs, k=2, **kw)");
        Node call = tree.root().firstChild().firstChild();
        assertThat(tree.dottedName(call.callee())).isEqualTo("a.b.f");
        assertThat(call.positionalArguments()).extracting(tree::text).containsExactly("1", "*xs");
        assertThat(call.keywordArguments()).extracting(tree::name).containsExactly("k");
        assertThat(tree.number(tree.keyword(call, "k"))).isEqualTo(2L);
        assertThat(tree.keyword(call, "missing")).isNull();
    }
}
