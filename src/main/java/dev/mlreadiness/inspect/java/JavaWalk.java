package dev.mlreadiness.inspect.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.type.Type;
import dev.mlreadiness.fact.ModuleSummary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** One walk over one file: what its parts share. */
final class JavaWalk {

    final Emitter emitter;
    final TypeNames names;
    final ModuleSummary.Builder summary;
    final Scopes scopes = new Scopes();
    final Checks checks = new Checks(this);
    final Statements statements = new Statements(this);
    final Expressions expressions = new Expressions(this);
    final Declarations declarations = new Declarations(this);
    final Map<String, ClassShape> shapes = new HashMap<>();
    private final Deque<Body> bodies = new ArrayDeque<>();

    JavaWalk(Emitter emitter, TypeNames names, ModuleSummary.Builder summary) {
        this.emitter = emitter;
        this.names = names;
        this.summary = summary;
    }

    void run(CompilationUnit unit) {
        declarations.unit(unit);
    }

    /** The body being walked. */
    Body body() {
        return bodies.element();
    }

    /** The body around, null outside of any. */
    Body bodyOrNull() {
        return bodies.peek();
    }

    void enter(Body body) {
        bodies.push(body);
    }

    void leave() {
        bodies.pop();
    }

    /** Absolute name of a type, {@code double}, {@code a.B[]}; empty where unknown. */
    String type(Type type) {
        String written = Names.of(type);
        if (written.isEmpty() || Character.isLowerCase(written.charAt(0)) && written.indexOf('.') < 0) {
            return written;
        }
        int array = written.indexOf('[');
        if (array < 0) {
            return names.absolute(written);
        }
        String element = names.absolute(written.substring(0, array));
        return element.isEmpty() ? "" : element + written.substring(array);
    }

    /** Type that a method of a class of this file returns; empty where unknown. */
    String returns(String type, String method) {
        ClassShape shape = shapes.get(type);
        return shape == null ? "" : shape.returns(method);
    }
}
