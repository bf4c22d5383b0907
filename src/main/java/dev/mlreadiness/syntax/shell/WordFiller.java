package dev.mlreadiness.syntax.shell;

import dev.mlreadiness.syntax.shell.Node.Sequence;
import dev.mlreadiness.syntax.shell.RawWord.Kind;
import dev.mlreadiness.syntax.shell.RawWord.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Fills what is known of variables and folders into words. */
final class WordFiller {
    private static final int MAX_ALTERNATIVES = 16;
    private static final int MAX_SPLIT = 200;
    private static final int MAX_TEXT = 4000;

    /** Variables and expressions in which CI systems put the folder of the checked out repository. */
    private static final Set<String> ROOT_VARIABLES = Set.of(
            "GITHUB_WORKSPACE",
            "CI_PROJECT_DIR",
            "BUILD_SOURCESDIRECTORY",
            "WORKSPACE",
            "TRAVIS_BUILD_DIR",
            "CIRCLE_WORKING_DIRECTORY",
            "BUILDKITE_BUILD_CHECKOUT_PATH",
            "CODEBUILD_SRC_DIR",
            "BITBUCKET_CLONE_DIR",
            "DRONE_WORKSPACE",
            "Build.SourcesDirectory",
            "System.DefaultWorkingDirectory",
            "Build.Repository.LocalPath");

    private final Scope scope;

    WordFiller(Scope scope) {
        this.scope = scope;
    }

    /** Values of one piece: several, one, or none when unknown. */
    private record Filled(List<String> values, boolean certain) {
        static final Filled UNKNOWN = new Filled(List.of(), false);

        static Filled of(String value) {
            return value == null ? UNKNOWN : new Filled(List.of(value), true);
        }
    }

    /** The words that a word becomes: several when an unquoted variable holds blanks. */
    List<Word> words(RawWord raw) {
        String plain = raw.plain();
        if (!plain.isEmpty() && plain.indexOf(WorkingFolder.ROOT) < 0) {
            return List.of(new Word(plain, List.of(plain), true, raw.hasQuotes(), raw.line()));
        }
        List<String> fields = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<StringBuilder> alternatives = new ArrayList<>(List.of(new StringBuilder()));
        boolean literal = true;
        for (Piece piece : raw.pieces()) {
            Filled filled = fill(piece);
            literal &= filled.certain && filled.values.size() == 1;
            String single = filled.values.size() == 1 ? filled.values.get(0) : piece.raw();
            if (!piece.quoted() && piece.kind() != Kind.TEXT && filled.values.size() == 1) {
                split(single, fields, text);
            } else {
                text.append(single);
            }
            alternatives = extend(alternatives, filled.values.isEmpty() ? List.of(piece.raw()) : filled.values);
        }
        if (!fields.isEmpty()) {
            fields.add(text.toString());
            return several(fields, literal, raw);
        }
        if (text.isEmpty() && !raw.hasQuotes()) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        alternatives.forEach(value -> values.add(located(value.toString())));
        boolean rooted =
                text.indexOf(String.valueOf(WorkingFolder.ROOT)) < 0 || WorkingFolder.rootFrom(scope.cwd()) != null;
        return List.of(new Word(located(text.toString()), values, literal && rooted, raw.hasQuotes(), raw.line()));
    }

    private List<Word> several(List<String> fields, boolean literal, RawWord raw) {
        List<Word> words = new ArrayList<>();
        for (String field : fields) {
            if (!field.isEmpty() && words.size() < MAX_SPLIT) {
                String text = located(field);
                words.add(new Word(text, List.of(text), literal, false, raw.line()));
            }
        }
        return words;
    }

