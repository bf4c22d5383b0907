package dev.mlreadiness.inspect.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in, one fact per line out: everything but calls. */
class PythonFactsTest {
    @Test
    void imports() {
        assertThat(PythonLines.facts(FactKind.PYTHON_IMPORT, """
                        import a.b, c as d
                        from e.f import g as h, i
                        from . import j
                        from ..k import *
                        def f():
                            import l
                        """, "name", "alias", "symbol"))
                .containsExactly(
                        "1 name=a.b alias=a",
                        "1 name=c alias=d",
                        "2 name=e.f.g alias=h",
                        "2 name=e.f.i alias=i",
                        "3 name=src.acme.j alias=j",
                        "4 name=src.k alias=*",
                        "6 name=l alias=l symbol=f");
    }

    @Test
    void functionsAndClasses() {
        String text = """
                from a import deco, Base as B
                @deco(1)
                class C(B, metaclass=M):
                    x: int
                    y = 1
                    @staticmethod
                    def m(a, /, b=1, *c, d, **e):
                        if a: raise E(f())
                        return g(h())
                async def top(): await z()
                """;
        assertThat(PythonLines.facts(
                        FactKind.PYTHON_FUNCTION,
                        text,
                        "name",
                        "symbol",
                        "params",
                        "decorators",
                        "calls",
                        "raises",
                        "returns",
                        "method"))
                .containsExactly(
                        "7 name=m symbol=C.m params=[a, b, c, d, e] decorators=[staticmethod] calls=4 raises=true returns=true "
                                + "method=true",
                        "10 name=top symbol=top params=[] decorators=[] calls=1 raises=false returns=false method=false");
        assertThat(PythonLines.facts(FactKind.PYTHON_CLASS, text, "name", "bases", "decorators", "fields"))
                .containsExactly("3 name=C bases=[a.Base] decorators=[a.deco] fields=[x, y]");
    }

    @Test
    void assignmentsOfLiteralsAndNames() {
        assertThat(PythonLines.facts(FactKind.PYTHON_ASSIGN, """
                        import torch
                        SEED = 42
                        torch.backends.cudnn.deterministic = True
                        a = b = SEED
                        c: str = "x"
                        def f():
                            d = torch.float
                        """, "target", "value", "main", "symbol"))
                .containsExactly(
                        "2 target=SEED value=42 main=true",
                        "3 target=torch.backends.cudnn.deterministic value=True main=true",
                        "4 target=a value=42 main=true",
                        "4 target=b value=42 main=true",
                        "5 target=c value=x main=true",
                        "7 target=d value=torch.float symbol=f");
    }

    @Test
    void stringsButDocstrings() {
        assertThat(PythonLines.facts(FactKind.PYTHON_STRING, """
                        '''Doc.'''
                        path = "/home/x"
                        f("a" 'b', k=r"c\\d")
                        def g():
                            "doc"
                            return {"k": b"no", "v": f"n{o}"}
                        """, "value", "use"))
                .containsExactly(
                        "2 value=/home/x use=path", "3 value=ab use=f", "3 value=c\\d use=f", "6 value=k", "6 value=v");
    }

    @Test
    void keysOfDictionariesTellWhatTheyHold() {
        assertThat(PythonLines.facts(FactKind.PYTHON_STRING, """
                        args = {"email": ["a@b.example"], "retries": 2, **more, "failure": None, "owner": "ml",
                                "to": LIST, "cc": []}
                        """, "value", "holds"))
                .containsExactly(
                        "1 value=email holds=?",
                        "1 value=a@b.example",
                        "1 value=retries holds=2",
                        "1 value=failure holds=None",
                        "1 value=owner holds=ml",
                        "1 value=ml",
                        "2 value=to holds=LIST",
                        "2 value=cc holds=[]");
    }

    @Test
    void callsThatATestRepeats() {
        assertThat(PythonLines.factsOf("tests/test_x.py", FactKind.PYTHON_TEST, """
                        def test_once():
                            assert train(3) == fit(3)
                        def test_twice():
                            assert acme.train(3) == other.train(3)
                        def test_in_a_loop():
                            runs = [train(seed) for seed in (1, 1)]
                            assert same(runs)
                        """, "name", "repeated"))
                .containsExactly(
                        "1 name=test_once",
                        "3 name=test_twice repeated=[train]",
                        "5 name=test_in_a_loop repeated=[train]");
    }

    @Test
    void stringsThatLookSomethingUp() {
        assertThat(PythonLines.facts(FactKind.PYTHON_STRING, """
                        a = {"k": "v", **b, "l": {"m": ["n"]}}
                        c["o"] = d("p")["q"]
                        """, "value", "lookup"))
                .containsExactly(
                        "1 value=k lookup=true",
                        "1 value=v",
                        "1 value=l lookup=true",
                        "1 value=m lookup=true",
                        "1 value=n",
                        "2 value=o lookup=true",
                        "2 value=p",
                        "2 value=q lookup=true");
    }

