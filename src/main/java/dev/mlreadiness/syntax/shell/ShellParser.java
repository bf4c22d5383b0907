package dev.mlreadiness.syntax.shell;

import dev.mlreadiness.syntax.shell.Node.Sequence;
import dev.mlreadiness.syntax.text.LineStarts;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads POSIX and bash scripts. Any text is accepted: what is not understood is listed as a gap and the rest is read.
 * Time is linear in the length of the text.
 */
public final class ShellParser {
    private ShellParser() {}

    /** Reads a script that starts at line 1. */
    public static ShellScript parse(String text, ShellOptions options) {
        return parse(text, options, 1);
    }

    /**
     * Reads a script that is part of another file.
     *
     * @param text the script
     * @param options how it is started
     * @param firstLine line (from 1) of the file where the script starts
     */
    public static ShellScript parse(String text, ShellOptions options, int firstLine) {
        String body = LineStarts.unixLines(text);
        Cursor cursor = new Cursor(body, firstLine);
        Sequence script = new TreeReader(cursor).readAll();
        ShellFlags flags = new ShellFlags(options.errexit(), options.pipefail()).with(shebangOptions(body));
        GatingAnalysis gating = new GatingAnalysis(script, flags.errexit(), flags.pipefail());
        return new ShellScript(new ScriptWalk(options, gating).commands(script), cursor.gaps);
    }

    /** Options in a first line such as {@code #!/bin/bash -e}. */
    private static List<String> shebangOptions(String text) {
        List<String> options = new ArrayList<>();
        if (text.startsWith("#!")) {
            int end = text.indexOf('\n');
            String line = text.substring(2, Math.min(end < 0 ? text.length() : end, 200));
            for (String part : line.split(" ")) {
                if (!options.isEmpty() || part.startsWith("-")) {
                    options.add(part);
                }
            }
        }
        return options;
    }
}
