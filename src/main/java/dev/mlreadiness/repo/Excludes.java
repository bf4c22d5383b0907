package dev.mlreadiness.repo;

import dev.mlreadiness.fact.Glob;
import java.util.ArrayList;
import java.util.List;

/** The excludes of the configuration; {@code x/**} and {@code x/} leave the folder {@code x} out as a whole. */
final class Excludes {
    private final List<Glob> globs;
    private final List<Glob> folders = new ArrayList<>();

    Excludes(List<Glob> globs) {
        this.globs = globs;
        for (Glob glob : globs) {
            String text = glob.toString();
            String stem = text.endsWith("/**") ? text.substring(0, text.length() - 3) : withoutSlash(text);
            if (!stem.isEmpty() && !stem.equals(text)) {
                folders.add(Glob.ofPath(stem));
            }
        }
    }

    boolean file(String path) {
        return anyMatches(globs, path);
    }

    boolean folder(String path) {
        return anyMatches(globs, path) || anyMatches(folders, path);
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean anyMatches(List<Glob> globs, String path) {
        for (Glob glob : globs) {
            if (glob.matches(path)) {
                return true;
            }
        }
        return false;
    }
}
