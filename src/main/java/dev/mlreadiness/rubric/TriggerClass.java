package dev.mlreadiness.rubric;

import java.util.Locale;

/** What starts a run, weakest first; a test names the least class that can earn it a whole point. */
public enum TriggerClass {
    /** A person. */
    HUMAN,
    /** A push or a pull request. */
    CHANGE,
    /** Each training or release run. */
    TRAINING,
    /** A schedule, or the running service itself. */
    SCHEDULE;

    /** As written in YAML: {@code schedule}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
