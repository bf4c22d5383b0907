package dev.mlreadiness.syntax.data;

/** A document that cannot be read, with the place. */
public final class DataSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    /** @param line 1-based; 0 where unknown */
    public DataSyntaxException(String message, int line) {
        super(message);
        this.line = line;
    }

    /** Line of the error, 1-based; 0 where unknown. */
    public int line() {
        return line;
    }
}
