package dev.mlreadiness.repo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The paths that git tracks, read from the index file (versions 2 to 4). An ignored path that is tracked is part of the
 * repository all the same. Unknown if the index is split, broken or larger than 64 MiB: then nothing counts as tracked.
 *
 * @see <a href="https://git-scm.com/docs/index-format">index format</a>
 */
final class GitIndex {
    private static final long LARGEST = 64 * 1024 * 1024;
    private static final int LONGEST_NAME = 4_096;
    private static final int SHA1 = 20;
    private static final int SHA256 = 32;
    /** Times, device, inode, mode, owner, size: what stands before the hash. */
    private static final int BEFORE_HASH = 40;

    private final List<String> paths;

    private GitIndex(List<String> paths) {
        this.paths = paths;
    }

    static GitIndex read(Path file) {
        if (!Files.isRegularFile(file)) {
            return new GitIndex(List.of());
        }
        try {
            return of(new DiskFile(new Disk(), file, ".git/index", LARGEST).read());
        } catch (UnreadableFile e) {
            return new GitIndex(List.of());
        }
    }

    static GitIndex of(byte[] bytes) {
        for (int hash : new int[] {SHA1, SHA256}) {
            List<String> paths = parse(bytes, hash);
            if (paths != null) {
                Collections.sort(paths);
                return new GitIndex(paths);
            }
        }
        return new GitIndex(List.of());
    }

    boolean contains(String path) {
        return Collections.binarySearch(paths, path) >= 0;
    }

    /** True if a path starts with the folder, which ends with '/'; with an empty folder, if there is any path. */
    boolean containsBelow(String folder) {
        int at = Collections.binarySearch(paths, folder);
        int next = at < 0 ? -at - 1 : at;
        return next < paths.size() && paths.get(next).startsWith(folder);
    }

    /** All paths, or null if the bytes are no index with hashes of this length. */
    private static List<String> parse(byte[] bytes, int hash) {
        if (bytes.length < 12 + hash || bytes[0] != 'D' || bytes[1] != 'I' || bytes[2] != 'R' || bytes[3] != 'C') {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int version = in.getInt(4);
        int count = in.getInt(8);
        if (version < 2 || version > 4 || count < 0) {
            return null;
        }
        List<String> paths = new ArrayList<>();
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        int at = 12;
        for (int i = 0; i < count; i++) {
            int flagsAt = at + BEFORE_HASH + hash;
            if (flagsAt + 4 > bytes.length) {
                return null;
            }
            boolean extended = version >= 3 && (bytes[flagsAt] & 0x40) != 0;
            int nameAt = flagsAt + (extended ? 4 : 2);
            int end = version == 4 ? compressed(bytes, nameAt, name) : plain(bytes, nameAt, name);
            if (end < 0) {
                return null;
            }
            paths.add(name.toString(StandardCharsets.UTF_8));
            // entries are padded with one to eight NUL bytes to a multiple of eight
            at = version == 4 ? end + 1 : at + ((end - at) / 8 + 1) * 8;
        }
        return isComplete(bytes, at, hash) ? paths : null;
    }

    private static int plain(byte[] bytes, int start, ByteArrayOutputStream name) {
        int end = start;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        if (end >= bytes.length || end == start) {
            return -1;
        }
        name.reset();
        name.write(bytes, start, end - start);
        return end;
    }

    /** Version 4: how many bytes to take off the previous name, then what to add. */
    private static int compressed(byte[] bytes, int start, ByteArrayOutputStream name) {
        int at = start;
        long remove = 0;
        boolean more = true;
        for (int i = 0; more && i < 5 && at < bytes.length; i++) {
            int b = bytes[at++] & 0xFF;
            remove = i == 0 ? b & 0x7F : (remove + 1 << 7) + (b & 0x7F);
            more = (b & 0x80) != 0;
        }
        byte[] previous = name.toByteArray();
        int end = at;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        if (more || remove > previous.length || end >= bytes.length || end - at > LONGEST_NAME) {
            return -1;
        }
        name.reset();
        name.write(previous, 0, (int) (previous.length - remove));
        name.write(bytes, at, end - at);
        return name.size() > LONGEST_NAME ? -1 : end;
    }

    /** The extensions must end exactly where the checksum starts; a split index has part of its paths elsewhere. */
    private static boolean isComplete(byte[] bytes, int start, int hash) {
        long at = start;
        while (at + 8 <= bytes.length - hash) {
            String signature = new String(bytes, (int) at, 4, StandardCharsets.ISO_8859_1);
            if (signature.equals("link")) {
                return false;
            }
            at += 8 + (ByteBuffer.wrap(bytes).getInt((int) at + 4) & 0xFFFFFFFFL);
        }
        return at == bytes.length - hash;
    }
}
