package dev.mlreadiness.syntax.shell;

import dev.mlreadiness.syntax.shell.Node.Assignment;
import dev.mlreadiness.syntax.shell.Node.Branch;
import dev.mlreadiness.syntax.shell.Node.Item;
import dev.mlreadiness.syntax.shell.Node.RawRedirect;
import dev.mlreadiness.syntax.shell.Node.Sequence;
import dev.mlreadiness.syntax.shell.RawWord.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Goes through a script in order and lists its commands with what is known at each. */
final class ScriptWalk {
    private static final int MAX_LOOP_VALUES = 16;
    /** As many as facts are kept of one file. */
    private static final int MAX_COMMANDS = 50_000;

    private boolean ownClone;
    private final Scope scope;
    private final WordFiller filler;
    private final GatingAnalysis gating;
    private final List<Command> commands = new ArrayList<>();

    ScriptWalk(ShellOptions options, GatingAnalysis gating) {
        scope = new Scope(options);
        filler = new WordFiller(scope);
        this.gating = gating;
    }

    List<Command> commands(Sequence script) {
        sequence(script, Link.FIRST, false, Place.TOP);
        return commands;
    }

    private void node(Node node, Link link, boolean negated, Place place) {
        if (node instanceof Node.Simple simple) {
            simple(simple, link, negated, place);
        } else if (node instanceof Sequence sequence) {
            sequence(sequence, link, negated, place);
        } else if (node instanceof Node.Chain chain) {
            chain(chain, link, place);
        } else if (node instanceof Node.Pipe pipe) {
            pipe(pipe, link, negated, place);
        } else if (node instanceof Node.Group group) {
            Scope.Mark mark = scope.mark();
            sequence(group.body(), link, negated, place);
            if (group.subshell()) {
                scope.restore(mark);
            }
        } else if (node instanceof Node.If choice) {
            condition(choice, link, place);
        } else if (node instanceof Node.Loop loop) {
            loop(loop, link, place);
        } else if (node instanceof Node.Case choice) {
            choice(choice, link, place);
        } else if (node instanceof Node.Function function) {
            Scope.Mark mark = scope.mark();
            node(function.body(), Link.FIRST, false, place.inFunction(function.name()));
            scope.restore(mark);
        }
    }

    private void sequence(Sequence sequence, Link link, boolean negated, Place place) {
        Link before = link;
        for (Item item : sequence.items()) {
            Scope.Mark mark = scope.mark();
            node(item.node(), before, negated, item.background() ? place.inBackground() : place);
            if (item.background()) {
                scope.restore(mark);
            }
            before = item.background() ? Link.BACKGROUND : Link.SEQUENCE;
        }
    }

    private void chain(Node.Chain chain, Link link, Place place) {
        for (int i = 0; i < chain.parts().size(); i++) {
            Link before = i == 0 ? link : chain.links().get(i);
            Scope.Mark mark = scope.mark();
            node(chain.parts().get(i), before, false, place);
            if (before == Link.OR && i > 0) {
                scope.merge(List.of(scope.restoreChanges(mark)));
            }
        }
    }

    private void pipe(Node.Pipe pipe, Link link, boolean negated, Place place) {
        Link before = link;
        for (Node stage : pipe.stages()) {
            Scope.Mark mark = scope.mark();
            node(stage, before, negated != pipe.negated(), place);
            if (pipe.stages().size() > 1) {
                scope.restore(mark);
            }
            before = Link.PIPE;
        }
    }

    private void condition(Node.If choice, Link link, Place place) {
        List<Map<String, List<String>>> changes = new ArrayList<>();
        for (Branch branch : choice.branches()) {
            sequence(
                    branch.condition(),
                    branch == choice.branches().get(0) ? link : Link.FIRST,
                    false,
                    place.inCondition());
            changes.add(branch(branch.body(), place.inBranch()));
        }
        if (choice.otherwise() != null) {
            changes.add(branch(choice.otherwise(), place.inBranch()));
        }
        scope.merge(changes);
    }

    private Map<String, List<String>> branch(Sequence body, Place place) {
        Scope.Mark mark = scope.mark();
        sequence(body, Link.FIRST, false, place);
        return scope.restoreChanges(mark);
    }

    private void loop(Node.Loop loop, Link link, Place place) {
        for (RawWord value : loop.values()) {
            substitutions(value, place);
        }
        if (loop.condition() != null) {
            sequence(loop.condition(), link, false, place.inCondition());
        }
        Scope.Mark mark = scope.mark();
        if (loop.variable() != null) {
            scope.set(loop.variable(), loopValues(loop.values()));
        }
        sequence(loop.body(), Link.FIRST, false, place.inLoop());
        scope.merge(List.of(scope.restoreChanges(mark)));
    }

    private List<String> loopValues(List<RawWord> raw) {
        List<String> values = new ArrayList<>();
        for (RawWord word : raw) {
            for (Word filled : filler.words(word)) {
                if (!filled.literal() || values.size() >= MAX_LOOP_VALUES) {
                    return List.of();
                }
                values.add(filled.text());
            }
        }
        return values;
    }

    private void choice(Node.Case choice, Link link, Place place) {
        if (choice.subject() != null) {
            substitutions(choice.subject(), place);
        }
        List<Map<String, List<String>>> changes = new ArrayList<>();
        for (Sequence arm : choice.arms()) {
            changes.add(branch(arm, place.inBranch()));
        }
        scope.merge(changes);
    }

