package dev.mlreadiness.inspect.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Interest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of calls through imports, values and classes, and what else a call's fact says. */
class PythonCallsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            import a.b                          ; a.b.c()                          | a.b.c
            import a.b as x                     ; x.c()                            | a.b.c
            from a import b as x                ; x()                              | a.b
            from a.b import c                   ; c.d()                            | a.b.c.d
            from a import (b, c as d)           ; d(b())                           | a.b a.c
            from . import b                     ; b.c()                            | src.acme.b.c
            from .b import c                    ; c()                              | src.acme.b.c
            from ..b import c                   ; c()                              | src.b.c
            from a import *                     ; f()                              | f
            import numpy as np, pandas as pd    ; np.f(pd.g())                     | pandas.g numpy.f
            from sklearn.svm import SVC         ; m = SVC(); m.fit(X)              | sklearn.svm.SVC sklearn.svm.SVC.fit
            from sklearn.svm import SVC         ; SVC().fit(X).predict(Y)          | sklearn.svm.SVC sklearn.svm.SVC.fit sklearn.svm.SVC.predict
            from sklearn.svm import SVC         ; m = SVC().fit(X); m.predict(Y)   | sklearn.svm.SVC sklearn.svm.SVC.fit sklearn.svm.SVC.predict
            from sklearn.svm import SVC         ; m = SVC(); m = g(); m.fit(X)     | sklearn.svm.SVC g m.fit
            from sklearn.svm import SVC         ; a, b = SVC(), 1; a.fit(X)        | sklearn.svm.SVC sklearn.svm.SVC.fit
            from sklearn.svm import SVC         ; a = b = SVC(); b.fit(X)          | sklearn.svm.SVC sklearn.svm.SVC.fit
            from sklearn.svm import SVC         ; K = SVC; m = K(); m.fit(X)       | sklearn.svm.SVC sklearn.svm.SVC.fit
            import mlflow                       ; with mlflow.start_run() as r: r.x() | mlflow.start_run mlflow.start_run.x
            import torch                        ; x: torch.Tensor = g(); x.y()     | g torch.Tensor.y
            import torch                        ; m = torch.nn.Linear(1).to(d); m.eval() | torch.nn.Linear torch.nn.Linear.to torch.nn.Linear.eval
            ''                                  ; model.fit(x)                     | model.fit
            ''                                  ; f(1)(2)                          | f f.__call__
            ''                                  ; xs[0].go()                       | ?.go
            ''                                  ; "a".join(x)                      | ?.join
            ''                                  ; (a or b)()                       | ?
            import a                            ; x = [a.f(i) for i in a.g()]      | a.f a.g
            import a                            ; f = lambda x: a.g(x)             | a.g
            import a                            ; x = f"{a.g(1):{a.h(2)}}"         | a.g a.h
            import a                            ; x = {a.f(): a.g(), **a.h()}      | a.f a.g a.h
            import a                            ; x[a.f()] = a.g()                 | a.f a.g
            import a                            ; (y := a.C()).go()                | a.C a.C.go
            import a                            ; print(*a.f(), k=a.g(), **a.h())  | a.f a.g a.h print
            import a                            ; assert a.f(), a.g()              | a.f a.g
            import a                            ; raise a.E(a.f()) from a.g()      | a.f a.E a.g
            import a                            ; del a.f()[0]                     | a.f
            import a                            ; x = a.f() if a.g() else a.h()    | a.f a.g a.h
            import a                            ; x += a.f()                       | a.f
            import a                            ; x = await a.C(); x.go()          | a.C a.C.go
            import a                            ; if (m := a.C()): m.go()          | a.C a.C.go
            import a                            ; d = a.f(); d = d.g(); d.h()      | a.f a.f.g a.f.g.h
            import a                            ; x = a.f().g(); x.h()             | a.f a.f.g a.f.g.h
            """)
    void namesOfCalls(String program, String expected) {
        String text = program.replace("''", "").replaceAll("\\s*;\\s*", "\n").strip();
        assertThat(String.join(" ", PythonLines.calls(text))).isEqualTo(expected);
    }

    @Test
    void valuesOfAClassAreKnownInItsMethods() {
        assertThat(PythonLines.calls("""
                        from sklearn.preprocessing import StandardScaler
                        class Pipeline:
                            scaler = StandardScaler()
                            def __init__(self):
                                self.model = StandardScaler()
                            def fit(self, X):
                                self.model.fit(X)
                                self.other.fit(X)
                                self.scaler.transform(X)
                        """))
                .containsExactly(
                        "sklearn.preprocessing.StandardScaler",
                        "sklearn.preprocessing.StandardScaler",
                        "sklearn.preprocessing.StandardScaler.fit",
                        "self.other.fit",
                        "sklearn.preprocessing.StandardScaler.transform");
    }

    @Test
    void anAttributeIsWhatSomeMethodMakesIt() {
        assertThat(PythonLines.calls("""
                        from a import Model
                        class T:
                            model = None
                            def __init__(self):
                                self.model = None
                            def use(self):
                                self.model.go()
                            def build(self):
                                self.model = Model(1)
                            def reset(self):
                                self.model = load()
                                self.model.stop()
                        """)).containsExactly("a.Model.go", "a.Model", "load", "a.Model.stop");
    }

    @Test
    void parametersHideAndAnnotationsTellWhatNamesMean() {
        assertThat(PythonLines.calls("""
                        import pandas as pd
                        df = pd.DataFrame()
                        def f(df, other: pd.DataFrame, *, third: "pd.DataFrame" = None):
                            df.head()
                            other.head()
                        def g():
                            df.tail()
                        """))
                .containsExactly("pandas.DataFrame", "df.head", "pandas.DataFrame.head", "pandas.DataFrame.tail");
    }

    @Test
    void whereACallStands() {
        assertThat(PythonLines.facts(FactKind.PYTHON_CALL, """
                        a(1)
                        if __name__ == "__main__":
                            b(2)
                        class T:
                            def m(self):
                                for x in c():
                                    while d(x):
                                        e(x)
                                def inner():
                                    f()
                        """, "name", "symbol", "in", "loop", "main"))
                .containsExactly(
                        "1 name=a main=true",
                        "3 name=b main=true",
                        "6 name=c symbol=T.m in=m",
                        "7 name=d symbol=T.m in=m loop=1",
                        "8 name=e symbol=T.m in=m loop=2",
                        "10 name=f symbol=T.m.inner in=inner");
    }

    @Test
    void whatBecomesOfTheResult() {
        assertThat(PythonLines.facts(FactKind.PYTHON_CALL, """
                        a()
                        x = b()
                        def f():
                            return c()
                        d(e())
                        if g(): pass
                        assert h() > 1
                        y = i().values
                        self.z = j()
                        k, l = m()
                        """, "name", "result", "target"))
                .containsExactly(
                        "1 name=a result=dropped",
                        "2 name=b result=assigned target=x",
                        "5 name=e result=argument",
                        "5 name=d result=dropped",
                        "6 name=g result=condition",
                        "7 name=h result=asserted",
                        "8 name=i result=other target=y",
                        "9 name=j result=assigned target=self.z",
                        "10 name=m result=assigned",
                        "4 name=c result=returned");
    }

    @Test
    void whatTheProgramDecidesOn() {
        assertThat(PythonLines.facts(FactKind.PYTHON_CALL, """
                        acc = score(m)
                        if acc < 0.9:
                            raise ValueError(acc)
                        loss = evaluate(m)
                        print(loss)
                        auc = measure(m)["auc"]
                        assert auc > LIMIT
                        if drift(m) > 1:
                            sys.exit(1)
                        """, "name", "decides"))
                .containsExactly(
                        "1 name=score decides=true",
                        "3 name=ValueError decides=true",
                        "4 name=evaluate",
                        "5 name=print",
                        "6 name=measure decides=true",
                        "8 name=drift decides=true",
                        "9 name=sys.exit");
    }

    @Test
    void argumentsAreLiteralsReferencesOrUnknown() {
        assertThat(PythonLines.facts(
                        FactKind.PYTHON_CALL,
                        """
                        import numpy as np
                        SEED = 42
                        f(1, "a" 'b', -2.5, None, True, SEED, np.nan, x + 1, [], k=SEED, m=np.random.rand, n=(1, 2))
                        g(*xs, **kw)
                        """,
                        "args",
                        "keywords",
                        "star",
                        "arg.0",
                        "arg.1",
                        "arg.2",
                        "arg.3",
                        "arg.4",
                        "arg.5",
                        "arg.6",
                        "arg.7",
                        "arg.8",
                        "arg.k",
                        "arg.m",
                        "arg.n"))
                .containsExactly(
                        "3 args=9 keywords=[k, m, n] arg.0=1 arg.1=ab arg.2=-2.5 arg.3=None arg.4=True arg.5=42 "
                                + "arg.6=numpy.nan arg.7=? arg.8=[] arg.k=42 arg.m=numpy.random.rand arg.n=?",
                        "4 args=0 star=true");
    }

    @Test
    void onlyWhatIsAskedForIsEmitted() {
        Interest interest = new Interest.Builder()
                .exact(FactKind.PYTHON_CALL, "name", "a.f")
                .exact(FactKind.PYTHON_CALL, "method", "fit")
                .build();
        assertThat(PythonLines.sink(PythonLines.PATH, "import a\na.f()\na.g()\nm.fit()\nassert x\n", interest)
                        .facts())
                .extracting(fact -> fact.text("name"))
                .containsExactly("a.f", "m.fit");
    }
}
