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

/**
 * Terraform and other HCL: each top-level block is a document named by its first label, the type of a resource; the key of a value is the block's type, that label and
 * the path inside.
 */
public final class HclInspector implements Inspector {

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
        HclBlock root = HclParser.parse(file.text());
        ConfigFacts facts = new ConfigFacts(sink, interest, "hcl");
        if (!root.attributes().isEmpty()) {
            facts.block(null, "", null, node(root.attributes(), List.of(), 1));
        }
        for (HclBlock block : root.blocks()) {
            String label = block.labels().isEmpty() ? "" : block.labels().get(0);
            String name = block.labels().size() > 1 ? block.labels().get(1) : label;
            String prefix = label.isEmpty() ? block.type() : block.type() + "." + label;
            String document = label.isEmpty() ? block.type() : label;
            facts.block(document, prefix, name, node(block.attributes(), block.blocks(), block.line()));
        }
    }

    private static DataNode node(List<HclAttribute> attributes, List<HclBlock> blocks, int line) {
        List<DataNode.Entry> entries = new ArrayList<>();
        attributes.forEach(a -> entries.add(new DataNode.Entry(a.name(), a.line(), 1, node(a.value()))));
        blocks.forEach(b ->
                entries.add(new DataNode.Entry(b.type(), b.line(), 1, node(b.attributes(), b.blocks(), b.line()))));
        return DataNode.map("", entries, line, 1);
    }

    private static DataNode node(HclValue value) {
        return switch (value.kind()) {
            case LIST ->
                DataNode.list("", value.items().stream().map(HclInspector::node).toList(), value.line(), 1);
            case OBJECT -> node(value.fields(), List.of(), value.line());
            default -> DataNode.scalar("", value.text(), false, value.line(), 1);
        };
    }
}
