package dev.mlreadiness.inspect.python;

import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which functions of a test module lead to first-party code, by themselves or through each other: a test that gets its model from a fixture or a helper
 * tests first-party code too. What a test asks for by the name of its parameter and the module does not define comes from a {@code conftest.py}, which
 * is code of the repository; the fixtures of pytest and of its usual plugins are not.
 */
final class Fixtures {

    private static final Set<String> FOREIGN = Set.of(
            "self",
            "cls",
            "request",
            "tmp_path",
            "tmpdir",
            "tmp_path_factory",
            "tmpdir_factory",
            "monkeypatch",
            "capsys",
            "capfd",
            "caplog",
            "recwarn",
            "pytestconfig",
            "benchmark",
            "mocker",
            "subtests",
            "event_loop",
            "anyio_backend",
            "httpx_mock",
            "requests_mock",
            "respx_mock",
            "faker",
            "freezer",
            "snapshot",
            "testdir",
            "pytester",
            "record_property",
            "doctest_namespace",
            "worker_id");

    private final Reading reading;
    private Map<String, Set<String>> used;
    private final Set<String> leading = new HashSet<>();

    Fixtures(Reading reading) {
        this.reading = reading;
    }

    /**
     * Whether what a test asks for or names leads to first-party code.
     *
     * @param names of the test's parameters and of all that stands in its body
     * @param asked the parameters that the test framework fills in
     * @param scope of the test
     */
    boolean lead(Set<String> names, List<String> asked, Scope scope) {
        if (used == null) {
            read(module(scope));
        }
        return names.stream().anyMatch(leading::contains)
                || asked.stream().anyMatch(a -> !used.containsKey(a) && !FOREIGN.contains(a) && !a.startsWith("mock"));
    }

    private void read(Scope module) {
        used = new HashMap<>();
        for (Node node = reading.tree().root().firstChild(); node != null; node = node.nextSibling()) {
            if (node.is(NodeKind.FUNCTION) && node.body() != null) {
                String name = reading.tree().name(node);
                Set<String> names = used.computeIfAbsent(name, n -> new HashSet<>());
                node.parameters().forEach(p -> names.add(reading.tree().name(p)));
                collect(node, name, names, module);
            }
        }
        boolean found = true;
        while (found) {
            found = false;
            for (Map.Entry<String, Set<String>> function : used.entrySet()) {
                found |= function.getValue().stream().anyMatch(leading::contains) && leading.add(function.getKey());
            }
        }
    }

    private void collect(Node function, String name, Set<String> names, Scope module) {
        Node body = function.body();
        for (Node node = body; node != null; node = node.nextIn(body)) {
            if (node.is(NodeKind.NAME)) {
                names.add(reading.tree().name(node));
                String absolute = reading.names().absolute(node, module);
                if (absolute != null && absolute.indexOf('.') > 0 && reading.isFirstParty(absolute)) {
                    leading.add(name);
                }
            }
        }
    }

    private static Scope module(Scope scope) {
        Scope module = scope;
        while (module.parent != null) {
            module = module.parent;
        }
        return module;
    }
}
