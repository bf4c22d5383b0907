package dev.mlreadiness.derive.flow;

import dev.mlreadiness.fact.ModuleSummary.Steps;
import java.util.Set;

/** Conditions whose outcome the values of a run decide: {@code if fit:} where the caller passes {@code fit=False}. */
final class Conditions {

    private static final Set<String> FALSE = Set.of("False", "None", "0", "", "0.0", "[]", "{}", "()");

    private Conditions() {}

    /** Whether the branch runs; null where that is not known. */
    static Boolean holds(String name, Expressions expressions, Frame frame, Steps step) {
        int blank = name.indexOf(' ');
        if (blank < 0 || step.inputs() == 0) {
            return null;
        }
        if (frame.caller() != null && isLeftOut(frame, step)) {
            // nearly always None by default
            return name.endsWith(" is") ? Boolean.TRUE : name.endsWith(" is not") ? Boolean.FALSE : null;
        }
        Value left = given(frame, step.input(0), expressions);
        Value right = step.inputs() > 1 ? expressions.value(frame, step.input(1)) : Value.literal("");
        if (left == null || right.literal == null || "?".equals(left.literal) || step.inputs() > 2) {
            return null;
        }
        String how = name.substring(blank + 1);
        if (left.literal == null) {
            boolean none = right.literal.equals("None") && (left.isData() || left.isObject());
            return !none ? null : how.equals("is") ? Boolean.FALSE : how.equals("is not") ? Boolean.TRUE : null;
        }
        return switch (how) {
            case "true" -> !FALSE.contains(left.literal);
            case "not" -> FALSE.contains(left.literal);
            case "==", "is" -> step.inputs() == 2 ? left.literal.equals(right.literal) : null;
            case "!=", "is not" -> step.inputs() == 2 ? !left.literal.equals(right.literal) : null;
            default -> null;
        };
    }

    /** Whether a parameter is compared with None that the caller does not pass, and that holds nothing else by now. */
    private static boolean isLeftOut(Frame frame, Steps step) {
        String param = step.input(0);
        Value value = frame.variables.get(param);
        return step.inputs() == 2
                && step.input(1).equals("=None")
                && frame.declared().params().contains(param)
                && !frame.given.contains(param)
                && value != null
                && !value.isData()
                && !value.isObject()
                && value.elements == null;
    }

    /** The value of a parameter that the caller passes, or null. */
    private static Value given(Frame frame, String text, Expressions expressions) {
        return frame.given.contains(text) ? expressions.value(frame, text) : null;
    }
}
