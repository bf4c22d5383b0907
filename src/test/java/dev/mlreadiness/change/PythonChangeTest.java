package dev.mlreadiness.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.assess.Assessment.Hunk;
import dev.mlreadiness.rubric.Change;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import dev.mlreadiness.syntax.python.PythonParser;
import dev.mlreadiness.syntax.python.PythonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts before and after a change at the last call (or attribute) that «...» encloses. */
class PythonChangeTest {

    private static final Change SEED = new Change.Argument("seed", 2, "42");
    private static final Change SAFE =
            new Change.Call(Map.of("yaml.load", "yaml.safe_load", "a.b.old", "a.b.c.fresh"), Set.of("Loader", "1"));

    static Stream<Arguments> changes() {
        return Stream.of(
                change("adds a keyword", SEED, "«f(a)»", "f(a, seed=42)"),
                change("to no arguments", SEED, "x = «f()»", "x = f(seed=42)"),
                change("between blanks", SEED, "«f( a )»", "f( a, seed=42 )"),
                change("before a trailing comma", SEED, "«f(a,)»", "f(a, seed=42,)"),
                change("behind nested parentheses", SEED, "«f((a), g(b)(c))»", "f((a), g(b)(c), seed=42)"),
                change("past strings with parentheses", SEED, "«f(')', \"a, (\")»", "f(')', \"a, (\", seed=42)"),
                change("on a line of its own", SEED, "«f(\n    a,\n    b,\n)»", "f(\n    a,\n    b,\n    seed=42,\n)"),
                change(
                        "without a trailing comma",
                        SEED,
                        "«f(\n    a,\n    b\n)»",
                        "f(\n    a,\n    b,\n    seed=42\n)"),
                change(
                        "behind comments",
                        SEED,
                        "«f(  # (one\n    a,  # two)\n    b  # three,\n)»",
                        "f(  # (one\n    a,  # two)\n    b,  # three,\n    seed=42\n)"),
                change("in the last line", SEED, "«f(a,\n  b)»", "f(a,\n  b, seed=42)"),
                change("in a file with CR LF", SEED, "«f(\r\n  a,\r\n)»", "f(\r\n  a,\n  seed=42,\r\n)"),
                change("replaces a value", SEED, "«f(a, seed=None)»", "f(a, seed=42)"),
                change("in parentheses", SEED, "«f(a, seed = (None), b=1)»", "f(a, seed = 42, b=1)"),
                change("replaces by position", SEED, "«f(a, b, (None), c)»", "f(a, b, 42, c)"),
                change("not where names may be passed", SEED, "«f(a, **rest)»", null),
                change("not where positions are unknown", SEED, "«f(*all)»", null),
                change("replaces beside them", SEED, "«f(*all, seed=0, **rest)»", "f(*all, seed=42, **rest)"),
                change("not into a bare generator", SEED, "«f(x for x in y)»", null),
                change("behind one in parentheses", SEED, "«f((x for x in y))»", "f((x for x in y), seed=42)"),
                change(
                        "with characters of several bytes",
                        SEED,
                        "ü = 'ß', «f('é(', ä)»",
                        "ü = 'ß', f('é(', ä, seed=42)"),
                change("in a chain", SEED, "«f(a)».g().h(1)", "f(a, seed=42).g().h(1)"),
                change("calls another", SAFE, "import yaml\n«yaml.load(f)»", "import yaml\nyaml.safe_load(f)"),
                change("by the alias", SAFE, "import yaml as y\n«y.load(f)»", "import yaml as y\ny.safe_load(f)"),
                change(
                        "by one more name of the import",
                        SAFE,
                        "from yaml import (\n    dump as d,\n    load as l,\n)\n«l(f)»",
                        "from yaml import (\n    dump as d,\n    load as l, safe_load,\n)\nsafe_load(f)"),
                change(
                        "by a name that is imported",
                        SAFE,
                        "from yaml import load, safe_load as s\n«load(f)»",
                        "from yaml import load, safe_load as s\ns(f)"),
                change(
                        "not by a name that is taken",
                        SAFE,
                        "from yaml import load\ndef safe_load(): pass\n«load(f)»",
                        null),
                change("not without an import", SAFE, "«yaml.load(f)»", null),
                change("not for another module", SAFE, "import json as yaml\n«yaml.load(f)»", null),
                change(
                        "drops by name",
                        SAFE,
                        "import yaml\n«yaml.load(f, Loader=yaml.Loader)»",
                        "import yaml\nyaml.safe_load(f)"),
                change("drops by position", SAFE, "import yaml\n«yaml.load(f, (y))»", "import yaml\nyaml.safe_load(f)"),
                change(
                        "drops the first",
                        SAFE,
                        "import yaml\n«yaml.load(Loader=(y), stream=f)»",
                        "import yaml\nyaml.safe_load(stream=f)"),
                change(
                        "drops the only one",
                        SAFE,
                        "import yaml\n«yaml.load(Loader=y,)»",
                        "import yaml\nyaml.safe_load()"),
                change(
                        "drops a line",
                        SAFE,
                        "import yaml\n«yaml.load(\n    f,  # (file\n    Loader=y,\n)»",
                        "import yaml\nyaml.safe_load(\n    f,\n)"),
                change("deletes a line", new Change.Delete(), "a = 1\n«f()»  # now\nb = 2", "a = 1\nb = 2"),
                change("deletes lines", new Change.Delete(), "a = 1\n«f(\n  1,\n)»\nb = 2", "a = 1\nb = 2"),
                change("deletes behind a semicolon", new Change.Delete(), "import a; «a.f()»", "import a"),
                change("deletes before a semicolon", new Change.Delete(), "«a.f()»; b()", "b()"),
                change(
                        "leaves a block",
                        new Change.Delete(),
                        "if a: «f()»\nelse:\n    b()",
                        "if a: pass\nelse:\n    b()"),
                change("deletes statements only", new Change.Delete(), "x = «f()»", null),
                change(
                        "assigns",
                        new Change.Assign(),
                        "  \nif a:\n    «df.dropna()»",
                        "  \nif a:\n    df = df.dropna()"),
                change(
                        "assigns a chain",
                        new Change.Assign(),
                        "«self.df.dropna()».reset_index()",
                        "self.df = self.df.dropna().reset_index()"),
                change("assigns an element", new Change.Assign(), "«d['a'].fillna(0)»", "d['a'] = d['a'].fillna(0)"),
                change("assigns no value of a call", new Change.Assign(), "«load().dropna()»", null),
                change("assigns statements only", new Change.Assign(), "x = «df.dropna()»", null),
                change(
                        "another method",
                        new Change.Method(Map.of("iteritems", "items"), false),
                        "«df.iteritems()»",
                        "df.items()"),
                change(
                        "an attribute",
                        new Change.Method(Map.of("", "to_numpy"), true),
                        "x = «df.values»[0]",
                        "x = df.to_numpy()[0]"),
                change("not another one", new Change.Method(Map.of("ix", "loc"), false), "«df.iloc»[0]", null),
                change(
                        "other names",
                        new Change.Replace(Map.of("numpy.float", "float", "numpy.Inf", "numpy.inf")),
                        "import numpy as np\n«f(a, dtype=np.float, b=(np.Inf, np.float64), c='np.float')»",
                        "import numpy as np\nf(a, dtype=float, b=(np.inf, np.float64), c='np.float')"));
    }

