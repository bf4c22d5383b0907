package dev.mlreadiness.syntax.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Comparisons that a version must all meet: {@code >=1.24,<2}. Reads PEP 440, and for declarations also the notations
 * of Poetry ({@code ^1.2}, {@code ~1.2}, {@code 1.2.*}) and conda ({@code =1.2}).
 */
public final class VersionRange {

    /** Everything. */
    public static final VersionRange ALL = new VersionRange("", List.of());

    private static final int LONGEST = 300;

    private enum Comparison {
        BELOW,
        AT_MOST,
        EQUAL,
        OTHER,
        AT_LEAST,
        ABOVE
    }

    private record Clause(Comparison comparison, Version version) {}

    private final String text;
    private final List<Clause> clauses;

    private VersionRange(String text, List<Clause> clauses) {
        this.text = text;
        this.clauses = List.copyOf(clauses);
    }

    /**
     * A condition of a rule: comparisons with {@code <, <=, >, >=, ==}, all of which must hold.
     *
     * @return empty for anything else
     */
    public static Optional<VersionRange> condition(String text) {
        return text.isBlank() || text.contains("!") || text.contains("~") || text.contains("^")
                ? Optional.empty()
                : declared(text).filter(range -> "<>=".indexOf(text.strip().charAt(0)) >= 0);
    }

    /**
     * The specifier of a declared dependency; an empty one or {@code *} admits everything.
     *
     * @return empty for alternatives ({@code ||}) and what is no specifier
     */
    public static Optional<VersionRange> declared(String text) {
        String specifier = text.strip();
        if (specifier.isEmpty() || specifier.equals("*")) {
            return Optional.of(ALL);
        }
        if (specifier.length() > LONGEST || specifier.indexOf('|') >= 0) {
            return Optional.empty();
        }
        List<Clause> clauses = new ArrayList<>();
        for (String part : split(specifier)) {
            if (!clause(part, clauses)) {
                return Optional.empty();
            }
        }
        return Optional.of(new VersionRange(specifier, clauses));
    }

    /** Parts between commas, or between blanks before an operator. */
    private static List<String> split(String specifier) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < specifier.length(); i++) {
            boolean operator = "<>=!~^".indexOf(specifier.charAt(i)) >= 0;
            boolean next = operator && Character.isWhitespace(specifier.charAt(i - 1));
            if (specifier.charAt(i) == ',' || next) {
                parts.add(specifier.substring(start, i).strip());
                start = next ? i : i + 1;
            }
        }
        parts.add(specifier.substring(start).strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private static boolean clause(String part, List<Clause> clauses) {
        int end = 0;
        while (end < part.length() && "<>=!~^".indexOf(part.charAt(end)) >= 0) {
            end++;
        }
        String operator = part.substring(0, end);
        String written = part.substring(end).strip();
        boolean wildcard = written.endsWith(".*") || operator.equals("=");
        String plain = written.endsWith(".*") ? written.substring(0, written.length() - 2) : written;
        Version version = Version.parse(plain).orElse(null);
        if (version == null || wildcard && (version.isPre() || version.hasLocal())) {
            return false;
        }
        int last = version.segments() - 1;
        return switch (operator) {
            case "<" -> !wildcard && clauses.add(new Clause(Comparison.BELOW, beforeAll(version)));
            case "<=" -> !wildcard && clauses.add(new Clause(Comparison.AT_MOST, version));
            case ">" -> !wildcard && clauses.add(new Clause(Comparison.ABOVE, version));
            case ">=" -> clauses.add(new Clause(Comparison.AT_LEAST, version));
            case "!=" -> clauses.add(new Clause(Comparison.OTHER, version));
            case "", "=", "==", "===" ->
                wildcard
                        ? between(version.first(), version.raised(last), clauses)
                        : clauses.add(new Clause(Comparison.EQUAL, version));
            case "~=" -> !wildcard && last > 0 && between(version, version.raised(last - 1), clauses);
            case "~" -> between(version, version.raised(Math.min(1, last)), clauses);
            case "^" -> between(version, version.raised(firstSet(version)), clauses);
            default -> false;
        };
    }

    private static boolean between(Version low, Version high, List<Clause> clauses) {
        clauses.add(new Clause(Comparison.AT_LEAST, low));
        return clauses.add(new Clause(Comparison.BELOW, beforeAll(high)));
    }

    /** Below a release means below its candidates, too: 2.0rc1 is no {@code <2}. */
    private static Version beforeAll(Version bound) {
        return bound.isPre() || bound.isPost() ? bound : bound.first();
    }

    /** The segment that Poetry's caret keeps: the first that is not zero. */
    private static int firstSet(Version version) {
        int index = 0;
        while (index < version.segments() - 1 && version.segment(index) == 0) {
            index++;
        }
        return index;
    }

    /** Whether the version meets all comparisons, by the rules of PEP 440. */
    public boolean contains(Version version) {
        return clauses.stream().allMatch(clause -> meets(clause, version));
    }

    private static boolean meets(Clause clause, Version version) {
        Version bound = clause.version();
        Version candidate = bound.hasLocal() ? version : version.isPublic();
        int order = candidate.compareTo(bound);
        return switch (clause.comparison()) {
            case BELOW -> order < 0;
            case AT_MOST -> order <= 0;
            case EQUAL -> order == 0;
            case OTHER -> order != 0;
            case AT_LEAST -> order >= 0;
            case ABOVE -> order > 0 && !(candidate.isPost() && !bound.isPost() && candidate.sameRelease(bound));
        };
    }

    /**
     * Whether the newest version that another range admits meets all comparisons. Versions above its upper bound do not
     * come, those below may all exist: {@code >=2} holds for {@code >=1} and {@code <3}, not for {@code <2};
     * {@code <2} holds for {@code <2}, not for {@code >=1}.
     */
    public boolean containsNewestOf(VersionRange declared) {
        Clause upper = declared.upper();
        return clauses.stream().allMatch(clause -> meetsNewest(clause, upper));
    }

    private static boolean meetsNewest(Clause clause, Clause upper) {
        if (upper == null) {
            return clause.comparison() == Comparison.AT_LEAST || clause.comparison() == Comparison.ABOVE;
        }
        int order = upper.version().compareTo(clause.version());
        boolean open = upper.comparison() == Comparison.BELOW;
        return switch (clause.comparison()) {
            case AT_LEAST -> open ? order > 0 : order >= 0;
            case ABOVE -> order > 0;
            case BELOW -> open ? order <= 0 : order < 0;
            case AT_MOST -> order <= 0;
            case EQUAL -> upper.comparison() == Comparison.EQUAL && order == 0;
            case OTHER -> order < 0;
        };
    }

    /** The lowest upper bound; null for none. */
    private Clause upper() {
        Clause upper = null;
        for (Clause clause : clauses) {
            boolean bounds = clause.comparison().ordinal() <= Comparison.EQUAL.ordinal();
            if (bounds && (upper == null || tighter(clause, upper))) {
                upper = clause;
            }
        }
        return upper;
    }

    private static boolean tighter(Clause clause, Clause than) {
        int order = clause.version().compareTo(than.version());
        return order < 0 || order == 0 && clause.comparison() == Comparison.BELOW;
    }

    /** As written. */
    @Override
    public String toString() {
        return text;
    }
}
