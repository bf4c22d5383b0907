package dev.mlreadiness.syntax.data;

import java.util.ArrayList;
import java.util.List;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML with positions. Where a file has errors, what could be read is kept and the first error is told. */
public final class TomlReader {

    /**
     * A document.
     *
     * @param root what could be read
     * @param error the first error; empty without one
     * @param errorLine its line, 1-based; 0 without one
     */
    public record Document(DataNode root, String error, int errorLine) {}

    private static final int MAX_DEPTH = 100;

    private final TomlText text;

    private TomlReader(TomlText text) {
        this.text = text;
    }

    /** The document; never fails for content. */
    public static Document read(String text) {
        try {
            TomlText compact = TomlText.of(text);
            TomlParseResult result = Toml.parse(compact.text());
            DataNode root = new TomlReader(compact).table(result, 0);
            if (!result.hasErrors()) {
                return new Document(root, "", 0);
            }
            TomlParseError first = result.errors().get(0);
            return new Document(
                    root,
                    first.getMessage(),
                    first.position() == null
                            ? 0
                            : compact.sourceLine(first.position().line()));
        } catch (RuntimeException | StackOverflowError e) {
            return new Document(DataNode.map("", List.of(), 1, 1), "cannot be read as TOML", 0);
        }
    }

    private DataNode table(TomlTable table, int depth) {
        List<DataNode.Entry> entries = new ArrayList<>();
        for (String key : depth > MAX_DEPTH
                ? List.<String>of()
                : table.keySet().stream().sorted().toList()) {
            TomlPosition at = table.inputPositionOf(List.of(key));
            int line = at == null ? 0 : text.sourceLine(at.line());
            int column = at == null ? 0 : at.column();
            entries.add(new DataNode.Entry(key, line, column, value(table.get(List.of(key)), line, column, depth)));
        }
        return DataNode.map("", entries, 1, 1);
    }

    private DataNode value(Object value, int line, int column, int depth) {
        if (value instanceof TomlTable inner) {
            DataNode node = table(inner, depth + 1);
            return DataNode.map("", node.entries(), line, column);
        }
        if (value instanceof TomlArray array) {
            List<DataNode> items = new ArrayList<>();
            for (int i = 0; depth <= MAX_DEPTH && i < array.size(); i++) {
                TomlPosition at = array.inputPositionOf(i);
                items.add(value(
                        array.get(i),
                        at == null ? line : text.sourceLine(at.line()),
                        at == null ? column : at.column(),
                        depth + 1));
            }
            return DataNode.list("", items, line, column);
        }
        return DataNode.scalar("", String.valueOf(value), value instanceof String, line, column);
    }
}
