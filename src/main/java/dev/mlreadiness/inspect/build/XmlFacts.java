package dev.mlreadiness.inspect.build;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.XmlReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Emits {@code config.document} and {@code config.value} facts of XML. */
final class XmlFacts {

    private static final int LONGEST = 1_000;

    private final FactSink sink;
    private final Interest interest;
    private final UnaryOperator<String> resolve;

    /** @param resolve what to do with placeholders in a value */
    XmlFacts(FactSink sink, Interest interest, UnaryOperator<String> resolve) {
        this.sink = sink;
        this.interest = interest;
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
        String name = key.substring(key.lastIndexOf('.') + 1);
        boolean wanted = interest.wants(FactKind.CONFIG_VALUE, "key", key)
                || interest.wants(FactKind.CONFIG_VALUE, "name", name)
                || interest.wants(FactKind.CONFIG_VALUE, "document", document);
        if (wanted && !node.text().isEmpty()) {
            String text = resolve.apply(node.text());
            sink.add(
                    FactKind.CONFIG_VALUE,
                    Location.line(sink.path(), Math.max(1, node.line())),
                    "key",
                    key,
                    "name",
                    name,
                    "value",
                    text.length() <= LONGEST ? text : text.substring(0, LONGEST),
                    "document",
                    document,
                    "format",
                    "xml");
        }
    }
}
