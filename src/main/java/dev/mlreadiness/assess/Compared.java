package dev.mlreadiness.assess;

import java.util.List;

/**
 * A scan beside its baseline, in numbers.
 *
 * @param file of the baseline
 * @param tool version that wrote it
 * @param fresh findings that it does not have
 * @param known findings that it has
 * @param fixed findings that it has and the repository no longer
 * @param lower scores that fell
 * @param higher scores that rose
 */
public record Compared(
        String file, String tool, int fresh, int known, int fixed, List<Change> lower, List<Change> higher) {

    /** Whether the baseline lets more pass than is there. */
    public boolean canTighten() {
        return fixed > 0 || !higher.isEmpty();
    }

    /**
     * A score that is not that of the baseline.
     *
     * @param component its name; empty for the whole
     * @param section its id; empty for the final score
     * @param title for people
     */
    public record Change(String component, String section, String title, double from, double to) {

        /** {@code Data 1.0 instead of 1.5}. */
        public String text() {
            return (component.isEmpty() ? "" : component + ": ") + title + " " + GateKeeper.number(to) + " instead of "
                    + GateKeeper.number(from);
        }
    }
}
