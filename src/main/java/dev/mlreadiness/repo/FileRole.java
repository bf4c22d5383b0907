package dev.mlreadiness.repo;

import java.util.Locale;

/** What a file is for. Rules use it to keep tests, examples and documents apart from the code that counts. */
public enum FileRole {
    SOURCE,
    TEST,
    EXAMPLE,
    DOC,
    TEMPLATE,
    CONFIG,
    CI,
    DATA,
    VENDORED,
    GENERATED;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The stable lower-case name used in rules and reports. */
    public String id() {
        return id;
    }
}
