package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Commands that hand a file to a platform, which runs what the file says: Azure ML, Cloud Build, Databricks, SkyPilot, Ray, Anyscale, Kubernetes. */
final class RemoteHop implements Hop {

    private static final String PLATFORM = "the platform runs the job on what the command uploads";
    private static final Set<String> READ = Set.of("k6", "locust", "promptfoo", "soda", "artillery");

    @Override
    public boolean follow(Fact command, Trail trail, Walk walk) {
        Words words = new Words(command);
        List<String> all = words.all();
        return switch (command.text("program")) {
            case "az" ->
                starts(all, "ml", "job", "create")
                        && file(words.option("-f", "--file"), trail, walk, RemoteHop::azureJob);
            case "gcloud" ->
                starts(all, "builds", "submit") && file(config(words), trail, walk, (f, t, w) -> w.workflow(f, t));
            case "databricks" ->
                starts(all, "bundle", "run")
                        && all.size() > 3
                        && PlatformSchedules.run(
                                words.operands(Set.of("-t", "--target", "-p", "--profile", "--var"))
                                        .get(2),
                                trail,
                                walk);
            case "sky" ->
                (starts(all, "launch") || starts(all, "exec") || starts(all, "jobs", "launch"))
                        && yaml(words, trail, walk);
            case "anyscale" -> all.contains("submit") && yaml(words, trail, walk);
            case "buildkite-agent" -> starts(all, "pipeline", "upload") && upload(words, trail, walk);
            case "ray" -> starts(all, "job", "submit") && ray(words, trail, walk);
            case "kubectl", "oc" -> (all.contains("apply") || all.contains("create")) && manifests(words, trail, walk);
            case "argo" -> starts(all, "submit") && manifests(words, trail, walk);
            case "modal" -> starts(all, "run") && all.size() > 2 && modal(all.get(2), trail, walk);
            default -> READ.contains(command.text("program")) && read(words, trail, walk);
        };
    }

    private interface Follow {
        void follow(String file, Trail trail, Walk walk);
    }

    private static boolean starts(List<String> words, String... expected) {
        return words.size() > expected.length
                && words.subList(1, expected.length + 1).equals(List.of(expected));
    }

    private static String config(Words words) {
        String config = words.option("--config");
        return config.isEmpty() ? "cloudbuild.yaml" : config;
    }

    private static boolean file(String written, Trail trail, Walk walk, Follow then) {
        String path = Paths.resolve(trail.cwd(), written);
        if (written.isEmpty() || !walk.wiring().exists(path)) {
            walk.opaque(
                    written,
                    written.contains("$") ? "the file's name is computed" : "no such file in the repository",
                    trail);
            return true;
        }
        then.follow(path, trail.then(path), walk);
        return true;
    }

    /** {@code command} and {@code code} of a job, of the jobs of a pipeline, or of the component files that they name. */
    static void azureJob(String path, Trail trail, Walk walk) {
        Map<String, List<String>> values = walk.wiring().all(path);
        for (Map.Entry<String, List<String>> value : values.entrySet()) {
            String key = value.getKey();
            if (key.equals("command") || key.endsWith(".command")) {
                String code =
                        String.join("", values.getOrDefault(key.substring(0, key.length() - 7) + "code", List.of("")));
                String folder = Paths.resolve(Paths.folder(path), code);
                value.getValue()
                        .forEach(script -> walk.commands(
                                script.replace("${{", "__").replace("}}", "__"),
                                path,
                                folder,
                                trail.assumed(PLATFORM)));
            } else if (key.endsWith(".component")) {
                for (String component : value.getValue()) {
                    String file = Paths.resolve(Paths.folder(path), component.replaceFirst("^file:", ""));
                    if (walk.wiring().exists(file) && walk.once("component " + file, trail)) {
                        azureJob(file, trail.then(file), walk);
                    }
                }
            }
        }
    }

    private static boolean yaml(Words words, Trail trail, Walk walk) {
        for (String word : words.all()) {
            if (word.endsWith(".yaml") || word.endsWith(".yml")) {
                return file(word, trail, walk, (path, there, w) -> {
                    for (String key : List.of("setup", "run", "entrypoint")) {
                        w.wiring()
                                .values(path, key)
                                .forEach(script -> w.commands(script, path, trail.cwd(), there.assumed(PLATFORM)));
                    }
                });
            }
        }
        return false;
    }

    /** Steps that are added while a build runs: those of a file, or what a program writes, which nobody can read here. */
    private static boolean upload(Words words, Trail trail, Walk walk) {
        List<String> files = words.operands(Set.of("--job"));
        if (files.size() > 2) {
            return file(
                    files.get(2),
                    trail,
                    walk,
                    (path, there, w) -> w.workflow(path, there.assumed("the steps are added while the build runs")));
        }
        if (trail.origin().startsWith(".buildkite/pipeline.")) {
            walk.opaque("buildkite-agent pipeline upload", "the steps are written while the build runs", trail);
        }
        return true;
    }

    private static boolean ray(Words words, Trail trail, Walk walk) {
        int dashes = words.all().indexOf("--");
        if (dashes < 0) {
            return false;
        }
        String folder = words.option("--working-dir");
        String cwd = folder.isEmpty() || folder.contains("$") ? trail.cwd() : Paths.resolve(trail.cwd(), folder);
        walk.commands(words.from(dashes + 1).quoted(), trail.origin(), cwd, trail.assumed(PLATFORM));
        return true;
    }

    private static boolean modal(String written, Trail trail, Walk walk) {
        int node = written.indexOf("::");
        String path = Paths.resolve(trail.cwd(), node < 0 ? written : written.substring(0, node));
        if (!walk.wiring().exists(path)) {
            return false;
        }
        walk.script(path, List.of(), trail);
        if (node > 0) {
            walk.symbol(path, written.substring(node + 2).replace("::", "."), trail.assumed(PLATFORM));
        }
        return true;
    }

    /** Jobs of the manifests of files, folders or a kustomization; what has a schedule of its own starts by that. */
    private static boolean manifests(Words words, Trail trail, Walk walk) {
        List<String> places = new ArrayList<>();
        for (String option : List.of("-f", "--filename", "-k", "--kustomize")) {
            places.addAll(words.options(option));
        }
        places.addAll(words.operands(Set.of("-n", "--namespace", "-p", "--parameter", "--context")).stream()
                .filter(w -> w.endsWith(".yaml") || w.endsWith(".yml"))
                .toList());
        for (String written : places) {
            String place = Paths.resolve(trail.cwd(), written);
            for (String path : walk.wiring().workloads()) {
                if (Paths.below(path, place)) {
                    walk.wiring().targets(path).forEach((name, target) -> {
                        if (target.text("source").equals("k8s")) {
                            walk.target(
                                    path,
                                    name,
                                    trail.then(path).assumed("the cluster runs what the manifest describes"));
                        }
                    });
                }
            }
        }
        return !places.isEmpty();
    }

    /** Tools that run a file which is no program: the file is reached. */
    private static boolean read(Words words, Trail trail, Walk walk) {
        boolean any = false;
        for (String word : words.all().subList(1, words.all().size())) {
            String path = Paths.resolve(trail.cwd(), word.substring(word.indexOf('=') + 1));
            if (walk.wiring().exists(path)) {
                walk.module(path, trail);
                any = true;
            }
        }
        return any;
    }
}
