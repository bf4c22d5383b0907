package dev.mlreadiness.inspect.config;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.ini.IniEntry;
import dev.mlreadiness.syntax.ini.IniParser;
import dev.mlreadiness.syntax.ini.IniSection;
import dev.mlreadiness.syntax.ini.PropertiesParser;
import java.util.ArrayList;
import java.util.List;

/** INI files and properties as configuration values; the key is {@code section.key}. */
public final class SectionsInspector implements Inspector {

    private final Interest interest;

    public SectionsInspector(Interest interest) {
        this.interest = interest;
    }

    @Override
    public String name() {
        return "ini";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.INI || file.kind() == FileKind.PROPERTIES;
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        boolean ini = file.kind() == FileKind.INI;
        List<DataNode.Entry> entries = new ArrayList<>();
        if (ini) {
            for (IniSection section : IniParser.parse(file.text()).sections()) {
                entries.add(new DataNode.Entry(section.name(), section.line(), 1, map(section.entries())));
            }
        } else {
            entries.addAll(map(PropertiesParser.parse(file.text())).entries());
        }
        new ConfigFacts(sink, interest, ini ? "ini" : "properties").emit(DataNode.map("", entries, 1, 1), false);
    }

    private static DataNode map(List<IniEntry> entries) {
        List<DataNode.Entry> list = new ArrayList<>();
        for (IniEntry entry : entries) {
            DataNode value = DataNode.scalar("", entry.value(), false, entry.line(), 1);
            list.add(new DataNode.Entry(entry.key(), entry.line(), 1, value));
        }
        return DataNode.map("", list, 1, 1);
    }
}
