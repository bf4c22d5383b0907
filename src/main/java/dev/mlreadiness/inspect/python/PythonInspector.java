package dev.mlreadiness.inspect.python;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.Types;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.inspect.mark.PythonMarks;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.FileRole;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.python.PythonParser;
import dev.mlreadiness.syntax.python.PythonSource;
import dev.mlreadiness.syntax.python.PythonTree;
import dev.mlreadiness.syntax.python.SyntaxProblem;
import java.util.Set;

/** Python files. A file with errors is read as far as it goes and reported. */
public final class PythonInspector implements Inspector {

    private final Interest interest;
    private final Types types;
    private final Set<String> firstParty;
    private final ThreadLocal<PythonParser> parsers = ThreadLocal.withInitial(PythonParser::new);

    /**
     * @param types kinds of values that libraries give
     * @param firstParty top-level names of the repository's own modules
     */
    public PythonInspector(Interest interest, Types types, Set<String> firstParty) {
        this.interest = interest;
        this.types = types;
        this.firstParty = firstParty;
    }

    @Override
    public String name() {
        return "python";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.PYTHON && file.role() != FileRole.GENERATED && file.role() != FileRole.VENDORED;
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        PythonTree tree = parsers.get().parse(PythonSource.of(file.bytes()));
        if (tree.errorCount() > 0) {
            SyntaxProblem first = tree.errors().get(0);
            String more = tree.errorCount() > 1
                    ? " (and " + (tree.errorCount() - 1) + " more); the rest was read"
                    : "; the rest was read";
            sink.problem(
                    "syntax",
                    first.message() + more,
                    Location.line(file.path(), tree.lines().line(first.offset())));
        }
        Places places = Places.ofFile(file.path());
        read(tree, places, sink, interest, types, ModulePath.module(file.path()), firstParty);
        PythonMarks.emit(tree, places, sink);
    }

    /** Emits the facts and the summary of a tree. */
    public static void read(
            PythonTree tree,
            Places places,
            FactSink sink,
            Interest interest,
            Types types,
            String module,
            Set<String> firstParty) {
        ModuleSummary.Builder summary = new ModuleSummary.Builder(sink.path(), module);
        NameReader names = new NameReader(tree);
        Reading reading = new Reading(
                tree,
                places,
                sink,
                interest,
                summary,
                names,
                new Bindings(tree, names),
                new Decisions(tree),
                new TypeReader(tree, names, types, firstParty, summary.types()),
                firstParty);
        new ModuleReading(reading).run();
        new StringFacts(reading).emit();
        sink.summary(summary.build());
    }
}
