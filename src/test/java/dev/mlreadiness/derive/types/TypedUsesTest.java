package dev.mlreadiness.derive.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.inspect.python.PythonInspector;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.rubric.RubricException;
import dev.mlreadiness.rubric.RubricSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Python modules in ({@code == path} begins one), uses of values of known kinds out: {@code file:line op type}. */
class TypedUsesTest {

    private static final Knowledge KNOWLEDGE = knowledge();

    private static Knowledge knowledge() {
        try {
            return RubricSource.folder(Path.of("rubric")).knowledge();
        } catch (RubricException e) {
            throw new AssertionError(e);
        }
    }

    private static FactBase facts(String modules) {
        PythonInspector python = new PythonInspector(Interest.EVERYTHING, KNOWLEDGE.types(), Set.of("shop"));
        FactBase facts = new FactBase();
        for (String module : modules.split("(?m)^== ")) {
            if (!module.isBlank()) {
                int end = module.indexOf('\n');
                FactSink sink = new FactSink(module.substring(0, end), "source");
                try {
                    python.inspect(SourceFile.of(module.substring(0, end), module.substring(end + 1)), sink);
                } catch (UnreadableFile e) {
                    throw new AssertionError(e);
                }
                facts.add(sink.facts());
                facts.add(sink.summary());
            }
        }
        facts.add(new TypedUses(KNOWLEDGE).derive(facts));
        return facts;
    }

    private static List<String> uses(String modules, String... operations) {
        List<String> lines = new ArrayList<>();
        for (Fact fact : facts(modules).of(FactKind.PYTHON_USE)) {
            boolean asked = Arrays.asList(operations).contains(fact.text("op"));
            if (asked && !fact.text("type").startsWith("@")) {
                String path = fact.location().path();
                lines.add(path.substring(path.lastIndexOf('/') + 1) + ":"
                        + fact.location().startLine() + " " + fact.text("op") + " " + fact.text("type"));
            }
        }
        return lines;
    }

    @Test
    void membersOfKnownValues() {
        assertThat(uses("""
                        == a.py
                        import pandas as pd
                        df = pd.read_csv("x").dropna().query("a > 1")
                        df.groupby("a").mean().pop("x")
                        df["a"].pop("x")
                        df[df.a > 1].pop("x")
                        df.loc[3, "a"].pop("x")
                        (df["a"] + 1).pop("x")
                        df.values.pop("x")
                        df.unheard_of().pop("x")
                        """, "pop"))
                .containsExactly(
                        "a.py:3 pop Frame",
                        "a.py:4 pop Series",
                        "a.py:5 pop DataFrame",
                        "a.py:6 pop Series",
                        "a.py:7 pop Series",
                        "a.py:8 pop Array");
    }

    @Test
    void annotationsAndAssignmentsInOrder() {
        assertThat(uses("""
                        == a.py
                        import pandas as pd
                        from typing import Optional
                        def f(a: pd.DataFrame, b: Optional[pd.DataFrame], c: "pd.Series", d: pd.DataFrame | None, e: list):
                            a.pop(); b.pop(); c.pop(); d.pop(); e.pop()
                            a = e
                            a.pop()
                            for a in e:
                                a.pop()
                            [b.pop() for b in e]
                            return lambda c: c.pop()
                        """, "pop"))
                .containsExactly(
                        "a.py:4 pop DataFrame", "a.py:4 pop DataFrame", "a.py:4 pop Series", "a.py:4 pop DataFrame");
    }

    @Test
    void whereATestFailsTheAnnotationDoesNotHold() {
        assertThat(uses("""
                        == a.py
                        import pandas as pd
                        def f(a: pd.DataFrame):
                            if not isinstance(a, pd.DataFrame):
                                a.pop("x")
                            a.pop("y")
                        def g(a: pd.DataFrame):
                            if isinstance(a, pd.DataFrame):
                                a.pop("x")
                            else:
                                a.pop("y")
                        def h(a: pd.DataFrame):
                            if isinstance(a, pd.DataFrame):
                                return a.pop("x")
                            a.pop("y")
                        """, "pop"))
                .containsExactly("a.py:5 pop DataFrame", "a.py:8 pop DataFrame", "a.py:13 pop DataFrame");
    }

    @Test
    void partsOfASplitHaveTheTypesOfTheWhole() {
        assertThat(uses("""
                        == a.py
                        import pandas as pd
                        from sklearn.model_selection import train_test_split
                        df = pd.read_csv("x")
                        a, b, c, d = train_test_split(df, df["y"], test_size=0.2)
                        b.pop(); d.pop()
                        """, "pop")).containsExactly("a.py:5 pop DataFrame", "a.py:5 pop Series");
    }

