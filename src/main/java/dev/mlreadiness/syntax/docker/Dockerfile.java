package dev.mlreadiness.syntax.docker;

import java.util.List;
import java.util.Map;

/**
 * A Dockerfile.
 *
 * @param stages in order; the last one is the image unless a build names another
 * @param arguments defaults of {@code ARG} in front of the first {@code FROM}
 * @param directives such as {@code syntax} and {@code escape}
 */
public record Dockerfile(List<Stage> stages, Map<String, String> arguments, Map<String, String> directives) {
    public Dockerfile {
        stages = List.copyOf(stages);
    }

    /** The stage with a name, else the last one; null if there is none. */
    public Stage stage(String name) {
        for (Stage stage : stages) {
            if (name != null && name.equalsIgnoreCase(stage.name())) {
                return stage;
            }
        }
        return stages.isEmpty() ? null : stages.get(stages.size() - 1);
    }

    /** True if a stage builds on an earlier stage of this file. */
    public boolean buildsOnStage(Stage stage) {
        for (Stage earlier : stages) {
            if (earlier == stage) {
                return false;
            }
            if (stage.image().equalsIgnoreCase(earlier.name())) {
                return true;
            }
        }
        return false;
    }
}