    private static Arguments change(String name, Change change, String before, String after) {
        return Arguments.of(name, change, before, after);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void changesText(String name, Change change, String marked, String after) {
        String before = marked.replace("«", "").replace("»", "");
        int start = marked.indexOf('«');
        int end = marked.indexOf('»') - 1;
        PythonTree tree = new PythonParser().parse(before);
        List<Hunk> hunks = new PythonChange(tree)
                .at(change, line(before, start), column(before, start), line(before, end), column(before, end));
        assertThat(hunks.isEmpty() ? null : made(before, hunks))
                .isEqualTo(after == null ? null : after.lines().toList());
    }

    @Test
    void aPlaceThatDoesNotFitGivesNothing() {
        PythonTree tree = new PythonParser().parse("f(a)\n");
        PythonChange change = new PythonChange(tree);
        for (int line = -1; line < 5; line++) {
            for (int column = -1; column < 9; column++) {
                boolean fits = line == 1 && column == 1;
                assertThat(change.at(SEED, line, column, line, 5).isEmpty()).isEqualTo(!fits);
                assertThat(change.at(SEED, 1, 1, line, column).isEmpty()).isEqualTo(!(line == 1 && column == 5));
            }
        }
    }

    /** Every node of broken text is asked; nothing may fail. */
    @Test
    void brokenTextDoesNoHarm() {
        String text =
                "import yaml as y\nfrom yaml import load\ny.load(f, Loader=y.L\nload(((\nif x: f(a,\n x=f(f)(,)\n";
        List<Change> changes =
                List.of(SEED, SAFE, new Change.Delete(), new Change.Assign(), new Change.Method(Map.of("", "m"), true));
        for (int cut = 0; cut < text.length(); cut++) {
            String part = text.substring(cut);
            PythonTree tree = new PythonParser().parse(part);
            List<Node> nodes = new ArrayList<>();
            PythonTree.walk(tree.root(), nodes::add);
            PythonChange change = new PythonChange(tree);
            for (Node node : nodes) {
                for (Change each : changes) {
                    List<Hunk> hunks = node.is(NodeKind.MODULE) || node.end() == 0
                            ? List.of()
                            : change.at(
                                    each,
                                    tree.line(node),
                                    tree.column(node),
                                    tree.lines().line(node.end()),
                                    tree.lines().column(node.end()));
                    hunks.forEach(hunk -> assertThat(hunk.before()).isNotEqualTo(hunk.after()));
                }
            }
        }
    }

    private static int line(String text, int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }

    private static int column(String text, int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }

    private static List<String> made(String before, List<Hunk> hunks) {
        List<String> lines = new ArrayList<>(before.lines().toList());
        for (int i = hunks.size() - 1; i >= 0; i--) {
            int from = hunks.get(i).firstLine() - 1;
            List<String> at = lines.subList(from, from + hunks.get(i).before().size());
            assertThat(at).isEqualTo(hunks.get(i).before());
            at.clear();
            at.addAll(hunks.get(i).after());
        }
        return lines;
    }
}
