package dev.mlreadiness.report;

/** How much of what a person gets to read; the JSON file has the rest. */
final class Bounds {

    /** Characters of a title, a path, a sentence, a paragraph, a quoted line. */
    static final int TITLE = 120;

    static final int PATH = 200;

    static final int SENTENCE = 300;
    static final int PARAGRAPH = 900;
    static final int LINE = 160;

    /** Lines of one quotation. */
    static final int QUOTED_LINES = 7;

    /** Quotations for one kind of finding. */
    static final int QUOTES_A_KIND = 20;

    /** Findings without quotation, in all. */
    static final int ROWS = 2_000;

    /**
     * Bytes that quotations of evidence, of findings, rows, and the texts of rules may take; together well under the 2
     * MB of the page.
     */
    static final int EVIDENCE_BYTES = 200_000;

    static final int QUOTE_BYTES = 350_000;
    static final int ROW_BYTES = 600_000;
    static final int RULE_BYTES = 250_000;

    /** Kinds of findings. */
    static final int KINDS = 300;

    /** Bytes that automation paths may take, as rows. */
    static final int PATH_BYTES = 80_000;

    /** Entries of other lists. */
    static final int ENTRIES = 100;

    /** Hops of one path. */
    static final int HOPS = 12;

    private int left;

    Bounds(int bytes) {
        this.left = bytes;
    }

    /** Whether so many bytes are still free; takes them if so. */
    boolean take(int bytes) {
        if (bytes > left) {
            left = 0;
            return false;
        }
        left -= bytes;
        return true;
    }

    /** Bytes of a text in HTML. */
    static int htmlBytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c == '<' || c == '>' ? 4 : c == '"' || c == '&' || c == '\'' ? 6 : c < 0x80 ? 1 : 3;
        }
        return bytes;
    }
}
