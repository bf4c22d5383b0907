package dev.mlreadiness.assess;

import dev.mlreadiness.assess.Assessment.EvidenceFound;
import dev.mlreadiness.assess.Assessment.Excerpt;
import dev.mlreadiness.assess.Assessment.State;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.rubric.Confidence;
import dev.mlreadiness.rubric.Evidence;
import dev.mlreadiness.rubric.Level;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricTest;
import dev.mlreadiness.rubric.TriggerClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives each test of the rubric its outcome: the best evidence decides, and every outcome carries its reason.
 *
 * <p>An evidence starts at the level that its presence shows. A path from a repeating trigger of the class that the test needs lifts it to reached, and
 * to effective where its failure stops or alerts somebody. A swallowed failure, an opaque hop or a weaker trigger leaves it reached weakly.
 */
public final class Assessor {

    /** Pieces of evidence that an outcome lists. */
    public static final int MAX_EVIDENCE = 8;

    private static final Set<String> BLINDING = Set.of("unreadable", "too-large", "limit", "yaml", "json", "notebook");
    private static final Comparator<EvidenceFound> STRONGEST = Comparator.comparingDouble(EvidenceFound::points)
            .thenComparing(EvidenceFound::level)
            .reversed();

    private final Rubric rubric;
    private final String convention;
    private final Map<Level, Double> points;
    private final FactBase facts;
    private final EvidenceMatcher matcher;
    private final OwnCode own;
    private final Dormant dormant;
    private final Reach reach;
    private final Searched searched;
    private final boolean strictTrigger;

    /** @param convention a key of the rubric's points table */
    public Assessor(Rubric rubric, String convention, FactBase facts) {
        this(rubric, convention, facts, new OwnCode(facts), new Dormant(facts), new Reach(facts));
    }

    private Assessor(Rubric rubric, String convention, FactBase facts, OwnCode own, Dormant dormant, Reach reach) {
        this.rubric = rubric;
        this.convention = convention;
        this.points = rubric.points().get(convention);
        this.facts = facts;
        this.matcher = new EvidenceMatcher(new PatternMatcher(facts));
        this.own = own;
        this.dormant = dormant;
        this.reach = reach;
        this.searched = new Searched(facts);
        this.strictTrigger = convention.equals("strict");
    }

    /** Assesses a part of the same repository by its own facts; what runs or calls them may lie anywhere. */
    public Assessor within(FactBase part) {
        return new Assessor(rubric, convention, part, own, dormant, reach);
    }

    /** Whether the repository is what the rubric is about; without it there is no score to speak of. */
    public boolean isSubject() {
        return rubric.about().any().stream().anyMatch(matcher::matches);
    }

    /** The outcomes in the order of the rubric. */
    public List<TestOutcome> assess() {
        return assess(rubric.tests());
    }

    /** The outcomes of tests or of a lens's guards, in their order. */
    public List<TestOutcome> assess(List<RubricTest> tests) {
        return tests.stream().map(this::assess).toList();
    }

    private TestOutcome assess(RubricTest test) {
        List<EvidenceFound> found = new ArrayList<>();
        List<Evidence> sources = new ArrayList<>();
        for (Evidence evidence : test.evidence()) {
            for (Fact fact : matcher.find(evidence)) {
                if (!own.calls(fact)) {
                    found.add(weigh(test, evidence, fact));
                    sources.add(evidence);
                }
            }
        }
        EvidenceFound best = found.stream().min(STRONGEST).orElse(null);
        Evidence source = best == null ? null : sources.get(found.indexOf(best));
        double score = best == null ? 0 : best.points();
        State state = state(test, best);
        List<EvidenceFound> places = places(found);
        List<EvidenceFound> listed = spread(places);
        return new TestOutcome(
                test,
                score,
                state,
                best == null ? null : best.level(),
                source == null ? confidenceOfNothing(test) : source.confidence(),
                Reasons.of(test, state, best, searched.of(test), rubric.scale()),
                score >= rubric.scale() ? "" : Reasons.toRaise(test, source, best),
                listed,
                places.size() - listed.size(),
                searched.of(test),
                searched.files(),
                null);
    }

    private EvidenceFound weigh(RubricTest test, Evidence evidence, Fact fact) {
        TriggerClass needed = needed(test, strictTrigger);
        Level level = evidence.level();
        List<String> via = List.of();
        String assumed = "";
        String broken = "";
        if (NotDone.says(fact)) {
            level = Level.NAMED;
            broken = "the text says that it is not done";
        } else if (evidence.declared() && fact.location().cell() >= 0) {
            // what a notebook declares exists only once somebody has run the notebook
            level = weaker(level, Level.IMPLEMENTED);
            broken = "it stands in a notebook that nothing runs";
        } else if (evidence.declared()) {
            if (evidence.trigger() != null && evidence.trigger().compareTo(needed) < 0) {
                level = weaker(level, Level.REACHED_WEAKLY);
                broken = "it runs on " + evidence.trigger().id() + ", this test needs " + needed.id();
            }
        } else if (level != Level.NAMED) {
            Reach.Path path = reach.best(fact, needed).orElse(null);
            String still = path == null && level == Level.IMPLEMENTED
                    ? dormant.why(fact).orElse("")
                    : "";
            if (!still.isEmpty()) {
                level = Level.NAMED;
                broken = still;
            } else if (path == null) {
                broken = level.compareTo(Level.REACHED_WEAKLY) >= 0 ? "" : "no trigger reaches it";
            } else {
                via = path.via();
                assumed = path.opaque() ? "" : path.doubt();
                boolean rehearsed = rehearsedOnly(test, path, fact);
                level = rehearsed
                        ? stronger(level, Level.REACHED_WEAKLY)
                        : reached(level, path, needed, evidence, fact);
                broken = rehearsed ? "only tests run it, on what they make up" : brokenBy(path, needed);
            }
        }
        double given = Math.min(points.get(level) * rubric.scale(), evidence.cap());
        return new EvidenceFound(
                evidence.id(), evidence.shows(), level, given, fact.location(), Excerpt.NONE, via, assumed, broken);
    }

