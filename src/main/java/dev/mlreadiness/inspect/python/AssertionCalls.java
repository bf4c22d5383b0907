package dev.mlreadiness.inspect.python;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the assertion methods of unittest, nose, NumPy, pandas, PyTorch and TensorFlow compare: {@code assertGreater(a, b)} says {@code a > b}. Functions of the
 * same form that a project writes itself are not known, and so say nothing.
 */
final class AssertionCalls {

    /**
     * @param operator as an assert statement would write it; empty where the arguments say it
     * @param operands number of arguments that take part
     * @param negated what the arguments say is asserted not to hold
     */
    record Comparison(String operator, int operands, boolean negated) {}

    /** By the name in lower case without underscores, so that one entry covers both styles. */
    private static final Map<String, Comparison> KNOWN = new HashMap<>();

    static {
        one(false, "assert", "asserttrue");
        one(true, "assertfalse");
        two(">", "assertgreater", "assertallgreater");
        two(">=", "assertgreaterequal", "assertallgreaterequal");
        two("<", "assertless", "assertallless", "assertarrayless");
        two("<=", "assertlessequal", "assertalllessequal");
        two("==", "assertequal", "assertequals", "assertalmostequal", "assertalmostequals", "assertapproxequal");
        two("==", "assertlistequal", "asserttupleequal", "assertsetequal", "assertdictequal", "assertsequenceequal");
        two("==", "assertcountequal", "assertitemsequal", "assertallclose", "assertallequal", "assertarrayequal");
        two("==", "assertarrayalmostequal", "assertclose", "assertnear", "assertallclosefloat", "assertstringequal");
        two("==", "assertframeequal", "assertseriesequal", "assertindexequal", "assertmultilineequal");
        two(
                "!=",
                "assertnotequal",
                "assertnotequals",
                "assertnotalmostequal",
                "assertnotallclose",
                "assertnotallequal");
        two("in", "assertin");
        two("not in", "assertnotin");
        two("is", "assertis");
        two("is not", "assertisnot");
        KNOWN.put("assertisnone", new Comparison("is", 1, false));
        KNOWN.put("assertisnotnone", new Comparison("is not", 1, false));
    }

    private AssertionCalls() {}

    private static void one(boolean negated, String... names) {
        for (String name : names) {
            KNOWN.put(name, new Comparison("", 1, negated));
        }
    }

    private static void two(String operator, String... names) {
        for (String name : names) {
            KNOWN.put(name, new Comparison(operator, 2, false));
        }
    }

    /** What a method of this name compares; null for other names. */
    static Comparison of(String method) {
        return method == null || !method.startsWith("assert")
                ? null
                : KNOWN.get(method.replace("_", "").toLowerCase(Locale.ROOT));
    }

    /** The operator that holds where the given one does not. */
    static String negated(String operator) {
        return switch (operator) {
            case ">" -> "<=";
            case ">=" -> "<";
            case "<" -> ">=";
            case "<=" -> ">";
            case "==" -> "!=";
            case "!=" -> "==";
            case "in" -> "not in";
            case "not in" -> "in";
            case "is" -> "is not";
            case "is not" -> "is";
            default -> operator;
        };
    }
}
