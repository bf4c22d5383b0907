package dev.mlreadiness;

import dev.mlreadiness.assess.Assessment.Excerpt;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.Repository;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fetches the lines that evidence and findings point at. Keeps the lines of one file at a time. */
final class Quoting {

    private static final int MOST_LINES = 7;
    private static final int MOST_CHARACTERS = 160;

    private final Map<String, SourceFile> files = new HashMap<>();
    private String path = "";
    private List<String> lines = List.of();

    Quoting(Repository repository) {
        repository.files().forEach(f -> files.put(f.path(), f));
    }

    /** The lines of the location, at most seven of 160 characters. */
    Excerpt excerpt(Location location) {
        if (location.startLine() <= 0) {
            return Excerpt.NONE;
        }
        List<String> all = lines(location.path());
        int first = location.startLine();
        int last = Math.min(Math.max(location.endLine(), first), Math.min(first + MOST_LINES - 1, all.size()));
        List<String> quoted = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            quoted.add(shorten(text(location, all.get(i - 1))));
        }
        return quoted.isEmpty() ? Excerpt.NONE : new Excerpt(location.cell() >= 0 ? location.cellLine() : first, quoted);
    }

    /** The first line without white space around and inside runs, for fingerprints. */
    String normalised(Location location) {
        List<String> all = location.startLine() > 0 ? lines(location.path()) : List.of();
        return location.startLine() > 0 && location.startLine() <= all.size()
                ? text(location, all.get(location.startLine() - 1)).strip().replaceAll("\\s+", " ")
                : "";
    }

    /** A line of a notebook is a JSON string of the raw file. */
    private String text(Location location, String raw) {
        if (location.cell() < 0) {
            return raw;
        }
        String line = raw.strip();
        line = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
        if (line.length() >= 2 && line.startsWith("\"") && line.endsWith("\"")) {
            line = line.substring(1, line.length() - 1);
            line = line.endsWith("\\n") ? line.substring(0, line.length() - 2) : line;
            return line.replace("\\\"", "\"").replace("\\t", "    ").replace("\\\\", "\\");
        }
        return line;
    }

    private List<String> lines(String wanted) {
        if (!wanted.equals(path)) {
            path = wanted;
            lines = read(files.get(wanted));
        }
        return lines;
    }

    private static List<String> read(SourceFile file) {
        if (file == null || file.kind() == FileKind.BINARY) {
            return List.of();
        }
        try {
            return file.text().lines().toList();
        } catch (UnreadableFile e) {
            return List.of();
        }
    }

    private static String shorten(String line) {
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS - 3) + "...";
    }
}