    @Test
    void valuesAreFollowedThroughTheProject() {
        assertThat(uses("""
                        == shop/data.py
                        import pandas as pd
                        def read(path):
                            if not path:
                                return None
                            return clean(pd.read_csv(path))
                        def clean(frame):
                            frame.pop("x")
                            return frame.dropna(), frame["y"]
                        class Source:
                            def __init__(self, table):
                                self.table = table
                            def rows(self):
                                return self.table.head()
                        == shop/train.py
                        from shop.data import Source, read as load
                        X, y = load("p")
                        X.pop("a")
                        y.pop("b")
                        Source(X).rows().pop("c")
                        source = Source(table=X)
                        source.table.pop("d")
                        """, "pop"))
                .containsExactly(
                        "data.py:7 pop DataFrame",
                        "train.py:3 pop DataFrame",
                        "train.py:4 pop Series",
                        "train.py:5 pop DataFrame",
                        "train.py:7 pop DataFrame");
    }

    @Test
    void whatCallsDisagreeOnIsUnknown() {
        assertThat(uses("""
                        == a.py
                        import numpy as np
                        import pandas as pd
                        def f(x):
                            x.pop()
                        f(pd.read_csv("a"))
                        f(np.zeros(3))
                        def g(y):
                            return g(y)
                        g(1).pop()
                        """, "pop")).isEmpty();
    }

    @Test
    void classesOfTheProjectAreWhatTheirBasesAre() {
        assertThat(uses("""
                        == a.py
                        from torch import nn
                        class Base(nn.Module):
                            pass
                        class Net(Base):
                            def __init__(self):
                                self.head = nn.Linear(1, 1)
                            def run(self, x):
                                self.head.forward(x)
                                return self(x)
                        Net().forward(1)
                        Net().run(1).numpy()
                        """, "forward", "numpy"))
                .containsExactly("a.py:8 forward Module", "a.py:10 forward Module", "a.py:11 numpy Tensor");
    }

    @Test
    void storesConditionsAndItemsOfItems() {
        assertThat(uses("""
                        == a.py
                        import pandas as pd
                        df = pd.read_csv("x")
                        df["a"][df.b > 1] = 0
                        df["c"] = 1
                        df.columns = ["a"]
                        if not df or len(df):
                            pass
                        print(df["a"][0])
                        """, "[][]=", "[][]", "[]=", ".columns=", "bool"))
                .containsExactly(
                        "a.py:3 [][]= DataFrame",
                        "a.py:3 []= Series",
                        "a.py:4 []= DataFrame",
                        "a.py:5 .columns= DataFrame",
                        "a.py:6 bool DataFrame",
                        "a.py:8 [][] DataFrame");
    }

    @Test
    void parametersCalledLikeFramesAreOnesWhereOnlyPandasIsImported() {
        String function = "def f(df):\n    df.pop('x')\n";
        assertThat(uses("== a.py\nimport pandas\n" + function + "== b.py\nimport pyspark, pandas\n" + function, "pop"))
                .containsExactly("a.py:3 pop DataFrame");
    }

    @Test
    void constructorsOfKnownKinds() {
        List<String> lines = new ArrayList<>();
        for (Fact fact : facts("""
                        == a.py
                        import torch.nn as nn
                        from sklearn.base import BaseEstimator
                        class A(nn.Module):
                            def __init__(self, n):
                                self.n = n
                        class B(A):
                            def __init__(self):
                                super().__init__(1)
                        class C(BaseEstimator):
                            def __init__(self, k):
                                self.k = k
                        class D:
                            def __init__(self):
                                self.x = 1
                        """).of(FactKind.PYTHON_CONSTRUCTOR)) {
            lines.add(
                    fact.text("name") + " " + fact.text("type") + " " + fact.text("calls") + " " + fact.list("fields"));
        }
        assertThat(lines).containsExactly("A Module false [n]", "B Module true []", "C Estimator false [k]");
    }

    @Test
    void deepAndLongCodeEnds() {
        String chain = "x = pd.read_csv('a')" + ".head()".repeat(5000) + "\nx.pop()\n";
        String sum = "y = " + "x + ".repeat(20000) + "x\ny.pop()\n";
        StringBuilder functions = new StringBuilder("def f0(v):\n    return v\n");
        for (int i = 1; i < 300; i++) {
            functions
                    .append("def f")
                    .append(i)
                    .append("(v):\n    return f")
                    .append(i - 1)
                    .append("(v.head())\n");
        }
        assertThat(uses("== a.py\nimport pandas as pd\n" + functions + chain + sum + "f299(x).pop()\n", "pop"))
                .isEmpty();
    }
}
