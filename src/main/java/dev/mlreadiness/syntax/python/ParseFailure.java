package dev.mlreadiness.syntax.python;

/** Leaves a statement that cannot be read; what and where is in the {@link TokenReader}. */
final class ParseFailure extends RuntimeException {
    /** One instance without a stack trace: broken files throw often. */
    static final ParseFailure INSTANCE = new ParseFailure();

    private ParseFailure() {
        super(null, null, false, false);
    }
}
