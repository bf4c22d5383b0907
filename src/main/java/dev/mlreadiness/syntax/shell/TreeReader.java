package dev.mlreadiness.syntax.shell;

import dev.mlreadiness.syntax.shell.Node.Assignment;
import dev.mlreadiness.syntax.shell.Node.Branch;
import dev.mlreadiness.syntax.shell.Node.Item;
import dev.mlreadiness.syntax.shell.Node.RawRedirect;
import dev.mlreadiness.syntax.shell.Node.Sequence;
import dev.mlreadiness.syntax.shell.RawWord.Piece;
import dev.mlreadiness.syntax.shell.ShellLexer.Kind;
import dev.mlreadiness.syntax.shell.ShellLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Recursive-descent reader of the shell's grammar. What it does not expect it notes as a gap and skips. */
final class TreeReader {
    private static final Set<String> CLOSERS =
            Set.of("then", "elif", "else", "fi", "do", "done", "esac", "}", ")", ";;", ";&", ";;&");

    private final Cursor at;
    private final ShellLexer lexer;
    /** Closers that a compound around the position waits for, with multiplicity. */
    private final List<Set<String>> awaited = new ArrayList<>();

    private Token ahead;

    TreeReader(Cursor cursor) {
        at = cursor;
        lexer = new ShellLexer(cursor);
    }

    Sequence readAll() {
        return sequence(Set.of());
    }

    /** Reads a substitution's commands; the position is behind its {@code )} afterwards. */
    Sequence readUntilParenthesis() {
        Sequence body = sequence(Set.of(")"));
        expect(")");
        return body;
    }

    private Token peek() {
        if (ahead == null) {
            ahead = lexer.next();
        }
        return ahead;
    }

    private Token take() {
        Token token = peek();
        ahead = null;
        return token;
    }

    /** The closer that a token is, or null. */
    private static String closer(Token token) {
        if (token.kind() == Kind.OPERATOR && CLOSERS.contains(token.text())) {
            return token.text();
        }
        boolean bare = token.kind() == Kind.WORD && CLOSERS.contains(token.text()) && token.isBare(token.text());
        return bare ? token.text() : null;
    }

    private boolean expect(String closer) {
        if (closer.equals(closer(peek()))) {
            take();
            return true;
        }
        at.gap(at.lineAt(peek().start()), "missing " + closer);
        return false;
    }

    private boolean isAwaited(String closer) {
        for (Set<String> closers : awaited) {
            if (closers.contains(closer)) {
                return true;
            }
        }
        return false;
    }

    private Sequence sequence(Set<String> until) {
        awaited.add(until);
        List<Item> items = new ArrayList<>();
        while (true) {
            Token token = peek();
            if (token.kind() == Kind.END) {
                break;
            }
            String closer = closer(token);
            if (closer != null && isAwaited(closer)) {
                break;
            }
            if (token.kind() == Kind.NEWLINE || token.is(";")) {
                take();
            } else if (closer != null || isStrayOperator(token)) {
                at.gap(at.lineAt(token.start()), "unexpected " + token.text());
                take();
            } else {
                Node node = chain();
                if (node != null) {
                    items.add(new Item(node, peek().is("&")));
                }
                if (peek().is("&")) {
                    take();
                }
            }
        }
        awaited.remove(awaited.size() - 1);
        return items.isEmpty() ? Sequence.EMPTY : new Sequence(items);
    }

    private static boolean isStrayOperator(Token token) {
        return token.is("&&") || token.is("||") || token.is("|") || token.is("|&") || token.is("&");
    }

    private Node chain() {
        Node first = pipe();
        if (!peek().is("&&") && !peek().is("||")) {
            return first;
        }
        List<Node> parts = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        if (first != null) {
            parts.add(first);
            links.add(Link.FIRST);
        }
        while (peek().is("&&") || peek().is("||")) {
            Link link = take().is("&&") ? Link.AND : Link.OR;
            skipNewlines();
            Node part = startsCommand(peek()) ? pipe() : null;
            if (part != null) {
                links.add(parts.isEmpty() ? Link.FIRST : link);
                parts.add(part);
            }
        }
        return parts.size() == 1 ? parts.get(0) : parts.isEmpty() ? null : new Node.Chain(parts, links);
    }

    private boolean startsCommand(Token token) {
        if (token.kind() == Kind.END || token.kind() == Kind.NEWLINE || isStrayOperator(token) || token.is(";")) {
            return false;
        }
        return closer(token) == null;
    }

