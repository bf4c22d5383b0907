package dev.mlreadiness.config;

import java.util.List;
import java.util.Map;

/**
 * Everything that a run needs to know besides its paths.
 *
 * @param settings what scoring and gate use
 * @param rubric as it was asked for: an id or a path; empty for the default
 * @param formats ids of the reports to write, sorted
 * @param opaqueHops commands behind hops that files do not show, by the hop as written
 */
public record RunSettings(
        Settings settings, String rubric, List<String> formats, Map<String, List<String>> opaqueHops) {}
