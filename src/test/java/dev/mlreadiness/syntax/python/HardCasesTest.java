package dev.mlreadiness.syntax.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Syntax that parsers of Python get wrong. Each case is a program; {@code # calls:} gives the calls in it, and no case
 * may have a problem.
 */
class HardCasesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // soft keywords
                "match = f(1)  # calls: f(1)",
                "match[0] = g(1)  # calls: g(1)",
                "match(x)  # calls: match(x)",
                "print(match, case, type)  # calls: print(match, case, type)",
                "type = 3\ncase = f(3)  # calls: f(3)",
                "type(x)  # calls: type(x)",
                "match match:\n    case match: f(1)  # calls: f(1)",
                "match f(x), y:\n    case [A(1), *_] if g(2): pass  # calls: f(x); g(2)",
                "match x:\n    case A(b=B(1)) | None | -1 | 'a' 'b' | c.d | {'k': v, **r} as n: pass  # calls:",
                // format strings
                "f'{f(1)}'  # calls: f(1)",
                "f'{x!r:>{w(2)}}'  # calls: w(2)",
                "f'{g(2)=}' f'{g(3) = !r}'  # calls: g(2); g(3)",
                "f'{d['a']}{f'{f'{h(1)}'}'}'  # calls: h(1)",
                "f'{(lambda x: f(x))(1)}'  # calls: ?(1); f(x)",
                "f'{{no(1)}} {yes(1)}'  # calls: yes(1)",
                "f'\\N{EM DASH} {f(1)}'  # calls: f(1)",
                "f'''{\nf(1)\n}\n'''  # calls: f(1)",
                "f'{x:%Y-%m-%d {f(1)}}'  # calls: f(1)",
                "f'{a != b(1)}'  # calls: b(1)",
                "f'{ {'a': f(1)}[k]:{w}.{p}f}'  # calls: f(1)",
                "rf'\\d{f(1)}\\{f(2)}'  # calls: f(1); f(2)",
                "t'{f(1)!s:x}' + tr'\\{g(1)}'  # calls: f(1); g(1)",
                "f'{x:=10}{(y := f(1))}'  # calls: f(1)",
                // type parameters
                "type X[T] = list[f(T)]  # calls: f(T)",
                "def f[T: int, *Ts, **P](x: T) -> g(1): pass  # calls: g(1)",
                "class A[T = int, *Ts = *tuple[int]](B, metaclass=m(1)): pass  # calls: m(1)",
                "def f(*args: *Ts, k=g(1)): pass  # calls: g(1)",
                // exceptions
                "try: f(1)\nexcept A, B: g(2)  # calls: f(1); g(2)",
                "try: f(1)\nexcept* (A, B) as e: g(2)  # calls: f(1); g(2)",
                // with
                "with (open(a) as b, open(c) as d,): pass  # calls: open(a); open(c)",
                "with (a, f(1)): pass  # calls: f(1)",
                "with (f(2)).x as y: pass  # calls: f(2)",
                "with (yield x): f(1)  # calls: f(1)",
                "with (f(x) for x in y) as z: pass  # calls: f(x)",
                "with a as b.c, f(1) as (d, e): pass  # calls: f(1)",
                // stars, positional-only parameters, walrus
                "a[*b, f(1)]  # calls: f(1)",
                "for x in *a, *f(1): pass  # calls: f(1)",
                "def f(a, /, b, *, c=g(1)): pass  # calls: g(1)",
                "x = [y := f(1), y ** 2]  # calls: f(1)",
                "a[b := f(1)] = {c := 1}  # calls: f(1)",
                "[y for x in z if (y := f(x)) if g(y)]  # calls: f(x); g(y)",
                "f(x for x in g(1))  # calls: f(x for x in g(1)); g(1)",
                "lambda *a, k=f(1), **kw: (yield)  # calls: f(1)",
                "async def f():\n    async with a(1) as b: return [await c(x) async for x in d(2)]"
                        + "  # calls: a(1); c(x); d(2)",
                "return_ = not f(1) if not g(2) else lambda: h(3)  # calls: f(1); g(2); h(3)",
                "x = yield f(1)  # calls: f(1)",
                "@a.b(1)\n@c\nclass D(E, k=f(2)): pass  # calls: a.b(1); f(2)",
                "@(yield_ or f(1))\ndef g(): pass  # calls: f(1)",
                "x: list[f(1)] = g(2)  # calls: f(1); g(2)",
                "assert (f(1), 'always true')  # calls: f(1)",
                "global a, b; nonlocal_ = f(1);  # calls: f(1)",
                // numbers and operators
                "x = 1_000.5e-3j + 0xFF_l + 1..real + ...  # calls:",
                "x = 1if f(1)else 2  # calls: f(1)",
                "a = b @ c // d ** -f(1) << 2 | ~e  # calls: f(1)",
                "a @= f(1); b //= 2; c **= 3; d >>= 4; e <<= 5  # calls: f(1)",
                "x = a if b else(c)  # calls:",
                "x = a<-f(1)>b  # calls: f(1)",
                // Python 2
                "print 'x' % f(1)  # calls: f(1)",
                "print >>f(1), x, g(2)  # calls: f(1); g(2)",
                "print\nprint f(1),  # calls: f(1)",
                "exec c(1) in ns  # calls: c(1)",
                "x = `f(1)`  # calls: f(1)",
                "if a <> f(1): pass  # calls: f(1)",
                "x = 0777L + 0xFFL  # calls:",
                "try: pass\nexcept E, e: f(e)  # calls: f(e)",
                "raise E, 'm' % f(1)  # calls: f(1)",
                "def f(a, (b, c), d=g(1)): pass  # calls: g(1)",
                "x = ur'a' + lambda_(lambda (a, b): a)  # calls: lambda_(lambda (a, b): a)",
                "x = y.cuda(async=True)  # calls: y.cuda(async=True)",
                "async = f(1)\nawait = async  # calls: f(1)",
                "[x for x in 1, f(2)]  # calls: f(2)",
                // lines
                "\uFEFFf(1)  # calls: f(1)",
                "f(1)\r\rg(2)\rif x:\r  h(3)  # calls: f(1); g(2); h(3)",
                "s = '''a\r\nb'''\r\nf(1)  # calls: f(1)",
                "def a():\n    f(1)\n\f\ndef b():\n    g(2)  # calls: f(1); g(2)",
                "if x:\n\tf(1)\n        g(2)  # calls: f(1); g(2)",
                "x = a + \\\n  f(1)  # calls: f(1)",
                "if x:\n    f(1)\n  # comment\n    g(2)  # calls: f(1); g(2)",
                "if x: f(1); g(2)\nelse: h(3)  # calls: f(1); g(2); h(3)",
                "\\\nf(1)  # calls: f(1)",
                "größe = naïve(1)  # calls: naïve(1)",
            })
    void readsWithoutAProblem(String program) {
        int note = program.lastIndexOf("# calls:");
        String expected = program.substring(note + "# calls:".length()).strip();
        assertThat(String.join("; ", Listing.calls(program))).isEqualTo(expected);
        assertThat(Listing.parse(program).errors()).isEmpty();
    }

    @Test
    void classPatternsAreNoCallsAndCapturesNoNames() {
        assertThat(Listing.tree("match x:\n    case A(b, c=1): d"))
                .isEqualTo("match(x case(pattern_class(A pattern_capture:b keyword:c(pattern_value(1))) "
                        + "block(expression(d))))");
    }

    @Test
    void identifiersAreComparedInTheirNormalForm() {
        PythonTree tree = Listing.parse("ﬁt(1)\nfit(2)");
        List<Node> statements = tree.root().children();
        assertThat(statements.get(0).value().callee().nameId())
                .isEqualTo(statements.get(1).value().callee().nameId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'a' \"b\" '''c'''=abc",
                "'\\x41\\u00e9\\U0001F600\\101\\t\\N{EM DASH}\\q\\\n'=A\u00e9\uD83D\uDE00A\t\u2014\\q",
                "r'\\x41'=\\x41",
                "b'\\xff\\u0041'=\u00ff\\u0041",
                "f'a{{b}}{c}d'=a{b}d",
                "f'{x=}'=x=",
                "'open=open",
                "''''''=",
                "'\\N{no such name}\\x4'=\\N{no such name}\\x4",
            })
    void stringsHaveTheirValue(String line) {
        int equals = line.lastIndexOf('=', line.length() - 1);
        if (line.startsWith("f'{x=}'")) {
            equals = line.indexOf("'=") + 1;
        }
        PythonTree tree = Listing.parse(line.substring(0, equals));
        assertThat(tree.string(tree.root().firstChild().firstChild())).isEqualTo(line.substring(equals + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1_000=1000",
                "0x1F=31",
                "0o17=15",
                "0b101=5",
                "0777=511",
                "0xFFL=255",
                "1e3=1000.0",
                ".5=0.5",
                "18446744073709551616=18446744073709551616",
                "1j=null",
                "0999=null"
            })
    void numbersHaveTheirValue(String line) {
        int equals = line.indexOf('=');
        PythonTree tree = Listing.parse(line.substring(0, equals));
        assertThat(String.valueOf(tree.number(tree.root().firstChild().firstChild())))
                .isEqualTo(line.substring(equals + 1));
    }
}