    private void skipNewlines() {
        while (peek().kind() == Kind.NEWLINE) {
            take();
        }
    }

    private Node pipe() {
        boolean negated = false;
        while (peek().isBare("!")) {
            take();
            negated = !negated;
        }
        Node first = startsCommand(peek()) ? command() : null;
        if (!negated && !peek().is("|") && !peek().is("|&")) {
            return first;
        }
        List<Node> stages = new ArrayList<>();
        if (first != null) {
            stages.add(first);
        }
        while (peek().is("|") || peek().is("|&")) {
            take();
            skipNewlines();
            Node stage = startsCommand(peek()) ? command() : null;
            if (stage != null) {
                stages.add(stage);
            }
        }
        return stages.isEmpty() ? null : new Node.Pipe(stages, negated);
    }

    private Node command() {
        if (!at.enter()) {
            ahead = new Token(Kind.END, "", null, at.pos);
            return null;
        }
        Node node = compoundOrSimple();
        at.leave();
        return node;
    }

    private Node compoundOrSimple() {
        Token token = peek();
        if (token.is("(")) {
            return parenthesis();
        }
        if (token.kind() != Kind.WORD || token.word().hasQuotes()) {
            return simple();
        }
        return switch (token.text()) {
            case "{" -> group();
            case "if" -> condition();
            case "while", "until" -> whileLoop();
            case "for", "select" -> forLoop();
            case "case" -> choice();
            case "function" -> function();
            case "[[" -> test();
            default -> simple();
        };
    }

    private Node parenthesis() {
        Token open = take();
        if (at.peek() == '(' && ahead == null) {
            int end = WordReader.arithmeticEnd(at.text, at.pos + 1);
            if (end > 0) {
                at.pos = end;
                String raw = at.text.substring(open.start(), end);
                Piece piece = Piece.of(RawWord.Kind.OPAQUE, raw, raw, false);
                RawWord word = new RawWord(List.of(piece), raw, at.lineAt(open.start()));
                return new Node.Simple(List.of(word), List.of(), List.of(), word.line());
            }
        }
        Sequence body = sequence(Set.of(")"));
        expect(")");
        return new Node.Group(body, true, redirects());
    }

    private Node group() {
        take();
        Sequence body = sequence(Set.of("}"));
        expect("}");
        return new Node.Group(body, false, redirects());
    }

    private Node condition() {
        List<Branch> branches = new ArrayList<>();
        Sequence otherwise = null;
        do {
            take();
            Sequence condition = sequence(Set.of("then", "fi"));
            expect("then");
            branches.add(new Branch(condition, sequence(Set.of("elif", "else", "fi"))));
        } while (peek().isBare("elif"));
        if (peek().isBare("else")) {
            take();
            otherwise = sequence(Set.of("fi"));
        }
        expect("fi");
        return wrapped(new Node.If(branches, otherwise));
    }

    private Node whileLoop() {
        take();
        Sequence condition = sequence(Set.of("do", "done"));
        return wrapped(new Node.Loop(null, List.of(), condition, doBody()));
    }

    private Node forLoop() {
        take();
        String variable = null;
        List<RawWord> values = new ArrayList<>();
        if (peek().is("(")) {
            take();
            int end = at.peek() == '(' ? WordReader.arithmeticEnd(at.text, at.pos + 1) : -1;
            if (end > 0) {
                at.pos = end;
            }
        } else if (peek().kind() == Kind.WORD) {
            variable = take().word().plain();
            skipNewlines();
            if (peek().isBare("in")) {
                take();
                while (peek().kind() == Kind.WORD) {
                    values.add(take().word());
                }
            }
        }
        while (peek().kind() == Kind.NEWLINE || peek().is(";")) {
            take();
        }
        return wrapped(new Node.Loop(variable, values, null, doBody()));
    }

    private Sequence doBody() {
        if (peek().isBare("{")) {
            take();
            Sequence body = sequence(Set.of("}"));
            expect("}");
            return body;
        }
        expect("do");
        Sequence body = sequence(Set.of("done"));
        expect("done");
        return body;
    }

    private Node choice() {
        take();
        RawWord subject = peek().kind() == Kind.WORD ? take().word() : null;
        skipNewlines();
        if (peek().isBare("in")) {
            take();
        }
        List<Sequence> arms = new ArrayList<>();
        skipNewlines();
        while (peek().kind() != Kind.END && !peek().isBare("esac") && !isForeignCloser(peek())) {
            skipPattern();
            arms.add(sequence(Set.of(";;", ";&", ";;&", "esac")));
            if (peek().kind() == Kind.OPERATOR && peek().text().startsWith(";")) {
                take();
            }
            skipNewlines();
        }
        expect("esac");
        return wrapped(new Node.Case(subject, arms));
    }