    private void simple(Node.Simple simple, Link link, boolean negated, Place place) {
        if (commands.size() >= MAX_COMMANDS) {
            return;
        }
        List<Word> words = new ArrayList<>();
        simple.words().forEach(word -> words.addAll(filler.words(word)));
        Map<String, String> assignments = new TreeMap<>();
        for (Assignment assignment : simple.assignments()) {
            assignments.put(assignment.name(), shown(assignment));
        }
        Map<String, String> env = scope.exports();
        if (!assignments.isEmpty() && !words.isEmpty()) {
            env = new TreeMap<>(env);
            env.putAll(assignments);
        }
        List<Redirect> redirects =
                simple.redirects().stream().map(this::redirect).toList();
        Map<String, String> seen = located(env);
        commands.add(new Command(
                List.copyOf(words),
                assignments,
                seen,
                scope.cwd(),
                simple.line(),
                link,
                negated,
                redirects,
                place,
                gating.of(simple)));
        simple.assignments().stream()
                .filter(assignment -> assignment.value() != null)
                .forEach(assignment -> substitutions(assignment.value(), place));
        simple.words().forEach(word -> substitutions(word, place));
        simple.redirects().forEach(redirect -> substitutions(redirect.target, place));
        if (words.isEmpty()) {
            simple.assignments().forEach(this::assign);
        } else {
            builtin(simple, words);
        }
    }

    private Map<String, String> located(Map<String, String> env) {
        if (env.values().stream().noneMatch(value -> value.indexOf(WorkingFolder.ROOT) >= 0)) {
            return env;
        }
        Map<String, String> seen = new TreeMap<>();
        env.forEach((name, value) -> seen.put(name, filler.located(value)));
        return seen;
    }

    private String shown(Assignment assignment) {
        if (assignment.value() == null) {
            return "";
        }
        List<String> values = filler.values(assignment.value());
        if (values.size() == 1) {
            return filler.located(values.get(0));
        }
        StringBuilder text = new StringBuilder();
        assignment.value().pieces().forEach(piece -> text.append(piece.raw()));
        return text.toString();
    }

    private Redirect redirect(RawRedirect raw) {
        List<Word> targets = filler.words(raw.target);
        Word target = targets.size() == 1 ? targets.get(0) : Word.of(raw.target.raw(), raw.target.line());
        if (raw.operator.endsWith("<<<")) {
            return new Redirect(raw.operator, target, target.text() + "\n", raw.target.line(), false);
        }
        return new Redirect(raw.operator, target, raw.body, raw.bodyLine, !raw.target.hasQuotes());
    }

    private void substitutions(RawWord word, Place place) {
        for (Piece piece : word.pieces()) {
            if (piece.nested() != null && !piece.nested().items().isEmpty()) {
                Scope.Mark mark = scope.mark();
                sequence(piece.nested(), Link.FIRST, false, place.inSubstitution());
                scope.restore(mark);
            }
        }
    }

    private void assign(Assignment assignment) {
        if (assignment.value() == null) {
            scope.set(assignment.name(), List.of());
            return;
        }
        List<String> values = filler.values(assignment.value());
        if (assignment.append()) {
            List<String> before = scope.get(assignment.name());
            boolean known = before != null && before.size() == 1 && values.size() == 1;
            values = known ? List.of(before.get(0) + values.get(0)) : List.of();
        }
        scope.set(assignment.name(), values);
    }

    private void builtin(Node.Simple simple, List<Word> words) {
        switch (words.get(0).text()) {
            case "cd" -> changeFolder(simple, false);
            case "pushd" -> changeFolder(simple, true);
            case "popd" -> scope.popFolder();
            case "git" -> cloned(simple);
            case "export", "declare", "typeset", "readonly", "local" -> declare(simple);
            case "read", "unset", "mapfile", "readarray" -> {
                for (int i = 1; i < words.size(); i++) {
                    scope.set(words.get(i).text(), List.of());
                }
            }
            default -> {
                // other commands change nothing that is tracked
            }
        }
    }

    private void declare(Node.Simple simple) {
        boolean exports = simple.name().equals("export") || simple.plain(1).equals("-x");
        for (RawWord word : simple.words().subList(1, simple.words().size())) {
            Assignment assignment = TreeReader.assignment(word);
            if (assignment != null) {
                assign(assignment);
            }
            if (exports) {
                scope.export(assignment != null ? assignment.name() : word.plain());
            }
        }
    }

    /** A clone from an address that only the CI system knows brings this repository itself; the folder that it lies in is the root. */
    private void cloned(Node.Simple simple) {
        if (simple.words().size() < 3 || !simple.plain(1).equals("clone")) {
            return;
        }
        List<RawWord> plain = simple.words().subList(2, simple.words().size()).stream()
                .filter(w -> !w.plain().startsWith("-"))
                .toList();
        ownClone = !plain.isEmpty() && filler.values(plain.get(0)).size() != 1;
    }

    private void changeFolder(Node.Simple simple, boolean push) {
        RawWord target = null;
        for (RawWord word : simple.words().subList(1, simple.words().size())) {
            String plain = word.plain();
            target = plain.length() > 1 && plain.startsWith("-") ? target : word;
        }
        if (target != null && target.plain().equals("-")) {
            scope.changeBack();
            return;
        }
        List<String> values = target == null ? List.of() : filler.values(target);
        if (ownClone && !push && values.size() == 1 && values.get(0).indexOf('/') < 0) {
            ownClone = false;
            return;
        }
        String folder = values.size() == 1 ? WorkingFolder.join(scope.cwd(), values.get(0)) : null;
        if (push) {
            scope.pushFolder(folder);
        } else {
            scope.changeFolder(folder);
        }
    }
}
