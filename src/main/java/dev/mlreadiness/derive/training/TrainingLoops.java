package dev.mlreadiness.derive.training;

import dev.mlreadiness.derive.Deriver;
import dev.mlreadiness.derive.index.CodeIndex;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.ModuleSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Derives {@code training.loop}, {@code training.kept-graph} and {@code evaluation.pass} from loops that are written by hand for PyTorch. */
public final class TrainingLoops implements Deriver {

    @Override
    public String name() {
        return "training loops";
    }

    @Override
    public List<Fact> derive(FactBase facts) {
        Map<String, String> roles = new HashMap<>();
        facts.of(FactKind.FILE).forEach(f -> roles.put(f.location().path(), f.text("role")));
        Helpers helpers = null;
        List<Fact> found = new ArrayList<>();
        for (ModuleSummary module : facts.summaries().values()) {
            if (usesTorch(module) && isOfInterest(module)) {
                if (helpers == null) {
                    helpers = new Helpers(new CodeIndex(facts));
                }
                new LoopReading(module, helpers, roles.getOrDefault(module.path(), "source")).read(found);
            }
        }
        return found;
    }

    private static boolean usesTorch(ModuleSummary module) {
        return module.imports().stream()
                .anyMatch(i -> i.name().equals("torch") || i.name().startsWith("torch."));
    }

    private static boolean isOfInterest(ModuleSummary module) {
        return module.callees().stream()
                .anyMatch(name ->
                        name.endsWith(".backward") || name.endsWith(".eval") || name.endsWith(".load_state_dict"));
    }
}
