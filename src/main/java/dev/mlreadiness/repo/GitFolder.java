package dev.mlreadiness.repo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;

/** The git repository that a folder is in: its ignore rules, its tracked files and its HEAD, read as files. */
final class GitFolder {
    private static final int MOST_LEVELS = 100;
    private static final long LONGEST_IGNORE_FILE = 1024 * 1024;
    private static final Disk DISK = new Disk();
    /**
     * What is committed whatever the ignore rules say ({@code .*} is a rule that people write): in a copy without the index, such as an archive, nothing
     * else tells that CI is there.
     */
    private static final Set<String> COMMITTED = Set.of(
            ".github",
            ".gitlab",
            ".gitlab-ci.yml",
            ".travis.yml",
            ".circleci",
            ".taskcluster.yml",
            ".buildkite",
            ".azure",
            ".azure-pipelines",
            ".azuredevops",
            ".drone.yml",
            ".woodpecker",
            ".woodpecker.yml",
            ".semaphore",
            ".cirrus.yml",
            ".dvc",
            ".pre-commit-config.yaml",
            ".asf.yaml",
            ".mlreadiness",
            ".mlreadiness.yml");

    private final GitHead head;
    /** The path from the top of the work tree to the root walked, with '/' at its end; empty if they are the same. */
    private final String prefix;

    private final GitIgnore rules;
    private final boolean ignored;
    private final Path index;
    private GitIndex tracked;

    private GitFolder(GitHead head, String prefix, GitIgnore rules, boolean ignored, Path index) {
        this.head = head;
        this.prefix = prefix;
        this.rules = rules;
        this.ignored = ignored;
        this.index = index;
    }

    /**
     * Looks for .git in the folder and above it. A folder that the repository above it ignores (a build folder) is no
     * part of that repository.
     *
     * @param root a real path
     */
    static GitFolder around(Path root) {
        Path top = root;
        for (int level = 0; top != null && level < MOST_LEVELS; level++, top = top.getParent()) {
            GitFiles files = GitFiles.of(top.resolve(".git"));
            if (files != null) {
                GitFolder git = inside(top, root, files);
                return git == null ? none() : git;
            }
        }
        return none();
    }

    private static GitFolder none() {
        return new GitFolder(GitHead.NONE, "", GitIgnore.none(), false, null);
    }

    private static GitFolder inside(Path top, Path root, GitFiles files) {
        GitIgnore rules = withFile(
                GitIgnore.none(), files.shared().resolve("info").resolve("exclude"), "", LONGEST_IGNORE_FILE, () -> {});
        StringBuilder path = new StringBuilder();
        Path at = top;
        boolean ignored = false;
        for (Path step : top.equals(root) ? root.getFileSystem().getPath("") : top.relativize(root)) {
            if (step.toString().isEmpty()) {
                break;
            }
            String folder = path.length() == 0 ? "" : path.substring(0, path.length() - 1);
            rules = withFile(rules, at.resolve(".gitignore"), folder, LONGEST_IGNORE_FILE, () -> {});
            at = at.resolve(step);
            path.append(FileNames.of(at));
            ignored |= rules.ignores(path.toString(), true);
            path.append('/');
        }
        GitFolder git = new GitFolder(
                files.head(), path.toString(), rules, ignored, files.own().resolve("index"));
        return ignored && !git.tracksBelow("") ? null : git;
    }

    /** The rules with those of an ignore file on top; the same rules if it is no regular file or cannot be read. */
    static GitIgnore withFile(GitIgnore rules, Path file, String folder, long limit, Runnable onFailure) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return rules;
        }
        try {
            byte[] bytes = new DiskFile(DISK, file, ".gitignore", limit).read();
            return rules.with(folder, DecodedText.of(bytes).text());
        } catch (UnreadableFile e) {
            onFailure.run();
            return rules;
        }
    }

    boolean isGit() {
        return head.isGit();
    }

    GitHead head() {
        return head;
    }

    /** True if the root itself is ignored and only the tracked files in it count. */
    boolean isRootIgnored() {
        return ignored;
    }

    /** The rules that hold at the root, but for the root's own file. */
    GitIgnore rules() {
        return rules;
    }

    /** A path below the root as the ignore rules want it: from the top of the work tree. */
    String full(String path) {
        if (path.isEmpty()) {
            return prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
        }
        return prefix + path;
    }

    /** True if the file is in the index; without one, if it is of a kind that is always committed. */
    boolean tracks(String path) {
        return index == null ? COMMITTED.contains(first(path)) : tracked().contains(prefix + path);
    }

    /** True if a file below the folder is in the index; without one, if the folder is of a kind that is always committed. */
    boolean tracksBelow(String folder) {
        return index == null
                ? COMMITTED.contains(first(folder))
                : tracked().containsBelow(folder.isEmpty() ? prefix : prefix + folder + "/");
    }

    private static String first(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    private GitIndex tracked() {
        if (tracked == null) {
            tracked = GitIndex.read(index);
        }
        return tracked;
    }

    /** The small files of .git, as text; null if there is none or it is larger than a megabyte. */
    static String text(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return null;
            }
            return new String(
                    new DiskFile(DISK, file.toRealPath(), ".git", 4 * LONGEST_IGNORE_FILE).read(),
                    StandardCharsets.UTF_8);
        } catch (IOException | UnreadableFile | SecurityException e) {
            return null;
        }
    }
}
