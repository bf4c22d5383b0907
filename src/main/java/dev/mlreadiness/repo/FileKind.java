package dev.mlreadiness.repo;

import java.util.Locale;

/** What a file is written in. The walker decides it by name, then extension, then first bytes ({@link KindRules}). */
public enum FileKind {
    PYTHON,
    NOTEBOOK,
    JAVA,
    SCALA,
    KOTLIN,
    YAML,
    JSON,
    TOML,
    INI,
    PROPERTIES,
    XML,
    GRADLE,
    REQUIREMENTS,
    DOCKERFILE,
    SHELL,
    MAKEFILE,
    JUSTFILE,
    GROOVY,
    HCL,
    REGO,
    SQL,
    MARKDOWN,
    RST,
    TEXT,
    /** A file with placeholders that some tool fills in, whatever it becomes. */
    TEMPLATE,
    CSV,
    CRONTAB,
    /** Exact versions written by a package manager. */
    LOCK,
    PROCFILE,
    CODEOWNERS,
    PROTO,
    R,
    JAVASCRIPT,
    /** Text of a kind that is not told apart. */
    OTHER,
    /** Not text; {@link SourceFile#format()} may say more. */
    BINARY;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The stable lower-case name used in rules and reports. */
    public String id() {
        return id;
    }

    /** True for the languages that machine-learning code is written in. */
    public boolean isCode() {
        return switch (this) {
            case PYTHON, NOTEBOOK, JAVA, SCALA, KOTLIN, R -> true;
            default -> false;
        };
    }

    /** The kind by path alone; {@link #OTHER} if name and extension say nothing. */
    public static FileKind of(String path) {
        return KindRules.byPath(path);
    }
}
