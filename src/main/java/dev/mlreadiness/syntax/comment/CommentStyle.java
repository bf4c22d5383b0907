package dev.mlreadiness.syntax.comment;

/** How a family of languages writes comments and strings. */
public enum CommentStyle {
    /** {@code //} and block comments; strings, characters, text blocks and braces: Java, Scala, Kotlin, Groovy, JavaScript. */
    BRACES,
    /** {@code #}, {@code //} and block comments; strings and braces: HCL. */
    HASH_BRACES,
    /** {@code #} at the start of a line or behind white space; strings that may go over lines: shell, YAML, TOML, R. */
    HASH,
    /** {@code #} at the start of a line or behind white space; quotation marks mean nothing: requirements, Dockerfile, Makefile. */
    HASH_PLAIN,
    /** {@code #} or {@code ;} at the start of a line: INI, properties. */
    HASH_LINE;

    boolean slashes() {
        return this == BRACES || this == HASH_BRACES;
    }

    boolean hash() {
        return this != BRACES;
    }

    boolean strings() {
        return this != HASH_PLAIN && this != HASH_LINE;
    }
}
