package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.syntax.data.DataNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a {@code uses} stands for: files of the repository, or the command that a well-known action runs. */
final class GitHubActions {

    private GitHubActions() {}

    /** Files in which a local action may stand; empty for other actions. */
    static List<String> localFiles(String uses) {
        if (!uses.startsWith("./")) {
            return List.of();
        }
        String folder = uses.substring(2);
        folder = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        String prefix = folder.isEmpty() ? "" : folder + "/";
        return List.of(prefix + "action.yml", prefix + "action.yaml");
    }

    /** The command that the action of a step amounts to; empty where nothing is known. */
    static Optional<String> command(DataNode step) {
        String uses = step.text("uses").orElse("").toLowerCase(Locale.ROOT);
        int at = uses.indexOf('@');
        String action = at < 0 ? uses : uses.substring(0, at);
        return switch (action) {
            case "pre-commit/action" -> Optional.of("pre-commit run " + with(step, "extra_args", "--all-files"));
            case "docker/build-push-action" -> Optional.of(build(step));
            case "gradle/gradle-build-action", "gradle/actions/setup-gradle" ->
                with(step, "arguments").map(arguments -> "gradle " + arguments);
            case "azure/cli", "azure/powershell" -> with(step, "inlineScript");
            case "promptfoo/promptfoo-action" ->
                Optional.of("promptfoo eval -c " + with(step, "config", "promptfooconfig.yaml"));
            default -> Optional.empty();
        };
    }

    private static String build(DataNode step) {
        List<String> words = new ArrayList<>(List.of("docker", "build"));
        with(step, "file").ifPresent(file -> words.addAll(List.of("-f", file)));
        words.add(with(step, "context", "."));
        return String.join(" ", words);
    }

    private static Optional<String> with(DataNode step, String key) {
        return step.get("with").flatMap(inputs -> inputs.text(key));
    }

    private static String with(DataNode step, String key, String otherwise) {
        return with(step, key).orElse(otherwise);
    }
}
