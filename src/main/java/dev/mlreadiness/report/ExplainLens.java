package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment.EvidenceFound;
import dev.mlreadiness.assess.LensOutcome;
import dev.mlreadiness.assess.LensOutcome.Guard;
import dev.mlreadiness.assess.LensOutcome.Hold;
import dev.mlreadiness.assess.LensOutcome.Mode;

/** Explains a lens, or one of its ways to fail. */
final class ExplainLens {

    private static final String INDENT = "  ";

    private final ExplainLines out;

    ExplainLens(ExplainLines out) {
        this.out = out;
    }

    /** All ways to fail, most exposed first, each with its next step. */
    void lens(LensOutcome outcome) {
        out.line(outcome.lens().id() + ": " + outcome.lens().title());
        out.line("");
        for (Mode mode : outcome.modes()) {
            out.line(mode.mode().id() + " (" + standing(mode.standing()) + ")");
            out.wrap(Words.oneLine(mode.mode().title()), INDENT);
            out.wrap(next(mode), INDENT);
            out.line("");
        }
        out.paragraph("Source", Words.oneLine(outcome.lens().source()));
        out.wrap("It reads the same evidence in another way and never changes the score.", "");
    }

    /** One way to fail with what guards against it. */
    void mode(Mode mode) {
        out.line(mode.mode().id() + ": " + mode.mode().title());
        out.line("");
        out.paragraph("How it fails", Words.oneLine(mode.mode().how()));
        out.paragraph("In this repository", standing(mode.standing()) + ". " + meaning(mode.standing()));
        guards("Main guards", mode, true);
        guards("What also helps", mode, false);
        out.paragraph("Next", next(mode));
        out.paragraph(
                "What files cannot show, to be recorded by people",
                Words.oneLine(mode.mode().attest()));
    }

    private void guards(String heading, Mode mode, boolean main) {
        if (mode.guards().stream().noneMatch(guard -> guard.main() == main)) {
            return;
        }
        out.line(heading);
        mode.guards().stream().filter(guard -> guard.main() == main).forEach(this::guard);
        out.line("");
    }

    private void guard(Guard guard) {
        out.wrap(
                hold(guard.hold()) + ": " + guard.outcome().test().title() + " ("
                        + guard.outcome().test().id() + ")",
                INDENT);
        boolean there = guard.hold() == Hold.HOLDS || guard.hold() == Hold.IN_PART;
        guard.outcome().evidence().stream()
                .limit(there ? 1 : 0)
                .forEach(found -> out.wrap(evidence(found), INDENT.repeat(2)));
    }

    private static String evidence(EvidenceFound found) {
        String broken = found.broken().isEmpty() ? "" : "; but " + found.broken();
        return ExplainLines.quotable(found.shows() + ", " + Words.place(found.location()) + broken);
    }

    private static String next(Mode mode) {
        if (mode.standing() == LensOutcome.Standing.GUARDED) {
            return "Nothing to do.";
        }
        return mode.step() == null
                ? "Record it: " + Words.oneLine(mode.mode().attest())
                : ExplainLines.quotable(Words.oneLine(mode.step().outcome().toRaise()) + " ("
                        + mode.step().outcome().test().id() + ")");
    }

    private static String standing(LensOutcome.Standing standing) {
        return switch (standing) {
            case EXPOSED -> "exposed";
            case PARTLY -> "partly guarded";
            case NOT_VISIBLE -> "not visible";
            case GUARDED -> "guarded";
        };
    }

    private static String meaning(LensOutcome.Standing standing) {
        return switch (standing) {
            case EXPOSED -> "No guard was found.";
            case PARTLY -> "Some guards are there, the main ones not in full.";
            case NOT_VISIBLE -> "Files of a repository cannot show the main guards, and no other was found.";
            case GUARDED -> "The main guards hold.";
        };
    }

    private static String hold(Hold hold) {
        return switch (hold) {
            case HOLDS -> "holds";
            case IN_PART -> "in part";
            case MISSING -> "missing";
            case NOT_VISIBLE -> "not visible";
            case NOT_APPLICABLE -> "not applicable";
        };
    }
}
