package dev.mlreadiness.rubric;

import java.util.List;

/**
 * One way in which a repository can show a test.
 *
 * @param id unique in its test
 * @param shows what it shows, one sentence in the present tense
 * @param any patterns of which one must match
 * @param all patterns that must all match (the facts of the first one are the evidence)
 * @param scope where {@code all} must match: project (default), file, or symbol (same file and enclosing definition)
 * @param level what its presence alone shows; {@link Level#IMPLEMENTED} by default, raised by the automation graph
 * @param declared it repeats by nature once applied (an alert rule, a schedule, an update bot): no path is needed to
 *     reach it
 * @param effect conditions on the matched fact (whatever its kind) that show that a failure stops or alerts; null when
 *     reaching it is all that can be seen
 * @param trigger class of a declared evidence (the test's own where YAML says nothing); null when it is not declared
 * @param cap most points that this evidence can give, in the rubric's points: YAML says 0 to 1, which is multiplied by
 *     the rubric's scale; 0.5 for one that covers a minor part
 * @param confidence of a verdict that rests on it
 * @param with patterns of which one must match too, in the scope {@code withScope}; none is asked for when empty
 * @param withScope file (default) or project
 * @param unless patterns that make this evidence void when one matches in the scope {@code unlessScope}
 * @param unlessScope file (default) or project
 * @param hint what raises a repository that has only this, one sentence; may be empty
 */
public record Evidence(
        String id,
        String shows,
        List<FactPattern> any,
        List<FactPattern> all,
        Scope scope,
        Level level,
        boolean declared,
        FactPattern effect,
        TriggerClass trigger,
        double cap,
        Confidence confidence,
        List<FactPattern> with,
        Scope withScope,
        List<FactPattern> unless,
        Scope unlessScope,
        String hint) {

    /** Where several patterns must meet. */
    public enum Scope {
        SYMBOL,
        FILE,
        PROJECT
    }
}
