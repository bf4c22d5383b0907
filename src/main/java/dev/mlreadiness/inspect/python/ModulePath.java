package dev.mlreadiness.inspect.python;

import java.util.ArrayList;
import java.util.List;

/** Dotted names of modules by their path. */
final class ModulePath {

    private ModulePath() {}

    /** {@code src/churn/features.py} is {@code src.churn.features}; a package's {@code __init__} has the package's name. */
    static String module(String path) {
        String name = path.endsWith(".py") ? path.substring(0, path.length() - 3) : path;
        name = name.endsWith("/__init__") ? name.substring(0, name.length() - "/__init__".length()) : name;
        return name.replace('/', '.');
    }

    /** The package that a relative import starts from. */
    static String base(String path, int level) {
        List<String> parts = new ArrayList<>(List.of(path.split("/")));
        for (int i = 0; i < level && !parts.isEmpty(); i++) {
            parts.remove(parts.size() - 1);
        }
        return String.join(".", parts);
    }

    /** Absolute name of a module that is imported with leading dots. */
    static String absolute(String path, int level, String module) {
        if (level == 0) {
            return module;
        }
        String base = base(path, level);
        return base.isEmpty() ? module : module.isEmpty() ? base : base + "." + module;
    }
}
