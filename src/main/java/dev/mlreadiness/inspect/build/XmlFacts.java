package dev.mlreadiness.inspect.build;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.config.ConfigValues;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.XmlReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Emits {@code config.document} and {@code config.value} facts of XML. */
final class XmlFacts {

    private final ConfigValues values;
    private final UnaryOperator<String> resolve;

    /** @param resolve what to do with placeholders in a value */
    XmlFacts(FactSink sink, Interest interest, UnaryOperator<String> resolve) {
        this.values = new ConfigValues(sink, interest, "xml");
        this.resolve = resolve;
    }

    static void document(String name, DataNode root, Interest interest, FactSink sink) {
        if (!interest.wants(FactKind.CONFIG_DOCUMENT)) {
            return;
        }
        Set<String> keys = new LinkedHashSet<>();
        root.entries().forEach(e -> keys.add(e.key()));
        sink.add(
                FactKind.CONFIG_DOCUMENT,
                Location.line(sink.path(), Math.max(1, root.line())),
                "document",
                name,
                "keys",
                List.copyOf(keys),
                "format",
                "xml",
                "templated",
                false,
                "name",
                sink.path().substring(sink.path().lastIndexOf('/') + 1));
    }

    /** Emits all scalars below the node. */
    void values(DataNode node, String key, String document) {
        if (node.isScalar()) {
            value(key, document, node);
        }
        for (DataNode.Entry entry : node.entries()) {
            String below = entry.key().equals(XmlReader.TEXT) ? key : key + "." + entry.key();
            values(entry.value(), below, document);
        }
    }

    void value(String key, String document, DataNode node) {
        if (!node.text().isEmpty() && values.wants(key, document)) {
            values.add(key, resolve.apply(node.text()), document, null, node.line());
        }
    }
}
