package dev.mlreadiness.inspect.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Evaluates expressions in program order: what they stand for, and the steps and facts on the way. */
final class Expressions {

    /** Nesting of expressions and statements that is followed. */
    static final int MAX_DEPTH = 250;

    private final JavaWalk walk;
    private final Calls calls;
    private int depth;

    Expressions(JavaWalk walk) {
        this.walk = walk;
        this.calls = new Calls(walk, this);
    }

    /** Counts one level of nesting; false where it is too deep to go on. Every true answer needs a {@link #leave()}. */
    boolean enter(Node node) {
        if (depth >= MAX_DEPTH) {
            walk.emitter.tooDeep(node);
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }

    /** Evaluates an expression. */
    Value value(Expression expression, Use use) {
        if (!enter(expression)) {
            return Value.UNKNOWN;
        }
        try {
            return evaluate(expression, use);
        } finally {
            leave();
        }
    }

    private Value evaluate(Expression e, Use use) {
        if (e instanceof MethodCallExpr call) {
            return calls.chain(call, use);
        } else if (e instanceof NameExpr name) {
            return name(name.getNameAsString());
        } else if (e instanceof LiteralExpr literal) {
            return Literals.value(literal);
        } else if (e instanceof FieldAccessExpr access) {
            return access(access, use);
        } else if (e instanceof ObjectCreationExpr creation) {
            return calls.creation(creation, List.of(), use);
        } else if (e instanceof BinaryExpr binary) {
            return binary(binary, use);
        } else if (e instanceof AssignExpr assign) {
            return assign(assign);
        } else if (e instanceof VariableDeclarationExpr declaration) {
            declaration.getVariables().forEach(this::declare);
            return Value.UNKNOWN;
        } else if (e instanceof EnclosedExpr enclosed) {
            return value(enclosed.getInner(), use);
        } else if (e instanceof CastExpr cast) {
            Value value = value(cast.getExpression(), use);
            String type = walk.type(cast.getType());
            return type.isEmpty() ? value : value.withType(type);
        } else if (e instanceof UnaryExpr unary) {
            return unary(unary, use);
        }
        return rare(e, use);
    }

    private Value rare(Expression e, Use use) {
        if (e instanceof LambdaExpr lambda) {
            return lambda(lambda);
        } else if (e instanceof ConditionalExpr conditional) {
            return conditional(conditional, use);
        } else if (e instanceof ArrayAccessExpr access) {
            Value array = value(access.getName(), Use.OTHER);
            Value index = value(access.getIndex(), Use.OTHER);
            String element = array.type().endsWith("[]")
                    ? array.type().substring(0, array.type().length() - 2)
                    : "";
            return moved(e, "[]", List.of(array, index), use).withType(element);
        } else if (e instanceof ArrayCreationExpr creation) {
            return array(creation, use);
        } else if (e instanceof ArrayInitializerExpr initializer) {
            return moved(e, "{}", values(initializer.getValues(), Use.OTHER), use);
        } else if (e instanceof InstanceOfExpr test) {
            Value value = value(test.getExpression(), use.part());
            test.getPattern().ifPresent(this::pattern);
            return moved(e, "instanceof", List.of(value), use).withType("boolean");
        } else if (e instanceof MethodReferenceExpr reference) {
            return reference(reference);
        } else if (e instanceof ThisExpr) {
            return new Value("this", walk.body().owner.absolute, "this", List.of());
        } else if (e instanceof SuperExpr) {
            return new Value("this", walk.body().owner.superclass, "super", List.of());
        } else if (e instanceof ClassExpr type) {
            String name = walk.type(type.getType());
            return new Value("", "java.lang.Class", name.isEmpty() ? "?" : name + ".class", List.of());
        } else if (e instanceof SwitchExpr choice) {
            walk.statements.choice(choice.getSelector(), choice.getEntries(), use);
            return Value.UNKNOWN;
        }
        return Value.UNKNOWN;
    }

    private Value name(String name) {
        Scopes.Variable variable = walk.scopes.find(name);
        if (variable != null) {
            return variable.value();
        }
        String imported = walk.names.staticImport(name);
        if (imported != null) {
            return new Value("", "", imported, List.of());
        }
        String type = walk.names.typePath(List.of(name));
        return type.isEmpty() ? new Value("this." + name, "", name, List.of()) : new Value("", "", type, List.of());
    }

    private Value access(FieldAccessExpr access, Use use) {
        List<String> path = Names.path(access);
        if (path.isEmpty()) {
            Value scope = value(access.getScope(), Use.OTHER);
            return moved(access, "." + access.getNameAsString(), List.of(scope), use);
        }
        return path(path);
    }

    /** The value of a dotted name. */
    Value path(List<String> path) {
        String head = path.get(0);
        if (head.equals("this") && path.size() > 1) {
            Scopes.Variable field = walk.scopes.find(path.get(1));
            boolean known = path.size() == 2 && field != null && field.place.startsWith("this.");
            String place = String.join(".", path);
            return known ? field.value() : new Value(place, "", place.substring(5), List.of());
        }
        Scopes.Variable variable = walk.scopes.find(head);
        if (variable != null) {
            String rest = String.join(".", path.subList(1, path.size()));
            return new Value(variable.place + "." + rest, "", String.join(".", path), variable.origins);
        }
        String type = walk.names.typePath(path.subList(0, path.size() - 1));
        String last = path.get(path.size() - 1);
        return new Value("", "", type.isEmpty() ? String.join(".", path) : type + "." + last, List.of());
    }

    private Value binary(BinaryExpr binary, Use use) {
        Deque<BinaryExpr> spine = new ArrayDeque<>();
        Expression left = binary;
        while (left instanceof BinaryExpr inner) {
            spine.push(inner);
            left = inner.getLeft();
        }
        List<Value> operands = new ArrayList<>();
        operands.add(value(left, use.part()));
        for (BinaryExpr inner : spine) {
            operands.add(value(inner.getRight(), use.part()));
        }
        return moved(binary, binary.getOperator().asString(), operands, use);
    }

    private Value unary(UnaryExpr unary, Use use) {
        int signs = 0;
        Expression inner = unary;
        while (inner instanceof UnaryExpr next) {
            signs++;
            inner = next.getExpression();
        }
        if (signs == 1 && unary.getOperator() == UnaryExpr.Operator.MINUS && inner instanceof LiteralExpr literal) {
            return Literals.negative(literal);
        }
        Value value = value(inner, use.part());
        if (unary.getOperator().name().contains("CREMENT") && inner instanceof NameExpr name) {
            Scopes.Variable variable = walk.scopes.find(name.getNameAsString());
            if (variable != null) {
                variable.text = name.getNameAsString();
            }
        }
        return new Value(value.place(), value.type(), "?", value.origins());
    }

    private Value conditional(ConditionalExpr conditional, Use use) {
        value(conditional.getCondition(), Use.CONDITION);
        Value yes = value(conditional.getThenExpr(), Use.OTHER);
        Value no = value(conditional.getElseExpr(), Use.OTHER);
        return moved(conditional, "?:", List.of(yes, no), use)
                .withType(yes.type().isEmpty() ? no.type() : yes.type());
    }

    private Value array(ArrayCreationExpr creation, Use use) {
        List<Value> inputs = new ArrayList<>();
        creation.getLevels().forEach(level -> level.getDimension().ifPresent(d -> inputs.add(value(d, Use.OTHER))));
        creation.getInitializer().ifPresent(i -> inputs.addAll(values(i.getValues(), Use.OTHER)));
        return moved(creation, "{}", inputs, use).withType(walk.type(creation.getElementType()) + "[]");
    }

    private Value lambda(LambdaExpr lambda) {
        walk.scopes.open();
        walk.body().lambdas++;
        for (Parameter parameter : lambda.getParameters()) {
            String name = parameter.getNameAsString();
            walk.scopes.declare(name, name, walk.type(parameter.getType()), name);
        }
        if (lambda.getExpressionBody().isPresent()) {
            value(lambda.getExpressionBody().get(), Use.RETURNED);
        } else {
            walk.statements.statement(lambda.getBody());
        }
        walk.body().lambdas--;
        walk.scopes.close();
        return Value.UNKNOWN;
    }

    private Value reference(MethodReferenceExpr reference) {
        Value scope = value(reference.getScope().isTypeExpr() ? typeName(reference) : reference.getScope(), Use.OTHER);
        String owner = scope.place().isEmpty() ? scope.text() : scope.type();
        String identifier = reference.getIdentifier().equals("new") ? "<init>" : reference.getIdentifier();
        String name = (owner.isEmpty() || owner.equals("?") ? "?" : owner) + "." + identifier;
        String place = walk.body().temporary();
        walk.body().move(reference, name, places(List.of(scope)), place);
        return new Value(place, "", name, scope.origins());
    }

    private static Expression typeName(MethodReferenceExpr reference) {
        return new NameExpr(
                Names.erased(reference.getScope().asTypeExpr().getType().asString()));
    }

    private void pattern(PatternExpr pattern) {
        Deque<Node> open = new ArrayDeque<>(List.of(pattern));
        while (!open.isEmpty()) {
            Node node = open.poll();
            if (node instanceof TypePatternExpr typed) {
                String name = typed.getNameAsString();
                walk.scopes.declare(name, name, walk.type(typed.getType()), name);
            } else if (node instanceof PatternExpr) {
                open.addAll(node.getChildNodes());
            }
        }
    }

    /** Declares a local variable and evaluates its initial value. */
    void declare(VariableDeclarator declarator) {
        String name = declarator.getNameAsString();
        String type = walk.type(declarator.getType());
        if (declarator.getInitializer().isEmpty()) {
            walk.scopes.declare(name, name, type, name);
            return;
        }
        Value value = into(declarator, declarator.getInitializer().get(), name, name);
        Scopes.Variable variable =
                walk.scopes.declare(name, name, type.isEmpty() ? value.type() : type, constant(value, name));
        variable.origins = value.origins();
    }

    /** Evaluates the initial value of a field, which is declared already. */
    void initialise(VariableDeclarator declarator, Expression initial) {
        String name = declarator.getNameAsString();
        Scopes.Variable field = walk.scopes.find(name);
        Value value = into(declarator, initial, name, "this." + name);
        if (field != null) {
            field.origins = value.origins();
        }
    }

    private Value assign(AssignExpr assign) {
        Expression target = assign.getTarget();
        if (target instanceof ArrayAccessExpr element) {
            Value array = value(element.getName(), Use.OTHER);
            Value index = value(element.getIndex(), Use.OTHER);
            Value value = value(assign.getValue(), Use.assigned(array.text(), null));
            walk.body().move(assign, "[]=", places(List.of(array, index, value)), array.place());
            return value;
        }
        Value place = value(target, Use.OTHER);
        boolean plain = assign.getOperator() == AssignExpr.Operator.ASSIGN;
        if (!plain) {
            Value value = value(assign.getValue(), Use.OTHER);
            walk.body().move(assign, assign.getOperator().asString(), places(List.of(place, value)), place.place());
            update(target, new Value("", "", "?", Value.join(place.origins(), value.origins())));
            return value;
        }
        Value value = into(assign, assign.getValue(), place.text(), place.place());
        update(target, value);
        return new Value(place.place(), value.type(), value.text(), value.origins());
    }

    private void update(Expression target, Value value) {
        String name = target instanceof NameExpr simple
                ? simple.getNameAsString()
                : target instanceof FieldAccessExpr access && access.getScope().isThisExpr()
                        ? access.getNameAsString()
                        : null;
        Scopes.Variable variable = name == null ? null : walk.scopes.find(name);
        if (variable != null) {
            variable.text = constant(value, name);
            variable.origins = value.origins();
        }
    }

    /** What a variable is known to hold: a literal or a constructor call without arguments, else the variable's own name. */
    private static String constant(Value value, String name) {
        boolean literal = value.place().startsWith("=") || value.text().startsWith("new ");
        return literal ? value.text() : name;
    }

    /** Evaluates into a variable, with a step of its own where the expression is no call. */
    private Value into(Node at, Expression expression, String target, String place) {
        Value value = value(expression, Use.assigned(target, place));
        if (!value.place().equals(place)) {
            walk.body().move(at, "", places(List.of(value)), place);
        }
        return value;
    }

    /** A computed value in a new temporary, or in the variable that the use names. */
    private Value moved(Node at, String applied, List<Value> inputs, Use use) {
        String place = use.into() != null ? use.into() : walk.body().temporary();
        walk.body().move(at, applied, places(inputs), place);
        return new Value(place, "", "?", origins(inputs));
    }

    List<Value> values(List<Expression> expressions, Use use) {
        List<Value> values = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            values.add(value(expression, use));
        }
        return values;
    }

    static List<String> places(List<Value> values) {
        List<String> places = new ArrayList<>(values.size());
        values.forEach(v -> places.add(v.place()));
        return places;
    }

    static List<Map<String, Object>> origins(List<Value> values) {
        List<Map<String, Object>> all = List.of();
        for (Value value : values) {
            all = Value.join(all, value.origins());
        }
        return all;
    }
}
