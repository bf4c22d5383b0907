package dev.mlreadiness.repo;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Names of files as text, also where the name or the platform's encoding is not UTF-8. */
final class FileNames {

    private FileNames() {}

    /** The last name of a path; a byte that is not UTF-8 becomes {@code \xff}, so that names stay apart. */
    static String of(Path path) {
        String name = path.getFileName().toString();
        if (name.indexOf('\uFFFD') < 0) {
            return name;
        }
        String raw = path.toUri().getRawPath();
        if (raw.chars().anyMatch(c -> c > 127)) {
            return name;
        }
        String trimmed = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        return decode(bytes(trimmed.substring(trimmed.lastIndexOf('/') + 1)));
    }

    private static byte[] bytes(String percentEncoded) {
        ByteBuffer bytes = ByteBuffer.allocate(percentEncoded.length());
        for (int i = 0; i < percentEncoded.length(); i++) {
            char c = percentEncoded.charAt(i);
            if (c == '%') {
                bytes.put((byte) Integer.parseInt(percentEncoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.put((byte) c);
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length * 4);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                return out.flip().toString();
            }
            for (int i = 0; i < result.length(); i++) {
                out.put(String.format("\\x%02x", in.get() & 0xFF));
            }
            decoder.reset();
        }
    }
}
