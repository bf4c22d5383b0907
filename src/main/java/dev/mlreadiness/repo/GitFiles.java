package dev.mlreadiness.repo;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The folders that hold the state of one work tree.
 *
 * @param own HEAD and index of this work tree
 * @param shared refs, config and info, shared by all work trees of a repository
 */
record GitFiles(Path own, Path shared) {
    private static final int MOST_LINKS = 5;

    /** What a {@code .git} entry means: a folder, or a file that names one (submodule, second work tree); or null. */
    static GitFiles of(Path entry) {
        Path own = entry;
        if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            String text = GitFolder.text(entry);
            own = text != null && text.startsWith("gitdir:")
                    ? resolve(
                            entry.getParent(),
                            text.substring("gitdir:".length()).strip())
                    : null;
        }
        if (own == null || !Files.isDirectory(own) || !Files.isRegularFile(own.resolve("HEAD"))) {
            return null;
        }
        String common = GitFolder.text(own.resolve("commondir"));
        Path shared = common == null ? own : resolve(own, common.strip());
        return new GitFiles(own, shared == null ? own : shared);
    }

    private static Path resolve(Path folder, String path) {
        try {
            return folder.resolve(path).normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    GitHead head() {
        String head = firstLine(GitFolder.text(own.resolve("HEAD")));
        boolean detached = isHash(head);
        String reference =
                head.startsWith("ref:") ? head.substring("ref:".length()).strip() : "";
        String commit = detached ? head : commit(reference, 0);
        String branch = reference.startsWith("refs/heads/") ? reference.substring("refs/heads/".length()) : "";
        if (branch.equals(".invalid")) {
            branch = "";
        }
        String shallow = GitFolder.text(shared.resolve("shallow"));
        String config = GitFolder.text(shared.resolve("config"));
        return new GitHead(
                true,
                commit,
                branch,
                detached,
                shallow != null && !shallow.isBlank(),
                config == null ? "" : RemoteUrl.ofConfig(config));
    }

    private String commit(String reference, int links) {
        if (!isReference(reference) || links > MOST_LINKS) {
            return "";
        }
        for (Path folder : new Path[] {own, shared}) {
            String loose = firstLine(GitFolder.text(folder.resolve(reference)));
            if (isHash(loose)) {
                return loose;
            }
            if (loose.startsWith("ref:")) {
                return commit(loose.substring("ref:".length()).strip(), links + 1);
            }
        }
        return packed(reference);
    }

    private String packed(String reference) {
        String packed = GitFolder.text(shared.resolve("packed-refs"));
        if (packed == null) {
            return "";
        }
        String end = " " + reference;
        for (String line : packed.split("\n")) {
            if (line.endsWith(end) && isHash(line.substring(0, line.length() - end.length()))) {
                return line.substring(0, line.length() - end.length());
            }
        }
        return "";
    }

    /** Only names below refs/ that stay there. */
    private static boolean isReference(String text) {
        return text.startsWith("refs/")
                && !text.contains("..")
                && !text.contains("//")
                && text.chars().allMatch(c -> c > ' ' && c != '\\' && c != ':' && c != 127);
    }

    private static boolean isHash(String text) {
        return (text.length() == 40 || text.length() == 64)
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    private static String firstLine(String text) {
        if (text == null) {
            return "";
        }
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
