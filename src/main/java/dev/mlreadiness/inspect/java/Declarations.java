package dev.mlreadiness.inspect.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Walks classes and their members, and says where each statement belongs. */
final class Declarations {

    private final JavaWalk walk;
    private final Annotations annotations;
    private final Shapes shapes;
    private final Tests tests;

    Declarations(JavaWalk walk) {
        this.walk = walk;
        this.annotations = new Annotations(walk);
        this.shapes = new Shapes(walk);
        this.tests = new Tests(walk, annotations);
    }

    void unit(CompilationUnit unit) {
        walk.summary.definition(
                new Definition("", false, -1, 1, Emitter.endLine(unit), List.of(), List.of(), List.of()));
        unit.getTypes().forEach(type -> shapes.add(type, null));
        unit.getTypes().forEach(shapes::fill);
        unit.getTypes().forEach(type -> type(type, 0, TestClass.NONE));
        tests.finish();
    }

    /** A class inside a method. */
    void local(TypeDeclaration<?> type) {
        shapes.add(type, walk.body().owner);
        shapes.fill(type);
        type(type, walk.body().definition(), TestClass.NONE);
    }

    private void type(TypeDeclaration<?> type, int parent, TestClass outer) {
        ClassShape shape = shapes.of(type);
        if (shape == null || !walk.expressions.enter(type)) {
            return;
        }
        List<String> decorators = annotations.add(type.getAnnotations(), "class", type.getNameAsString(), shape.symbol);
        int definition = walk.summary.definition(new Definition(
                shape.symbol,
                true,
                parent,
                Emitter.line(type),
                Emitter.endLine(type),
                parameters(type instanceof RecordDeclaration r ? r.getParameters() : List.of()),
                shape.bases,
                decorators));
        fact(type, shape, decorators);
        TestClass test = tests.of(type, shape, decorators, outer);
        walk.scopes.open();
        fields(type);
        Body body = new Body(walk.summary, definition, shape.symbol, "", shape, null);
        walk.enter(body);
        if (type instanceof EnumDeclaration constants) {
            constants.getEntries().forEach(this::constant);
        }
        members(type.getMembers(), body, test);
        walk.leave();
        walk.scopes.close();
        walk.expressions.leave();
    }

    private void fact(TypeDeclaration<?> type, ClassShape shape, List<String> decorators) {
        if (!walk.emitter.interest().wants(FactKind.JAVA_CLASS)) {
            return;
        }
        List<String> fields = new ArrayList<>();
        if (type instanceof RecordDeclaration r) {
            fields.addAll(parameters(r.getParameters()));
        } else if (type instanceof EnumDeclaration e) {
            e.getEntries().forEach(c -> fields.add(c.getNameAsString()));
        }
        type.getFields().forEach(f -> f.getVariables().forEach(v -> fields.add(v.getNameAsString())));
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("name", type.getNameAsString());
        fact.put("symbol", shape.symbol);
        fact.put("bases", shape.bases);
        fact.put("annotations", decorators);
        fact.put("fields", fields);
        walk.emitter.add(FactKind.JAVA_CLASS, walk.emitter.location(type.getName()), fact);
    }

    private static List<String> parameters(List<Parameter> parameters) {
        List<String> names = new ArrayList<>(parameters.size());
        parameters.forEach(p -> names.add(p.getNameAsString()));
        return names;
    }

    private void fields(TypeDeclaration<?> type) {
        if (type instanceof RecordDeclaration r) {
            String symbol = shapes.of(type).symbol;
            for (Parameter component : r.getParameters()) {
                String name = component.getNameAsString();
                annotations.add(component.getAnnotations(), "field", name, symbol);
                field(name, walk.type(component.getType()), name);
            }
        }
        declareFields(type.getMembers());
    }

    private void declareFields(List<BodyDeclaration<?>> members) {
        for (BodyDeclaration<?> member : members) {
            if (member instanceof FieldDeclaration field) {
                for (VariableDeclarator variable : field.getVariables()) {
                    String name = variable.getNameAsString();
                    String literal = field.isFinal()
                            ? variable.getInitializer().map(Literals::constant).orElse(null)
                            : null;
                    field(name, walk.type(variable.getType()), literal == null ? name : literal);
                }
            }
        }
    }

