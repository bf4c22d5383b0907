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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Derives {@code evaluation}: what the Python code of a whole repository does to test its models. Anything that speaks of held out data counts, so that an absence means something.
 */
public final class EvaluationPractice implements Deriver {

    private static final List<String> HELD_OUT =
            List.of("splitter", "cross-validator", "tuner", "metric", "evaluator", "fairness-metric", "slice-metric");
    private static final List<String> WORDS = List.of(
            "eval",
            "valid",
            "score",
            "metric",
            "split",
            "fold",
            "accuracy",
            "holdout",
            "backtest",
            "benchmark",
            "test_");
    private static final Set<String> ACCURACY = Set.of("accuracy_score", "balanced_accuracy_score");
    private static final Set<String> THRESHOLD = Set.of(
            "f1_score",
            "precision_score",
            "recall_score",
            "classification_report",
            "confusion_matrix",
            "fbeta_score",
            "precision_recall_fscore_support",
            "matthews_corrcoef",
            "cohen_kappa_score",
            "ConfusionMatrixDisplay",
            "plot_confusion_matrix",
            "jaccard_score",
            "hamming_loss");
    private static final Set<String> RANKING = Set.of(
            "roc_auc_score",
            "average_precision_score",
            "roc_curve",
            "precision_recall_curve",
            "auc",
            "log_loss",
            "brier_score_loss",
            "RocCurveDisplay",
            "PrecisionRecallDisplay",
            "plot_roc_curve",
            "plot_precision_recall_curve",
            "AUC",
            "AUROC",
            "top_k_accuracy_score",
            "det_curve",
            "ndcg_score");
    private static final Set<String> SAVES = Set.of("save_model", "save_pretrained", "log_model", "register_model");

    private final Knowledge knowledge;

    public EvaluationPractice(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** What was found so far. */
    private static final class Found {
        Location training;
        String trainer = "";
        boolean saved;
        boolean heldOut;
        final Set<String> metrics = new TreeSet<>();
        String imbalance = "";
    }

    @Override
    public String name() {
        return "evaluation practice";
    }

    @Override
    public List<Fact> derive(FactBase facts) {
        CodeFiles files = new CodeFiles(facts);
        Found found = new Found();
        for (ModuleSummary module : facts.summaries().values()) {
            String role = files.role(module.path());
            if (!module.path().endsWith(".java") && !role.equals("vendored")) {
                read(module, role.equals("source"), found);
            }
        }
        return found.training == null ? List.of() : List.of(fact(found));
    }

    private void read(ModuleSummary module, boolean source, Found found) {
        List<String> callees = module.callees();
        boolean trains = false;
        for (String callee : callees) {
            String last = callee.substring(callee.lastIndexOf('.') + 1);
            trains |= isTrainer(callee, last);
            found.saved |= source && (knowledge.is(callee, "model-save") || SAVES.contains(last));
            found.heldOut |= HELD_OUT.stream().anyMatch(m -> knowledge.is(callee, m)) || speaks(last);
            metric(last, callee, found);
            if (source && knowledge.is(callee, "resampler") && found.imbalance.isEmpty()) {
                found.imbalance = last;
            }
        }
        if (!found.heldOut) {
            found.heldOut = module.read().stream().anyMatch(n -> Half.spoken(n) == Half.TEST) || speaks(module.path());
        }
        if (trains) {
            steps(module, source, found);
        }
    }

    private boolean isTrainer(String callee, String last) {
        if (knowledge.is(callee, "trainer")) {
            return true;
        }
        return last.equals("fit") && knowledge.is(callee.substring(0, Math.max(0, callee.length() - 4)), "estimator");
    }

    private static boolean speaks(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains);
    }

    private static void metric(String last, String callee, Found found) {
        boolean library = callee.contains("metrics") || callee.startsWith("sklearn.");
        if (ACCURACY.contains(last)) {
            found.metrics.add("accuracy");
        } else if (THRESHOLD.contains(last)) {
            found.metrics.add("threshold");
        } else if (RANKING.contains(last)
                && (library || last.contains("auc") || last.contains("roc") || last.contains("curve"))) {
            found.metrics.add("ranking");
        }
    }

    /** Where the training is, and what its arguments tell. */
    private void steps(ModuleSummary module, boolean source, Found found) {
        Steps step = module.steps();
        while (step.next()) {
            if (step.op() != Op.CALL) {
                continue;
            }
            for (int i = 0; i < step.inputs(); i++) {
                String keyword = step.keyword(i);
                found.heldOut |= keyword.startsWith("validation")
                        || keyword.startsWith("eval")
                        || keyword.equals("oob_score")
                        || keyword.equals("cv");
                boolean weight =
                        keyword.equals("class_weight") && !step.input(i).equals("=None");
                if (weight && source && found.imbalance.isEmpty()) {
                    found.imbalance = keyword;
                }
                keras(step.input(i), keyword, found);
                scoring(step.input(i), keyword, found);
            }
            if (source
                    && found.training == null
                    && isTrainer(step.name(), step.name().substring(step.name().lastIndexOf('.') + 1))) {
                found.training = step.location();
                found.trainer = step.name();
            }
        }
    }

    private static void keras(String input, String keyword, Found found) {
        if (keyword.equals("metrics")) {
            String lower = input.toLowerCase(Locale.ROOT);
            found.metrics.add(lower.contains("acc") ? "accuracy" : lower.contains("auc") ? "ranking" : "threshold");
        }
    }

    private static void scoring(String input, String keyword, Found found) {
        if (keyword.equals("scoring") || keyword.equals("eval_metric")) {
            String lower = input.toLowerCase(Locale.ROOT);
            if (lower.contains("accuracy")) {
                found.metrics.add("accuracy");
            } else if (lower.contains("auc") || lower.contains("average_precision") || lower.contains("log")) {
                found.metrics.add("ranking");
            } else {
                found.metrics.add("threshold");
            }
        }
    }

    private static Fact fact(Found found) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("role", "source");
        attributes.put("symbol", "");
        attributes.put("name", found.trainer);
        attributes.put("saved", found.saved);
        attributes.put("heldOut", found.heldOut);
        attributes.put("metrics", List.copyOf(found.metrics));
        if (!found.imbalance.isEmpty()) {
            attributes.put("imbalance", found.imbalance);
            attributes.put("detail", "classes are made up for by " + found.imbalance);
        }
        return new Fact(FactKind.EVALUATION, attributes, found.training);
    }
}
