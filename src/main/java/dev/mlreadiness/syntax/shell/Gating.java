package dev.mlreadiness.syntax.shell;

/**
 * Whether a command's failure fails the script that holds it.
 *
 * @param verdict the answer
 * @param reason why not, or by which way it does; empty when the plain rules apply
 */
public record Gating(Verdict verdict, String reason) {
    /** The failure of the command makes the script fail. */
    public static final Gating GATES = new Gating(Verdict.GATES, "");

    /** Answers, best first. */
    public enum Verdict {
        /** Failure of the command fails the script. */
        GATES,
        /** It may; another command or the caller decides. */
        UNCLEAR,
        /** The script goes on and succeeds. */
        SWALLOWED,
        /** The command never runs. */
        UNREACHABLE
    }

    /** True for {@link Verdict#GATES}. */
    public boolean gates() {
        return verdict == Verdict.GATES;
    }

    /** This verdict seen through a command that runs the script: the worse of the two. */
    public Gating within(Gating outer) {
        return outer.verdict.compareTo(verdict) > 0 ? outer : this;
    }

    static Gating swallowed(String reason) {
        return new Gating(Verdict.SWALLOWED, reason);
    }

    static Gating unclear(String reason) {
        return new Gating(Verdict.UNCLEAR, reason);
    }

    static Gating unreachable(String reason) {
        return new Gating(Verdict.UNREACHABLE, reason);
    }
}
