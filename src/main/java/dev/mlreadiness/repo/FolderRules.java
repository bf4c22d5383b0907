package dev.mlreadiness.repo;

import java.util.Locale;
import java.util.Set;

/** Decides which folders are not the team's own work, by their name and by what is in them. */
final class FolderRules {
    private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn", ".bzr", "cvs");
    private static final Set<String> VENDORED = Set.of(
            "site-packages",
            "dist-packages",
            "vendor",
            "vendored",
            "_vendor",
            "third_party",
            "third-party",
            "thirdparty",
            "3rdparty",
            "node_modules",
            "bower_components",
            ".eggs",
            "jspm_packages");
    private static final Set<String> CACHES = Set.of(
            "__pycache__",
            ".tox",
            ".nox",
            ".mypy_cache",
            ".pytest_cache",
            ".ruff_cache",
            ".ipynb_checkpoints",
            ".hypothesis",
            ".gradle",
            ".terraform",
            ".pytype",
            ".pyre",
            ".dart_tool",
            ".parcel-cache",
            ".next");
    private static final Set<String> GRADLE_OUTPUT = Set.of("classes", "libs", "tmp", "generated", "reports");

    private FolderRules() {}

    /** The reason to leave a folder out by its name and its neighbours alone, or null. */
    static SkipReason byName(String path, String name, Set<String> neighbours) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (VERSION_CONTROL.contains(lower)) {
            return SkipReason.VERSION_CONTROL;
        }
        if (VENDORED.contains(lower)) {
            return isJavaPackage(path) ? null : SkipReason.VENDORED;
        }
        if (CACHES.contains(lower) || path.endsWith(".dvc/cache") || path.endsWith(".dvc/tmp")) {
            return SkipReason.CACHE;
        }
        if (lower.endsWith(".egg-info") || lower.endsWith(".dist-info")) {
            return SkipReason.BUILD;
        }
        if (name.equals("target") && isBeside(neighbours, "pom.xml", "Cargo.toml", "build.sbt")) {
            return SkipReason.BUILD;
        }
        if (name.equals("mlruns")) {
            return SkipReason.RUN_RECORDS;
        }
        boolean inWandb = path.equals("wandb/" + name) || path.endsWith("/wandb/" + name);
        if (inWandb && (name.startsWith("run-") || name.startsWith("offline-run-"))) {
            return SkipReason.RUN_RECORDS;
        }
        return null;
    }

    /** The reason to leave a folder out by what is in it, or null. */
    static SkipReason byContent(String path, String name, Set<String> inside, Set<String> neighbours) {
        if (inside.contains("pyvenv.cfg") || inside.contains("conda-meta")) {
            return SkipReason.VIRTUAL_ENVIRONMENT;
        }
        if ((name.equals(".venv") || name.equals("venv")) && !inside.contains("__init__.py")) {
            return SkipReason.VIRTUAL_ENVIRONMENT;
        }
        return switch (name) {
            case "target" ->
                !path.contains("/") && (inside.contains("classes") || inside.contains("mlreadiness"))
                        ? SkipReason.BUILD
                        : null;
            case "build" -> isBuildOutput(inside, neighbours) ? SkipReason.BUILD : null;
            case "dist" -> hasPackages(inside) ? SkipReason.BUILD : null;
            case "_build" -> inside.contains("html") || inside.contains("doctrees") ? SkipReason.BUILD : null;
            case "htmlcov" -> inside.contains("index.html") ? SkipReason.BUILD : null;
            default -> inside.contains("CMakeCache.txt") ? SkipReason.BUILD : null;
        };
    }

    private static boolean isBuildOutput(Set<String> inside, Set<String> neighbours) {
        if (inside.contains("CMakeCache.txt") || inside.contains("lib") && isBeside(neighbours, "setup.py")) {
            return true;
        }
        int gradle = 0;
        for (String name : inside) {
            if (name.startsWith("bdist.") || name.startsWith("lib.") || name.startsWith("temp.")) {
                return true;
            }
            gradle += GRADLE_OUTPUT.contains(name) ? 1 : 0;
        }
        return gradle >= 2;
    }

    private static boolean hasPackages(Set<String> inside) {
        for (String name : inside) {
            if (name.endsWith(".whl") || name.endsWith(".egg") || name.endsWith(".tar.gz")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeside(Set<String> neighbours, String... marks) {
        for (String mark : marks) {
            if (neighbours.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    /** Below the language folder of a Maven layout a name such as "vendor" is a package of the team's own. */
    private static boolean isJavaPackage(String path) {
        return path.startsWith("src/main/") || path.contains("/src/main/");
    }
}
