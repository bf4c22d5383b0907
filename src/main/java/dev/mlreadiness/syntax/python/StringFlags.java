package dev.mlreadiness.syntax.python;

/** What the prefix of a string literal says, as bits of a token's value and of a node's flags. */
final class StringFlags {
    static final int RAW = 1;
    static final int BYTES = 2;
    static final int FORMAT = 4;
    static final int TEMPLATE = 8;
    static final int UNICODE = 16;
    /** Source text as it stands: the expression that {@code {x=}} prints. */
    static final int VERBATIM = 32;
    /** Text of a format specification, where braces are not doubled. */
    static final int SPECIFICATION = 64;

    /**
     * Reads a prefix.
     *
     * @return the flags, or -1 if the bytes are no string prefix
     */
    static int ofPrefix(byte[] text, int start, int end) {
        int flags = 0;
        for (int i = start; i < end; i++) {
            int flag = switch (text[i] | 0x20) {
                case 'r' -> RAW;
                case 'b' -> BYTES;
                case 'f' -> FORMAT;
                case 't' -> TEMPLATE;
                case 'u' -> UNICODE;
                default -> 0;
            };
            if (flag == 0 || (flags & flag) != 0) {
                return -1;
            }
            flags |= flag;
        }
        return flags;
    }

    private StringFlags() {}
}
