package dev.mlreadiness.derive.automation;

import java.util.ArrayDeque;
import java.util.Deque;

/** Folder arithmetic on '/'-separated relative paths. */
final class Paths {

    private Paths() {}

    /** The path as seen from the root; "" for the root itself. A path that leaves the root, or is absolute, is empty with a '?' in front. */
    static String resolve(String folder, String path) {
        if (path.startsWith("/") || path.startsWith("~")) {
            return "?" + path;
        }
        Deque<String> parts = new ArrayDeque<>();
        if (folder.startsWith("?")) {
            return folder.equals("?") ? "?" + path : folder + "/" + path;
        }
        for (String part : (folder + "/" + path).split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return "?" + path;
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The name in the folder, which may be the root. */
    static String in(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** The folder itself, or that of a file by its suffix. */
    static String folderOf(String path) {
        return name(path).lastIndexOf('.') > 0 ? folder(path) : path;
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static boolean below(String path, String folder) {
        return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
    }
}
