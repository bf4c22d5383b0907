package dev.mlreadiness.syntax.shell;

import java.util.List;

/** A word as it is written: its pieces before variables are filled in. */
record RawWord(List<Piece> pieces, String raw, int line) {
    enum Kind {
        /** Plain text, quotes taken off. */
        TEXT,
        /** {@code $name}; the text is the name. */
        VARIABLE,
        /** {@code ${name:-default}}; the text is {@code name}, the fallback is in {@code fallback}. */
        DEFAULTED,
        /** Command substitution; {@code nested} holds its commands. */
        SUBSTITUTION,
        /** <code>${{ … }}</code>, other templates, arithmetic, arrays, other expansions: kept as written. */
        OPAQUE
    }

    /** Part of a word; {@code raw} is the part as written. */
    record Piece(Kind kind, String text, String raw, boolean quoted, String fallback, Node.Sequence nested) {
        static Piece text(String text, boolean quoted) {
            return new Piece(Kind.TEXT, text, text, quoted, null, null);
        }

        static Piece of(Kind kind, String text, String raw, boolean quoted) {
            return new Piece(kind, text, raw, quoted, null, null);
        }
    }

    /** The text if nothing in the word has to be filled in, else empty. */
    String plain() {
        if (pieces.size() == 1 && pieces.get(0).kind() == Kind.TEXT) {
            return pieces.get(0).text();
        }
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.kind() != Kind.TEXT) {
                return "";
            }
            text.append(piece.text());
        }
        return text.toString();
    }

    /** True if the word is exactly this text without quotes: what a reserved word must be. */
    boolean isBare(String text) {
        return pieces.size() == 1
                && pieces.get(0).kind() == Kind.TEXT
                && !pieces.get(0).quoted()
                && pieces.get(0).text().equals(text);
    }

    boolean hasQuotes() {
        for (Piece piece : pieces) {
            if (piece.quoted()) {
                return true;
            }
        }
        return false;
    }

    /** Length of {@code name=} or {@code name+=} at the start, 0 if there is none. */
    int assignmentPrefix() {
        if (pieces.isEmpty()
                || pieces.get(0).kind() != Kind.TEXT
                || pieces.get(0).quoted()) {
            return 0;
        }
        return assignmentPrefix(pieces.get(0).text());
    }

    static int assignmentPrefix(CharSequence text) {
        int at = 0;
        while (at < text.length() && isNameChar(text.charAt(at), at == 0)) {
            at++;
        }
        if (at == 0) {
            return 0;
        }
        if (at < text.length() && text.charAt(at) == '[') {
            while (at < text.length() && text.charAt(at) != ']') {
                at++;
            }
            at++;
        }
        if (at < text.length() && text.charAt(at) == '+') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '=' ? at + 1 : 0;
    }

    static boolean isNameChar(char c, boolean first) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || !first && c >= '0' && c <= '9';
    }
}
