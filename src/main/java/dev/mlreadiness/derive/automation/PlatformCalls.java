package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.ModuleSummary;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Calls that hand a program of the repository to a platform, as the script that the platform runs: SageMaker's estimators and steps, Azure ML's commands and steps. The platform runs
 * it when somebody starts what the code defines: an assumption.
 */
final class PlatformCalls {

    private PlatformCalls() {}

    /** The script; empty for other calls. */
    static String script(ModuleSummary.Steps call) {
        String name = call.name();
        if (!name.startsWith("sagemaker.") && !name.startsWith("azure")) {
            return "";
        }
        Map<String, String> literals = new LinkedHashMap<>();
        for (int i = 0; i < call.inputs(); i++) {
            if (call.input(i).startsWith("=") && !call.keyword(i).isEmpty()) {
                literals.putIfAbsent(call.keyword(i), call.input(i).substring(1));
            }
        }
        String command = literals.getOrDefault("command", "");
        if (!command.isEmpty()) {
            String folder = literals.getOrDefault("code", "");
            String script = command.replace("${{", "__").replace("}}", "__");
            return folder.isEmpty() ? script : "cd " + quoted(folder) + " && " + script;
        }
        for (String key : new String[] {"entry_point", "script_name", "script", "code"}) {
            String file = literals.getOrDefault(key, "");
            if (file.endsWith(".py")) {
                String folder = literals.getOrDefault("source_dir", literals.getOrDefault("source_directory", ""));
                return "python " + quoted(folder.isEmpty() ? file : folder + "/" + file);
            }
        }
        return "";
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
