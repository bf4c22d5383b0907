package dev.mlreadiness.repo;

import dev.mlreadiness.fact.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fetches the lines that findings point at; each file is read once for a call, one at a time. */
public final class QuotedLines {
    private final Map<String, SourceFile> files = new HashMap<>();

    public QuotedLines(Repository repository) {
        for (SourceFile file : repository.files()) {
            files.put(file.path(), file);
        }
    }

    /**
     * The lines of each location, by location in their order. In a notebook the source lines are taken out of the JSON;
     * where a line holds no source text, as in a notebook written on one line, there is {@link Quote#NONE}, as for whole
     * files and files that cannot be read.
     */
    public Map<Location, Quote> fetch(Collection<Location> locations) {
        Map<String, List<Location>> byFile = new TreeMap<>();
        for (Location location : locations) {
            byFile.computeIfAbsent(location.path(), path -> new ArrayList<>()).add(location);
        }
        Map<Location, Quote> quotes = new TreeMap<>();
        byFile.forEach((path, inFile) -> fetch(files.get(path), inFile, quotes));
        return quotes;
    }

    private static void fetch(SourceFile file, List<Location> locations, Map<Location, Quote> quotes) {
        locations.forEach(location -> quotes.put(location, Quote.NONE));
        if (file == null || locations.stream().allMatch(location -> location.startLine() <= 0)) {
            return;
        }
        String text;
        try {
            text = file.text();
        } catch (UnreadableFile e) {
            return;
        }
        LineStarts lines = new LineStarts(text);
        for (Location location : locations) {
            if (location.startLine() > 0) {
                quotes.put(location, quote(lines, location, file.kind() == FileKind.NOTEBOOK));
            }
        }
    }

    private static Quote quote(LineStarts lines, Location location, boolean notebook) {
        int last = Math.min(Math.max(location.startLine(), location.endLine()), lines.count());
        List<String> quoted = new ArrayList<>();
        for (int line = location.startLine(); line <= last && quoted.size() < Quote.MOST_LINES; line++) {
            String text = lines.line(line, notebook);
            if (text != null) {
                quoted.add(clip(text));
            }
        }
        return quoted.isEmpty()
                ? Quote.NONE
                : new Quote(location.startLine(), List.copyOf(quoted), last - location.startLine() >= Quote.MOST_LINES);
    }

    private static String clip(String text) {
        if (text.length() <= Quote.LONGEST_LINE) {
            return text;
        }
        int end = Quote.LONGEST_LINE - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