    private static void split(String value, List<String> fields, StringBuilder text) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n') {
                fields.add(text.toString());
                text.setLength(0);
            } else {
                text.append(c);
            }
        }
    }

    private static List<StringBuilder> extend(List<StringBuilder> heads, List<String> tails) {
        if (tails.size() == 1 || heads.size() * tails.size() > MAX_ALTERNATIVES) {
            heads.forEach(head -> head.append(tails.get(0)));
            return heads;
        }
        List<StringBuilder> all = new ArrayList<>();
        for (StringBuilder head : heads) {
            for (String tail : tails) {
                all.add(new StringBuilder(head).append(tail));
            }
        }
        return all;
    }

    /** The values of a word as a variable keeps them (the root stays a mark); empty if unknown. */
    List<String> values(RawWord raw) {
        List<StringBuilder> alternatives = new ArrayList<>(List.of(new StringBuilder()));
        for (Piece piece : raw.pieces()) {
            Filled filled = fill(piece);
            if (filled.values.isEmpty() || !filled.certain) {
                return List.of();
            }
            alternatives = extend(alternatives, filled.values);
            if (alternatives.get(0).length() > MAX_TEXT) {
                return List.of();
            }
        }
        return alternatives.stream().map(StringBuilder::toString).toList();
    }

    /** A text in which the root is written as seen from the working folder. */
    String located(String text) {
        if (text.indexOf(WorkingFolder.ROOT) < 0) {
            return text;
        }
        String root = WorkingFolder.rootFrom(scope.cwd());
        String mark = String.valueOf(WorkingFolder.ROOT);
        String shorter = root == null || root.isEmpty() ? text : text.replace(mark + "./", mark);
        return shorter.replace(mark, root == null ? "" : root);
    }

    private Filled fill(Piece piece) {
        return switch (piece.kind()) {
            case TEXT -> Filled.of(piece.text());
            case VARIABLE -> variable(piece.text());
            case DEFAULTED -> {
                Filled value = variable(piece.text());
                boolean plain =
                        piece.fallback().indexOf('$') < 0 && piece.fallback().indexOf('`') < 0;
                yield !value.values.isEmpty() || !plain || scope.get(piece.text()) != null
                        ? value
                        : new Filled(List.of(piece.fallback()), false);
            }
            case SUBSTITUTION -> Filled.of(WorkingFolder.value(folder(piece.nested(), 0)));
            case OPAQUE ->
                piece.raw().replace(" ", "").equals("${{github.workspace}}")
                        ? Filled.of(WorkingFolder.value(""))
                        : Filled.UNKNOWN;
        };
    }

    private Filled variable(String name) {
        List<String> known = scope.get(name);
        if (known != null) {
            return new Filled(known, !known.isEmpty());
        }
        if (name.equals("PWD")) {
            return Filled.of(WorkingFolder.value(scope.cwd()));
        }
        return ROOT_VARIABLES.contains(name) ? Filled.of(WorkingFolder.value("")) : Filled.UNKNOWN;
    }

    /** The folder that a substitution such as {@code $(cd "$(dirname "$0")" && pwd)} prints, or null. */
    private String folder(Sequence nested, int depth) {
        if (depth > 4 || nested.items().isEmpty() || nested.items().size() > 2) {
            return null;
        }
        List<Node> steps = new ArrayList<>();
        nested.items()
                .forEach(item -> steps.addAll(
                        item.node() instanceof Node.Chain chain && chain.parts().size() == 2
                                ? chain.parts()
                                : List.of(item.node())));
        if (steps.size() == 2
                && steps.get(0) instanceof Node.Simple cd
                && steps.get(1) instanceof Node.Simple pwd
                && cd.name().equals("cd")
                && pwd.name().equals("pwd")) {
            return path(last(cd), depth);
        }
        return steps.size() == 1 && steps.get(0) instanceof Node.Simple simple ? printed(simple, depth) : null;
    }

    private String printed(Node.Simple simple, int depth) {
        return switch (simple.name()) {
            case "pwd" -> scope.cwd();
            case "git" -> simple.plain(1).equals("rev-parse") && simple.plain(2).equals("--show-toplevel") ? "" : null;
            case "dirname" -> parent(path(last(simple), depth));
            case "realpath", "readlink" -> path(last(simple), depth);
            default -> null;
        };
    }

    private static RawWord last(Node.Simple simple) {
        return simple.words().get(simple.words().size() - 1);
    }

    private static String parent(String path) {
        return path == null ? null : WorkingFolder.join(path, "..");
    }

    private String path(RawWord word, int depth) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : word.pieces()) {
            String value = piece.kind() == Kind.SUBSTITUTION
                    ? WorkingFolder.value(folder(piece.nested(), depth + 1))
                    : single(fill(piece));
            if (value == null) {
                return null;
            }
            text.append(value);
        }
        return WorkingFolder.join(scope.cwd(), text.toString());
    }

    private static String single(Filled filled) {
        return filled.values.size() == 1 ? filled.values.get(0) : null;
    }
}
