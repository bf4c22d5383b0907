package dev.mlreadiness.syntax.shell;

/** Paths of working folders: relative to the repository's root, {@code ""} for the root itself. */
final class WorkingFolder {
    /**
     * Stands for the repository's root in values of variables, so that {@code $PWD/x} stays right after a {@code cd}. A
     * private character; in a scanned text it would only be read as the root.
     */
    static final char ROOT = '\uE000';

    private static final int MAX_LENGTH = 1000;

    private WorkingFolder() {}

    /** The folder that {@code path} names from {@code base}; null if one of them is not known, or grows too long. */
    static String join(String base, String path) {
        if (path == null || path.length() > MAX_LENGTH || base != null && base.length() > MAX_LENGTH) {
            return null;
        }
        if (!path.isEmpty() && path.charAt(0) == ROOT) {
            return normalise(path.substring(1));
        }
        if (path.startsWith("/")) {
            return normalise(path);
        }
        if (path.startsWith("~") || base == null) {
            return null;
        }
        return normalise(base.isEmpty() ? path : base + "/" + path);
    }

    /** Takes {@code .}, {@code ..} and doubled slashes out; leading {@code ..} stay. */
    static String normalise(String path) {
        boolean absolute = path.startsWith("/");
        StringBuilder out = new StringBuilder();
        for (String part : path.split("/")) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            int cut = out.lastIndexOf("/");
            String last = out.substring(cut + 1);
            if (part.equals("..") && out.length() > 0 && !last.equals("..")) {
                out.setLength(Math.max(cut, 0));
            } else if (!part.equals("..") || !absolute) {
                out.append(out.length() == 0 ? "" : "/").append(part);
            }
        }
        return (absolute ? "/" : "") + out;
    }

    /** The value that stands for a folder, or null if it is outside of the repository or not known. */
    static String value(String folder) {
        if (folder == null || folder.startsWith("/") || folder.startsWith("..")) {
            return null;
        }
        return ROOT + (folder.isEmpty() ? "." : folder);
    }

    /** The path of the root as seen from a folder, with a slash at the end; null if it cannot be told. */
    static String rootFrom(String cwd) {
        if (value(cwd) == null) {
            return null;
        }
        long parts = cwd.isEmpty() ? 0 : cwd.chars().filter(c -> c == '/').count() + 1;
        return "../".repeat((int) parts);
    }
}
