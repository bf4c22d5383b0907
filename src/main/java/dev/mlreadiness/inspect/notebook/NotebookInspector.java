package dev.mlreadiness.inspect.notebook;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.python.PythonInspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.python.Magic;
import dev.mlreadiness.syntax.python.NodeKind;
import dev.mlreadiness.syntax.python.NotebookText;
import dev.mlreadiness.syntax.python.PythonParser;
import dev.mlreadiness.syntax.python.PythonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Notebooks: execution state, magics, and the code cells as one Python program. Notebooks of other languages give their state only. */
public final class NotebookInspector implements Inspector {

    private final Interest interest;
    private final Set<String> firstParty;
    private final ThreadLocal<PythonParser> parsers = ThreadLocal.withInitial(PythonParser::new);

    /** @param firstParty top-level names of the repository's own modules */
    public NotebookInspector(Interest interest, Set<String> firstParty) {
        this.interest = interest;
        this.firstParty = firstParty;
    }

    @Override
    public String name() {
        return "notebook";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.NOTEBOOK;
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        NotebookFile notebook = NotebookFile.read(file.bytes());
        if (!notebook.problem().isEmpty()) {
            sink.problem("notebook", notebook.problem(), Location.line(file.path(), notebook.problemLine()));
        }
        if (notebook.cells().isEmpty()) {
            return;
        }
        List<String> sources = new ArrayList<>();
        notebook.cells().forEach(cell -> sources.add(cell.code() ? cell.source() : ""));
        String kernel = notebook.kernel().toLowerCase(Locale.ROOT);
        boolean python = kernel.isEmpty() || kernel.contains("python") || !Set.of("r", "ir", "julia", "scala", "java", "bash", "javascript", "sql", "c++").contains(kernel.replaceAll("[-\\d.]+$", ""));
        if (!python) {
            state(notebook, 0, sink);
            return;
        }
        NotebookText text = NotebookText.of(sources);
        PythonTree tree = text.parse(parsers.get());
        int definitions = 0;
        for (var node = tree.root().firstChild(); node != null; node = node.nextSibling()) {
            definitions += node.is(NodeKind.FUNCTION) || node.is(NodeKind.CLASS) ? 1 : 0;
        }
        state(notebook, definitions, sink);
        CellPlaces places = new CellPlaces(file.path(), text, notebook.cells());
        magics(text.magics(), places, sink);
        PythonInspector.read(tree, places, sink, interest, "", firstParty);
    }

    private static void state(NotebookFile notebook, int definitions, FactSink sink) {
        int code = 0;
        int executed = 0;
        int outputs = 0;
        int errors = 0;
        int lines = 0;
        int last = 0;
        boolean outOfOrder = false;
        boolean gaps = false;
        for (NotebookFile.Cell cell : notebook.cells()) {
            if (!cell.code()) {
                continue;
            }
            code++;
            lines += cell.rawLines().length;
            outputs += cell.outputs() ? 1 : 0;
            errors += cell.error() ? 1 : 0;
            if (cell.count() >= 0 && !cell.source().isBlank()) {
                executed++;
                outOfOrder |= cell.count() < last;
                gaps |= cell.count() != last + 1;
                last = cell.count();
            }
        }
        sink.add(
                FactKind.NOTEBOOK,
                Location.file(sink.path()),
                "cells",
                notebook.cells().size(),
                "codeCells",
                code,
                "executed",
                executed,
                "withOutputs",
                outputs,
                "outOfOrder",
                outOfOrder,
                "gaps",
                gaps,
                "errors",
                errors,
                "kernel",
                notebook.kernel(),
                "outputBytes",
                notebook.outputBytes(),
                "definitions",
                definitions,
                "codeLines",
                lines);
    }

    private void magics(List<Magic> magics, CellPlaces places, FactSink sink) {
        if (!interest.wants(FactKind.NOTEBOOK_MAGIC)) {
            return;
        }
        for (Magic magic : magics) {
            if (magic.kind() != Magic.Kind.HELP) {
                sink.add(
                        FactKind.NOTEBOOK_MAGIC,
                        places.inCell(magic.cell(), magic.line(), 1, 1),
                        "magic",
                        magic.kind() == Magic.Kind.SHELL ? "!" : magic.name(),
                        "text",
                        magic.text());
            }
        }
    }
}