    @Test
    void aRangeIsACheckBetweenTwoValues() {
        assertThat(PythonLines.facts(FactKind.PYTHON_CHECK, """
                        assert 0 <= mae <= 1000
                        assert mae < 5
                        """, "operator", "range"))
                .containsExactly("1 operator=<= range=true", "2 operator=<");
    }

    @Test
    void checks() {
        assertThat(PythonLines.facts(FactKind.PYTHON_CHECK, """
                        assert auc_score >= 0.8, "bad"
                        if metrics["rmse"] > LIMIT: raise ValueError()
                        if x < 1:
                            print(1)
                        else:
                            sys.exit(1)
                        def test_a():
                            assert not model.is_empty()
                        """, "form", "words", "operator", "bound", "in"))
                .containsExactly(
                        "1 form=assert words=[auc, score] operator=>= bound=0.8",
                        "2 form=raise words=[metrics, rmse, limit] operator=>",
                        "3 form=exit words=[x] operator=< bound=1.0",
                        "8 form=assert words=[is, empty, model] in=test_a");
    }

    @Test
    void assertionsByCall() {
        assertThat(PythonLines.factsOf(
                        "tests/test_x.py",
                        FactKind.PYTHON_CHECK,
                        """
                        import numpy as np
                        class TestModel(unittest.TestCase):
                            def test_a(self):
                                self.assertGreater(model.accuracy, 0.9, "too low")
                                self.assertLessEqual(0.1, loss)
                                self.assertTrue(scores["auc"] >= 0.8)
                                self.assertFalse(rmse > LIMIT)
                                self.assertAlmostEqual(f1, 0.5, places=3)
                                self.assertIsNone(error)
                                self.assertIn("age", columns)
                                np.testing.assert_allclose(a, b, rtol=1e-3)
                                np.testing.assert_array_less(latency, 2)
                                assert recall == pytest.approx(0.7, abs=0.1)
                                self.assert_valid(schema)
                                self.assertGreater(alone)
                                self.assertRaises(ValueError, f)
                                client.assert_called_once_with(1)
                                x = self.assertTrue(y)
                        """,
                        "form",
                        "words",
                        "operator",
                        "bound",
                        "in",
                        "test"))
                .containsExactly(
                        "4 form=assert words=[accuracy, model] operator=> bound=0.9 in=test_a test=true",
                        "5 form=assert words=[loss] operator=<= bound=0.1 in=test_a test=true",
                        "6 form=assert words=[scores, auc] operator=>= bound=0.8 in=test_a test=true",
                        "7 form=assert words=[rmse, limit] operator=<= in=test_a test=true",
                        "8 form=assert words=[f1] operator=== bound=0.5 in=test_a test=true",
                        "9 form=assert words=[error] operator=is in=test_a test=true",
                        "10 form=assert words=[age, columns] operator=in in=test_a test=true",
                        "11 form=assert words=[a, b] operator=== in=test_a test=true",
                        "12 form=assert words=[latency] operator=< bound=2.0 in=test_a test=true",
                        "13 form=assert words=[recall, approx, pytest, abs] operator=== bound=0.7 in=test_a test=true");
    }

    @Test
    void aTestThatGetsItsSubjectFromAFixtureTestsFirstPartyCode() {
        assertThat(PythonLines.factsOf("tests/test_x.py", FactKind.PYTHON_TEST, """
                        import pytest
                        from acme.model import Net
                        @pytest.fixture
                        def net():
                            return Net()
                        @pytest.fixture
                        def trained(net):
                            return net
                        def helper():
                            return Net().forward()
                        def test_by_fixture(trained):
                            assert trained
                        def test_by_helper():
                            assert helper() == 1
                        def test_by_conftest(client):
                            assert client.get("/") == 1
                        def test_of_nothing(tmp_path, mock_get):
                            assert tmp_path
                        @pytest.mark.parametrize("a", [1])
                        def test_of_numbers(a):
                            assert a
                        """, "name", "firstParty"))
                .containsExactly(
                        "11 name=test_by_fixture firstParty=true",
                        "13 name=test_by_helper firstParty=true",
                        "15 name=test_by_conftest firstParty=true",
                        "17 name=test_of_nothing firstParty=false",
                        "20 name=test_of_numbers firstParty=false");
    }

