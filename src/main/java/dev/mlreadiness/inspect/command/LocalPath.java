package dev.mlreadiness.inspect.command;

import java.util.ArrayList;
import java.util.List;

/** Paths that files of the repository name, made relative to the root. */
public final class LocalPath {

    private LocalPath() {}

    /** Folder of a file; empty for the root. */
    public static String folder(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }

    /**
     * The path as seen from a folder, without {@code .} and {@code ..}; a leading {@code /} stands for the root of the repository. Empty where it is the root
     * itself, leaves the root, or holds an expression.
     */
    public static String resolve(String folder, String path) {
        if (path.contains("$") || path.contains("://")) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (String part : (path.startsWith("/") ? path : folder + "/" + path).split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return "";
                }
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
