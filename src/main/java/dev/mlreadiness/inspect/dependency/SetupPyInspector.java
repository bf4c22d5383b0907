package dev.mlreadiness.inspect.dependency;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import dev.mlreadiness.syntax.python.PythonParser;
import dev.mlreadiness.syntax.python.PythonSource;
import dev.mlreadiness.syntax.python.PythonTree;
import dev.mlreadiness.syntax.text.RequirementParser;
import java.util.HashMap;
import java.util.Map;

/** setup.py: the string lists of {@code install_requires}, {@code extras_require} and the like, written in the call or assigned to a name before. */
public final class SetupPyInspector implements Inspector {

    private static final Map<String, String> GROUPS = Map.of(
            "install_requires",
            "main",
            "tests_require",
            "dev",
            "setup_requires",
            "build",
            "extras_require",
            "optional");

    private final ThreadLocal<PythonParser> parsers = ThreadLocal.withInitial(PythonParser::new);

    @Override
    public String name() {
        return "setup.py";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.PYTHON && file.name().equals("setup.py");
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        PythonTree tree = parsers.get().parse(PythonSource.of(file.bytes()));
        Map<String, Node> assigned = new HashMap<>();
        DependencyFacts facts = new DependencyFacts(sink, "setup.py");
        tree.walk(node -> {
            if (node.is(NodeKind.ASSIGN)
                    && node.targets().size() == 1
                    && node.targets().get(0).is(NodeKind.NAME)) {
                assigned.putIfAbsent(tree.name(node.targets().get(0)), node.value());
            } else if (node.is(NodeKind.CALL)) {
                String callee = tree.dottedName(node.callee());
                if (callee != null && (callee.equals("setup") || callee.endsWith(".setup"))) {
                    node.keywordArguments().forEach(k -> keyword(tree, k, assigned, facts));
                }
            }
            return true;
        });
    }

    private static void keyword(PythonTree tree, Node keyword, Map<String, Node> assigned, DependencyFacts facts) {
        String group = GROUPS.get(tree.name(keyword));
        if (group == null || keyword.value() == null) {
            return;
        }
        Node value = keyword.value();
        Node meant = value.is(NodeKind.NAME) ? assigned.getOrDefault(tree.name(value), value) : value;
        PythonTree.walk(meant, node -> {
            boolean literal = node.is(NodeKind.STRING)
                    && node.parent() != null
                    && node.parent().is(NodeKind.LIST);
            if (literal) {
                facts.add(RequirementParser.parse(tree.string(node), tree.line(node)), group, "pypi");
            }
            return !node.is(NodeKind.STRING);
        });
    }
}
