package dev.mlreadiness.syntax.shell;

import dev.mlreadiness.syntax.shell.ShellLexer.Kind;
import dev.mlreadiness.syntax.shell.ShellLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tokens of a script with one token of look-ahead, and the closers that the compounds around the position wait for. */
final class TokenStream {
    private static final Set<String> CLOSERS =
            Set.of("then", "elif", "else", "fi", "do", "done", "esac", "}", ")", ";;", ";&", ";;&");

    private final Cursor at;
    private final ShellLexer lexer;
    private final List<Set<String>> awaited = new ArrayList<>();
    private Token ahead;

    TokenStream(Cursor cursor) {
        at = cursor;
        lexer = new ShellLexer(cursor);
    }

    Token peek() {
        if (ahead == null) {
            ahead = lexer.next();
        }
        return ahead;
    }

    Token take() {
        Token token = peek();
        ahead = null;
        return token;
    }

    /** Makes the stream end here: the nesting is too deep. */
    void giveUp() {
        ahead = new Token(Kind.END, "", null, at.pos);
    }

    void skipNewlines() {
        while (peek().kind() == Kind.NEWLINE) {
            take();
        }
    }

    /** The closer that a token is, or null. */
    static String closer(Token token) {
        if (token.kind() == Kind.OPERATOR && CLOSERS.contains(token.text())) {
            return token.text();
        }
        boolean bare = token.kind() == Kind.WORD && CLOSERS.contains(token.text()) && token.isBare(token.text());
        return bare ? token.text() : null;
    }

    /** Takes a closer; notes a gap if something else comes. */
    void expect(String closer) {
        if (closer.equals(closer(peek()))) {
            take();
        } else {
            at.gap(at.lineAt(peek().start()), "missing " + closer);
        }
    }

    void await(Set<String> closers) {
        awaited.add(closers);
    }

    void awaitNoMore() {
        awaited.remove(awaited.size() - 1);
    }

    boolean isAwaited(String closer) {
        for (Set<String> closers : awaited) {
            if (closers.contains(closer)) {
                return true;
            }
        }
        return false;
    }

    static boolean isStrayOperator(Token token) {
        return token.is("&&") || token.is("||") || token.is("|") || token.is("|&") || token.is("&");
    }

    static boolean startsCommand(Token token) {
        boolean ends = token.kind() == Kind.END || token.kind() == Kind.NEWLINE || token.is(";");
        return !ends && !isStrayOperator(token) && closer(token) == null;
    }

    static boolean isRedirect(Token token) {
        return token.kind() == Kind.OPERATOR
                && (token.text().indexOf('<') >= 0 || token.text().indexOf('>') >= 0);
    }
}
