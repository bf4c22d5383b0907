package dev.mlreadiness.derive.flow;

import dev.mlreadiness.derive.Deriver;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.ModuleSummary;
import java.util.ArrayList;
import java.util.List;

/**
 * Derives {@code flow.eval-on-train} of Java code: in one function a model is trained on a value and scored on the same value, and nothing in the file scores it on anything else.
 * A training score beside a test score is a diagnosis, not a mistake.
 *
 * <p>Gives up on values that pass through other functions, and on models that leave the function when the data is named as a training part: they may be tested
 * elsewhere.
 */
public final class EvalOnTrain implements Deriver {

    private final Knowledge knowledge;

    public EvalOnTrain(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** What is asked for: Java files that name a trainer or evaluator have to be read, their calls need not become facts. */
    public static void interest(Knowledge knowledge, Interest.Builder wanted) {
        for (String meaning : List.of("trainer", "evaluator", "splitter")) {
            for (String name : knowledge.names(meaning)) {
                wanted.exact(FactKind.JAVA_CALL, "flow", name);
            }
        }
    }

    @Override
    public String name() {
        return "evaluation on training data";
    }

    @Override
    public List<Fact> derive(FactBase facts) {
        CodeFiles files = new CodeFiles(facts);
        List<Fact> found = new ArrayList<>();
        for (ModuleSummary module : facts.summaries().values()) {
            if (module.path().endsWith(".java")) {
                found.addAll(new EvaluatedModule(module, knowledge, files.role(module.path())).find());
            }
        }
        return found;
    }
}
