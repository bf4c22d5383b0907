package dev.mlreadiness.syntax.shell;

import java.util.List;

/**
 * Tree of a script as it is written. Chains, pipes and sequences are lists, so its depth is the nesting of the text.
 */
sealed interface Node {
    /** A command of words; nothing but assignments when {@code words} is empty. */
    record Simple(List<RawWord> words, List<Assignment> assignments, List<RawRedirect> redirects, int line)
            implements Node {
        /** Text of the first word if it is plain, else empty. */
        String name() {
            return words.isEmpty() ? "" : words.get(0).plain();
        }

        /** Plain text of a word, empty if it is missing or not plain. */
        String plain(int index) {
            return index < words.size() ? words.get(index).plain() : "";
        }
    }

    /** Items that follow each other. */
    record Sequence(List<Item> items) implements Node {
        static final Sequence EMPTY = new Sequence(List.of());
    }

    /** Part of a sequence. */
    record Item(Node node, boolean background) {}

    /** {@code a && b || c}; {@code links.get(i)} stands before {@code parts.get(i)}. */
    record Chain(List<Node> parts, List<Link> links) implements Node {}

    /** {@code ! a | b}. */
    record Pipe(List<Node> stages, boolean negated) implements Node {}

    /** <code>( … )</code> or <code>{ …; }</code>. */
    record Group(Sequence body, boolean subshell, List<RawRedirect> redirects) implements Node {}

    /** {@code if} with its {@code elif}s; {@code otherwise} is null without {@code else}. */
    record If(List<Branch> branches, Sequence otherwise) implements Node {}

    /** Condition and body. */
    record Branch(Sequence condition, Sequence body) {}

    /** {@code for} (with a variable and its values, condition null) or {@code while}/{@code until}. */
    record Loop(String variable, List<RawWord> values, Sequence condition, Sequence body) implements Node {}

    /** {@code case}. */
    record Case(RawWord subject, List<Sequence> arms) implements Node {}

    /** A function's definition. */
    record Function(String name, Node body) implements Node {}

    /** {@code name=value}; {@code value} is null for an array. */
    record Assignment(String name, RawWord value, boolean append) {}

    /** A redirection; the body of a here-document comes when its line ends. */
    final class RawRedirect {
        final String operator;
        final RawWord target;
        String body;
        int bodyLine;

        RawRedirect(String operator, RawWord target) {
            this.operator = operator;
            this.target = target;
        }
    }
}
