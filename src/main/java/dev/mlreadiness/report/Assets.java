package dev.mlreadiness.report;

/** Where the page's style and script are. */
public enum Assets {
    /** In the page: one file, opens anywhere. */
    INLINE,
    /** In files next to the page, for servers whose policy forbids styles in a page, such as Jenkins. */
    LINKED
}
