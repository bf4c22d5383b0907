package dev.mlreadiness.syntax.hcl;

import java.util.ArrayList;
import java.util.List;

/**
 * A block such as {@code resource "type" "name" { … }}; the file itself is one without type.
 *
 * @param type first word; empty for the file
 * @param labels words behind it, quotes taken off
 * @param attributes in order
 * @param blocks inside, in order
 * @param line line (from 1) of the type
 */
public record HclBlock(
        String type, List<String> labels, List<HclAttribute> attributes, List<HclBlock> blocks, int line) {
    public HclBlock {
        labels = List.copyOf(labels);
        attributes = List.copyOf(attributes);
        blocks = List.copyOf(blocks);
    }

    /** The value of an attribute, or null. */
    public HclValue get(String name) {
        for (HclAttribute attribute : attributes) {
            if (attribute.name().equals(name)) {
                return attribute.value();
            }
        }
        return null;
    }

    /** The text of a literal attribute, or null. */
    public String text(String name) {
        HclValue value = get(name);
        return value == null || !value.isLiteral() ? null : value.text();
    }

    /** Blocks inside with a type, and with a first label if {@code label} is not null. */
    public List<HclBlock> all(String blockType, String label) {
        List<HclBlock> found = new ArrayList<>();
        for (HclBlock block : blocks) {
            boolean labelled = label == null
                    || !block.labels.isEmpty() && block.labels.get(0).equals(label);
            if (block.type.equals(blockType) && labelled) {
                found.add(block);
            }
        }
        return found;
    }
}
