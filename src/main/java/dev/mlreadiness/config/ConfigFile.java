package dev.mlreadiness.config;

import java.util.List;
import java.util.Map;

/**
 * What {@code .mlreadiness.yml} says: well formed, but not yet compared with the rubric.
 *
 * @param name as messages name the file
 * @param minScore null where it is not said
 * @param minSectionScore by section id; the key {@code *} stands for every section
 * @param failOnSmells a severity or {@code none}; empty where it is not said
 * @param convention {@code expert} or {@code strict}; empty where it is not said
 * @param profile empty where it is not said
 * @param exclude globs of paths to leave out
 * @param suppressions of smells
 * @param rubric id or path inside the repository; empty where it is not said
 * @param components parts that are to be scored on their own
 * @param opaqueHops commands behind hops that files do not show, by the hop as written
 * @param formats ids of reports; empty where it is not said
 * @param gateOn {@code verified} or {@code attested}; empty where it is not said
 * @param showInfo null where it is not said
 * @param lines line of each key
 */
public record ConfigFile(
        String name,
        Double minScore,
        Map<String, Double> minSectionScore,
        String failOnSmells,
        String convention,
        String profile,
        List<String> exclude,
        List<Settings.Suppression> suppressions,
        String rubric,
        List<Component> components,
        Map<String, List<String>> opaqueHops,
        List<String> formats,
        String gateOn,
        Boolean showInfo,
        Map<String, Integer> lines) {

    /** Its name at the root of the repository. */
    public static final String NAME = ".mlreadiness.yml";

    /** Stands for every section in {@link #minSectionScore}. */
    static final String EVERY_SECTION = "*";

    /** There is no file. */
    public static final ConfigFile NONE = new ConfigFile(
            NAME, null, Map.of(), "", "", "", List.of(), List.of(), "", List.of(), Map.of(), List.of(), "", null,
            Map.of());

    /**
     * A part of the repository with its own score.
     *
     * @param paths globs of its files; the path of a folder stands for all that is in it
     * @param line in the file
     */
    public record Component(String name, List<String> paths, int line) {}

    /** {@code .mlreadiness.yml:3}. */
    String at(String key) {
        return name + ":" + lines.getOrDefault(key, 1);
    }
}
