package dev.mlreadiness.derive;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Knowledge;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a repository is about machine learning. Either a fair share of its code files (one in thirty, or twenty files) import a library that trains or
 * runs models: a tool that calls a language model, or one fuzzing helper with a network inside a large code base, does not make an ML system. Or it brings
 * its own learning code (a framework of its own, a tool chain called from scripts): then the opening of its readme says so and files are named after it,
 * or it defines functions that train and functions that predict.
 */
final class Learning {

    private static final double FAIR_SHARE = 1 / 30.0;
    private static final int MANY = 20;
    /** How many files that import a library of language models make an application of them. */
    private static final int LLM_FILES = 4;
    /** How many files must be named after learning besides the readme's word. */
    private static final int NAMED = 3;
    /** How much of the readme is its opening, characters. */
    private static final int OPENING = 1200;

    private static final Set<String> CODE =
            Set.of("python", "notebook", "java", "scala", "kotlin", "r", "shell", "cpp", "c", "rust", "go");
    private static final Set<String> NAMES = Set.of(
            "train",
            "training",
            "trainer",
            "finetune",
            "classifier",
            "classification",
            "classify",
            "regressor",
            "regression",
            "clustering",
            "neural",
            "predictor",
            "learner",
            "machinelearning");
    private static final Pattern CLAIM = Pattern.compile(
            "\\b(machine[- ]learning|mlops|deep[- ]learning|neural networks?|machine translation|reinforcement learning"
                    + "|natural language processing|computer vision|speech recognition|recommender systems?|(prediction|predictive|classification|scoring) models?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAINS = Pattern.compile("_?(re)?(train|fit)(_\\w*model\\w*)?");
    private static final Pattern PREDICTS =
            Pattern.compile("_?predict(_(score|label|proba|one|batch|class|risk)\\w*)?");
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private Learning() {}

    /** @param code how many code files there are */
    static boolean isSubject(FactBase facts, Knowledge knowledge, int code) {
        int importing = importing(facts, knowledge, "ml-library");
        if (importing > 0 && (importing >= MANY || importing >= code * FAIR_SHARE)) {
            return true;
        }
        return CLAIM.matcher(opening(facts)).find() && (named(facts) >= NAMED || trainsAndPredicts(facts));
    }

    /** Own functions for both, outside of tests. */
    private static boolean trainsAndPredicts(FactBase facts) {
        boolean trains = false;
        boolean predicts = false;
        for (Fact function : facts.of(FactKind.PYTHON_FUNCTION)) {
            if (function.text("role").equals("source")) {
                trains |= TRAINS.matcher(function.text("name")).matches();
                predicts |= PREDICTS.matcher(function.text("name")).matches();
            }
        }
        return trains && predicts;
    }

    /**
     * Whether the repository is an application of language models. Most of such an application is a usual one, so that no share is asked for; but a
     * single file of all that import such a library is a tool.
     */
    static boolean callsLanguageModels(FactBase facts, Knowledge knowledge, int code) {
        int importing = importing(facts, knowledge, "llm-library");
        return importing >= LLM_FILES || importing > 0 && importing >= code * FAIR_SHARE;
    }

    private static int importing(FactBase facts, Knowledge knowledge, String meaning) {
        Set<String> files = new HashSet<>();
        for (FactKind kind : List.of(FactKind.PYTHON_IMPORT, FactKind.JAVA_IMPORT, FactKind.TEXT_MENTION)) {
            for (Fact imported : facts.of(kind)) {
                if (knowledge.is(imported.text("name"), meaning)) {
                    files.add(imported.location().path());
                }
            }
        }
        return files.size();
    }

    /** Headings and text from the start of the root's readme. */
    private static String opening(FactBase facts) {
        StringBuilder text = new StringBuilder();
        for (Fact section : facts.of(FactKind.DOC_SECTION)) {
            String path = section.location().path();
            if (path.toLowerCase(Locale.ROOT).startsWith("readme") && text.length() < OPENING) {
                text.append(section.text("heading"))
                        .append(". ")
                        .append(section.text("text"))
                        .append(' ');
            }
        }
        return text.substring(0, Math.min(text.length(), OPENING));
    }

    private static long named(FactBase facts) {
        return facts.of(FactKind.FILE).stream()
                .filter(file -> CODE.contains(file.text("language"))
                        && !file.text("role").equals("generated"))
                .filter(file -> !Collections.disjoint(words(file.text("name")), NAMES))
                .count();
    }

    private static Set<String> words(String name) {
        return new HashSet<>(List.of(
                CAPITAL.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT).split("[^a-z]+")));
    }
}
