package dev.mlreadiness.syntax.names;

/** How a language writes comments, strings and imports: as much as a scan for names needs. */
public enum NameLanguage {
    SCALA("//", true, true, true, true),
    KOTLIN("//", true, true, true, true),
    R("#", false, false, false, false),
    REGO("#", false, false, false, false);

    /** What begins a comment to the end of the line. */
    final String lineComment;

    /** Block comments, which nest. */
    final boolean blockComments;

    /** Strings in three double quotes. */
    final boolean tripleQuotes;

    /** An apostrophe is a character, a symbol or a type variable, not a string. */
    final boolean characters;

    /** Type arguments may stand between a name and its parenthesis. */
    final boolean typeArguments;

    NameLanguage(
            String lineComment,
            boolean blockComments,
            boolean tripleQuotes,
            boolean characters,
            boolean typeArguments) {
        this.lineComment = lineComment;
        this.blockComments = blockComments;
        this.tripleQuotes = tripleQuotes;
        this.characters = characters;
        this.typeArguments = typeArguments;
    }

    /** The stable lower-case name. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
