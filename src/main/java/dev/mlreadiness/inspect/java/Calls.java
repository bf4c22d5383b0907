package dev.mlreadiness.inspect.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.mlreadiness.fact.ModuleSummary.Op;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Method calls, chains of them and constructors: whose method it is, the fact and the step. */
final class Calls {

    /** Static methods that return the type they are called on, by habit. */
    private static final Set<String> FACTORIES =
            Set.of("newInstance", "getInstance", "create", "of", "valueOf", "open", "load", "getDefault");

    private static final int MAX_CHAIN = 100;

    private final JavaWalk walk;
    private final Expressions expressions;

    Calls(JavaWalk walk, Expressions expressions) {
        this.walk = walk;
        this.expressions = expressions;
    }

    /**
     * What a method is called on.
     *
     * @param type absolute name of the type; empty where unknown
     * @param value the object; {@link Value#UNKNOWN} for a static call
     * @param isStatic called on a type
     * @param certain the type is declared, not carried along a chain
     */
    private record Receiver(String type, Value value, boolean isStatic, boolean certain) {}

    /** Evaluates {@code root.a().b().c()} from its root. */
    Value chain(MethodCallExpr last, Use use) {
        List<MethodCallExpr> links = new ArrayList<>();
        Expression root = last;
        while (root instanceof MethodCallExpr link) {
            links.add(link);
            root = link.getScope().orElse(null);
        }
        Collections.reverse(links);
        List<String> methods = methods(links, root);
        Receiver receiver = root == null ? implicit(links.get(0)) : receiver(root, methods);
        CheckChain checks = null;
        for (int i = 0; i < links.size(); i++) {
            MethodCallExpr link = links.get(i);
            boolean isLast = i == links.size() - 1;
            TestLibraries.Style style = TestLibraries.style(receiver.type, link.getNameAsString());
            if (style != null && checks == null) {
                checks = new CheckChain(style);
            }
            receiver = link(receiver, link, isLast ? use : Use.OTHER, methods, checks);
        }
        if (checks != null) {
            walk.checks.asserted(last, checks);
        }
        return receiver.certain ? receiver.value.withType(receiver.type) : receiver.value;
    }

    private static List<String> methods(List<MethodCallExpr> links, Expression root) {
        List<String> methods = new ArrayList<>();
        if (links.size() == 1 && !(root instanceof ObjectCreationExpr)) {
            return methods;
        }
        for (MethodCallExpr link : links) {
            if (methods.size() < MAX_CHAIN) {
                methods.add(link.getNameAsString());
            }
        }
        return methods;
    }

    private Receiver link(Receiver receiver, MethodCallExpr call, Use use, List<String> chain, CheckChain checks) {
        List<Value> arguments = expressions.values(call.getArguments(), checks == null ? Use.ARGUMENT : Use.ASSERTED);
        if (checks != null) {
            checks.add(call, arguments);
        }
        String method = call.getNameAsString();
        String name = (receiver.type.isEmpty() ? "?" : receiver.type) + "." + method;
        Map<String, Object> fact = null;
        List<Map<String, Object>> origins = Value.join(receiver.value.origins(), Expressions.origins(arguments));
        if (walk.emitter.wantsCall(name, method)) {
            fact = attributes(name, method, arguments, use, chain);
            String written = call.getScope().map(Names::written).orElse("");
            if (!written.isEmpty()) {
                fact.put("receiver", written);
            }
            walk.emitter.call(walk.emitter.location(call.getName(), call), fact);
            origins = Value.join(origins, List.of(fact));
        }
        note(receiver.type, name);
        String place = step(call, name, receiver.value.place(), arguments, use);
        if (method.equals("exit") && name.equals("java.lang.System.exit")) {
            walk.body().step(Op.RAISE, call, "exit", "", Expressions.places(arguments), List.of());
        }
        if (use.isDropped()) {
            changed(call, origins);
        }
        boolean plain = receiver.isStatic && arguments.isEmpty() && !receiver.type.isEmpty();
        return result(receiver, method, new Value(place, "", plain ? name + "()" : "?", origins));
    }

    /** A call whose result nobody takes has changed what it is called on: it is no longer what its constructor made. */
    private void changed(MethodCallExpr call, List<Map<String, Object>> origins) {
        if (call.getScope().orElse(null) instanceof NameExpr name) {
            Scopes.Variable variable = walk.scopes.find(name.getNameAsString());
            if (variable != null) {
                variable.origins = Value.join(variable.origins, origins);
                variable.text = variable.text.startsWith("new ") ? name.getNameAsString() : variable.text;
            }
        }
    }

    private Receiver result(Receiver receiver, String method, Value value) {
        String declared = walk.returns(receiver.type, method);
        if (!declared.isEmpty()) {
            return new Receiver(declared, value, false, true);
        }
        boolean factory = receiver.isStatic && FACTORIES.contains(method);
        return new Receiver(receiver.type, value, false, factory);
    }

