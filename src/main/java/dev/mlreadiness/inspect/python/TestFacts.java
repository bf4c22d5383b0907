package dev.mlreadiness.inspect.python;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.syntax.names.NameWords;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Emits {@code python.test} facts for functions that pytest or unittest would collect. */
final class TestFacts {

    private static final int MOST_CALLS = 100;
    private static final int LONGEST_GUARD = 300;
    private static final Set<NodeKind> LOOPS = EnumSet.of(
            NodeKind.FOR,
            NodeKind.WHILE,
            NodeKind.LIST_COMPREHENSION,
            NodeKind.SET_COMPREHENSION,
            NodeKind.DICT_COMPREHENSION,
            NodeKind.GENERATOR);

    private final Reading reading;
    private final boolean testFile;
    private final Fixtures fixtures;

    TestFacts(Reading reading) {
        this.reading = reading;
        this.fixtures = new Fixtures(reading);
        String path = reading.sink().path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        this.testFile = reading.sink().role().equals("test")
                || name.startsWith("test_")
                || name.endsWith("_test.py")
                || name.endsWith("_tests.py");
    }

    /** Whether a function of this name in this class is a test. */
    boolean isTest(String name, Scope around, List<String> bases) {
        if (!testFile || !name.startsWith("test")) {
            return false;
        }
        if (!around.type) {
            return around.name.isEmpty();
        }
        String type = around.name.substring(around.name.lastIndexOf('.') + 1);
        return type.startsWith("Test")
                || type.endsWith("Test")
                || type.endsWith("Tests")
                || bases.stream().anyMatch(b -> b.contains("Test"));
    }

    void emit(
            Node function,
            String name,
            String symbol,
            Scope inside,
            List<String> decorators,
            List<String> params,
            String typeSkipped) {
        if (!reading.interest().wants(FactKind.PYTHON_TEST)) {
            return;
        }
        Set<String> words = new LinkedHashSet<>();
        NameWords.addTo(words, name);
        Set<String> calls = new LinkedHashSet<>();
        Set<String> once = new HashSet<>();
        Set<String> repeated = new LinkedHashSet<>();
        int loopEnd = 0;
        int asserts = 0;
        boolean firstParty = false;
        Set<String> names = new LinkedHashSet<>();
        Node body = function.body();
        for (Node node = body; node != null; node = node.nextIn(body)) {
            if (LOOPS.contains(node.kind())) {
                loopEnd = Math.max(loopEnd, node.end());
            } else if (node.is(NodeKind.ASSERT)) {
                asserts += isConstant(node.test()) ? 0 : 1;
                words(node.test(), words);
            } else if (node.is(NodeKind.CALL)) {
                String callee = reading.names().callee(node, inside);
                if (reading.decisions().asserts(node)) {
                    asserts++;
                    words(node, words);
                }
                firstParty |= reading.isFirstParty(callee);
                if (calls.size() < MOST_CALLS) {
                    calls.add(callee);
                    String method = callee.substring(callee.lastIndexOf('.') + 1);
                    if (!once.add(method) || node.start() < loopEnd) {
                        repeated.add(method);
                    }
                }
            } else if (node.is(NodeKind.NAME)) {
                firstParty |= isImportedFirstParty(node, inside);
                names.add(reading.tree().name(node));
            }
        }
        for (Node branch : reading.decisions().stoppingBranches(body)) {
            asserts++;
            words(branch.test(), words);
        }
        List<String> marks = new ArrayList<>();
        String skipped = skipped(decorators, marks);
        if (!firstParty) {
            // the arguments of a parametrised test are no fixtures, and only the text of the decorator tells which are
            // which
            List<String> asked = marks.contains("parametrize") ? List.of() : params;
            names.addAll(params);
            firstParty = fixtures.lead(names, asked, inside);
        }
        reading.sink()
                .add(
                        FactKind.PYTHON_TEST,
                        reading.at(function.start(), body == null ? function.end() : body.start()),
                        "name",
                        name,
                        "symbol",
                        symbol,
                        "asserts",
                        asserts,
                        "calls",
                        List.copyOf(calls),
                        "repeated",
                        repeated.isEmpty() ? null : List.copyOf(repeated),
                        "words",
                        List.copyOf(words),
                        "skipped",
                        skipped.isEmpty() ? typeSkipped : skipped,
                        "guard",
                        guard(function, inside.parent.type ? inside.parent.guard : "", reading),
                        "marks",
                        marks.isEmpty() ? null : marks,
                        "parametrized",
                        marks.contains("parametrize"),
                        "firstParty",
                        firstParty);
    }

    /** A constant or list that first-party code exports is first-party code too. */
    private boolean isImportedFirstParty(Node name, Scope inside) {
        String absolute = reading.names().absolute(name, inside);
        return absolute != null && absolute.indexOf('.') > 0 && reading.isFirstParty(absolute);
    }

    private void words(Node condition, Set<String> words) {
        for (Node node = condition; node != null; node = node.nextIn(condition)) {
            if (node.is(NodeKind.NAME) || node.is(NodeKind.ATTRIBUTE)) {
                NameWords.addTo(words, reading.tree().name(node));
            }
        }
    }

    /** The conditions of skipif, skipIf and skipUnless of a definition and of what is around it, as one expression; null for none. */
    static String guard(Node definition, String around, Reading reading) {
        StringBuilder guard = new StringBuilder(around == null ? "" : around);
        for (Node decorator : definition.decorators()) {
            Node call = decorator.firstChild();
            String name =
                    call != null && call.is(NodeKind.CALL) ? reading.tree().dottedName(call.callee()) : null;
            String last = name == null ? "" : name.substring(name.lastIndexOf('.') + 1);
            boolean unless = last.equals("skipUnless");
            Node condition = call != null && call.is(NodeKind.CALL) ? call.firstArgument() : null;
            if ((last.equals("skipif") || last.equals("skipIf") || unless)
                    && condition != null
                    && condition.kind().isExpression()
                    && condition.end() - condition.start() <= LONGEST_GUARD) {
                guard.append(guard.isEmpty() ? "" : " or ")
                        .append(unless ? "not (" : "(")
                        .append(reading.tree().text(condition))
                        .append(')');
            }
        }
        return guard.isEmpty() ? null : guard.toString();
    }

    /** {@code assert True} and the like check nothing. */
    private static boolean isConstant(Node condition) {
        return condition != null
                && (condition.is(NodeKind.TRUE) || condition.is(NodeKind.NUMBER) || condition.is(NodeKind.STRING));
    }

    /** skip, skipif or xfail by decorators; pytest marks go to {@code marks}. */
    static String skipped(List<String> decorators, List<String> marks) {
        String skipped = "";
        for (String decorator : decorators) {
            String last = decorator.substring(decorator.lastIndexOf('.') + 1);
            if (decorator.contains("mark.")) {
                marks.add(last);
            }
            skipped = switch (last) {
                case "skip" -> "skip";
                case "skipif", "skipIf", "skipUnless" -> skipped.equals("skip") ? skipped : "skipif";
                case "xfail", "expectedFailure" -> skipped.isEmpty() ? "xfail" : skipped;
                default -> skipped;
            };
        }
        return skipped;
    }
}
