package dev.mlreadiness.assess;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Knowledge;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sees whether a repository looks like several systems: two or more folders below the root, none inside another, each
 * with a dependency manifest of its own and with source code below it that trains a model. Code belongs to the nearest
 * folder with a manifest.
 */
public final class Split {

    private static final Set<String> MANIFESTS = Set.of(
            "pyproject.toml",
            "setup.py",
            "setup.cfg",
            "requirements.txt",
            "Pipfile",
            "environment.yml",
            "environment.yaml",
            "pixi.toml",
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "build.sbt");
    private static final Set<String> ASIDE = Set.of("example", "doc", "test", "template", "generated", "vendored");

    private Split() {}

    /** The folders, sorted; empty where there are fewer than two. */
    public static List<String> of(FactBase facts, Knowledge knowledge) {
        Set<String> manifests = new TreeSet<>();
        for (Fact file : facts.of(FactKind.FILE)) {
            String path = file.location().path();
            int slash = path.lastIndexOf('/');
            if (slash > 0 && MANIFESTS.contains(path.substring(slash + 1)) && !ASIDE.contains(file.text("role"))) {
                manifests.add(path.substring(0, slash));
            }
        }
        Map<String, Integer> training = new TreeMap<>();
        for (FactKind kind : List.of(FactKind.PYTHON_CALL, FactKind.JAVA_CALL)) {
            for (Fact call : facts.of(kind)) {
                if (call.text("role").equals("source") && knowledge.is(call.text("name"), "trainer")) {
                    String folder = nearest(call.location().path(), manifests);
                    if (!folder.isEmpty()) {
                        training.merge(folder, 1, Integer::sum);
                    }
                }
            }
        }
        List<String> folders = training.keySet().stream()
                .filter(folder -> training.keySet().stream().noneMatch(other -> other.startsWith(folder + "/")))
                .toList();
        return folders.size() < 2 ? List.of() : folders;
    }

    private static String nearest(String path, Set<String> manifests) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            String folder = path.substring(0, slash);
            if (manifests.contains(folder)) {
                return folder;
            }
        }
        return "";
    }
}
