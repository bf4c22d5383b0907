package dev.mlreadiness.inspect.config;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.FileRole;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.JsonReader;
import dev.mlreadiness.syntax.data.TomlReader;
import dev.mlreadiness.syntax.data.YamlReader;
import java.util.List;

/**
 * YAML, JSON and TOML of any purpose. Templates are read with each placeholder replaced by a word; where that does not parse they are left alone. Large JSON is
 * data, not configuration.
 */
public final class ConfigInspector implements Inspector {

    private static final long LARGEST_JSON = 512 * 1024;

    private final Interest interest;

    public ConfigInspector(Interest interest) {
        this.interest = interest;
    }

    @Override
    public String name() {
        return "config";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return switch (file.kind()) {
            case YAML, TOML -> true;
            case JSON -> file.size() <= LARGEST_JSON && file.role() != FileRole.DATA;
            case TEMPLATE ->
                file.name().matches(".*\\.(ya?ml|tpl)") || file.path().contains("/templates/");
            default -> false;
        };
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        String text = file.text();
        switch (file.kind()) {
            case JSON -> json(text, sink);
            case TOML -> toml(text, sink);
            default -> yaml(text, file.kind() == FileKind.TEMPLATE, sink);
        }
    }

    private void yaml(String text, boolean template, FactSink sink) {
        boolean templated = template || text.contains("{{") && !sink.role().equals("ci");
        try {
            List<DataNode> documents;
            try {
                documents = YamlReader.readAll(text);
            } catch (DataSyntaxException e) {
                if (!templated) {
                    throw e;
                }
                documents = YamlReader.readAll(Placeholders.without(text));
            }
            for (DataNode document : documents) {
                new ConfigFacts(sink, interest, "yaml").emit(document, templated);
            }
        } catch (DataSyntaxException e) {
            if (!templated) {
                sink.problem("yaml", e.getMessage(), Location.line(sink.path(), e.line()));
            }
        }
    }

    private void json(String text, FactSink sink) {
        if (!interest.wants(FactKind.CONFIG_VALUE)) {
            return;
        }
        try {
            new ConfigFacts(sink, interest, "json").emit(JsonReader.read(text), false);
        } catch (DataSyntaxException e) {
            sink.problem("json", e.getMessage(), Location.line(sink.path(), e.line()));
        }
    }

    private void toml(String text, FactSink sink) {
        TomlReader.Document document = TomlReader.read(text);
        if (!document.error().isEmpty()) {
            sink.problem("toml", document.error(), Location.line(sink.path(), document.errorLine()));
        }
        new ConfigFacts(sink, interest, "toml").emit(document.root(), false);
    }
}
