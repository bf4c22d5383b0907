package dev.mlreadiness.repo;

/**
 * What the files of .git tell without git: an empty text means "not visible".
 *
 * @param isGit true if the root is in the work tree of a git repository
 * @param commit full hash of HEAD; empty before the first commit
 * @param branch short name of the branch; empty if detached
 * @param detached true if HEAD is a commit rather than a branch
 * @param shallow true if the history was cut off when cloning
 * @param remoteUrl URL of origin (else of the first remote), without user, password and query
 */
public record GitHead(
        boolean isGit, String commit, String branch, boolean detached, boolean shallow, String remoteUrl) {

    /** No git repository. */
    public static final GitHead NONE = new GitHead(false, "", "", false, false, "");
}
