package dev.mlreadiness.inspect.config;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.hcl.HclAttribute;
import dev.mlreadiness.syntax.hcl.HclBlock;
import dev.mlreadiness.syntax.hcl.HclParser;
import dev.mlreadiness.syntax.hcl.HclValue;
import java.util.ArrayList;
import java.util.List;

/** Terraform and other HCL: one document for each top-level block; of a resource or data block its kind is the resource type. */
public final class HclInspector implements Inspector {

    private static final int DEEPEST = 40;

    private final Interest interest;

    public HclInspector(Interest interest) {
        this.interest = interest;
    }

    @Override
    public String name() {
        return "hcl";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.HCL;
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        for (HclBlock block : HclParser.parse(file.text()).blocks()) {
            String type = block.labels().isEmpty() ? block.type() : block.labels().get(0);
            new ConfigFacts(sink, interest, "hcl").emit(node(block, 0), false, type, null, block.type() + (block.labels().isEmpty() ? "" : "." + type));
        }
    }

    private static DataNode node(HclBlock block, int depth) {
        List<DataNode.Entry> entries = new ArrayList<>();
        if (depth < DEEPEST) {
            block.attributes().forEach(a -> entries.add(entry(a, depth)));
            for (HclBlock inner : block.blocks()) {
                entries.add(new DataNode.Entry(inner.type(), inner.line(), 1, node(inner, depth + 1)));
            }
        }
        return DataNode.map("", entries, block.line(), 1);
    }

    private static DataNode.Entry entry(HclAttribute attribute, int depth) {
        return new DataNode.Entry(attribute.name(), attribute.line(), 1, value(attribute.value(), depth + 1));
    }

    private static DataNode value(HclValue value, int depth) {
        if (value.kind() == HclValue.Kind.LIST && depth < DEEPEST) {
            return DataNode.list("", value.items().stream().map(v -> value(v, depth + 1)).toList(), value.line(), 1);
        }
        if (value.kind() == HclValue.Kind.OBJECT && depth < DEEPEST) {
            return DataNode.map("", value.fields().stream().map(f -> entry(f, depth)).toList(), value.line(), 1);
        }
        return DataNode.scalar("", value.text(), value.kind() == HclValue.Kind.STRING, value.line(), 1);
    }
}