    private void field(String name, String type, String text) {
        walk.scopes.declare(name, "this." + name, type, text);
    }

    private void constant(EnumConstantDeclaration constant) {
        walk.expressions.values(constant.getArguments(), Use.ARGUMENT);
        if (!constant.getClassBody().isEmpty()) {
            members(constant.getClassBody(), walk.body(), TestClass.NONE);
        }
    }

    private void members(List<BodyDeclaration<?>> members, Body body, TestClass test) {
        for (BodyDeclaration<?> member : members) {
            if (member instanceof FieldDeclaration field) {
                initialise(field, body);
            } else if (member instanceof MethodDeclaration method) {
                method(method, method.getBody().orElse(null), method.getNameAsString(), body, test);
            } else if (member instanceof ConstructorDeclaration constructor) {
                method(constructor, constructor.getBody(), "<init>", body, test);
            } else if (member instanceof CompactConstructorDeclaration constructor) {
                walk.statements.block(constructor.getBody().getStatements());
            } else if (member instanceof InitializerDeclaration initializer) {
                walk.statements.block(initializer.getBody().getStatements());
            } else if (member instanceof TypeDeclaration<?> nested) {
                type(nested, body.definition(), test);
            }
        }
    }

    private void initialise(FieldDeclaration field, Body body) {
        for (VariableDeclarator variable : field.getVariables()) {
            annotations.add(field.getAnnotations(), "field", variable.getNameAsString(), body.symbol);
            variable.getInitializer().ifPresent(e -> walk.expressions.initialise(variable, e));
        }
    }

    private void method(CallableDeclaration<?> method, BlockStmt block, String name, Body outer, TestClass testClass) {
        String symbol = outer.symbol + "." + name;
        List<AnnotationExpr> expressions = method.getAnnotations();
        List<String> decorators = annotations.add(expressions, "method", name, symbol);
        int definition = walk.summary.definition(new Definition(
                symbol,
                false,
                outer.definition(),
                Emitter.line(method),
                Emitter.endLine(method),
                parameters(method.getParameters()),
                List.of(),
                decorators));
        TestBody test =
                outer.test != null ? outer.test : tests.isTest(method, decorators, testClass) ? new TestBody() : null;
        Body body = new Body(walk.summary, definition, symbol, name, outer.owner, test);
        walk.enter(body);
        walk.scopes.open();
        for (Parameter parameter : method.getParameters()) {
            String parameterName = parameter.getNameAsString();
            annotations.add(parameter.getAnnotations(), "parameter", parameterName, symbol);
            String type = walk.type(parameter.getType());
            walk.scopes.declare(
                    parameterName, parameterName, parameter.isVarArgs() ? type + "[]" : type, parameterName);
        }
        if (block != null) {
            walk.statements.block(block.getStatements());
        }
        walk.scopes.close();
        walk.leave();
        tests.asserted(outer.owner.absolute + "." + name, body.asserts);
        if (test != null && outer.test == null) {
            tests.add(method, symbol, expressions, decorators, testClass, test);
        }
    }

    /** The body of an anonymous class: its methods see the variables around it. */
    void anonymous(ObjectCreationExpr at, String base, List<BodyDeclaration<?>> members) {
        Body around = walk.body();
        ClassShape shape = new ClassShape(around.owner.absolute, around.symbol, around.owner);
        shape.superclass = base;
        shape.bases = base.isEmpty() ? List.of() : List.of(base);
        shapes.methods(shape, members);
        Node name = at.getType().getName();
        int definition = walk.summary.definition(new Definition(
                around.symbol + "." + at.getType().getNameAsString(),
                true,
                around.definition(),
                Emitter.line(name),
                Emitter.endLine(at),
                List.of(),
                shape.bases,
                List.of()));
        walk.scopes.open();
        declareFields(members);
        Body body = new Body(walk.summary, definition, around.symbol, around.name, shape, around.test);
        walk.enter(body);
        members(members, body, TestClass.NONE);
        walk.leave();
        walk.scopes.close();
    }
}
