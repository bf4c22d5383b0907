package dev.mlreadiness.inspect.python;

import dev.mlreadiness.fact.Location;

/** Turns lines and columns of the text that was parsed into places of the file: the same in a module, cells and raw lines in a notebook. */
public interface Places {

    /** A place by lines and columns of the parsed text, 1-based. */
    Location at(int startLine, int startColumn, int endLine, int endColumn);

    /** Raw line of the file. */
    int line(int parsedLine);

    /** Cell of a line; -1 outside notebooks. */
    int cell(int parsedLine);

    /** Line inside the cell; 0 outside notebooks. */
    int cellLine(int parsedLine);

    /** Places of a module file. */
    static Places ofFile(String path) {
        return new Places() {
            @Override
            public Location at(int startLine, int startColumn, int endLine, int endColumn) {
                return Location.range(path, startLine, startColumn, endLine, endColumn);
            }

            @Override
            public int line(int parsedLine) {
                return parsedLine;
            }

            @Override
            public int cell(int parsedLine) {
                return -1;
            }

            @Override
            public int cellLine(int parsedLine) {
                return 0;
            }
        };
    }
}
