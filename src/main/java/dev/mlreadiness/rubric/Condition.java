package dev.mlreadiness.rubric;

import dev.mlreadiness.fact.Glob;
import dev.mlreadiness.fact.Regex;
import java.util.List;
import java.util.Set;

/**
 * What a pattern asks of one attribute. On a list attribute a condition holds when it holds for some element; an absent
 * attribute meets only {@link Absent}.
 */
public sealed interface Condition {

    /**
     * {@code attribute: value} or {@code {in: [...]}}. Values are compared as text; {@code true} equals a true
     * attribute.
     */
    record In(Set<String> values) implements Condition {}

    /**
     * {@code {glob: ...}}: over paths for {@code path} and {@code target}, over names otherwise ({@code *} is any
     * text).
     */
    record GlobMatch(List<Glob> globs) implements Condition {}

    /** {@code {matches: regex}}: found somewhere in the text. */
    record Matches(Regex regex) implements Condition {}

    /** {@code {min: 1}}, {@code {max: 0.5}}: inclusive bounds of a number; NaN where a side is open. */
    record Range(double min, double max) implements Condition {}

    /** {@code {exists: true}}. */
    record Present() implements Condition {}

    /** {@code {exists: false}}. */
    record Absent() implements Condition {}

    /** {@code {all: [a, b]}}: a list attribute that has all of these. */
    record All(Set<String> values) implements Condition {}

    /** {@code {not: condition}}: the attribute is absent or does not meet the condition. */
    record Not(Condition condition) implements Condition {}

    /** Several keys in one map: all must hold. */
    record Both(List<Condition> conditions) implements Condition {}

    /** At least one must hold: what {@code means} becomes when a meaning has both names and {@code .*} prefixes. */
    record OneOf(List<Condition> conditions) implements Condition {}
}
