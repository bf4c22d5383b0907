package dev.mlreadiness.derive.flow;

import dev.mlreadiness.derive.Deriver;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Op;
import dev.mlreadiness.fact.ModuleSummary.Steps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Derives {@code result.misreported}: a metric is logged or printed under a key that speaks of one side of a split, with a variable that is named for the other: {@code
 * log_metric("val_loss", train_loss)}.
 */
public final class ReportedResults implements Deriver {

    private static final Set<String> REPORTS = Set.of(
            "log_metric",
            "log_metrics",
            "add_scalar",
            "log_scalar",
            "log_value",
            "log_dict",
            "log",
            "track",
            "print",
            "info");
    /** Without one of these a file is not looked at. */
    private static final Set<String> TELLING = Set.of(
            "log_metric",
            "log_metrics",
            "add_scalar",
            "log_scalar",
            "log_value",
            "log_dict",
            "fit",
            "score",
            "evaluate",
            "backward");

    private static final List<String> METRICS = List.of(
            "loss", "acc", "f1", "auc", "mse", "mae", "precision", "recall", "score", "error", "iou", "dice", "r2");
    private static final int LONGEST_KEY = 40;

    @Override
    public String name() {
        return "reported results";
    }

    @Override
    public List<Fact> derive(FactBase facts) {
        CodeFiles files = new CodeFiles(facts);
        List<Fact> found = new ArrayList<>();
        for (ModuleSummary module : facts.summaries().values()) {
            boolean python = !module.path().endsWith(".java");
            if (python && files.role(module.path()).equals("source") && tells(module)) {
                read(module, found);
            }
        }
        return found;
    }

    private static boolean tells(ModuleSummary module) {
        return module.callees().stream().anyMatch(c -> TELLING.contains(c.substring(c.lastIndexOf('.') + 1)));
    }

    private static void read(ModuleSummary module, List<Fact> found) {
        Steps step = module.steps();
        while (step.next()) {
            boolean call = step.op() == Op.CALL
                    && REPORTS.contains(step.name().substring(step.name().lastIndexOf('.') + 1));
            for (int i = 0; call && i + 1 < step.inputs(); i++) {
                String key = step.input(i);
                String value = step.input(i + 1);
                if (isKey(key) && isVariable(value) && contradicts(key, value)) {
                    found.add(fact(module, step, key.substring(1), value));
                    break;
                }
            }
        }
    }

    private static boolean isKey(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return text.startsWith("=")
                && text.length() <= LONGEST_KEY
                && METRICS.stream().anyMatch(lower::contains);
    }

    private static boolean isVariable(String text) {
        return !text.startsWith("=") && !text.startsWith("%");
    }

    private static boolean contradicts(String key, String value) {
        Half said = Half.spoken(key);
        Half meant = Half.spoken(value);
        return said != null && meant != null && said != meant;
    }

    private static Fact fact(ModuleSummary module, Steps step, String key, String value) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("role", "source");
        attributes.put("symbol", module.definitions().get(step.definition()).name());
        attributes.put("key", key);
        attributes.put("value", value);
        attributes.put("name", step.name());
        attributes.put("detail", "'" + key + "' is reported with " + value);
        Location at = step.location();
        return new Fact(FactKind.RESULT_MISREPORTED, attributes, at);
    }
}
