package dev.mlreadiness;

import dev.mlreadiness.assess.Assessment.Hunk;
import dev.mlreadiness.assess.SmellFinder.Found;
import dev.mlreadiness.change.PythonChange;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.notebook.NotebookCode;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.Repository;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.python.PythonParser;
import dev.mlreadiness.syntax.python.PythonSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What rules would change at their findings; each file with such a finding is read once more. */
final class Changes {

    /** Looking for each place takes time with the size of its file; nobody reads more of one file. */
    private static final int MOST_IN_A_FILE = 500;

    private final PythonParser parser = new PythonParser();
    private final Map<String, SourceFile> files = new HashMap<>();

    Changes(Repository repository) {
        repository.files().forEach(file -> files.put(file.path(), file));
    }

    /** The changed lines of those findings that have some. */
    Map<Found, List<Hunk>> of(List<Found> found) {
        Map<String, List<Found>> byFile = new TreeMap<>();
        for (Found each : found) {
            if (each.change() != null) {
                List<Found> inFile = byFile.computeIfAbsent(each.location().path(), path -> new ArrayList<>());
                if (inFile.size() < MOST_IN_A_FILE) {
                    inFile.add(each);
                }
            }
        }
        Map<Found, List<Hunk>> changed = new IdentityHashMap<>();
        byFile.forEach((path, inFile) -> {
            SourceFile file = files.get(path);
            if (file != null) {
                try {
                    if (file.kind() == FileKind.PYTHON) {
                        python(file, inFile, changed);
                    } else if (file.kind() == FileKind.NOTEBOOK) {
                        notebook(file, inFile, changed);
                    }
                } catch (UnreadableFile | RuntimeException e) {
                    // a file that cannot be read again, or that a change fails on, costs its changes, never a finding
                }
            }
        });
        return changed;
    }

    private void python(SourceFile file, List<Found> found, Map<Found, List<Hunk>> changed) throws UnreadableFile {
        PythonChange python = new PythonChange(parser.parse(PythonSource.of(file.bytes())));
        for (Found each : found) {
            Location at = each.location();
            changed.put(each, python.at(each.change(), at.startLine(), at.startColumn(), at.endLine(), at.endColumn()));
        }
    }

    private void notebook(SourceFile file, List<Found> found, Map<Found, List<Hunk>> changed) throws UnreadableFile {
        NotebookCode code = NotebookCode.read(file.bytes());
        PythonChange python = new PythonChange(code.parse(parser));
        for (Found each : found) {
            Location at = each.location();
            int start = code.line(at.cell(), at.cellLine());
            int end = start + at.endLine() - at.startLine();
            List<Hunk> hunks = python.at(each.change(), start, at.startColumn(), end, at.endColumn()).stream()
                    .map(hunk -> new Hunk(code.lineInCell(hunk.firstLine()), hunk.before(), hunk.after()))
                    .toList();
            // what also changes another cell, or a line for IPython, is not shown
            boolean here = hunks.stream().allMatch(hunk -> code.isWritten(at.cell(), hunk.firstLine(), hunk.before()));
            changed.put(each, here ? hunks : List.of());
        }
    }
}
