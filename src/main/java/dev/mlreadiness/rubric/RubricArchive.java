package dev.mlreadiness.rubric;

import dev.mlreadiness.syntax.data.DataNode;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents of a rubric as compact binary data: a pool of strings, then the trees. Reading it back loads no YAML
 * library, which is most of what a short run would spend on its rubric.
 */
final class RubricArchive {

    private static final int MAGIC = 0x4d4c5231;
    private static final DataNode.Kind[] KINDS = DataNode.Kind.values();

    private RubricArchive() {}

    static void write(RubricSources sources, DataOutputStream out) throws IOException {
        Map<String, Integer> pool = new LinkedHashMap<>();
        for (RubricDocument document : sources.documents()) {
            intern(document.path(), pool);
            intern(document.file(), pool);
            collect(document.root(), pool);
        }
        out.writeInt(MAGIC);
        out.writeUTF(sources.digest());
        writeNumber(pool.size(), out);
        for (String text : pool.keySet()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            writeNumber(bytes.length, out);
            out.write(bytes);
        }
        writeNumber(sources.documents().size(), out);
        for (RubricDocument document : sources.documents()) {
            writeNumber(pool.get(document.path()), out);
            writeNumber(pool.get(document.file()), out);
            write(document.root(), pool, out);
        }
    }

    static RubricSources read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a compiled rubric");
        }
        String digest = in.readUTF();
        String[] pool = new String[readNumber(in)];
        for (int i = 0; i < pool.length; i++) {
            pool[i] = new String(in.readNBytes(readNumber(in)), StandardCharsets.UTF_8);
        }
        int count = readNumber(in);
        List<RubricDocument> documents = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            documents.add(new RubricDocument(pool[readNumber(in)], pool[readNumber(in)], read(pool, in)));
        }
        return new RubricSources(documents, digest);
    }

    private static void collect(DataNode node, Map<String, Integer> pool) {
        intern(node.tag(), pool);
        intern(node.text(), pool);
        node.items().forEach(item -> collect(item, pool));
        for (DataNode.Entry entry : node.entries()) {
            intern(entry.key(), pool);
            collect(entry.value(), pool);
        }
    }

    private static void intern(String text, Map<String, Integer> pool) {
        pool.putIfAbsent(text, pool.size());
    }

    private static void write(DataNode node, Map<String, Integer> pool, DataOutputStream out) throws IOException {
        out.writeByte(node.kind().ordinal() * 2 + (node.quoted() ? 1 : 0));
        writeNumber(pool.get(node.tag()), out);
        writeNumber(node.line(), out);
        writeNumber(node.column(), out);
        switch (node.kind()) {
            case SCALAR -> writeNumber(pool.get(node.text()), out);
            case LIST -> {
                writeNumber(node.items().size(), out);
                for (DataNode item : node.items()) {
                    write(item, pool, out);
                }
            }
            case MAP -> {
                writeNumber(node.entries().size(), out);
                for (DataNode.Entry entry : node.entries()) {
                    writeNumber(pool.get(entry.key()), out);
                    writeNumber(entry.line(), out);
                    writeNumber(entry.column(), out);
                    write(entry.value(), pool, out);
                }
            }
        }
    }

    private static DataNode read(String[] pool, DataInputStream in) throws IOException {
        int head = in.readUnsignedByte();
        String tag = pool[readNumber(in)];
        int line = readNumber(in);
        int column = readNumber(in);
        switch (KINDS[head / 2]) {
            case SCALAR:
                return DataNode.scalar(tag, pool[readNumber(in)], head % 2 == 1, line, column);
            case LIST:
                int size = readNumber(in);
                List<DataNode> items = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    items.add(read(pool, in));
                }
                return DataNode.list(tag, items, line, column);
            default:
                int count = readNumber(in);
                List<DataNode.Entry> entries = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    entries.add(
                            new DataNode.Entry(pool[readNumber(in)], readNumber(in), readNumber(in), read(pool, in)));
                }
                return DataNode.map(tag, entries, line, column);
        }
    }

    /** Seven bits a byte, lowest first. */
    private static void writeNumber(int value, DataOutputStream out) throws IOException {
        int rest = value;
        while (rest >= 0x80) {
            out.writeByte(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readNumber(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = in.readUnsignedByte();
            value |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new IOException("not a compiled rubric");
    }
}
