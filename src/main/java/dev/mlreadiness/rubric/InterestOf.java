package dev.mlreadiness.rubric;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Glob;
import dev.mlreadiness.fact.Interest;
import java.util.List;
import java.util.function.Consumer;

/**
 * Compiles what a rubric asks for into the {@link Interest} that inspectors emit by. Of each pattern on a numerous kind
 * the most telling key attribute is used; kinds without keys are asked for as a whole.
 */
public final class InterestOf {

    private static final int EXACT = 0;
    private static final int PREFIXED = 1;
    private static final int GLOB = 2;
    private static final int REGEX = 3;

    private final Interest.Builder builder = new Interest.Builder();

    private InterestOf() {}

    /**
     * The interest of all evidence, that of lenses included, and all smells.
     *
     * @param rubric the rubric
     * @param others add what derivers need
     */
    public static Interest rubric(Rubric rubric, List<Consumer<Interest.Builder>> others) {
        InterestOf interest = new InterestOf();
        rubric.about().any().forEach(interest::add);
        rubric.tests().forEach(interest::add);
        rubric.lenses().forEach(lens -> lens.guards().forEach(interest::add));
        for (Smell smell : rubric.smells()) {
            smell.when().forEach(when -> interest.add(when.pattern()));
            if (smell.unless() != null) {
                interest.add(smell.unless());
            }
        }
        rubric.attestations()
                .exemptions()
                .forEach(exemption -> exemption.against().forEach(interest::add));
        others.forEach(other -> other.accept(interest.builder));
        return interest.builder.build();
    }

    private void add(RubricTest test) {
        for (Evidence evidence : test.evidence()) {
            evidence.any().forEach(this::add);
            evidence.all().forEach(this::add);
            evidence.with().forEach(this::add);
            evidence.unless().forEach(this::add);
        }
    }

    private void add(FactPattern pattern) {
        String best = null;
        int bestRank = Integer.MAX_VALUE;
        List<String> keys = KeyAttributes.of(pattern.fact());
        for (String key : keys) {
            Condition condition = pattern.where().get(key);
            if (KeyAttributes.selects(condition)) {
                int rank = rank(condition) * keys.size() + keys.indexOf(key);
                if (rank < bestRank) {
                    best = key;
                    bestRank = rank;
                }
            }
        }
        if (best == null) {
            builder.all(pattern.fact());
        } else {
            add(pattern.fact(), best, pattern.where().get(best));
        }
    }

    /** How little a condition lets through, lowest first. */
    private static int rank(Condition condition) {
        if (condition instanceof Condition.GlobMatch match) {
            boolean prefixed = match.globs().stream().allMatch(g -> literalHead(g) > 0);
            return prefixed ? PREFIXED : GLOB;
        }
        if (condition instanceof Condition.Matches) {
            return REGEX;
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.conditions().stream().mapToInt(InterestOf::rank).max().orElse(EXACT);
        }
        if (condition instanceof Condition.Both both) {
            return rank(narrowest(both));
        }
        return EXACT;
    }

    private static int literalHead(Glob glob) {
        String text = glob.toString();
        int dot = text.indexOf('.');
        int star = text.indexOf('*');
        int brace = text.indexOf('{');
        return dot < 0 || star >= 0 && star < dot || brace >= 0 && brace < dot ? 0 : dot;
    }

    private static Condition narrowest(Condition.Both both) {
        return both.conditions().stream()
                .filter(KeyAttributes::selects)
                .min((a, b) -> Integer.compare(rank(a), rank(b)))
                .orElseThrow();
    }

    private void add(FactKind kind, String attribute, Condition condition) {
        if (condition instanceof Condition.In in) {
            in.values().forEach(value -> builder.exact(kind, attribute, value));
        } else if (condition instanceof Condition.All all) {
            all.values().forEach(value -> builder.exact(kind, attribute, value));
        } else if (condition instanceof Condition.GlobMatch match) {
            match.globs().forEach(glob -> builder.glob(kind, attribute, glob.toString()));
        } else if (condition instanceof Condition.Matches matches) {
            builder.matching(kind, attribute, matches.regex().pattern());
        } else if (condition instanceof Condition.OneOf oneOf) {
            oneOf.conditions().forEach(each -> add(kind, attribute, each));
        } else if (condition instanceof Condition.Both both) {
            add(kind, attribute, narrowest(both));
        }
    }
}
