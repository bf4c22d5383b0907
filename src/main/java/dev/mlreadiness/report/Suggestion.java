package dev.mlreadiness.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A component that the configuration could name.
 *
 * @param name unique among them
 * @param path glob of its files
 */
record Suggestion(String name, String path) {

    /** One for each folder that can be written as a glob; none where fewer than two can. */
    static List<Suggestion> of(List<String> folders) {
        List<Suggestion> suggestions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String folder : folders) {
            boolean plain = folder.chars().noneMatch(c -> c < ' ' || "*?[]{}\\:".indexOf(c) >= 0);
            String last = folder.substring(folder.lastIndexOf('/') + 1);
            if (plain) {
                suggestions.add(new Suggestion(names.add(last) ? last : folder, folder + "/**"));
            }
        }
        return suggestions.size() < 2 ? List.of() : suggestions;
    }

    /** Lines to paste into the configuration. */
    static List<String> yaml(List<Suggestion> suggestions) {
        List<String> lines = new ArrayList<>(List.of("components:"));
        suggestions.forEach(suggestion ->
                lines.add("  - {name: " + quoted(suggestion.name()) + ", paths: [" + quoted(suggestion.path()) + "]}"));
        return lines;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
