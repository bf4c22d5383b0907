package dev.mlreadiness.assess;

import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.rubric.Lens;
import java.util.List;
import java.util.Locale;

/**
 * What a lens comes to.
 *
 * @param lens the lens
 * @param modes most exposed first
 * @param guards outcomes of the lens's own guards, in its order
 */
public record LensOutcome(Lens lens, List<Mode> modes, List<TestOutcome> guards) {

    /** How a project stands against one way to fail, most exposed first. */
    public enum Standing {
        /** No guard was found where files could show one. */
        EXPOSED,
        /** Some guard is there. */
        PARTLY,
        /** Files cannot show the main guards, and nothing was found. */
        NOT_VISIBLE,
        /** All main guards hold. */
        GUARDED;

        /** As published: {@code not-visible}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What one guard does. */
    public enum Hold {
        /** The whole point of a test. */
        HOLDS,
        /** A part of it: by hand, or its failure is ignored. */
        IN_PART,
        MISSING,
        /** Files cannot show it, or could not be read. */
        NOT_VISIBLE,
        NOT_APPLICABLE;

        /** As published: {@code in-part}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A way to fail.
     *
     * @param mode as the lens has it
     * @param standing of the project
     * @param guards main ones first
     * @param step the guard that helps most for its effort; null when guarded, or when only people can record one
     */
    public record Mode(Lens.Mode mode, Standing standing, List<Guard> guards, Guard step) {}

    /**
     * A guard of a mode.
     *
     * @param outcome of a test of the rubric or of a guard of the lens
     * @param main whether it decides
     * @param hold what it does
     */
    public record Guard(TestOutcome outcome, boolean main, Hold hold) {}
}