    @Test
    void tests() {
        assertThat(PythonLines.factsOf(
                        "tests/test_x.py",
                        FactKind.PYTHON_TEST,
                        """
                        import pytest, unittest
                        from acme.train import fit
                        @pytest.mark.slow
                        @pytest.mark.parametrize("x", [1])
                        def test_score(x):
                            assert fit(x).score > 0.5
                        class TestM(unittest.TestCase):
                            @unittest.skip("no")
                            def test_b(self):
                                self.assertEqual(1, 2)
                            def helper(self): pass
                        def test_raises():
                            with pytest.raises(ValueError):
                                f()
                        def not_a_test(): pass
                        """,
                        "name",
                        "symbol",
                        "asserts",
                        "calls",
                        "skipped",
                        "marks",
                        "parametrized",
                        "firstParty"))
                .containsExactly(
                        "5 name=test_score symbol=test_score asserts=1 calls=[acme.train.fit] skipped= "
                                + "marks=[slow, parametrize] parametrized=true firstParty=true",
                        "9 name=test_b symbol=TestM.test_b asserts=1 calls=[self.assertEqual] skipped=skip parametrized=false "
                                + "firstParty=false",
                        "12 name=test_raises symbol=test_raises asserts=1 calls=[pytest.raises, f] skipped= parametrized=false "
                                + "firstParty=false");
    }

    @Test
    void aBranchOfATestThatRaisesIsAnAssertion() {
        String text = """
                def test_score(model):
                    if score(model) < 0.8:
                        raise AssertionError("too low")
                    def fake(url):
                        if url == "x":
                            raise OSError()
                """;
        assertThat(PythonLines.factsOf("tests/test_x.py", FactKind.PYTHON_TEST, text, "name", "asserts", "words"))
                .containsExactly("1 name=test_score asserts=1 words=[test, score, model]");
        assertThat(PythonLines.factsOf("tests/test_x.py", FactKind.PYTHON_CHECK, text, "form", "words", "bound"))
                .contains("2 form=assert words=[score, model] bound=0.8");
    }

    @Test
    void stepsOfTheSummary() {
        assertThat(PythonLines.steps("""
                        import pandas as pd
                        df = pd.read_csv("a.csv", sep=";")
                        X, y = df.drop("y"), df["y"]
                        for row in X.iterrows():
                            total += row[1]
                        def f(data):
                            return g(data.values)
                        if len(df) > 3:
                            del df
                        """))
                .containsExactly(
                        "CALL df = pandas.read_csv @pd (=a.csv, sep:=;)",
                        "CALL %0 = pandas.read_csv.drop @df (=y)",
                        "MOVE X = y = collection (%0, df, =y)",
                        "CALL %1 = pandas.read_csv.drop.iterrows @X",
                        "MOVE row = iterate (%1)",
                        "LOOP row = (%1)",
                        "MOVE total = operator (row, =1, total)",
                        "END_LOOP",
                        "CALL %2 = len (df)",
                        "BRANCH (%2, =3)",
                        "DELETE (df)",
                        "END_BRANCH",
                        "f CALL %3 = g (data.values)",
                        "f RETURN (%3)");
    }

    @Test
    void aBrokenFileIsReportedAndRead() {
        String text = "a.f(1)\nx = = 2\nb.g(2)\n";
        assertThat(PythonLines.facts(FactKind.FILE_PROBLEM, text, "problem", "message"))
                .containsExactly("2 problem=syntax message=expression expected; the rest was read");
        assertThat(PythonLines.calls(text)).containsExactly("a.f", "b.g");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = x.f()\n",
                "f(",
                "a.b.c.d.e.f.g.",
                "x.f(1)",
                "def f():\n",
                "class A(B):\n",
                "if x: raise E\n",
                "[x for x in ",
                "lambda x: ",
                "x = y = ",
                "x: int = f(",
                "with a() as b:\n ",
                "assert a and ",
                "@a.b(c)\n",
                "f'{",
                "match x:\n case ",
                "import a.b as x\nx = x.f()\n",
                "from .. import x\n",
                "global x\n",
                "a, b = b, a = ",
                "x[f(1)] = ",
                "(x := f(",
                "{**f(",
                "self.x = f().g().h()\n",
                "class A:\n self.x = A()\n",
                "except E as e:\n",
                "return f(",
                "yield f(",
                "await f().",
                "1 + f(1) + "
            })
    void hostileTextsAreReadInTime(String piece) {
        assertThat(run(piece.repeat(20_000))).isNotNull();
        assertThat(run("import a as x\ndef f(self):\n    "
                        + piece.replace("\n", "\n    ").repeat(5_000)))
                .isNotNull();
    }

    private static List<?> run(String text) {
        FactSink[] sink = new FactSink[1];
        Thread thread = new Thread(
                null,
                () -> sink[0] = PythonLines.sink(PythonLines.PATH, text, Interest.EVERYTHING),
                "reader",
                512 * 1024);
        thread.start();
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(30), () -> thread.join());
        return sink[0] == null ? null : sink[0].facts();
    }
}
