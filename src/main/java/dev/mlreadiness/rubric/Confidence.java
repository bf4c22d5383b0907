package dev.mlreadiness.rubric;

import java.util.Locale;

/** How sure a verdict is; a low-confidence finding never fails a gate. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH;

    /** As written in YAML. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
