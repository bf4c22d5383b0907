package dev.mlreadiness.syntax.python;

/**
 * A line or cell of a notebook that is for IPython and not for Python.
 *
 * @param kind which form it has
 * @param name of a magic, without percent signs, or the first word of a shell command; may be empty
 * @param text what follows the name (of a cell magic: also the lines below), or the whole shell command
 * @param cell index of the cell among all cells, from 0
 * @param line line in the cell, from 1
 */
public record Magic(Kind kind, String name, String text, int cell, int line) {
    /** The forms. */
    public enum Kind {
        /** {@code %name text}, also behind an equals sign. */
        LINE,
        /** {@code %%name text} at the top of a cell. */
        CELL,
        /** {@code !command}, also behind an equals sign, and {@code pip install} without a mark. */
        SHELL,
        /** {@code ?name} or {@code name?}. */
        HELP
    }
}
