package dev.mlreadiness.inspect.java;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Collects the shapes of the classes of a file before their bodies are walked. */
final class Shapes {

    private final JavaWalk walk;
    private final Map<TypeDeclaration<?>, ClassShape> byDeclaration = new IdentityHashMap<>();

    Shapes(JavaWalk walk) {
        this.walk = walk;
    }

    /** The shape of a declaration that was added; null for one nested too deeply. */
    ClassShape of(TypeDeclaration<?> type) {
        return byDeclaration.get(type);
    }

    /** Names the class and those inside it. */
    void add(TypeDeclaration<?> type, ClassShape outer) {
        if (!walk.expressions.enter(type)) {
            return;
        }
        String name = type.getNameAsString();
        String packageName = walk.names.packageName();
        String absolute =
                outer != null ? outer.absolute + "." + name : packageName.isEmpty() ? name : packageName + "." + name;
        ClassShape shape = new ClassShape(absolute, outer == null ? name : outer.symbol + "." + name, outer);
        walk.names.declare(name, absolute);
        walk.shapes.putIfAbsent(absolute, shape);
        byDeclaration.put(type, shape);
        for (BodyDeclaration<?> member : type.getMembers()) {
            if (member instanceof TypeDeclaration<?> nested) {
                add(nested, shape);
            }
        }
        walk.expressions.leave();
    }

    /** Resolves supertypes and return types, once all classes of the file have names. */
    void fill(TypeDeclaration<?> type) {
        ClassShape shape = byDeclaration.get(type);
        if (shape == null) {
            return;
        }
        List<String> bases = new ArrayList<>();
        if (type instanceof ClassOrInterfaceDeclaration declared) {
            addAll(bases, declared.getExtendedTypes());
            shape.superclass = declared.isInterface() || bases.isEmpty() ? "" : bases.get(0);
            addAll(bases, declared.getImplementedTypes());
        } else if (type instanceof EnumDeclaration declared) {
            addAll(bases, declared.getImplementedTypes());
        } else if (type instanceof RecordDeclaration declared) {
            addAll(bases, declared.getImplementedTypes());
            declared.getParameters().forEach(p -> shape.method(p.getNameAsString(), known(p.getType())));
        }
        shape.bases = bases;
        methods(shape, type.getMembers());
        for (BodyDeclaration<?> member : type.getMembers()) {
            if (member instanceof TypeDeclaration<?> nested) {
                fill(nested);
            }
        }
    }

    private void addAll(List<String> bases, List<ClassOrInterfaceType> types) {
        for (ClassOrInterfaceType type : types) {
            String name = walk.type(type);
            bases.add(name.isEmpty() ? type.getNameAsString() : name);
        }
    }

    /** Adds the methods among the members. */
    void methods(ClassShape shape, List<BodyDeclaration<?>> members) {
        for (BodyDeclaration<?> member : members) {
            if (member instanceof MethodDeclaration method) {
                boolean generic = isParameter(method, Names.of(method.getType()));
                shape.method(method.getNameAsString(), generic ? "" : known(method.getType()));
            }
        }
    }

    private static boolean isParameter(MethodDeclaration method, String type) {
        for (TypeParameter parameter : method.getTypeParameters()) {
            if (parameter.getNameAsString().equals(type)) {
                return true;
            }
        }
        return false;
    }

    private String known(Type type) {
        return type.isVoidType() ? "" : walk.type(type);
    }
}
