package dev.mlreadiness.rubric;

import java.util.Locale;

/** How far evidence goes, weakest first. Points for each level and convention stand in {@code rubric.yaml}. */
public enum Level {
    /** A dependency line, an unused import, a keyword, a comment. */
    NAMED,
    /** A real call, definition or documented command in first-party code that a person may run. */
    IMPLEMENTED,
    /** By hand, with committed dated results or a documented procedure with results. */
    RECORDED,
    /**
     * Reached by a repeating trigger, but its failure is swallowed, the trigger is of a weaker class, or it covers a
     * minor part.
     */
    REACHED_WEAKLY,
    /** Reached by a repeating trigger of the class that the test needs, and covers the main part. */
    REACHED,
    /** Reached, and its failure stops or alerts somebody. */
    EFFECTIVE;

    /** As written in YAML: {@code reached-weakly}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As published: named, implemented, recorded, reached or effective. */
    public String published() {
        return this == REACHED_WEAKLY ? REACHED.id() : id();
    }
}
