package dev.mlreadiness.inspect.java;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import dev.mlreadiness.fact.FactKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Annotations: their facts, and their members as text. */
final class Annotations {

    private final JavaWalk walk;

    Annotations(JavaWalk walk) {
        this.walk = walk;
    }

    /** Adds the facts of the annotations on something and returns their absolute names. */
    List<String> add(List<AnnotationExpr> annotations, String on, String target, String symbol) {
        List<String> names = new ArrayList<>(annotations.size());
        for (AnnotationExpr annotation : annotations) {
            String name = name(annotation);
            names.add(name);
            if (!walk.emitter.interest().wants(FactKind.JAVA_ANNOTATION)) {
                continue;
            }
            Map<String, Object> fact = new LinkedHashMap<>();
            fact.put("name", name);
            fact.put("on", on);
            fact.put("target", target);
            fact.put("symbol", symbol);
            members(annotation).forEach((member, value) -> {
                Object text = value.size() == 1 ? value.get(0) : value;
                fact.put("arg." + member, text);
                if (annotation instanceof SingleMemberAnnotationExpr) {
                    fact.put("arg.0", text);
                }
            });
            walk.emitter.add(FactKind.JAVA_ANNOTATION, walk.emitter.location(annotation), fact);
        }
        return names;
    }

    String name(AnnotationExpr annotation) {
        String name = walk.names.absolute(annotation.getNameAsString());
        return name.isEmpty() ? annotation.getNameAsString() : name;
    }

    /** The members by name; {@code value} for a single one. Each has one text, or those of an array. */
    Map<String, List<String>> members(AnnotationExpr annotation) {
        Map<String, List<String>> members = new LinkedHashMap<>();
        if (annotation instanceof SingleMemberAnnotationExpr single) {
            members.put("value", texts(single.getMemberValue()));
        } else if (annotation instanceof NormalAnnotationExpr normal) {
            for (MemberValuePair pair : normal.getPairs()) {
                members.put(pair.getNameAsString(), texts(pair.getValue()));
            }
        }
        return members;
    }

    private List<String> texts(Expression value) {
        List<String> texts = new ArrayList<>();
        List<Expression> values = value instanceof ArrayInitializerExpr array ? array.getValues() : List.of(value);
        values.forEach(v -> texts.add(text(v)));
        return texts;
    }

    private String text(Expression value) {
        String literal = Literals.constant(value);
        if (literal != null) {
            return literal;
        }
        if (value instanceof ClassExpr type) {
            return walk.type(type.getType()) + ".class";
        }
        List<String> path = Names.path(value);
        return path.isEmpty()
                ? "?"
                : path.size() == 1
                        ? single(path.get(0))
                        : walk.expressions.path(path).text();
    }

    private String single(String name) {
        Scopes.Variable variable = walk.scopes.find(name);
        return variable == null ? name : variable.text;
    }
}
