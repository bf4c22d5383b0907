package dev.mlreadiness.syntax.shell;

import dev.mlreadiness.syntax.shell.Node.RawRedirect;

/** Splits a script into words, operators and line ends; reads here-documents when the line of their operator ends. */
final class ShellLexer {
    private static final String[] OPERATORS = {
        ";;&", "&>>", "<<<", "<<-", "&&", "||", ";;", ";&", "&>", "|&", "<<", "<&", "<>", ">>", ">&", ">|", ";", "&",
        "|", "<", ">", "(", ")"
    };

    private final Cursor at;

    enum Kind {
        WORD,
        OPERATOR,
        NEWLINE,
        END
    }

    /** A token; {@code word} only for words, {@code start} is its offset. */
    record Token(Kind kind, String text, RawWord word, int start) {
        boolean is(String operator) {
            return kind == Kind.OPERATOR && text.equals(operator);
        }

        boolean isBare(String reserved) {
            return kind == Kind.WORD && word.isBare(reserved);
        }
    }

    ShellLexer(Cursor cursor) {
        at = cursor;
    }

    Token next() {
        skipBlanks();
        int start = at.pos;
        if (at.atEnd()) {
            return new Token(Kind.END, "", null, start);
        }
        char c = at.peek();
        if (c == '\n') {
            at.pos++;
            readHereTexts();
            return new Token(Kind.NEWLINE, "\n", null, start);
        }
        String operator = operatorHere();
        if (operator != null) {
            at.pos += operator.length();
            return new Token(Kind.OPERATOR, operator, null, start);
        }
        RawWord word = new WordReader(at).read();
        if (at.pos == start) {
            at.pos++;
        }
        return new Token(Kind.WORD, word.raw(), word, start);
    }

    /** Blanks, comments, joined lines and the control lines of templates. */
    private void skipBlanks() {
        while (!at.atEnd()) {
            char c = at.peek();
            if (WordReader.isBlank(c)) {
                at.pos++;
            } else if (c == '\\' && at.peek(1) == '\n') {
                at.pos += 2;
            } else if (c == '\\' && at.peek(1) == '\r' && at.peek(2) == '\n') {
                at.pos += 3;
            } else if (c == '#' || c == '{' && at.peek(1) == '%') {
                at.pos = at.lineEnd();
            } else {
                return;
            }
        }
    }

    /** The operator at the position, digits of a redirection included, or null. */
    private String operatorHere() {
        int digits = 0;
        while (digits < 3 && at.peek(digits) >= '0' && at.peek(digits) <= '9') {
            digits++;
        }
        char c = at.peek(digits);
        if (digits > 0 && c != '<' && c != '>' || !WordReader.isOperator(c)) {
            return null;
        }
        if (digits == 0 && ((c == '<' || c == '>') && at.peek(1) == '(' || c == '<' && at.templateEnd() > 0)) {
            return null;
        }
        for (String operator : OPERATORS) {
            if (at.text.startsWith(operator, at.pos + digits)) {
                return at.text.substring(at.pos, at.pos + digits + operator.length());
            }
        }
        return null;
    }

    private void readHereTexts() {
        while (!at.pendingHereTexts.isEmpty()) {
            RawRedirect redirect = at.pendingHereTexts.poll();
            String delimiter = redirect.target.plain();
            boolean stripTabs = redirect.operator.endsWith("<<-");
            StringBuilder body = new StringBuilder();
            redirect.bodyLine = at.line();
            boolean closed = false;
            while (!at.atEnd() && !closed) {
                int end = at.lineEnd();
                String line = at.text.substring(at.pos, end);
                String stripped = stripTabs ? withoutLeadingTabs(line) : line;
                closed = stripped.equals(delimiter);
                if (!closed) {
                    body.append(stripped).append('\n');
                }
                at.pos = Math.min(end + 1, at.text.length());
            }
            if (!closed) {
                at.gap(redirect.target.line(), "here-document without its end " + delimiter);
            }
            redirect.body = body.toString();
        }
    }

    private static String withoutLeadingTabs(String line) {
        int from = 0;
        while (from < line.length() && line.charAt(from) == '\t') {
            from++;
        }
        return line.substring(from);
    }
}