    /** The paper's convention wants a training run where raters are content with any repetition. */
    static TriggerClass needed(RubricTest test, boolean strictTrigger) {
        return test.trigger() == TriggerClass.TRAINING && !strictTrigger || test.trigger() == TriggerClass.HUMAN
                ? TriggerClass.CHANGE
                : test.trigger();
    }

    /**
     * What belongs to a training or a running service counts as automatic when these run it. A unit test that calls it shows that the code
     * works, not that a model was searched, compared or checked with it. Tests that are evidence themselves are judged as they are.
     */
    private static boolean rehearsedOnly(RubricTest test, Reach.Path path, Fact fact) {
        return path.repeating()
                && test.trigger().compareTo(TriggerClass.CHANGE) > 0
                && path.rehearsal()
                && !fact.text("role").equals("test");
    }

    private static Level reached(Level alone, Reach.Path path, TriggerClass needed, Evidence evidence, Fact fact) {
        if (!path.repeating()) {
            return alone;
        }
        boolean weak = path.trigger().compareTo(needed) < 0 || path.opaque() || !path.gating();
        if (weak) {
            return stronger(alone, Level.REACHED_WEAKLY);
        }
        boolean effective = evidence.effect() == null || PatternMatcher.holds(evidence.effect(), fact);
        return stronger(alone, effective ? Level.EFFECTIVE : Level.REACHED);
    }

    private static String brokenBy(Reach.Path path, TriggerClass needed) {
        if (!path.repeating()) {
            return "only a person starts it";
        }
        if (path.trigger().compareTo(needed) < 0) {
            return "it runs on " + path.trigger().id() + ", this test needs " + needed.id();
        }
        if (path.opaque()) {
            return path.doubt().isEmpty() ? "one hop cannot be followed" : path.doubt();
        }
        return path.gating() ? "" : "its failure is ignored: " + path.swallowed();
    }

    private State state(RubricTest test, EvidenceFound best) {
        if (best != null && best.points() > 0) {
            return best.level().compareTo(Level.REACHED_WEAKLY) >= 0 ? State.AUTOMATED : State.MANUAL;
        }
        if (test.visible() == RubricTest.Visibility.NO) {
            return State.NOT_VISIBLE;
        }
        return blind() ? State.UNKNOWN : State.ABSENT;
    }

    /** Whether a file that may hold evidence for any test could not be read: a workflow above all. */
    private boolean blind() {
        for (Fact problem : facts.of(FactKind.FILE_PROBLEM)) {
            if (problem.text("role").equals("ci") && BLINDING.contains(problem.text("problem"))) {
                return true;
            }
        }
        return false;
    }

    private static Confidence confidenceOfNothing(RubricTest test) {
        return test.visible() == RubricTest.Visibility.FILE ? Confidence.HIGH : Confidence.MEDIUM;
    }

    /** Each evidence once for each line, as its strongest there: several facts of one line may show the same. */
    private static List<EvidenceFound> places(List<EvidenceFound> found) {
        Map<List<Object>, EvidenceFound> places = new LinkedHashMap<>();
        for (EvidenceFound one : found) {
            List<Object> place = List.of(
                    one.evidenceId(), one.location().path(), one.location().startLine());
            places.merge(place, one, (a, b) -> STRONGEST.compare(a, b) <= 0 ? a : b);
        }
        return List.copyOf(places.values());
    }

    /** Strongest first, and the best of each kind of evidence before the second of one kind. */
    private static List<EvidenceFound> spread(List<EvidenceFound> found) {
        List<EvidenceFound> sorted = new ArrayList<>(found);
        sorted.sort(STRONGEST);
        List<EvidenceFound> listed = new ArrayList<>();
        Set<String> seen = new java.util.HashSet<>();
        sorted.stream()
                .filter(e -> seen.add(e.evidenceId()))
                .limit(MAX_EVIDENCE)
                .forEach(listed::add);
        sorted.stream()
                .filter(e -> !listed.contains(e))
                .limit(MAX_EVIDENCE - listed.size())
                .forEach(listed::add);
        listed.sort(STRONGEST);
        return listed;
    }

    private static Level stronger(Level a, Level b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Level weaker(Level a, Level b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
