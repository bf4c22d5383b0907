package dev.mlreadiness.inspect.java;

import com.github.javaparser.ast.Node;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Op;
import java.util.List;

/** The method, constructor or initialiser that is being walked, and the steps it writes. */
final class Body {

    private final ModuleSummary.Builder summary;
    private final int definition;

    /** Qualified name in the file, {@code Trainer.fit}. */
    final String symbol;

    /** Short name; empty outside methods. */
    final String name;

    /** The class it is in. */
    final ClassShape owner;

    /** Null outside test methods. */
    final TestBody test;

    /** Assertions so far. */
    int asserts;

    int loops;
    int lambdas;
    private int temporaries;

    Body(ModuleSummary.Builder summary, int definition, String symbol, String name, ClassShape owner, TestBody test) {
        this.summary = summary;
        this.definition = definition;
        this.symbol = symbol;
        this.name = name;
        this.owner = owner;
        this.test = test;
    }

    /** Index of the definition in the summary. */
    int definition() {
        return definition;
    }

    String temporary() {
        return "%" + temporaries++;
    }

    void step(Op op, Node at, String applied, String receiver, List<String> inputs, List<String> outputs) {
        summary.step(
                op, definition, Emitter.line(at), Emitter.column(at), -1, 0, applied, receiver, inputs, null, outputs);
    }

    void move(Node at, String applied, List<String> inputs, String output) {
        step(Op.MOVE, at, applied, "", inputs, List.of(output));
    }
}
