package dev.mlreadiness.inspect.notebook;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.command.CommandFacts;
import dev.mlreadiness.inspect.command.Origin;
import dev.mlreadiness.syntax.python.Magic;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.List;
import java.util.Set;

/** Emits the facts of a notebook as a whole, and of its magics and shell lines. */
final class NotebookFacts {

    private static final Set<String> SHELLS = Set.of("bash", "sh", "shell", "script");
    /** Why the failure of a shell line does not matter. */
    private static final String GOES_ON = "a notebook goes on when a shell line fails";

    private static final int LONGEST = 2_000;

    private final FactSink sink;
    private final Interest interest;

    NotebookFacts(FactSink sink, Interest interest) {
        this.sink = sink;
        this.interest = interest;
    }

    /** @param definitions number of functions and classes in the code cells */
    void notebook(Notebook notebook, int definitions) {
        if (notebook.cells().isEmpty() || !interest.wants(FactKind.NOTEBOOK)) {
            return;
        }
        int codeCells = 0;
        int withOutputs = 0;
        int errors = 0;
        long codeLines = 0;
        long outputBytes = 0;
        for (Notebook.Cell cell : notebook.cells()) {
            if (cell.code() && !cell.source().isBlank()) {
                codeCells++;
                codeLines +=
                        cell.source().lines().filter(line -> !line.isBlank()).count();
            }
            withOutputs += cell.outputs() > 0 ? 1 : 0;
            errors += cell.errors() > 0 ? 1 : 0;
            outputBytes += cell.outputBytes();
        }
        List<Integer> counts = counts(notebook);
        sink.add(
                FactKind.NOTEBOOK,
                Location.file(sink.path()),
                "cells",
                notebook.cells().size(),
                "codeCells",
                codeCells,
                "executed",
                counts.size(),
                "withOutputs",
                withOutputs,
                "outOfOrder",
                decrease(counts),
                "gaps",
                haveGaps(counts),
                "errors",
                errors,
                "kernel",
                notebook.kernel().isEmpty() ? null : notebook.kernel(),
                "outputBytes",
                outputBytes,
                "definitions",
                definitions,
                "codeLines",
                codeLines);
    }

    private static List<Integer> counts(Notebook notebook) {
        return notebook.cells().stream()
                .filter(cell ->
                        cell.code() && cell.count() != null && !cell.source().isBlank())
                .map(Notebook.Cell::count)
                .toList();
    }

    private static boolean decrease(List<Integer> counts) {
        for (int i = 1; i < counts.size(); i++) {
            if (counts.get(i) < counts.get(i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** A cell was run again, or one that was run stands here no longer: the counts are not 1, 2, 3 … */
    private static boolean haveGaps(List<Integer> counts) {
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) != i + 1) {
                return true;
            }
        }
        return false;
    }

    void magic(Magic magic, Location place) {
        if (magic.kind() == Magic.Kind.HELP) {
            return;
        }
        boolean shell = magic.kind() == Magic.Kind.SHELL;
        String name = shell ? "!" : magic.name();
        if (interest.wants(FactKind.NOTEBOOK_MAGIC, "magic", name)) {
            sink.add(FactKind.NOTEBOOK_MAGIC, place, "magic", name, "text", bounded(magic.text()));
        }
        if (interest.wants(FactKind.COMMAND)) {
            command(magic, shell, place.startLine());
        }
    }

    /** Shell lines, and magics that install or run something. A notebook's commands start in its folder. */
    private void command(Magic magic, boolean shell, int line) {
        CommandFacts commands = new CommandFacts(sink);
        int slash = sink.path().lastIndexOf('/');
        ShellOptions options =
                ShellOptions.plain().withCwd(slash < 0 ? "" : sink.path().substring(0, slash));
        Origin swallowed = new Origin("notebook", "", -1, GOES_ON);
        Origin stopping = Origin.of("notebook", "");
        String text = magic.text();
        if (shell) {
            commands.script(text, options, line, swallowed);
        } else if (magic.kind() == Magic.Kind.CELL) {
            int body = text.indexOf('\n');
            if (SHELLS.contains(magic.name()) && body >= 0) {
                commands.script(text.substring(body + 1), options, line + 1, stopping);
            }
        } else {
            switch (magic.name()) {
                case "pip", "conda", "mamba" -> commands.script(magic.name() + " " + text, options, line, swallowed);
                case "sh", "sx", "system" -> commands.script(text, options, line, swallowed);
                case "run" -> commands.script("python " + text, options, line, stopping);
                default -> {}
            }
        }
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
