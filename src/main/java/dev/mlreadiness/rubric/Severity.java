package dev.mlreadiness.rubric;

import java.util.Locale;

/** How bad a smell is, mildest first. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** As written in YAML. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