    /** A closer that ends a compound around a {@code case} whose {@code esac} is missing. */
    private boolean isForeignCloser(Token token) {
        String closer = closer(token);
        return closer != null && !closer.equals(")") && isAwaited(closer);
    }

    private void skipPattern() {
        while (peek().kind() != Kind.END && peek().kind() != Kind.NEWLINE && !peek().is(")")) {
            take();
        }
        take();
    }

    private Node function() {
        take();
        String name = peek().kind() == Kind.WORD ? take().word().plain() : "";
        if (peek().is("(")) {
            take();
            expect(")");
        }
        return functionBody(name);
    }

    private Node functionBody(String name) {
        skipNewlines();
        Node body = startsCommand(peek()) ? command() : null;
        return new Node.Function(name, body == null ? Sequence.EMPTY : body);
    }

    /** {@code [[ … ]]}: operators inside are words of it. */
    private Node test() {
        int line = peek().word().line();
        List<RawWord> words = new ArrayList<>();
        while (peek().kind() == Kind.WORD || peek().kind() == Kind.OPERATOR) {
            Token token = take();
            if (token.kind() == Kind.WORD) {
                words.add(token.word());
                if (token.isBare("]]")) {
                    break;
                }
            } else {
                words.add(new RawWord(List.of(Piece.text(token.text(), false)), token.text(), line));
                if (token.is("&&") || token.is("||")) {
                    skipNewlines();
                }
            }
        }
        return new Node.Simple(words, List.of(), redirects(), line);
    }

    private Node simple() {
        int line = at.lineAt(peek().start());
        List<RawWord> words = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        List<RawRedirect> redirects = new ArrayList<>();
        while (true) {
            Token token = peek();
            if (token.kind() == Kind.WORD) {
                RawWord word = take().word();
                Assignment assignment = words.isEmpty() ? assignment(word) : null;
                if (assignment != null) {
                    assignments.add(assignment);
                } else {
                    words.add(word);
                }
            } else if (isRedirect(token)) {
                redirect(redirects);
            } else if (token.is("(") && words.size() == 1 && assignments.isEmpty() && redirects.isEmpty()) {
                take();
                if (peek().is(")")) {
                    take();
                    return functionBody(words.get(0).plain());
                }
                at.gap(at.lineAt(token.start()), "unexpected (");
            } else {
                break;
            }
        }
        if (words.isEmpty() && assignments.isEmpty() && redirects.isEmpty()) {
            at.gap(line, "unexpected " + take().text());
            return null;
        }
        return new Node.Simple(words, assignments, redirects, line);
    }

    static Assignment assignment(RawWord word) {
        int prefix = word.assignmentPrefix();
        if (prefix == 0) {
            return null;
        }
        String head = word.pieces().get(0).text();
        List<Piece> value = new ArrayList<>(word.pieces());
        value.set(0, Piece.text(head.substring(prefix), false));
        if (value.size() > 1 && value.get(0).text().isEmpty()) {
            value.remove(0);
        }
        int end = 0;
        while (end < prefix && RawWord.isNameChar(head.charAt(end), false)) {
            end++;
        }
        boolean indexed = head.charAt(end) == '[';
        RawWord rest = indexed ? null : new RawWord(value, word.raw(), word.line());
        return new Assignment(head.substring(0, end), rest, head.charAt(prefix - 2) == '+');
    }

    private static boolean isRedirect(Token token) {
        return token.kind() == Kind.OPERATOR && (token.text().indexOf('<') >= 0 || token.text().indexOf('>') >= 0);
    }

    private List<RawRedirect> redirects() {
        List<RawRedirect> redirects = new ArrayList<>();
        while (isRedirect(peek())) {
            redirect(redirects);
        }
        return redirects;
    }

    private void redirect(List<RawRedirect> redirects) {
        String operator = take().text();
        if (peek().kind() != Kind.WORD) {
            return;
        }
        RawRedirect redirect = new RawRedirect(operator, take().word());
        redirects.add(redirect);
        if (!operator.endsWith("<<<") && (operator.endsWith("<<") || operator.endsWith("<<-"))) {
            at.pendingHereTexts.add(redirect);
        }
    }

    /** Redirections behind a compound belong to nobody who asks; they are read and dropped. */
    private Node wrapped(Node compound) {
        redirects();
        return compound;
    }
}
