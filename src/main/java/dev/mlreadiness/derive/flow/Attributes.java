package dev.mlreadiness.derive.flow;

import java.util.Set;

/** Attributes and methods of arrays and tables, by what they do to the rows. */
final class Attributes {

    /** Tell something of a value that is no row of it. */
    private static final Set<String> ABOUT = Set.of(
            "shape",
            "columns",
            "index",
            "dtype",
            "dtypes",
            "size",
            "ndim",
            "name",
            "names",
            "empty",
            "feature_names",
            "target_names",
            "classes_",
            "DESCR");

    /** The same rows in another form. */
    private static final Set<String> VIEWS =
            Set.of("values", "T", "loc", "iloc", "at", "iat", "ix", "array", "str", "dt", "cat", "A", "A1");

    /** Methods and functions that give the same rows and columns. */
    private static final Set<String> KEEPS = Set.of(
            "copy",
            "deepcopy",
            "reset_index",
            "dropna",
            "fillna",
            "ffill",
            "bfill",
            "interpolate",
            "sample",
            "shuffle",
            "sort_values",
            "sort_index",
            "astype",
            "to_numpy",
            "as_matrix",
            "toarray",
            "todense",
            "head",
            "tail",
            "drop_duplicates",
            "query",
            "replace",
            "clip",
            "round",
            "assign",
            "array",
            "asarray",
            "nan_to_num",
            "DataFrame",
            "Series",
            "set_index",
            "squeeze",
            "ravel",
            "flatten",
            "reshape",
            "map",
            "to_frame",
            "convert_dtypes",
            "infer_objects",
            "toPandas",
            "collect",
            "cache",
            "persist",
            "compute",
            "isnull",
            "from_pandas");

    /** Give some of the rows. */
    private static final Set<String> SUBSETS = Set.of(
            "sample", "head", "tail", "query", "drop", "take", "skip", "delete", "isin", "Subset", "select", "filter");

    /** Numbers that are learnt from rows. */
    private static final Set<String> STATISTICS = Set.of(
            "mean",
            "median",
            "mode",
            "std",
            "var",
            "min",
            "max",
            "quantile",
            "average",
            "nanmean",
            "nanmedian",
            "nanstd",
            "amin",
            "amax");

    /** Numbers and texts that carry nothing of the rows. */
    private static final Set<String> COUNTS = Set.of(
            "len",
            "int",
            "float",
            "str",
            "range",
            "print",
            "sum",
            "count",
            "nunique",
            "unique",
            "value_counts",
            "ceil",
            "floor",
            "arange",
            "bool",
            "isinstance",
            "type",
            "shape",
            "info",
            "describe",
            "hasattr",
            "getattr",
            "format",
            "join",
            "nonzero",
            "corr",
            "keys",
            "columns",
            "permutation",
            "exists",
            "tolist_");

    /** Go over what they get. */
    private static final Set<String> PASSES =
            Set.of("enumerate", "list", "tqdm", "iter", "next", "reversed", "tuple", "trange", "track", "sorted");

    private Attributes() {}

    static boolean isAbout(String attribute) {
        return ABOUT.contains(attribute);
    }

    static boolean isView(String attribute) {
        return VIEWS.contains(attribute);
    }

    static boolean keeps(String method) {
        return KEEPS.contains(method);
    }

    static boolean isSubset(String method) {
        return SUBSETS.contains(method);
    }

    static boolean isStatistic(String method) {
        return STATISTICS.contains(method);
    }

    static boolean counts(String method) {
        return COUNTS.contains(method);
    }

    static boolean passes(String method) {
        return PASSES.contains(method);
    }

    /** Whether these numbers together scale a value: its mean and spread, or its smallest and largest value. */
    static boolean scale(Set<String> statistics) {
        boolean centre = statistics.contains("mean") || statistics.contains("nanmean") || statistics.contains("median");
        boolean spread = statistics.contains("std") || statistics.contains("nanstd") || statistics.contains("var");
        boolean low = statistics.contains("min") || statistics.contains("amin");
        boolean high = statistics.contains("max") || statistics.contains("amax");
        return centre && spread || low && high;
    }
}
