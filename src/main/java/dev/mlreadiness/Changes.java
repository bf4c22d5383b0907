package dev.mlreadiness;

import dev.mlreadiness.assess.Assessment.Hunk;
import dev.mlreadiness.assess.SmellFinder.Found;
import dev.mlreadiness.change.PythonChange;
import dev.mlreadiness.fact.Location;
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
                byFile.computeIfAbsent(each.location().path(), path -> new ArrayList<>())
                        .add(each);
            }
        }
        Map<Found, List<Hunk>> changed = new IdentityHashMap<>();
        byFile.forEach((path, inFile) -> {
            SourceFile file = files.get(path);
            if (file != null && file.kind() == FileKind.PYTHON) {
                try {
                    python(file, inFile, changed);
                } catch (UnreadableFile e) {
                    // it could be read before; without it the finding stands, and shows no change
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
}
