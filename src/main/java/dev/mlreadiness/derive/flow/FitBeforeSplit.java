package dev.mlreadiness.derive.flow;

import dev.mlreadiness.derive.Deriver;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Op;
import dev.mlreadiness.fact.ModuleSummary.Steps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Derives {@code flow.fit-before-split}: within one function or module, a transform is fitted on rows that are split afterwards. Transforms without state and encoders of
 * a closed vocabulary are no leak; a transform inside a pipeline is fitted by the pipeline and is not seen here.
 *
 * <p>Gives up on values that pass through other functions of the project.
 */
public final class FitBeforeSplit implements Deriver {

    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("resampler", "resample");
        KINDS.put("feature-selector", "select");
        KINDS.put("target-encoder", "encode");
        KINDS.put("transformer", "preprocess");
    }

    private static final Set<String> FITS = Set.of("fit", "fit_transform", "fit_resample", "fit_sample");

    private final Knowledge knowledge;

    public FitBeforeSplit(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String name() {
        return "fit before split";
    }

    @Override
    public List<Fact> derive(FactBase facts) {
        CodeFiles files = new CodeFiles(facts);
        List<Fact> found = new ArrayList<>();
        for (ModuleSummary module : facts.summaries().values()) {
            if (fitsAndSplits(module)) {
                new Module(module, files.role(module.path()), files.disordered(module.path())).find(found);
            }
        }
        return found;
    }

    /** Whether the module calls one of each; few do, and the others need not be walked. */
    private boolean fitsAndSplits(ModuleSummary module) {
        boolean fits = false;
        boolean splits = false;
        for (String name : module.callees()) {
            fits |= FITS.contains(name.substring(name.lastIndexOf('.') + 1));
            splits |= knowledge.is(name, "splitter");
        }
        return fits && splits;
    }

    /** A fit on rows that may still be split: where, by what, and on which value. */
    private record Fit(String what, String transformer, Location location, String argument) {}

    private final class Module {
        private final ModuleSummary module;
        private final String role;
        private final boolean disordered;
        private final Map<Integer, Map<String, Fit>> byScope = new HashMap<>();
        private final Set<Fit> told = new HashSet<>();

        Module(ModuleSummary module, String role, boolean disordered) {
            this.module = module;
            this.role = role;
            this.disordered = disordered;
        }

        void find(List<Fact> found) {
            Steps step = module.steps();
            while (step.next()) {
                Map<String, Fit> fitted = byScope.computeIfAbsent(step.definition(), d -> new HashMap<>());
                if (step.op() == Op.CALL) {
                    call(step, fitted, found);
                } else if (step.op() == Op.MOVE) {
                    pass(step, fitted);
                }
            }
        }

        private void call(Steps step, Map<String, Fit> fitted, List<Fact> found) {
            String name = step.name();
            String method = name.substring(name.lastIndexOf('.') + 1);
            String kind = FITS.contains(method) && name.length() > method.length()
                    ? kind(name.substring(0, name.length() - method.length() - 1))
                    : null;
            if (kind != null && step.inputs() > 0) {
                Fit fit = new Fit(kind, name, step.location(), step.input(0));
                if (method.equals("fit")) {
                    // the rows themselves: splitting them later gives test rows that were seen
                    fitted.put(bare(step.input(0)), fit);
                }
                for (int i = 0; i < step.outputs(); i++) {
                    // a resampler and fit_transform give rows; fit gives the transformer back
                    if (!method.equals("fit")) {
                        fitted.put(bare(step.output(i)), fit);
                    }
                }
            } else if (knowledge.is(name, "splitter")) {
                split(step, fitted, found);
                forget(step, fitted);
            } else {
                pass(step, fitted);
            }
        }

        private void split(Steps step, Map<String, Fit> fitted, List<Fact> found) {
            for (int i = 0; i < step.inputs(); i++) {
                Fit fit = fitted.get(bare(step.input(i)));
                if (fit != null && step.keyword(i).isEmpty() && told.add(fit)) {
                    found.add(fact(fit, step));
                }
            }
        }

        /** The result of anything that has such a value among its inputs has it too. */
        private void pass(Steps step, Map<String, Fit> fitted) {
            Fit fit = null;
            for (int i = 0; i < step.inputs() && fit == null; i++) {
                fit = fitted.get(bare(step.input(i)));
            }
            if (fit == null && !step.receiver().isEmpty()) {
                fit = fitted.get(bare(step.receiver()));
            }
            for (int i = 0; i < step.outputs(); i++) {
                String output = step.output(i);
                if (fit != null) {
                    fitted.put(bare(output), fit);
                } else if (!output.endsWith("[]")) {
                    fitted.remove(output);
                }
            }
        }

        private void forget(Steps step, Map<String, Fit> fitted) {
            for (int i = 0; i < step.outputs(); i++) {
                fitted.remove(bare(step.output(i)));
            }
        }

        private Fact fact(Fit fit, Steps split) {
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("role", role);
            attributes.put(
                    "symbol", module.definitions().get(split.definition()).name());
            attributes.put("what", fit.what());
            attributes.put("name", fit.transformer());
            attributes.put("split", split.location().text());
            boolean part = fit.argument().toLowerCase(java.util.Locale.ROOT).contains("train");
            if (part || disordered) {
                attributes.put("confidence", "low");
            }
            return new Fact(FactKind.FLOW_FIT_BEFORE_SPLIT, attributes, fit.location());
        }
    }

    private String kind(String transformer) {
        if (knowledge.is(transformer, "stateless-transformer")) {
            return null;
        }
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            if (knowledge.is(transformer, kind.getKey())) {
                return kind.getValue();
            }
        }
        return null;
    }

    private static String bare(String variable) {
        return variable.endsWith("[]") ? variable.substring(0, variable.length() - 2) : variable;
    }
}
