package dev.mlreadiness.repo;

/** Thrown when the content of a file cannot be had; the run goes on without it. */
public final class UnreadableFile extends Exception {
    private final String path;
    private final SkipReason reason;
    private final String detail;

    /**
     * @param path relative path of the file
     * @param reason why
     * @param detail what the system said; may be empty
     */
    public UnreadableFile(String path, SkipReason reason, String detail) {
        super(path + ": " + reason.id() + (detail == null || detail.isEmpty() ? "" : " (" + detail + ")"));
        this.path = path;
        this.reason = reason;
        this.detail = detail == null ? "" : detail;
    }

    /** Relative path of the file. */
    public String path() {
        return path;
    }

    /** Why it cannot be read: unreadable, too-large or binary. */
    public SkipReason reason() {
        return reason;
    }

    /** What the system said; may be empty. */
    public String detail() {
        return detail;
    }
}
