package dev.mlreadiness.syntax.shell;

import dev.mlreadiness.syntax.shell.Node.Branch;
import dev.mlreadiness.syntax.shell.Node.Item;
import dev.mlreadiness.syntax.shell.Node.Sequence;
import dev.mlreadiness.syntax.shell.Outcomes.Outcome;
import dev.mlreadiness.syntax.shell.RawWord.Kind;
import dev.mlreadiness.syntax.shell.RawWord.Piece;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides for each command of a script whether its failure fails the script, by bash's rules: {@code errexit} does not
 * see conditions, negated pipes and all but the last part of an {@code &&}/{@code ||} chain; a pipe has the status of
 * its last command unless {@code pipefail} is set; command substitutions do not inherit {@code errexit}.
 */
final class GatingAnalysis {
    private static final Gating LOST = Gating.swallowed("the status of a command substitution in an argument is lost");
    private static final Gating HANDLED = Gating.swallowed("the script goes on after a failure (no set -e)");

    private final Outcomes outcomes;
    private final Map<Node.Simple, Gating> verdicts = new IdentityHashMap<>();
    private final Map<String, Call> calls = new HashMap<>();
    private final Deque<String> called = new ArrayDeque<>();
    private boolean errexit;
    private boolean pipefail;

    /** Where a function is called from: the best place so far. */
    private record Call(Fate fate, boolean errexit, boolean pipefail, Gating verdict) {}

    GatingAnalysis(Sequence script, boolean errexit, boolean pipefail) {
        this.errexit = errexit;
        this.pipefail = pipefail;
        outcomes = new Outcomes(script);
        sequence(script, Fate.all(Gating.GATES));
        functions();
    }

    Gating of(Node.Simple command) {
        return verdicts.getOrDefault(command, Gating.unclear("not analysed"));
    }

    /**
     * Functions are judged at their best call so far; those that nothing calls here may be called by who sources the
     * script.
     */
    private void functions() {
        Set<String> done = new HashSet<>();
        while (!called.isEmpty()) {
            String name = called.poll();
            if (done.add(name)) {
                Call call = calls.get(name);
                errexit = call.errexit;
                pipefail = call.pipefail;
                Fate at = call.fate;
                Fate inside = new Fate(at.stops(), at.onExit(), call.verdict, call.verdict, at.onSuccess());
                node(outcomes.function(name), inside);
            }
        }
        for (String name : outcomes.functions().keySet().stream().sorted().toList()) {
            if (done.add(name)) {
                node(outcomes.function(name), Fate.all(Gating.unclear("function " + name + " is not called here")));
            }
        }
    }

    private Gating leaf(Fate fate) {
        return errexit && fate.stops() ? fate.onExit() : fate.onFailure();
    }

    private void node(Node node, Fate fate) {
        if (node instanceof Node.Simple simple) {
            simple(simple, fate);
        } else if (node instanceof Sequence sequence) {
            sequence(sequence, fate);
        } else if (node instanceof Node.Chain chain) {
            chain(chain, fate);
        } else if (node instanceof Node.Pipe pipe) {
            pipe(pipe, fate);
        } else if (node instanceof Node.Group group) {
            if (group.subshell()) {
                subshell(group.body(), fate);
            } else {
                sequence(group.body(), fate);
            }
        } else if (node instanceof Node.If choice) {
            condition(choice, fate);
        } else if (node instanceof Node.Loop loop) {
            loop(loop, fate);
        } else if (node instanceof Node.Case choice) {
            if (choice.subject() != null) {
                substitutions(choice.subject(), null, LOST);
            }
            for (Sequence arm : choice.arms()) {
                sequence(arm, fate);
            }
        }
    }

    private void subshell(Sequence body, Fate fate) {
        boolean errexitBefore = errexit;
        boolean pipefailBefore = pipefail;
        Gating end = leaf(fate);
        sequence(body, new Fate(fate.stops(), end, end, end, fate.onSuccess()));
        errexit = errexitBefore;
        pipefail = pipefailBefore;
    }

