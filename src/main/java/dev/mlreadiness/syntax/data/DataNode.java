package dev.mlreadiness.syntax.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a YAML, JSON, TOML or XML document with its position; scalars keep their text, so that {@code on} stays {@code on} and {@code 3.10} stays
 * {@code 3.10}.
 *
 * @param kind map, list or scalar
 * @param tag the YAML tag where it is not a standard one ({@code !reference}); {@code null} for a null scalar; otherwise empty
 * @param text text of a scalar; empty otherwise
 * @param quoted whether the scalar was quoted: then {@code "true"} is text
 * @param line 1-based; of a block scalar ({@code |}, {@code >}) the line on which its text begins
 * @param column 1-based
 * @param entries of a map, in order; a key that stands twice keeps both
 * @param items of a list
 */
public record DataNode(
        Kind kind,
        String tag,
        String text,
        boolean quoted,
        int line,
        int column,
        List<Entry> entries,
        List<DataNode> items) {

    /** What a node is. */
    public enum Kind {
        MAP,
        LIST,
        SCALAR
    }

    /** A key with its position and value. */
    public record Entry(String key, int line, int column, DataNode value) {}

    /** A scalar. */
    public static DataNode scalar(String tag, String text, boolean quoted, int line, int column) {
        return new DataNode(Kind.SCALAR, tag, text, quoted, line, column, List.of(), List.of());
    }

    /** A map. */
    public static DataNode map(String tag, List<Entry> entries, int line, int column) {
        return new DataNode(Kind.MAP, tag, "", false, line, column, entries, List.of());
    }

    /** A list. */
    public static DataNode list(String tag, List<DataNode> items, int line, int column) {
        return new DataNode(Kind.LIST, tag, "", false, line, column, List.of(), items);
    }

    public boolean isMap() {
        return kind == Kind.MAP;
    }

    public boolean isList() {
        return kind == Kind.LIST;
    }

    public boolean isScalar() {
        return kind == Kind.SCALAR;
    }

    /** A null or empty unquoted scalar. */
    public boolean isNull() {
        return kind == Kind.SCALAR && !quoted && (text.isEmpty() || text.equals("null") || text.equals("~"));
    }

    /** The value of the first entry with this key. */
    public Optional<DataNode> get(String key) {
        for (Entry entry : entries) {
            if (entry.key().equals(key)) {
                return Optional.of(entry.value());
            }
        }
        return Optional.empty();
    }

    /** The value at a path of keys. */
    public Optional<DataNode> at(String... path) {
        Optional<DataNode> node = Optional.of(this);
        for (String key : path) {
            node = node.flatMap(n -> n.get(key));
        }
        return node;
    }

    /** Text of the scalar with this key, if there is one. */
    public Optional<String> text(String key) {
        return get(key).filter(DataNode::isScalar).filter(n -> !n.isNull()).map(DataNode::text);
    }

    /** The texts of a list's scalars, or of the scalar itself; empty for anything else. */
    public List<String> texts() {
        if (isScalar()) {
            return isNull() ? List.of() : List.of(text);
        }
        List<String> texts = new ArrayList<>();
        for (DataNode item : items) {
            if (item.isScalar()) {
                texts.add(item.text);
            }
        }
        return texts;
    }

    /** The entries by key; the last one wins. */
    public Map<String, DataNode> asMap() {
        Map<String, DataNode> map = new LinkedHashMap<>();
        entries.forEach(e -> map.put(e.key(), e.value()));
        return map;
    }
}
