package dev.mlreadiness.derive.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Types;
import dev.mlreadiness.inspect.python.PythonInspector;
import dev.mlreadiness.repo.SourceFile;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names of modules and classes, and the definitions that they mean. */
class CodeIndexTest {

    private static CodeIndex index(String... pathsAndTexts) {
        FactBase facts = new FactBase();
        PythonInspector python = new PythonInspector(Interest.EVERYTHING, Types.NONE, Set.of());
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            SourceFile file = SourceFile.of(pathsAndTexts[i], pathsAndTexts[i + 1]);
            FactSink sink = new FactSink(file.path(), "source");
            try {
                python.inspect(file, sink);
            } catch (dev.mlreadiness.repo.UnreadableFile e) {
                throw new AssertionError(e);
            }
            facts.add(sink.summary());
        }
        return new CodeIndex(facts);
    }

    private static String meaning(CodeIndex index, String name, String from) {
        return index.resolve(name, from).map(s -> s.path() + "#" + s.name()).orElse("");
    }

    @Test
    void namesAcrossModules() {
        CodeIndex index = index(
                "src/churn/__init__.py",
                "from .features import clean\n",
                "src/churn/features.py",
                "def clean(): pass\nclass Scaler:\n    def fit(self): pass\n");
        assertThat(meaning(index, "churn.features.clean", "main.py")).isEqualTo("src/churn/features.py#clean");
        assertThat(meaning(index, "churn.clean", "main.py")).isEqualTo("src/churn/features.py#clean");
        assertThat(meaning(index, "churn.features.Scaler.fit", "main.py"))
                .isEqualTo("src/churn/features.py#Scaler.fit");
        assertThat(meaning(index, "churn.features", "main.py")).isEqualTo("src/churn/features.py#");
        assertThat(meaning(index, "pandas.DataFrame", "main.py")).isEmpty();
    }

    @Test
    void namesThatAStarImportBrings() {
        CodeIndex index = index(
                "train.py",
                "from features import *\nfrom numpy import *\nclean()\n",
                "features.py",
                "from base import *\ndef clean(): pass\n",
                "base.py",
                "def read(): pass\n",
                "other.py",
                "def lonely(): pass\n");
        assertThat(meaning(index, "clean", "train.py")).isEqualTo("features.py#clean");
        assertThat(meaning(index, "read", "train.py")).isEqualTo("base.py#read");
        assertThat(meaning(index, "lonely", "train.py")).isEmpty();
        assertThat(meaning(index, "clean", "other.py")).isEmpty();
        assertThat(meaning(index, "array", "train.py")).isEmpty();
    }

    @Test
    void membersThatAreInherited() {
        CodeIndex index = index(
                "models.py",
                "from base import Base\nclass Net(Base):\n    def forward(self): pass\nclass Deep(Net): pass\n",
                "base.py",
                "import torch\nclass Base(torch.nn.Module):\n    def train(self): pass\n");
        assertThat(meaning(index, "models.Net.forward", "main.py")).isEqualTo("models.py#Net.forward");
        assertThat(meaning(index, "models.Deep.forward", "main.py")).isEqualTo("models.py#Net.forward");
        assertThat(meaning(index, "models.Deep.train", "main.py")).isEqualTo("base.py#Base.train");
        assertThat(meaning(index, "models.Deep.eval", "main.py")).isEqualTo("models.py#Deep");
        assertThat(index.member(new CodeIndex.Symbol("models.py", "Deep"), "train"))
                .contains(new CodeIndex.Symbol("base.py", "Base.train"));
    }

    @Test
    void circlesEnd() {
        CodeIndex index = index(
                "a.py", "from b import *\nclass A(A.x, B): pass\nclass B(A): pass\n", "b.py", "from a import *\n");
        assertThat(meaning(index, "a.A.y", "b.py")).isEqualTo("a.py#A");
        assertThat(meaning(index, "nothing", "a.py")).isEmpty();
        assertThat(meaning(index, "A.y", "b.py")).isEqualTo("a.py#A");
    }

    @Test
    void modulesThatImportAllOfEachOtherEndSoon() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            all.append("from m").append(i).append(" import *\n");
        }
        String[] files = new String[120];
        for (int i = 0; i < 60; i++) {
            files[2 * i] = "m" + i + ".py";
            files[2 * i + 1] = all.toString();
        }
        CodeIndex index = index(files);
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(meaning(index, "nothing", "m0.py")).isEmpty());
    }
}
