package dev.mlreadiness.repo;

import java.util.Locale;

/** Why a file or folder is not analysed. */
public enum SkipReason {
    /** By a .gitignore or .git/info/exclude, and not tracked. */
    IGNORED,
    /** By a pattern of the configuration. */
    EXCLUDED,
    /** The folder that this plugin writes to. */
    OUTPUT,
    VENDORED,
    VIRTUAL_ENVIRONMENT,
    BUILD,
    CACHE,
    /** Run folders of an experiment tracker. */
    RUN_RECORDS,
    /** .git and its like. */
    VERSION_CONTROL,
    /** A repository inside the repository: a submodule or a clone. */
    NESTED_REPOSITORY,
    GENERATED,
    BINARY,
    TOO_LARGE,
    TOO_MANY_FILES,
    UNREADABLE,
    /** A link to something inside the root, which is read under its own path. */
    LINK,
    LINK_LOOP,
    LINK_OUTSIDE,
    LINK_BROKEN,
    /** A pipe, socket or device. */
    SPECIAL,
    NOT_UTF8;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The stable lower-case name used in reports. */
    public String id() {
        return id;
    }
}
