package dev.mlreadiness.syntax.python;

/** Bits of a node's flags; those of strings are {@link StringFlags}. */
final class NodeFlags {
    /** FUNCTION, FOR, WITH, COMPREHENSION_FOR. */
    static final int ASYNC = 1;
    /** FUNCTION: a return annotation; PARAMETER, TYPE_PARAMETER: annotation or bound. */
    static final int ANNOTATED = 1 << 1;
    /** PARAMETER, TYPE_PARAMETER, ANNOTATED_ASSIGN. */
    static final int HAS_VALUE = 1 << 2;
    /** PARAMETER, TYPE_PARAMETER: {@code *}. */
    static final int STAR = 1 << 3;
    /** PARAMETER, TYPE_PARAMETER: {@code **}. */
    static final int DOUBLE_STAR = 1 << 4;
    /** PARAMETER: {@code /}. */
    static final int SLASH = 1 << 5;
    /** BLOCK. */
    static final int ELSE = 1 << 6;
    /** BLOCK. */
    static final int FINALLY = 1 << 7;
    /** SLICE. */
    static final int LOWER = 1;
    /** SLICE. */
    static final int UPPER = 1 << 1;
    /** SLICE. */
    static final int STEP = 1 << 2;
    /** Whether parentheses stand around a TUPLE. */
    static final int PARENTHESISED = 1 << 8;

    /** FROM_IMPORT: the number of leading dots is above these bits. */
    static final int LEVEL_SHIFT = 8;
    /** FIELD: the letter of the conversion is above these bits. */
    static final int CONVERSION_SHIFT = 8;

    private NodeFlags() {}
}
