package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.ModuleSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Functions of other files that components of TFX call: {@code Trainer(module_file="fit.py")} calls its {@code run_fn}. The file is a literal, or a variable of the module
 * that a path with a literal end was put into.
 */
final class TfxModules {

    /** {@code file}: as written, empty where {@code functions} holds the dotted name of one function. */
    record Entry(int definition, String file, List<String> functions) {}

    private static final Map<String, List<String>> FUNCTIONS = Map.of(
            "Trainer", List.of("run_fn", "trainer_fn"),
            "Transform", List.of("preprocessing_fn", "stats_options_updater_fn"),
            "Tuner", List.of("tuner_fn"),
            "Evaluator", List.of("custom_extractors", "custom_eval_config"));

    private final Map<String, String> files = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** Takes one step of a module, in order. */
    void step(ModuleSummary.Steps step) {
        String file = "";
        for (int i = 0; i < step.inputs(); i++) {
            String value = step.input(i);
            String here =
                    value.startsWith("=") && value.endsWith(".py") ? value.substring(1) : files.getOrDefault(value, "");
            file = here.isEmpty() ? file : here;
        }
        for (int i = 0; i < step.outputs() && !file.isEmpty(); i++) {
            files.put(step.output(i), file);
        }
        if (step.op() == ModuleSummary.Op.CALL && step.name().contains("tfx.")) {
            component(step);
        }
    }

    private void component(ModuleSummary.Steps step) {
        List<String> functions =
                FUNCTIONS.getOrDefault(step.name().substring(step.name().lastIndexOf('.') + 1), List.of());
        for (int i = 0; i < step.inputs() && !functions.isEmpty(); i++) {
            String value = step.input(i);
            if (step.keyword(i).equals("module_file")) {
                String file = value.startsWith("=") ? value.substring(1) : files.getOrDefault(value, "");
                if (!file.isEmpty()) {
                    entries.add(new Entry(step.definition(), file, functions));
                }
            } else if (functions.contains(step.keyword(i)) && value.startsWith("=")) {
                entries.add(new Entry(step.definition(), "", List.of(value.substring(1))));
            }
        }
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
