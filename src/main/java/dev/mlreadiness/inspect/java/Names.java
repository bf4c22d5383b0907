package dev.mlreadiness.inspect.java;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Names as written in the tree. */
final class Names {

    private Names() {}

    /** The segments of {@code a.b.c} or {@code this.x}; empty where something else is in it. */
    static List<String> path(Expression expression) {
        List<String> path = new ArrayList<>();
        Expression at = expression;
        while (at instanceof FieldAccessExpr access) {
            path.add(access.getNameAsString());
            at = access.getScope();
        }
        if (at instanceof NameExpr name) {
            path.add(name.getNameAsString());
        } else if (at instanceof ThisExpr self && self.getTypeName().isEmpty()) {
            path.add("this");
        } else {
            return List.of();
        }
        Collections.reverse(path);
        return path;
    }

    /** A dotted name as written; empty where the expression is none. */
    static String written(Expression expression) {
        return String.join(".", path(expression));
    }

    /** A type's name as written without its arguments, with {@code []} for arrays; empty for {@code var}, wildcards and the like. */
    static String of(Type type) {
        StringBuilder dimensions = new StringBuilder();
        Type element = type;
        while (element instanceof ArrayType array) {
            dimensions.append("[]");
            element = array.getComponentType();
        }
        if (element instanceof PrimitiveType primitive) {
            return primitive.asString() + dimensions;
        }
        if (!(element instanceof ClassOrInterfaceType declared)) {
            return "";
        }
        String name = declared.getNameAsString();
        ClassOrInterfaceType scope = declared.getScope().orElse(null);
        if (scope == null) {
            return name.equals("var") ? "" : name + dimensions;
        }
        List<String> segments = new ArrayList<>(List.of(name));
        while (scope != null) {
            segments.add(scope.getNameAsString());
            scope = scope.getScope().orElse(null);
        }
        Collections.reverse(segments);
        return String.join(".", segments) + dimensions;
    }

    /** Text of a type without type arguments. */
    static String erased(String type) {
        int open = type.indexOf('<');
        return open < 0 ? type : type.substring(0, open);
    }
}
