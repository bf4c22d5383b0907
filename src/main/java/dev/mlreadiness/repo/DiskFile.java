package dev.mlreadiness.repo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The content of a file on a file system.
 *
 * @param disk what reads it
 * @param location where it is; a name that is no valid text is kept here
 * @param path its relative path, for messages
 * @param limit the most bytes that are read
 */
record DiskFile(Disk disk, Path location, String path, long limit) implements SourceFile.Content {
    private static final int CHUNK = 64 * 1024;

    @Override
    public byte[] read() throws UnreadableFile {
        try (SeekableByteChannel channel = disk.open(location)) {
            return read(channel);
        } catch (IOException | SecurityException e) {
            throw new UnreadableFile(path, SkipReason.UNREADABLE, e.getClass().getSimpleName());
        }
    }

    private byte[] read(SeekableByteChannel channel) throws IOException, UnreadableFile {
        long size = channel.size();
        if (size > limit) {
            throw new UnreadableFile(path, SkipReason.TOO_LARGE, size + " bytes");
        }
        // a file of the expected size is not copied: its end is noticed by one more byte beside it
        byte[] bytes = new byte[(int) size];
        byte[] next = new byte[1];
        int length = 0;
        while (true) {
            boolean full = length == bytes.length;
            ByteBuffer into = full
                    ? ByteBuffer.wrap(next)
                    : ByteBuffer.wrap(bytes, length, Math.min(CHUNK, bytes.length - length));
            int read = channel.read(into);
            if (read < 0) {
                return full ? bytes : Arrays.copyOf(bytes, length);
            }
            if (full && read > 0) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(limit + 1, Math.max(CHUNK, bytes.length * 2L)));
                bytes[length] = next[0];
            }
            length += read;
            if (length > limit) {
                throw new UnreadableFile(path, SkipReason.TOO_LARGE, "grows");
            }
        }
    }
}