    private void sequence(Sequence sequence, Fate fate) {
        List<Item> items = sequence.items();
        Fate here = fate;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Gating after = i == items.size() - 1 ? here.onFailure() : afterFailure(items, i, here);
            if (item.background()) {
                Gating waited = waitsFor(items, i) ? Gating.unclear("runs in the background, waited for") : null;
                node(item.node(), Fate.all(waited != null ? waited : Gating.swallowed("runs in the background (&)")));
                continue;
            }
            boolean last = i == items.size() - 1;
            Fate at = here.withFailure(after);
            node(item.node(), last ? at : at.withSuccess(Gating.swallowed("negated with !")));
            if (outcomes.of(item.node()).leaves() || replacesShell(item.node())) {
                here = Fate.all(Gating.unreachable("behind exit, return or exec"));
            }
        }
    }

    private static boolean replacesShell(Node node) {
        return node instanceof Node.Simple simple
                && simple.name().equals("exec")
                && simple.words().size() > 1
                && !simple.plain(1).startsWith("-");
    }

    /** {@code wait $pid} or {@code wait -n} behind a background command; a bare {@code wait} always succeeds. */
    private static boolean waitsFor(List<Item> items, int from) {
        for (int i = from + 1; i < Math.min(items.size(), from + 40); i++) {
            if (items.get(i).node() instanceof Node.Simple simple
                    && simple.name().equals("wait")) {
                return simple.words().size() > 1;
            }
            if (items.get(i).node() instanceof Node.Loop loop
                    && loop.body().items().stream()
                            .anyMatch(item -> item.node() instanceof Node.Simple simple
                                    && simple.name().equals("wait"))) {
                return true;
            }
        }
        return false;
    }

    /** Fate of a failure that does not stop the sequence although more follows. */
    private Gating afterFailure(List<Item> items, int index, Fate fate) {
        Node next = items.get(index + 1).node();
        if (StatusUse.readsStatus(next)) {
            if (next instanceof Node.Simple simple) {
                if (simple.name().equals("exit")) {
                    return fate.onExit();
                }
                if (simple.name().equals("return")) {
                    return fate.onReturn();
                }
                String saved = StatusUse.savedStatus(simple);
                return saved != null && outcomes.decides(saved)
                        ? gatesVia("its status is kept in " + saved + ", which decides later", fate)
                        : Gating.swallowed("its status is read but does not end the script");
            }
            if (leavesOnStatus(next)) {
                return gatesVia("the next command tests $?", fate);
            }
        }
        Outcome end = outcomes.of(items.get(items.size() - 1).node());
        if (fate.onFailure().verdict() == Gating.Verdict.UNREACHABLE) {
            return fate.onFailure();
        }
        if (end == Outcome.EXITS_WELL) {
            return Gating.swallowed("the script ends with exit 0");
        }
        if (errexit && !fate.stops()) {
            return Gating.swallowed("set -e does not count here: part of a condition or of an &&/|| list");
        }
        return HANDLED;
    }

    /** True for {@code if [ $? -ne 0 ]; then exit 1; fi} and {@code [ $? -eq 0 ] || exit 1}. */
    private boolean leavesOnStatus(Node test) {
        if (test instanceof Node.If choice) {
            Sequence otherwise = choice.otherwise();
            return outcomes.leavesBadly(choice.branches().get(0).body())
                    || otherwise != null && outcomes.leavesBadly(otherwise);
        }
        return test instanceof Node.Chain chain
                && outcomes.leavesBadly(chain.parts().get(chain.parts().size() - 1));
    }

    private static Gating gatesVia(String reason, Fate fate) {
        return fate.onExit().gates() ? new Gating(Gating.Verdict.GATES, reason) : fate.onExit();
    }

    private void chain(Node.Chain chain, Fate fate) {
        int size = chain.parts().size();
        Gating[] onFailure = new Gating[size];
        Gating[] onSuccess = new Gating[size];
        onFailure[size - 1] = leaf(fate);
        onSuccess[size - 1] = fate.onSuccess();
        Gating skippedFailure = errexit && fate.stops() && fate.onFailure().verdict() == Gating.Verdict.SWALLOWED
                ? Gating.swallowed("set -e does not see a failure left of &&")
                : fate.onFailure();
        Gating failureHere = skippedFailure;
        for (int i = size - 2; i >= 0; i--) {
            Node next = chain.parts().get(i + 1);
            boolean or = chain.links().get(i + 1) == Link.OR;
            Gating taken = afterHandler(next, onFailure[i + 1], onSuccess[i + 1], fate);
            if (i + 1 < size - 1) {
                failureHere = chain.links().get(i + 2) == Link.OR ? onFailure[i + 1] : failureHere;
            }
            onFailure[i] = or ? taken : failureHere;
            onSuccess[i] = or ? onSuccess[i + 1] : taken;
        }
        for (int i = 0; i < size; i++) {
            Fate at = i == size - 1 ? fate : fate.unstopped(onFailure[i]);
            node(chain.parts().get(i), at.withSuccess(onSuccess[i]));
        }
    }

    /** Fate once a handler runs, given the fates of its own failure and success. */
    private Gating afterHandler(Node handler, Gating onFailure, Gating onSuccess, Fate fate) {
        String text = "|| " + describe(handler);
        Outcome outcome = outcomes.of(handler);
        if (outcome == Outcome.SUCCEEDS && handler instanceof Node.Simple simple) {
            String variable = StatusUse.assigned(simple);
            if (variable != null && outcomes.decides(variable)) {
                return gatesVia("its failure is kept in " + variable + ", which decides later", fate);
            }
        }
        if (handler instanceof Node.Simple simple && simple.name().isEmpty() && countsUp(simple)) {
            return gatesVia("its failure is counted and decides later", fate);
        }
        return switch (outcome) {
            case EXITS_BADLY -> fate.onExit();
            case RETURNS_BADLY -> fate.onReturn();
            case FAILS -> onFailure;
            case EXITS_WELL -> Gating.swallowed(text);
            case SUCCEEDS -> onSuccess.gates() ? onSuccess : Gating.swallowed(text);
            case UNKNOWN -> Gating.unclear(text + " decides");
        };
    }

    private boolean countsUp(Node.Simple simple) {
        return !simple.words().isEmpty()
                && simple.words().get(0).raw().startsWith("((")
                && Outcomes.names(simple.words().get(0).raw()).stream().anyMatch(outcomes::decides);
    }

    private static String describe(Node handler) {
        if (handler instanceof Node.Simple simple && !simple.words().isEmpty()) {
            String raw = simple.words().get(0).raw();
            String second = simple.words().size() > 1 && raw.equals("exit")
                    ? " " + simple.words().get(1).raw()
                    : "";
            return (raw.length() > 40 ? raw.substring(0, 40) + "…" : raw) + second;
        }
        return "another command";
    }

    private void pipe(Node.Pipe pipe, Fate outer) {
        Fate fate = pipe.negated() ? outer.unstopped(outer.onSuccess()).withSuccess(outer.onFailure()) : outer;
        int last = pipe.stages().size() - 1;
        if (last == 0) {
            node(pipe.stages().get(0), fate);
            return;
        }
        for (int i = 0; i <= last; i++) {
            boolean errexitBefore = errexit;
            boolean pipefailBefore = pipefail;
            Gating end = i == last || pipefail ? leaf(fate) : Gating.swallowed("left of a pipe without pipefail");
            Gating success = i == last ? fate.onSuccess() : Gating.swallowed("negated with !");
            node(pipe.stages().get(i), new Fate(fate.stops(), end, end, end, success));
            errexit = errexitBefore;
            pipefail = pipefailBefore;
        }
    }

    private void condition(Node.If choice, Fate fate) {
        int last = choice.branches().size() - 1;
        for (int i = 0; i <= last; i++) {
            Branch branch = choice.branches().get(i);
            Gating otherwise = i < last
                    ? Gating.swallowed("condition of if")
                    : choice.otherwise() == null
                            ? Gating.swallowed("condition of if")
                            : branchFate(choice.otherwise(), fate);
            Fate at = fate.unstopped(otherwise).withSuccess(branchFate(branch.body(), fate));
            sequence(branch.condition(), at);
            sequence(branch.body(), fate);
        }
        if (choice.otherwise() != null) {
            sequence(choice.otherwise(), fate);
        }
    }

    private Gating branchFate(Sequence body, Fate fate) {
        for (Item item : body.items()) {
            if (item.node() instanceof Node.Simple simple) {
                String variable = StatusUse.assigned(simple);
                if (variable != null && outcomes.decides(variable)) {
                    return gatesVia("the branch sets " + variable + ", which decides later", fate);
                }
            }
        }
        return switch (outcomes.of(body)) {
            case EXITS_BADLY -> named(fate.onExit());
            case RETURNS_BADLY -> named(fate.onReturn());
            case FAILS -> leaf(fate);
            default -> Gating.swallowed("condition of if");
        };
    }

    private static Gating named(Gating gating) {
        return gating.gates() ? new Gating(Gating.Verdict.GATES, "the branch taken on failure exits") : gating;
    }

    private void loop(Node.Loop loop, Fate fate) {
        if (loop.condition() != null) {
            sequence(loop.condition(), fate.unstopped(Gating.swallowed("condition of a loop")));
        }
        loop.values().forEach(value -> substitutions(value, null, LOST));
        Gating last =
                fate.onFailure().gates() ? Gating.unclear("only the last pass of the loop counts") : fate.onFailure();
        sequence(loop.body(), fate.withFailure(last));
    }

    private void simple(Node.Simple simple, Fate fate) {
        Gating verdict = leaf(fate);
        verdicts.put(simple, verdict);
        boolean assignsOnly = simple.words().isEmpty();
        Piece lastSubstitution = null;
        for (Node.Assignment assignment : simple.assignments()) {
            if (assignment.value() != null) {
                for (Piece piece : assignment.value().pieces()) {
                    lastSubstitution = piece.kind() == Kind.SUBSTITUTION ? piece : lastSubstitution;
                }
            }
        }
        for (Node.Assignment assignment : simple.assignments()) {
            if (assignment.value() != null) {
                substitutions(assignment.value(), assignsOnly ? lastSubstitution : null, verdict);
            }
        }
        simple.words().forEach(word -> substitutions(word, null, verdict));
        simple.redirects().forEach(redirect -> substitutions(redirect.target, null, verdict));
        String name = simple.name();
        if (outcomes.function(name) != null) {
            Call call = new Call(fate, errexit, pipefail, verdict);
            if (!calls.containsKey(name)) {
                called.add(name);
            }
            calls.merge(name, call, (a, b) -> b.verdict.verdict().compareTo(a.verdict.verdict()) < 0 ? b : a);
        }
        if (name.equals("set")) {
            ShellFlags flags = new ShellFlags(errexit, pipefail).with(simple);
            errexit = flags.errexit();
            pipefail = flags.pipefail();
        } else if (name.equals("trap")
                && simple.words().size() > 2
                && !simple.plain(1).isEmpty()) {
            boolean onError =
                    simple.words().stream().anyMatch(word -> word.plain().equals("ERR"));
            errexit |= onError && simple.plain(1).contains("exit");
        }
    }

    private void substitutions(RawWord word, Piece counted, Gating verdict) {
        for (Piece piece : word.pieces()) {
            if (piece.nested() != null) {
                boolean errexitBefore = errexit;
                boolean pipefailBefore = pipefail;
                errexit = false;
                sequence(piece.nested(), Fate.all(piece == counted ? verdict : LOST));
                errexit = errexitBefore;
                pipefail = pipefailBefore;
            }
        }
    }
}
