package dev.mlreadiness.inspect.java;

/**
 * What becomes of an expression's value.
 *
 * @param result as the attribute {@code result} of a call has it
 * @param target the name it is assigned to; null where it is not
 * @param into the variable that the module summary shows as the output; null for a temporary
 */
record Use(String result, String target, String into) {

    static final Use DROPPED = new Use("dropped", null, null);
    static final Use RETURNED = new Use("returned", null, null);
    static final Use ARGUMENT = new Use("argument", null, null);
    static final Use CONDITION = new Use("condition", null, null);
    static final Use ASSERTED = new Use("asserted", null, null);
    static final Use OTHER = new Use("other", null, null);

    static Use assigned(String target, String into) {
        return new Use("assigned", target, into);
    }

    boolean isDropped() {
        return this == DROPPED;
    }

    /** For a part of a compound expression: conditions and assertions reach into their operands, assignments do not. */
    Use part() {
        return this == CONDITION || this == ASSERTED ? this : OTHER;
    }
}
