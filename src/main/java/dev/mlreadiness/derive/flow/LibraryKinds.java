package dev.mlreadiness.derive.flow;

import dev.mlreadiness.fact.Knowledge;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the classes of libraries do to rows, from the knowledge of the rubric. */
final class LibraryKinds {

    static final String STATELESS = "stateless";
    static final String MODEL = "model";
    static final String SEARCH = "search";
    static final String SPLITTER = "splitter";

    private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put("stateless-transformer", STATELESS);
        MEANINGS.put("resampler", "resample");
        MEANINGS.put("feature-selector", "select");
        MEANINGS.put("target-encoder", "encode");
        MEANINGS.put("transformer", "preprocess");
        MEANINGS.put("cross-validator", SEARCH);
        MEANINGS.put("splitter", SPLITTER);
        MEANINGS.put("estimator", MODEL);
    }

    /** Kinds that learn from rows, the ones that matter most first. */
    static final List<String> LEARNING = List.of("resample", "select", "encode", "preprocess");

    /** Made of other transformers, which say what it does. */
    private static final Set<String> COMPOSED = Set.of(
            "Pipeline",
            "make_pipeline",
            "ColumnTransformer",
            "make_column_transformer",
            "FeatureUnion",
            "make_union",
            "DataFrameMapper",
            "TransformedTargetRegressor");

    /** Maps for the eye, not features: nothing is predicted from them. */
    private static final Set<String> DRAWN = Set.of("TSNE", "Isomap", "LocallyLinearEmbedding", "MDS", "UMAP");

    private final Knowledge knowledge;
    private final Map<String, String> kinds = new HashMap<>();

    LibraryKinds(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** What a class does; empty where it is not known to do anything to rows. */
    String kind(String type) {
        return kinds.computeIfAbsent(type, this::read);
    }

    private String read(String type) {
        String last = type.substring(type.lastIndexOf('.') + 1);
        if (DRAWN.contains(last) || isComposed(type)) {
            return "";
        }
        for (Map.Entry<String, String> meaning : MEANINGS.entrySet()) {
            if (knowledge.is(type, meaning.getKey())) {
                return meaning.getValue();
            }
        }
        return knowledge.is(type + ".fit", "trainer") ? MODEL : "";
    }

    /** Whether a class is made of transformers. */
    static boolean isComposed(String type) {
        return COMPOSED.contains(type.substring(type.lastIndexOf('.') + 1)) && type.contains(".");
    }

    /** What something does that is made of these: a model at its end makes it one. */
    String composed(List<String> parts) {
        if (parts.contains(MODEL) || parts.contains(SEARCH)) {
            return MODEL;
        }
        for (String kind : LEARNING) {
            if (parts.contains(kind)) {
                return kind;
            }
        }
        return parts.isEmpty() ? "" : STATELESS;
    }

    boolean is(String name, String meaning) {
        return knowledge.is(name, meaning);
    }
}
