package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Jobs that a command describes itself: Vertex AI, AI Platform, Dataproc, a Ray cluster, dstack. All run elsewhere: assumptions. */
final class CloudJobHop implements Hop {

    private static final String ELSEWHERE = "the job runs elsewhere, on what the command uploads";

    @Override
    public boolean follow(Fact command, Trail trail, Walk walk) {
        Words words = new Words(command);
        String verbs =
                String.join(" ", words.all().subList(0, Math.min(6, words.all().size())));
        return switch (command.text("program")) {
            case "gcloud" -> gcloud(words, verbs, trail.assumed(ELSEWHERE), walk);
            case "ray" -> verbs.startsWith("ray submit") && file(words, ".py", trail, walk);
            case "dstack" -> dstack(words, trail.assumed(ELSEWHERE), walk);
            default -> false;
        };
    }

    private static boolean gcloud(Words words, String verbs, Trail trail, Walk walk) {
        if (verbs.contains("dataproc") && words.has("pyspark")) {
            return file(words, ".py", trail, walk);
        }
        if (verbs.contains("ai-platform") && words.has("training")) {
            String module = words.option("--module-name");
            walk.commands("python -m " + module, trail.origin(), trail.cwd(), trail);
            return !module.isEmpty();
        }
        if (!verbs.contains("custom-jobs")) {
            return false;
        }
        for (String pool : words.options("--worker-pool-spec")) {
            String folder = part(pool, "local-package-path");
            String cwd = folder.isEmpty() ? trail.cwd() : Paths.resolve(trail.cwd(), folder);
            if (!part(pool, "script").isEmpty()) {
                walk.commands("python " + part(pool, "script"), trail.origin(), cwd, trail);
            } else if (!part(pool, "python-module").isEmpty()) {
                walk.commands("python -m " + part(pool, "python-module"), trail.origin(), cwd, trail);
            }
        }
        String config = Paths.resolve(trail.cwd(), words.option("--config"));
        if (!words.option("--config").isEmpty()) {
            walk.wiring()
                    .values(config, "workerPoolSpecs.pythonPackageSpec.pythonModule")
                    .forEach(module -> walk.commands("python -m " + module, config, trail.cwd(), trail.then(config)));
        }
        return true;
    }

    private static String part(String pool, String key) {
        for (String part : pool.split(",")) {
            if (part.startsWith(key + "=")) {
                return part.substring(key.length() + 1);
            }
        }
        return "";
    }

    private static boolean file(Words words, String suffix, Trail trail, Walk walk) {
        for (String operand : words.operands(Set.of("--cluster", "--region", "--project"))) {
            if (operand.endsWith(suffix)) {
                return ScriptHop.file(operand, List.of(), trail.assumed(ELSEWHERE), walk);
            }
        }
        return false;
    }

    private static boolean dstack(Words words, Trail trail, Walk walk) {
        String file = words.option("-f", "--file");
        if (file.isEmpty()) {
            return false;
        }
        String path = Paths.resolve(trail.cwd(), file);
        List<String> commands = new ArrayList<>(walk.wiring().values(path, "commands"));
        commands.forEach(script -> walk.commands(script, path, trail.cwd(), trail.then(path)));
        return !commands.isEmpty();
    }
}
