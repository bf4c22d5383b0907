package dev.mlreadiness.derive.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Types;
import dev.mlreadiness.inspect.python.PythonInspector;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DataFlowTest {

    private static final String IMPORTS =
            "from sklearn.preprocessing import StandardScaler\nfrom sklearn.model_selection import train_test_split\n";

    private static Rubric rubric;

    @BeforeAll
    static void knowledge() throws Exception {
        rubric = RubricSource.folder(Path.of("rubric"));
    }

    private static List<Fact> facts(Map<String, String> modules) throws Exception {
        FactBase facts = new FactBase();
        for (Map.Entry<String, String> module : modules.entrySet()) {
            FactSink sink = new FactSink(module.getKey(), "source");
            new PythonInspector(Interest.EVERYTHING, Types.NONE, Set.of())
                    .inspect(SourceFile.of(module.getKey(), module.getValue()), sink);
            facts.add(sink.summary());
        }
        return new DataFlow(rubric.knowledge()).derive(facts);
    }

    private static List<String> seenBeforeSplit(String text) throws Exception {
        return facts(Map.of("t.py", IMPORTS + text)).stream()
                .filter(f -> f.kind() == FactKind.FLOW_FIT_BEFORE_SPLIT)
                .map(f -> f.text("via") + (f.text("confidence").isEmpty() ? "" : " " + f.text("confidence")))
                .toList();
    }

    @Test
    void pathThroughModules() throws Exception {
        Map<String, String> modules = new LinkedHashMap<>();
        modules.put("features.py", IMPORTS + """
                def build(rows):
                    scaler = StandardScaler()
                    return scaler.fit_transform(rows)
                """);
        modules.put("parts.py", IMPORTS + """
                def parts(rows):
                    return train_test_split(rows)
                """);
        modules.put("train.py", """
                import numpy as np
                from features import build
                from parts import parts
                rows = build(np.load("x.npy"))
                train, test = parts(rows)
                """);
        assertThat(facts(modules))
                .filteredOn(f -> f.kind() == FactKind.FLOW_FIT_BEFORE_SPLIT)
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.location().text()).isEqualTo("features.py:5");
                    assertThat(f.text("split")).isEqualTo("parts.py:4");
                    assertThat(f.text("via"))
                            .isEqualTo(
                                    "scaler.fit_transform (features.py:5) -> returned by build() -> passed to parts()"
                                            + " -> train_test_split (parts.py:4)");
                    assertThat(f.text("detail"))
                            .startsWith("StandardScaler is fitted on rows before train_test_split at parts.py:4 divides"
                                    + " these rows: scaler.fit_transform");
                });
    }

    @Test
    void valuesNotNames() throws Exception {
        assertThat(seenBeforeSplit(
                        "def f(x, z):\n y = StandardScaler().fit_transform(x)\n y = z\n train_test_split(y)\n"))
                .isEmpty();
        assertThat(seenBeforeSplit("def f(x):\n a = StandardScaler().fit_transform(x)\n b = a\n train_test_split(b)\n"))
                .hasSize(1);
    }

    @Test
    void branches() throws Exception {
        String fit = "  x = StandardScaler().fit_transform(x)\n";
        assertThat(seenBeforeSplit("def f(x, c):\n if c:\n" + fit + " else:\n  train_test_split(x)\n"))
                .isEmpty();
        assertThat(seenBeforeSplit("def f(x, c):\n if c:\n" + fit + " elif x:\n  train_test_split(x)\n"))
                .isEmpty();
        assertThat(seenBeforeSplit("def f(x, c):\n if c:\n" + fit + " train_test_split(x)\n"))
                .hasSize(1);
        assertThat(seenBeforeSplit("def f(x, c):\n if c:\n" + fit + "  return x\n train_test_split(x)\n"))
                .isEmpty();
        assertThat(seenBeforeSplit("def f(x, c):\n for i in c:\n" + fit + " train_test_split(x)\n"))
                .hasSize(1);
    }

    @Test
    void whatACallerPassesDecidesABranch() throws Exception {
        String function = "def scale(x, fit):\n if fit:\n  x = StandardScaler().fit_transform(x)\n return x\n";
        assertThat(seenBeforeSplit(function + "def f(x):\n train_test_split(scale(x, False))\n"))
                .isEmpty();
        assertThat(seenBeforeSplit(function + "def f(x):\n train_test_split(scale(x, True))\n"))
                .hasSize(1);
    }

    @Test
    void methodsThatNobodyCallsRunInTheOrderOfTheFile() throws Exception {
        assertThat(seenBeforeSplit("""
                class T:
                    def prepare(self, x):
                        self.x = StandardScaler().fit_transform(x)
                    def split(self):
                        return train_test_split(self.x)
                """))
                .containsExactly("StandardScaler.fit_transform (t.py:5) -> left by T.prepare() -> passed to T.split()"
                        + " -> train_test_split (t.py:7) low");
    }

    @Test
    void recursionAndDepthEnd() throws Exception {
        StringBuilder chain = new StringBuilder("def f0(x):\n return train_test_split(f0(x))\n");
        for (int i = 1; i < 60; i++) {
            chain.append("def f")
                    .append(i)
                    .append("(x):\n return f")
                    .append(i - 1)
                    .append("(f")
                    .append(i - 1)
                    .append("(x))\n");
        }
        assertThat(seenBeforeSplit(chain.toString())).isEmpty();
        assertThat(seenBeforeSplit("def a(x):\n return b(x)\ndef b(x):\n return a(train_test_split(x))\n"))
                .isEmpty();
    }

    @Test
    void strangeCodeIsNoError() throws Exception {
        assertThat(seenBeforeSplit("x = x[x](x)(*x, **x)\ndel x[0], x.y\n(a, b), *c = x\nfor x[0] in x: pass\n"
                        + "train_test_split(*x)\ntrain_test_split()\nStandardScaler().fit()\nStandardScaler.fit_transform(x)\n"
                        + "lambda: train_test_split(x)\nx: int = 3\nx += train_test_split(x)\n"))
                .isEmpty();
    }
}
