package dev.mlreadiness.repo;

import java.nio.charset.StandardCharsets;

/**
 * A file of the repository. Its content is read each time it is asked for and never kept.
 *
 * @param path relative to the root, '/'-separated, the name as it is on the disk
 * @param kind what it is written in
 * @param role what it is for
 * @param size bytes when the tree was walked
 * @param format what the first bytes say, {@link FileFormat#NONE} for plain text or if they were not looked at
 * @param content where the bytes come from
 */
public record SourceFile(String path, FileKind kind, FileRole role, long size, FileFormat format, Content content) {

    /** Where the bytes of a file come from. */
    @FunctionalInterface
    public interface Content {
        /**
         * All bytes.
         *
         * @throws UnreadableFile if the file cannot be read or is larger than the limit of its kind
         */
        byte[] read() throws UnreadableFile;
    }

    /** A file that exists in memory only; kind and role follow from path and text. */
    public static SourceFile of(String path, String text) {
        return of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that exists in memory only; kind and role follow from path and bytes. */
    public static SourceFile of(String path, byte[] bytes) {
        FileHead head = FileHead.of(bytes, Math.min(bytes.length, FileHead.MOST));
        FileKind kind = KindRules.byContent(path, FileKind.of(path), head);
        FileFormat format = MagicBytes.format(path, kind, head);
        FileRole role = new RoleRules().role(path, kind, RoleRules.isGenerated(path, kind, head));
        return new SourceFile(path, kind, role, bytes.length, format, bytes::clone);
    }

    /** The name without its folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * All bytes, read now.
     *
     * @throws UnreadableFile if the file cannot be read or is larger than the limit of its kind
     */
    public byte[] bytes() throws UnreadableFile {
        return content.read();
    }

    /**
     * The text and how it was decoded, read now.
     *
     * @throws UnreadableFile if the file is binary, cannot be read or is larger than the limit of its kind
     */
    public DecodedText decoded() throws UnreadableFile {
        if (kind == FileKind.BINARY) {
            throw new UnreadableFile(path, SkipReason.BINARY, "");
        }
        return DecodedText.of(content.read());
    }

    /**
     * The text, read now.
     *
     * @throws UnreadableFile as {@link #decoded()}
     */
    public String text() throws UnreadableFile {
        return decoded().text();
    }
}
