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
    private final Cursor at;
    private final TokenStream tokens;

    TreeReader(Cursor cursor) {
        at = cursor;
        tokens = new TokenStream(cursor);
    }

    Sequence readAll() {
        return sequence(Set.of());
    }

    /** Reads a substitution's commands; the position is behind its {@code )} afterwards. */
    Sequence readUntilParenthesis() {
        Sequence body = sequence(Set.of(")"));
        tokens.expect(")");
        return body;
    }

    private Sequence sequence(Set<String> until) {
        tokens.await(until);
        List<Item> items = new ArrayList<>();
        while (true) {
            Token token = tokens.peek();
            if (token.kind() == Kind.END) {
                break;
            }
            String closer = TokenStream.closer(token);
            if (closer != null && tokens.isAwaited(closer)) {
                break;
            }
            if (token.kind() == Kind.NEWLINE || token.is(";")) {
                tokens.take();
            } else if (closer != null || TokenStream.isStrayOperator(token)) {
                at.gap(at.lineAt(token.start()), "unexpected " + token.text());
                tokens.take();
            } else {
                Node node = chain();
                if (node != null) {
                    items.add(new Item(node, tokens.peek().is("&")));
                }
                if (tokens.peek().is("&")) {
                    tokens.take();
                }
            }
        }
        tokens.awaitNoMore();
        return items.isEmpty() ? Sequence.EMPTY : new Sequence(items);
    }

    private Node chain() {
        Node first = pipe();
        if (!tokens.peek().is("&&") && !tokens.peek().is("||")) {
            return first;
        }
        List<Node> parts = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        if (first != null) {
            parts.add(first);
            links.add(Link.FIRST);
        }
        while (tokens.peek().is("&&") || tokens.peek().is("||")) {
            Link link = tokens.take().is("&&") ? Link.AND : Link.OR;
            tokens.skipNewlines();
            Node part = TokenStream.startsCommand(tokens.peek()) ? pipe() : null;
            if (part != null) {
                links.add(parts.isEmpty() ? Link.FIRST : link);
                parts.add(part);
            }
        }
        return parts.size() == 1 ? parts.get(0) : parts.isEmpty() ? null : new Node.Chain(parts, links);
    }

    private Node pipe() {
        boolean negated = false;
        while (tokens.peek().isBare("!")) {
            tokens.take();
            negated = !negated;
        }
        Node first = TokenStream.startsCommand(tokens.peek()) ? command() : null;
        if (!negated && !tokens.peek().is("|") && !tokens.peek().is("|&")) {
            return first;
        }
        List<Node> stages = new ArrayList<>();
        if (first != null) {
            stages.add(first);
        }
        while (tokens.peek().is("|") || tokens.peek().is("|&")) {
            tokens.take();
            tokens.skipNewlines();
            Node stage = TokenStream.startsCommand(tokens.peek()) ? command() : null;
            if (stage != null) {
                stages.add(stage);
            }
        }
        return stages.isEmpty() ? null : new Node.Pipe(stages, negated);
    }

    private Node command() {
        if (!at.enter()) {
            tokens.giveUp();
            return null;
        }
        Node node = compoundOrSimple();
        at.leave();
        return node;
    }

    private Node compoundOrSimple() {
        Token token = tokens.peek();
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
        Token open = tokens.take();
        if (at.peek() == '(') {
            int end = WordEnds.arithmetic(at.text, at.pos + 1);
            if (end > 0) {
                at.pos = end;
                String raw = at.text.substring(open.start(), end);
                Piece piece = Piece.of(RawWord.Kind.OPAQUE, raw, raw, false);
                RawWord word = new RawWord(List.of(piece), raw, at.lineAt(open.start()));
                return new Node.Simple(List.of(word), List.of(), List.of(), word.line());
            }
        }
        Sequence body = sequence(Set.of(")"));
        tokens.expect(")");
        return new Node.Group(body, true, redirects());
    }

    private Node group() {
        tokens.take();
        Sequence body = sequence(Set.of("}"));
        tokens.expect("}");
        return new Node.Group(body, false, redirects());
    }

    private Node condition() {
        List<Branch> branches = new ArrayList<>();
        Sequence otherwise = null;
        do {
            tokens.take();
            Sequence condition = sequence(Set.of("then", "fi"));
            tokens.expect("then");
            branches.add(new Branch(condition, sequence(Set.of("elif", "else", "fi"))));
        } while (tokens.peek().isBare("elif"));
        if (tokens.peek().isBare("else")) {
            tokens.take();
            otherwise = sequence(Set.of("fi"));
        }
        tokens.expect("fi");
        return wrapped(new Node.If(branches, otherwise));
    }

    private Node whileLoop() {
        tokens.take();
        Sequence condition = sequence(Set.of("do", "done"));
        return wrapped(new Node.Loop(null, List.of(), condition, doBody()));
    }

    private Node forLoop() {
        tokens.take();
        String variable = null;
        List<RawWord> values = new ArrayList<>();
        if (tokens.peek().is("(")) {
            tokens.take();
            int end = at.peek() == '(' ? WordEnds.arithmetic(at.text, at.pos + 1) : -1;
            if (end > 0) {
                at.pos = end;
            }
        } else if (tokens.peek().kind() == Kind.WORD) {
            variable = tokens.take().word().plain();
            tokens.skipNewlines();
            if (tokens.peek().isBare("in")) {
                tokens.take();
                while (tokens.peek().kind() == Kind.WORD) {
                    values.add(tokens.take().word());
                }
            }
        }
        while (tokens.peek().kind() == Kind.NEWLINE || tokens.peek().is(";")) {
            tokens.take();
        }
        return wrapped(new Node.Loop(variable, values, null, doBody()));
    }

    private Sequence doBody() {
        if (tokens.peek().isBare("{")) {
            tokens.take();
            Sequence body = sequence(Set.of("}"));
            tokens.expect("}");
            return body;
        }
        tokens.expect("do");
        Sequence body = sequence(Set.of("done"));
        tokens.expect("done");
        return body;
    }

    private Node choice() {
        tokens.take();
        RawWord subject = tokens.peek().kind() == Kind.WORD ? tokens.take().word() : null;
        tokens.skipNewlines();
        if (tokens.peek().isBare("in")) {
            tokens.take();
        }
        List<Sequence> arms = new ArrayList<>();
        tokens.skipNewlines();
        while (tokens.peek().kind() != Kind.END && !tokens.peek().isBare("esac") && !isForeignCloser(tokens.peek())) {
            skipPattern();
            arms.add(sequence(Set.of(";;", ";&", ";;&", "esac")));
            if (tokens.peek().kind() == Kind.OPERATOR && tokens.peek().text().startsWith(";")) {
                tokens.take();
            }
            tokens.skipNewlines();
        }
        tokens.expect("esac");
        return wrapped(new Node.Case(subject, arms));
    }

    /** A closer that ends a compound around a {@code case} whose {@code esac} is missing. */
    private boolean isForeignCloser(Token token) {
        String closer = TokenStream.closer(token);
        return closer != null && !closer.equals(")") && tokens.isAwaited(closer);
    }

    private void skipPattern() {
        while (tokens.peek().kind() != Kind.END
                && tokens.peek().kind() != Kind.NEWLINE
                && !tokens.peek().is(")")) {
            tokens.take();
        }
        tokens.take();
    }

    private Node function() {
        tokens.take();
        String name = tokens.peek().kind() == Kind.WORD ? tokens.take().word().plain() : "";
        if (tokens.peek().is("(")) {
            tokens.take();
            tokens.expect(")");
        }
        return functionBody(name);
    }

    private Node functionBody(String name) {
        tokens.skipNewlines();
        Node body = TokenStream.startsCommand(tokens.peek()) ? command() : null;
        return new Node.Function(name, body == null ? Sequence.EMPTY : body);
    }

    /** {@code [[ … ]]}: operators inside are words of it. */
    private Node test() {
        int line = tokens.peek().word().line();
        List<RawWord> words = new ArrayList<>();
        while (tokens.peek().kind() == Kind.WORD || tokens.peek().kind() == Kind.OPERATOR) {
            Token token = tokens.take();
            if (token.kind() == Kind.WORD) {
                words.add(token.word());
                if (token.isBare("]]")) {
                    break;
                }
            } else {
                words.add(new RawWord(List.of(Piece.text(token.text(), false)), token.text(), line));
                if (token.is("&&") || token.is("||")) {
                    tokens.skipNewlines();
                }
            }
        }
        return new Node.Simple(words, List.of(), redirects(), line);
    }

    private Node simple() {
        int line = at.lineAt(tokens.peek().start());
        List<RawWord> words = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        List<RawRedirect> redirects = new ArrayList<>();
        while (true) {
            Token token = tokens.peek();
            if (token.kind() == Kind.WORD) {
                RawWord word = tokens.take().word();
                Assignment assignment = words.isEmpty() ? assignment(word) : null;
                if (assignment != null) {
                    assignments.add(assignment);
                } else {
                    words.add(word);
                }
            } else if (TokenStream.isRedirect(token)) {
                redirect(redirects);
            } else if (token.is("(") && words.size() == 1 && assignments.isEmpty() && redirects.isEmpty()) {
                tokens.take();
                if (tokens.peek().is(")")) {
                    tokens.take();
                    return functionBody(words.get(0).plain());
                }
                at.gap(at.lineAt(token.start()), "unexpected (");
            } else {
                break;
            }
        }
        if (words.isEmpty() && assignments.isEmpty() && redirects.isEmpty()) {
            at.gap(line, "unexpected " + tokens.take().text());
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

    private List<RawRedirect> redirects() {
        List<RawRedirect> redirects = new ArrayList<>();
        while (TokenStream.isRedirect(tokens.peek())) {
            redirect(redirects);
        }
        return redirects;
    }

    private void redirect(List<RawRedirect> redirects) {
        String operator = tokens.take().text();
        if (tokens.peek().kind() != Kind.WORD) {
            return;
        }
        RawRedirect redirect = new RawRedirect(operator, tokens.take().word());
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
