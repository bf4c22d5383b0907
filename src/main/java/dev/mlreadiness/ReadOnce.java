package dev.mlreadiness;

import dev.mlreadiness.repo.DecodedText;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.repo.Utf8;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of one file, read when the first inspector asks for them and kept for the others. Bytes that are no UTF-8
 * and do not say what they are become UTF-8 here, so that every reader sees the same text. Not thread-safe.
 */
final class ReadOnce implements SourceFile.Content {

    private final SourceFile file;
    private byte[] bytes;
    private String encoding = "";

    private ReadOnce(SourceFile file) {
        this.file = file;
    }

    static ReadOnce of(SourceFile file) {
        return new ReadOnce(file);
    }

    /** The file as inspectors get it. */
    SourceFile file() {
        return new SourceFile(file.path(), file.kind(), file.role(), file.size(), file.format(), this);
    }

    /** What the text was read as, if that is not UTF-8; empty otherwise, and for what nobody has read. */
    String foreignEncoding() {
        return encoding;
    }

    @Override
    public byte[] read() throws UnreadableFile {
        if (bytes == null) {
            byte[] raw = file.bytes();
            bytes = file.kind() == FileKind.BINARY || Utf8.isValid(raw) ? raw : understood(raw);
        }
        return bytes;
    }

    private byte[] understood(byte[] raw) {
        DecodedText decoded = DecodedText.of(raw);
        if (!decoded.isForeign()) {
            return raw;
        }
        encoding = decoded.encoding();
        return decoded.declared() ? raw : decoded.text().getBytes(StandardCharsets.UTF_8);
    }
}
