package dev.mlreadiness.inspect.config;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;

/** Emits the {@code config.value} facts of one file that somebody asks for. */
public final class ConfigValues {

    private static final int LONGEST = 1_000;

    private final FactSink sink;
    private final Interest interest;
    private final String format;

    /** @param format of the file, such as {@code yaml} */
    public ConfigValues(FactSink sink, Interest interest, String format) {
        this.sink = sink;
        this.interest = interest;
        this.format = format;
    }

    /** Whether somebody asks for the key, its last segment, or all of the document; {@code document} may be null. */
    public boolean wants(String key, String document) {
        return interest.wants(FactKind.CONFIG_VALUE, "key", key)
                || interest.wants(FactKind.CONFIG_VALUE, "name", name(key))
                || document != null && interest.wants(FactKind.CONFIG_VALUE, "document", document);
    }

    /** Emits a value, whether it is wanted or not. {@code document} and {@code api} may be null. */
    public void add(String key, String value, String document, String api, int line) {
        sink.add(
                FactKind.CONFIG_VALUE,
                Location.line(sink.path(), Math.max(1, line)),
                "key",
                key,
                "name",
                name(key),
                "value",
                value.length() <= LONGEST ? value : value.substring(0, LONGEST),
                "document",
                document,
                "api",
                api,
                "format",
                format);
    }

    private static String name(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
