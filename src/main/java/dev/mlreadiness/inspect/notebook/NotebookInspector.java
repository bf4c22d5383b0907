package dev.mlreadiness.inspect.notebook;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.fact.Types;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.mark.PythonMarks;
import dev.mlreadiness.inspect.python.PythonInspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.FileRole;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.python.Magic;
import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import dev.mlreadiness.syntax.python.NotebookText;
import dev.mlreadiness.syntax.python.PythonParser;
import dev.mlreadiness.syntax.python.PythonTree;
import dev.mlreadiness.syntax.python.SyntaxProblem;
import java.util.Set;

/** Notebooks. The code of one in another language than Python is not read. */
public final class NotebookInspector implements Inspector {

    private final Interest interest;
    private final Types types;
    private final Set<String> firstParty;
    private final ThreadLocal<PythonParser> parsers = ThreadLocal.withInitial(PythonParser::new);

    /**
     * @param types kinds of values that libraries give
     * @param firstParty top-level names of the repository's own modules
     */
    public NotebookInspector(Interest interest, Types types, Set<String> firstParty) {
        this.interest = interest;
        this.types = types;
        this.firstParty = firstParty;
    }

    @Override
    public String name() {
        return "notebook";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.NOTEBOOK
                && file.role() != FileRole.GENERATED
                && file.role() != FileRole.VENDORED;
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        NotebookReader.Result read = NotebookReader.read(file.bytes());
        if (!read.problem().isEmpty()) {
            sink.problem(
                    "notebook",
                    read.problem(),
                    read.line() > 0 ? Location.line(file.path(), read.line()) : Location.file(file.path()));
        }
        NotebookFacts facts = new NotebookFacts(sink, interest);
        if (read.notebook().isPython()) {
            python(read.notebook(), facts, sink);
        } else {
            facts.notebook(read.notebook(), 0);
        }
    }

    private void python(Notebook notebook, NotebookFacts facts, FactSink sink) {
        NotebookText text = NotebookText.of(notebook.cells().stream()
                .map(cell -> cell.code() ? cell.source() : "")
                .toList());
        NotebookPlaces places = new NotebookPlaces(sink.path(), text, notebook.cells());
        PythonTree tree = text.parse(parsers.get());
        if (tree.errorCount() > 0) {
            SyntaxProblem first = tree.errors().get(0);
            int line = tree.lines().line(first.offset());
            String more = tree.errorCount() > 1 ? " (and " + (tree.errorCount() - 1) + " more)" : "";
            sink.problem("syntax", first.message() + more + "; the rest was read", places.at(line, 0, line, 0));
        }
        facts.notebook(notebook, definitions(tree));
        for (Magic magic : text.magics()) {
            facts.magic(magic, places.at(magic.cell(), magic.line()));
        }
        PythonInspector.read(tree, places, sink, interest, types, "", firstParty);
        PythonMarks.emit(tree, places, sink);
    }

    private static int definitions(PythonTree tree) {
        int definitions = 0;
        for (Node node = tree.root(); node != null; node = node.nextIn(tree.root())) {
            definitions += node.is(NodeKind.FUNCTION) || node.is(NodeKind.CLASS) ? 1 : 0;
        }
        return definitions;
    }
}
