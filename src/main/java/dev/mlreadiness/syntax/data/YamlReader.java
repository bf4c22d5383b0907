package dev.mlreadiness.syntax.data;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Reads YAML with SnakeYAML's {@code compose}, which keeps text, tags and marks and constructs nothing. Merge keys ({@code <<}) are applied; aliases
 * are shared nodes and expanded at most {@link #MAX_NODES} nodes in all, so that a "billion laughs" document ends with an error.
 */
public final class YamlReader {

    /** Nodes of one document, aliases expanded. */
    public static final int MAX_NODES = 1_000_000;

    private static final int MAX_DEPTH = 200;

    private int nodes;

    private YamlReader() {}

    /** All documents of the text; empty documents are left out. */
    public static List<DataNode> readAll(String text) throws DataSyntaxException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        DumperOptions dumper = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options);
        List<DataNode> documents = new ArrayList<>();
        try {
            for (Node node : yaml.composeAll(new StringReader(text))) {
                if (node != null) {
                    documents.add(new YamlReader().convert(node, 0, new IdentityHashMap<>()));
                }
            }
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw new DataSyntaxException(e.getProblem(), mark == null ? 0 : mark.getLine() + 1);
        } catch (YAMLException | StackOverflowError e) {
            throw new DataSyntaxException(e.getMessage() == null ? "nested too deeply" : firstLine(e.getMessage()), 0);
        }
        return documents;
    }

    /** The only document of the text. */
    public static DataNode read(String text) throws DataSyntaxException {
        List<DataNode> all = readAll(text);
        return all.isEmpty() ? DataNode.map("", List.of(), 1, 1) : all.get(0);
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private DataNode convert(Node node, int depth, Map<Node, Boolean> open) throws DataSyntaxException {
        int line = node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
        int column = node.getStartMark() == null ? 0 : node.getStartMark().getColumn() + 1;
        if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
            throw new DataSyntaxException("too many or too deeply nested values", line);
        }
        if (open.put(node, true) != null) {
            throw new DataSyntaxException("a value contains itself", line);
        }
        try {
            if (node instanceof ScalarNode scalar) {
                ScalarStyle style = scalar.getScalarStyle();
                boolean block = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
                return DataNode.scalar(
                        tag(node), scalar.getValue(), style != ScalarStyle.PLAIN, block ? line + 1 : line, column);
            }
            if (node instanceof SequenceNode sequence) {
                List<DataNode> items = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    items.add(convert(item, depth + 1, open));
                }
                return DataNode.list(tag(node), items, line, column);
            }
            List<DataNode.Entry> entries = new ArrayList<>();
            List<DataNode.Entry> merged = new ArrayList<>();
            for (NodeTuple tuple : ((MappingNode) node).getValue()) {
                entry(tuple, depth, open, entries, merged);
            }
            Set<String> own = new HashSet<>();
            entries.forEach(e -> own.add(e.key()));
            merged.stream().filter(e -> own.add(e.key())).forEach(entries::add);
            return DataNode.map(tag(node), entries, line, column);
        } finally {
            open.remove(node);
        }
    }

    private void entry(
            NodeTuple tuple,
            int depth,
            Map<Node, Boolean> open,
            List<DataNode.Entry> entries,
            List<DataNode.Entry> merged)
            throws DataSyntaxException {
        Node keyNode = tuple.getKeyNode();
        String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "?";
        DataNode value = convert(tuple.getValueNode(), depth + 1, open);
        if (key.equals("<<") && Tag.MERGE.equals(keyNode.getTag())) {
            merged.addAll(value.entries());
            value.items().forEach(item -> merged.addAll(item.entries()));
            return;
        }
        Mark mark = keyNode.getStartMark();
        entries.add(new DataNode.Entry(key, mark.getLine() + 1, mark.getColumn() + 1, value));
    }

    private static String tag(Node node) {
        String value = node.getTag().getValue();
        if (node.getTag().equals(Tag.NULL)) {
            return "null";
        }
        return value.startsWith(Tag.PREFIX) ? "" : value;
    }
}
