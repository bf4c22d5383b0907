package dev.mlreadiness.inspect.java;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.syntax.names.NameWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells test methods of JUnit 3 to 6 and TestNG, and writes their facts. */
final class Tests {

    private static final Set<String> TAG_MEMBERS = Set.of("groups", "tags");

    private final JavaWalk walk;
    private final Annotations annotations;
    private final Map<String, Integer> assertsByMethod = new HashMap<>();
    private final List<Map<String, Object>> silent = new ArrayList<>();

    Tests(JavaWalk walk, Annotations annotations) {
        this.walk = walk;
        this.annotations = annotations;
    }

    /** What the class says about its tests; a nested class inherits. */
    TestClass of(TypeDeclaration<?> type, ClassShape shape, List<String> names, TestClass outer) {
        List<AnnotationExpr> expressions = type.getAnnotations();
        boolean all = names.contains("org.testng.annotations.Test");
        boolean byName = shape.superclass.endsWith(".TestCase") || shape.superclass.equals("TestCase");
        Set<String> marks = new LinkedHashSet<>(outer.marks());
        addMarks(marks, expressions, names);
        boolean parametrized = outer.parametrized() || isParametrizedRunner(expressions, names);
        return new TestClass(
                all, byName, outer.skipped() || isSkipped(expressions, names), parametrized, new ArrayList<>(marks));
    }

    private boolean isParametrizedRunner(List<AnnotationExpr> expressions, List<String> names) {
        int runner = names.indexOf("org.junit.runner.RunWith");
        if (names.contains("org.junit.jupiter.params.ParameterizedClass")) {
            return true;
        }
        return runner >= 0
                && annotations.members(expressions.get(runner)).getOrDefault("value", List.of()).stream()
                        .anyMatch(v ->
                                v.contains("Parameterized") || v.contains("Theories") || v.contains("JUnitParams"));
    }

    boolean isTest(CallableDeclaration<?> method, List<String> names, TestClass testClass) {
        if (!(method instanceof MethodDeclaration)) {
            return false;
        }
        if (names.stream().anyMatch(TestLibraries::isTest)) {
            return true;
        }
        boolean plain = method.isPublic()
                && !method.isStatic()
                && method.getParameters().isEmpty();
        boolean named = testClass.byName() && method.getNameAsString().startsWith("test");
        boolean fixture = names.stream().anyMatch(n -> n.startsWith("org.testng.annotations."));
        return plain && (named || testClass.all() && !fixture);
    }

    /** Notes how many assertions a method has: tests of the file may call it. */
    void asserted(String method, int asserts) {
        if (asserts > 0) {
            assertsByMethod.merge(method, asserts, Integer::sum);
        }
    }

    /** Gives tests that assert nothing themselves the assertions of the methods of the file that they call. */
    void finish() {
        for (Map<String, Object> fact : silent) {
            int asserts = 0;
            for (Object call : (List<?>) fact.get("calls")) {
                asserts += assertsByMethod.getOrDefault(call.toString(), 0);
            }
            fact.put("asserts", asserts);
        }
    }

    void add(
            CallableDeclaration<?> method,
            String symbol,
            List<AnnotationExpr> expressions,
            List<String> names,
            TestClass testClass,
            TestBody body) {
        if (!walk.emitter.interest().wants(FactKind.JAVA_TEST)) {
            return;
        }
        Set<String> marks = new LinkedHashSet<>(testClass.marks());
        addMarks(marks, expressions, names);
        Set<String> words = new LinkedHashSet<>();
        NameWords.addTo(words, method.getNameAsString());
        words.addAll(body.words);
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("name", method.getNameAsString());
        fact.put("symbol", symbol);
        fact.put("asserts", body.asserts + (expectsException(expressions, names) ? 1 : 0));
        fact.put("calls", new ArrayList<>(body.calls));
        fact.put("words", new ArrayList<>(words));
        fact.put("skipped", testClass.skipped() || isSkipped(expressions, names));
        fact.put("marks", new ArrayList<>(marks));
        fact.put("parametrized", isParametrized(expressions, names) || testClass.parametrized());
        fact.put("firstParty", body.firstParty);
        if (fact.get("asserts").equals(0)) {
            silent.add(fact);
        }
        walk.emitter.add(FactKind.JAVA_TEST, walk.emitter.location(method.getName()), fact);
    }

    private boolean isSkipped(List<AnnotationExpr> expressions, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            boolean disabled = TestLibraries.isTest(names.get(i))
                    && annotations
                            .members(expressions.get(i))
                            .getOrDefault("enabled", List.of())
                            .contains("false");
            if (disabled || TestLibraries.isSkip(names.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean expectsException(List<AnnotationExpr> expressions, List<String> names) {
        return hasMember(expressions, names, "expected") || hasMember(expressions, names, "expectedExceptions");
    }

    private boolean isParametrized(List<AnnotationExpr> expressions, List<String> names) {
        return names.stream().anyMatch(TestLibraries::isParametrized) || hasMember(expressions, names, "dataProvider");
    }

    private boolean hasMember(List<AnnotationExpr> expressions, List<String> names, String member) {
        for (int i = 0; i < names.size(); i++) {
            if (TestLibraries.isTest(names.get(i))
                    && annotations.members(expressions.get(i)).containsKey(member)) {
                return true;
            }
        }
        return false;
    }

    private void addMarks(Set<String> marks, List<AnnotationExpr> expressions, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String simple = name.substring(name.lastIndexOf('.') + 1);
            Map<String, List<String>> members = annotations.members(expressions.get(i));
            if (simple.equals("Tag") || simple.equals("Category")) {
                members.getOrDefault("value", List.of()).forEach(v -> marks.add(shortName(v)));
            } else if (TestLibraries.isTest(name)) {
                members.forEach((member, values) -> {
                    if (TAG_MEMBERS.contains(member)) {
                        marks.addAll(values);
                    }
                });
            } else if (TestLibraries.isCondition(name)) {
                marks.add(simple);
            }
        }
    }

    private static String shortName(String value) {
        return value.endsWith(".class")
                ? value.substring(value.lastIndexOf('.', value.length() - 7) + 1, value.length() - 6)
                : value;
    }
}
