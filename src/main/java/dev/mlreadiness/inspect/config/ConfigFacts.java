package dev.mlreadiness.inspect.config;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.syntax.data.DataNode;

/** Emits {@code config.document} and {@code config.value} facts of one document. */
final class ConfigFacts {

    private static final int DEEPEST = 60;

    private final FactSink sink;
    private final Interest interest;
    private final String format;
    private final ConfigValues values;
    private String document;
    private String api;

    ConfigFacts(FactSink sink, Interest interest, String format) {
        this.sink = sink;
        this.interest = interest;
        this.format = format;
        this.values = new ConfigValues(sink, interest, format);
    }

    /** @param templated placeholders were replaced before reading */
    void emit(DataNode root, boolean templated) {
        document = root.text("kind").orElse(null);
        api = root.text("apiVersion").orElse(null);
        if (root.isMap()) {
            document(root, templated, sink.path().substring(sink.path().lastIndexOf('/') + 1));
        }
        values(root, "", 0);
    }

    /**
     * A block of a file that holds several.
     *
     * @param kind what the block is, or null
     * @param prefix of its keys, or empty
     */
    void block(String kind, String prefix, String name, DataNode body) {
        document = kind;
        api = null;
        document(body, false, name);
        values(body, prefix, 0);
    }

    private void document(DataNode root, boolean templated, String name) {
        if (interest.wants(FactKind.CONFIG_DOCUMENT)) {
            sink.add(
                    FactKind.CONFIG_DOCUMENT,
                    Location.line(sink.path(), Math.max(1, root.line())),
                    "document",
                    document,
                    "api",
                    api,
                    "keys",
                    root.entries().stream().map(DataNode.Entry::key).toList(),
                    "format",
                    format,
                    "templated",
                    templated,
                    "name",
                    name);
        }
    }

    private void values(DataNode node, String key, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isScalar()) {
            value(key, node);
        }
        for (DataNode item : node.items()) {
            values(item, key, depth + 1);
        }
        for (DataNode.Entry entry : node.entries()) {
            values(entry.value(), key.isEmpty() ? entry.key() : key + "." + entry.key(), depth + 1);
        }
    }

    private void value(String key, DataNode node) {
        if (values.wants(key, document)) {
            values.add(key, node.text(), document, api, node.line());
        }
    }
}
