package dev.mlreadiness.inspect.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.mlreadiness.fact.ModuleSummary.Op;
import java.util.List;

/** Walks statements in program order. */
final class Statements {

    private final JavaWalk walk;

    Statements(JavaWalk walk) {
        this.walk = walk;
    }

    /** Walks a statement; nothing happens where it is nested too deeply. */
    void statement(Statement statement) {
        if (!walk.expressions.enter(statement)) {
            return;
        }
        try {
            simple(statement);
        } finally {
            walk.expressions.leave();
        }
    }

    private void simple(Statement statement) {
        if (statement instanceof ExpressionStmt expression) {
            value(expression.getExpression(), Use.DROPPED);
        } else if (statement instanceof BlockStmt block) {
            block(block.getStatements());
        } else if (statement instanceof ReturnStmt returned) {
            returned.getExpression().ifPresent(e -> returned(returned, e));
        } else if (statement instanceof IfStmt branch) {
            branches(branch);
        } else if (statement instanceof ThrowStmt thrown) {
            Value value = value(thrown.getExpression(), Use.OTHER);
            walk.checks.decide(value.origins());
            walk.body().step(Op.RAISE, thrown, "", "", List.of(value.place()), List.of());
        } else if (statement instanceof TryStmt attempt) {
            attempt(attempt);
        } else if (statement instanceof AssertStmt check) {
            walk.checks.asserted(check, check.getCheck(), value(check.getCheck(), Use.ASSERTED));
            check.getMessage().ifPresent(m -> value(m, Use.OTHER));
        } else if (statement instanceof SwitchStmt choice) {
            choice(choice.getSelector(), choice.getEntries(), Use.OTHER);
        } else if (!loop(statement)) {
            rare(statement);
        }
    }

    private boolean loop(Statement statement) {
        if (statement instanceof ForEachStmt each) {
            each(each);
        } else if (statement instanceof ForStmt loop) {
            counted(loop);
        } else if (statement instanceof WhileStmt loop) {
            begin(loop);
            value(loop.getCondition(), Use.CONDITION);
            statement(loop.getBody());
            end(loop);
        } else if (statement instanceof DoStmt loop) {
            begin(loop);
            statement(loop.getBody());
            value(loop.getCondition(), Use.CONDITION);
            end(loop);
        } else {
            return false;
        }
        return true;
    }

    private void rare(Statement statement) {
        if (statement instanceof LabeledStmt labeled) {
            statement(labeled.getStatement());
        } else if (statement instanceof SynchronizedStmt locked) {
            value(locked.getExpression(), Use.OTHER);
            block(locked.getBody().getStatements());
        } else if (statement instanceof YieldStmt yielded) {
            value(yielded.getExpression(), Use.OTHER);
        } else if (statement instanceof LocalClassDeclarationStmt local) {
            walk.declarations.local(local.getClassDeclaration());
        } else if (statement instanceof LocalRecordDeclarationStmt local) {
            walk.declarations.local(local.getRecordDeclaration());
        } else if (statement instanceof ExplicitConstructorInvocationStmt call) {
            List<Value> arguments = walk.expressions.values(call.getArguments(), Use.ARGUMENT);
            ClassShape owner = walk.body().owner;
            String type = call.isThis() ? owner.absolute : owner.superclass;
            walk.body()
                    .step(
                            Op.CALL,
                            call,
                            (type.isEmpty() ? "?" : type) + ".<init>",
                            "this",
                            Expressions.places(arguments),
                            List.of());
        }
    }

    private Value value(Expression expression, Use use) {
        return walk.expressions.value(expression, use);
    }

    /** Walks the statements of a block in a scope of their own. */
    void block(List<Statement> statements) {
        walk.scopes.open();
        statements.forEach(this::statement);
        walk.scopes.close();
    }

