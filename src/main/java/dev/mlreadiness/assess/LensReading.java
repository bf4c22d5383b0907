package dev.mlreadiness.assess;

import dev.mlreadiness.assess.Assessment.State;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.assess.LensOutcome.Guard;
import dev.mlreadiness.assess.LensOutcome.Hold;
import dev.mlreadiness.assess.LensOutcome.Mode;
import dev.mlreadiness.assess.LensOutcome.Standing;
import dev.mlreadiness.rubric.Lens;
import dev.mlreadiness.rubric.Level;
import dev.mlreadiness.rubric.TriggerClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads outcomes through a lens: how the project stands against each way to fail. */
public final class LensReading {

    /** What files do not show is not absent; what people attest is not seen. */
    private static final Set<State> HIDDEN = Set.of(State.NOT_VISIBLE, State.UNKNOWN, State.ATTESTED);

    private static final Comparator<Mode> MOST_EXPOSED =
            Comparator.comparing(Mode::standing).thenComparingInt(LensReading::held);

    private final double whole;
    private final Map<String, TestOutcome> outcomes = new HashMap<>();
    private final Set<String> own = new HashSet<>();

    private LensReading(double whole) {
        this.whole = whole;
    }

    /**
     * @param tests outcomes of the rubric's tests
     * @param guards outcomes of the lens's guards, in its order
     * @param whole points of a test that is fully automated
     */
    public static LensOutcome of(Lens lens, List<TestOutcome> tests, List<TestOutcome> guards, double whole) {
        LensReading reading = new LensReading(whole);
        tests.forEach(outcome -> reading.outcomes.put(outcome.test().id(), outcome));
        guards.forEach(outcome -> {
            reading.outcomes.put(outcome.test().id(), outcome);
            reading.own.add(outcome.test().id());
        });
        List<Mode> modes =
                new ArrayList<>(lens.modes().stream().map(reading::mode).toList());
        modes.sort(MOST_EXPOSED);
        return new LensOutcome(lens, List.copyOf(modes), guards);
    }

    private Mode mode(Lens.Mode mode) {
        List<Guard> guards = new ArrayList<>();
        mode.main().forEach(id -> guards.add(guard(outcomes.get(id), true)));
        mode.also().forEach(id -> guards.add(guard(outcomes.get(id), false)));
        Standing standing = standing(guards);
        return new Mode(mode, standing, List.copyOf(guards), standing == Standing.GUARDED ? null : step(guards));
    }

    private Guard guard(TestOutcome outcome, boolean main) {
        return new Guard(outcome, main, hold(outcome));
    }

    private Hold hold(TestOutcome outcome) {
        if (outcome.state() == State.NOT_APPLICABLE) {
            return Hold.NOT_APPLICABLE;
        }
        if (outcome.score() > 0) {
            return outcome.score() >= whole || doneOnceRecorded(outcome) ? Hold.HOLDS : Hold.IN_PART;
        }
        boolean hidden = HIDDEN.contains(outcome.state());
        return hidden ? Hold.NOT_VISIBLE : Hold.MISSING;
    }

    /** What only people can do, such as writing down an objective. */
    private boolean doneOnceRecorded(TestOutcome outcome) {
        return own.contains(outcome.test().id())
                && outcome.test().trigger() == TriggerClass.HUMAN
                && outcome.level().compareTo(Level.RECORDED) >= 0;
    }

    /** Main guards that do not apply ask for nothing; without any that applies, the others decide. */
    private static Standing standing(List<Guard> guards) {
        List<Guard> apply =
                guards.stream().filter(g -> g.hold() != Hold.NOT_APPLICABLE).toList();
        List<Guard> main = apply.stream().filter(Guard::main).toList();
        List<Guard> decide = main.isEmpty() ? apply : main;
        if (decide.stream().allMatch(g -> g.hold() == Hold.HOLDS)) {
            return Standing.GUARDED;
        }
        if (apply.stream().anyMatch(LensReading::helps)) {
            return Standing.PARTLY;
        }
        return decide.stream().allMatch(g -> g.hold() == Hold.NOT_VISIBLE) ? Standing.NOT_VISIBLE : Standing.EXPOSED;
    }

    private static boolean helps(Guard guard) {
        return guard.hold() == Hold.HOLDS || guard.hold() == Hold.IN_PART;
    }

    /** A main guard before others, then the least work, then one that is begun. */
    private static Guard step(List<Guard> guards) {
        return guards.stream()
                .filter(g -> g.hold() == Hold.MISSING || g.hold() == Hold.IN_PART)
                .min(Comparator.<Guard>comparingInt(g -> g.main() ? 0 : 1)
                        .thenComparing(g -> g.outcome().test().effort())
                        .thenComparingInt(g -> g.hold() == Hold.IN_PART ? 0 : 1))
                .orElse(null);
    }

    private static int held(Mode mode) {
        return mode.guards().stream()
                .mapToInt(g -> g.hold() == Hold.HOLDS ? 2 : g.hold() == Hold.IN_PART ? 1 : 0)
                .sum();
    }
}