    private Receiver receiver(Expression root, List<String> chain) {
        if (root instanceof ObjectCreationExpr creation) {
            Value created = creation(creation, chain, Use.OTHER);
            return new Receiver(created.type(), created, false, true);
        }
        if (root instanceof NameExpr || root instanceof FieldAccessExpr) {
            List<String> path = Names.path(root);
            boolean variable = path.isEmpty() || path.get(0).equals("this") || walk.scopes.find(path.get(0)) != null;
            String type = variable ? "" : walk.names.typePath(path);
            if (!type.isEmpty()) {
                return new Receiver(type, Value.UNKNOWN, true, false);
            }
        }
        Value value = expressions.value(root, Use.OTHER);
        return new Receiver(value.type(), value, false, true);
    }

    /** The receiver of a call without one: an own, outer, statically imported or inherited method. */
    private Receiver implicit(MethodCallExpr call) {
        String method = call.getNameAsString();
        ClassShape heir = null;
        for (ClassShape at = walk.body().owner; at != null; at = at.outer) {
            if (at.declares(method)) {
                return own(at.absolute);
            }
            heir = heir == null && !at.superclass.isEmpty() ? at : heir;
        }
        String imported = walk.names.staticImport(method);
        if (imported != null) {
            return new Receiver(imported.substring(0, imported.lastIndexOf('.')), Value.UNKNOWN, true, false);
        }
        String star = walk.names.staticStar(method);
        if (star != null && (heir == null || TestLibraries.declares(star, method))) {
            return new Receiver(star, Value.UNKNOWN, true, false);
        }
        return own(heir != null ? heir.superclass : walk.body().owner.absolute);
    }

    private static Receiver own(String type) {
        return new Receiver(type, new Value("this", type, "this", List.of()), false, false);
    }

    /** Evaluates {@code new Type(...)}; an anonymous body is walked as a class of its own. */
    Value creation(ObjectCreationExpr creation, List<String> chain, Use use) {
        creation.getScope().ifPresent(scope -> expressions.value(scope, Use.OTHER));
        List<Value> arguments = expressions.values(creation.getArguments(), Use.ARGUMENT);
        String type = walk.type(creation.getType());
        String name = (type.isEmpty() ? "?" : type) + ".<init>";
        List<Map<String, Object>> origins = Expressions.origins(arguments);
        if (walk.emitter.wantsCall(name, "<init>")) {
            Map<String, Object> fact = attributes(name, "<init>", arguments, use, chain);
            walk.emitter.call(walk.emitter.location(creation), fact);
            origins = Value.join(origins, List.of(fact));
        }
        note(type, name);
        String place = step(creation, name, "", arguments, use);
        creation.getAnonymousClassBody().ifPresent(members -> walk.declarations.anonymous(creation, type, members));
        return new Value(place, type, type.isEmpty() ? "?" : created(type, arguments), origins);
    }

    /** {@code new java.util.Random(42)}: a constructor call with at most one argument that is itself known. */
    private static String created(String type, List<Value> arguments) {
        if (arguments.isEmpty()) {
            return "new " + type + "()";
        }
        String argument = arguments.get(0).text();
        boolean known = arguments.size() == 1 && !argument.equals("?") && argument.length() < 100;
        return known ? "new " + type + "(" + argument + ")" : "?";
    }

    private Map<String, Object> attributes(
            String name, String method, List<Value> arguments, Use use, List<String> chain) {
        Body body = walk.body();
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("name", name);
        fact.put("method", method);
        fact.put("args", arguments.size());
        fact.put("loop", body.loops);
        fact.put("result", use.result());
        if (use.target() != null && !use.target().equals("?")) {
            fact.put("target", use.target());
        }
        fact.put("in", body.name);
        fact.put("symbol", body.symbol);
        fact.put("test", body.test != null);
        fact.put("decides", use == Use.ASSERTED);
        if (!chain.isEmpty()) {
            fact.put("chain", chain);
        }
        for (int i = 0; i < arguments.size(); i++) {
            fact.put("arg." + i, arguments.get(i).text());
        }
        return fact;
    }

    private String step(Node call, String name, String receiver, List<Value> arguments, Use use) {
        Body body = walk.body();
        List<String> inputs = Expressions.places(arguments);
        if (use.isDropped()) {
            body.step(Op.CALL, call, name, receiver, inputs, List.of());
            return "";
        }
        String place = use.into() != null ? use.into() : body.temporary();
        body.step(Op.CALL, call, name, receiver, inputs, List.of(place));
        return place;
    }

    private void note(String type, String name) {
        TestBody test = walk.body().test;
        if (test != null) {
            test.call(name);
            test.firstParty |= walk.names.isFirstParty(type) && !type.equals(walk.body().owner.absolute);
        }
    }
}