    private void returned(ReturnStmt statement, Expression expression) {
        Value value = value(expression, Use.RETURNED);
        if (walk.body().lambdas == 0) {
            walk.body().step(Op.RETURN, statement, "", "", List.of(value.place()), List.of());
        }
    }

    /** A chain of if and else-if is walked as a loop: it may be long. */
    private void branches(IfStmt first) {
        Statement at = first;
        while (at instanceof IfStmt branch) {
            Value condition = value(branch.getCondition(), Use.CONDITION);
            Statement otherwise = branch.getElseStmt().orElse(null);
            walk.checks.branch(branch.getCondition(), condition, branch.getThenStmt(), otherwise);
            arm(branch, walk.checks.places(branch.getCondition()), branch.getThenStmt());
            at = otherwise;
        }
        if (at != null) {
            arm(at, List.of(), at);
        }
    }

    private void arm(Node at, List<String> condition, Statement statement) {
        walk.body().step(Op.BRANCH, at, "", "", condition, List.of());
        walk.scopes.open();
        statement(statement);
        walk.scopes.close();
        walk.body().step(Op.END_BRANCH, at, "", "", List.of(), List.of());
    }

    private void begin(Node loop) {
        walk.scopes.open();
        walk.body().loops++;
        walk.body().step(Op.LOOP, loop, "", "", List.of(), List.of());
    }

    private void end(Node loop) {
        walk.body().step(Op.END_LOOP, loop, "", "", List.of(), List.of());
        walk.body().loops--;
        walk.scopes.close();
    }

    private void each(ForEachStmt each) {
        Value iterable = value(each.getIterable(), Use.OTHER);
        begin(each);
        VariableDeclarator item = each.getVariableDeclarator();
        String name = item.getNameAsString();
        walk.body().move(each, "iter", List.of(iterable.place()), name);
        walk.scopes.declare(name, name, walk.type(item.getType()), name).origins = iterable.origins();
        statement(each.getBody());
        end(each);
    }

    private void counted(ForStmt loop) {
        walk.scopes.open();
        loop.getInitialization().forEach(e -> value(e, Use.DROPPED));
        begin(loop);
        loop.getCompare().ifPresent(e -> value(e, Use.CONDITION));
        statement(loop.getBody());
        loop.getUpdate().forEach(e -> value(e, Use.DROPPED));
        end(loop);
        walk.scopes.close();
    }

    /** The entries of a switch statement or expression. */
    void choice(Expression selector, List<SwitchEntry> entries, Use use) {
        value(selector, Use.CONDITION);
        List<String> condition = walk.checks.places(selector);
        walk.scopes.open();
        for (SwitchEntry entry : entries) {
            walk.body().step(Op.BRANCH, entry, "", "", condition, List.of());
            boolean isValue = entry.getType() == SwitchEntry.Type.EXPRESSION;
            for (Statement statement : entry.getStatements()) {
                if (isValue && statement instanceof ExpressionStmt result) {
                    value(result.getExpression(), use.isDropped() ? Use.DROPPED : Use.OTHER);
                } else {
                    statement(statement);
                }
            }
            walk.body().step(Op.END_BRANCH, entry, "", "", List.of(), List.of());
        }
        walk.scopes.close();
    }

    private void attempt(TryStmt attempt) {
        walk.scopes.open();
        attempt.getResources().forEach(resource -> value(resource, Use.OTHER));
        block(attempt.getTryBlock().getStatements());
        walk.scopes.close();
        for (CatchClause clause : attempt.getCatchClauses()) {
            walk.body().step(Op.BRANCH, clause, "", "", List.of(), List.of());
            walk.scopes.open();
            String name = clause.getParameter().getNameAsString();
            walk.scopes.declare(name, name, walk.type(clause.getParameter().getType()), name);
            block(clause.getBody().getStatements());
            walk.scopes.close();
            walk.body().step(Op.END_BRANCH, clause, "", "", List.of(), List.of());
        }
        attempt.getFinallyBlock().ifPresent(f -> block(f.getStatements()));
    }
}
