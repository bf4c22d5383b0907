package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.syntax.data.DataNode;
import java.util.ArrayList;
import java.util.List;

/** When a workflow or job of CircleCI starts, as a condition on the event: its logic statements with the defaults of parameters, its filters. */
final class CircleConditions {

    /** A push to a branch. */
    static final String PUSH = "push";

    /** A scheduled pipeline, which the server holds. */
    static final String PIPELINE = "scheduled_pipeline";

    private static final String UNKNOWN = "unknown";
    private static final int DEEPEST = 8;

    private final DataNode root;

    CircleConditions(DataNode root) {
        this.root = root;
    }

    /** A {@code when} or {@code unless}, in parentheses. */
    String of(DataNode logic) {
        return "(" + of(logic, 0) + ")";
    }

    private String of(DataNode node, int depth) {
        if (depth > DEEPEST) {
            return UNKNOWN;
        }
        if (node.isScalar()) {
            return switch (value(node.text())) {
                case "true" -> "true";
                case "false", "", "0" -> "false";
                default -> UNKNOWN;
            };
        }
        for (DataNode.Entry entry : node.entries()) {
            switch (entry.key()) {
                case "and" -> {
                    return join(entry.value(), " && ", depth);
                }
                case "or" -> {
                    return join(entry.value(), " || ", depth);
                }
                case "not" -> {
                    return "!(" + of(entry.value(), depth + 1) + ")";
                }
                case "equal" -> {
                    return equal(entry.value().texts());
                }
                default -> {
                    return UNKNOWN;
                }
            }
        }
        return UNKNOWN;
    }

    private String join(DataNode list, String operator, int depth) {
        List<String> parts = new ArrayList<>();
        list.items().forEach(item -> parts.add("(" + of(item, depth + 1) + ")"));
        return parts.isEmpty() ? UNKNOWN : String.join(operator, parts);
    }

    private String equal(List<String> texts) {
        if (texts.size() != 2) {
            return UNKNOWN;
        }
        boolean source = texts.stream().anyMatch(t -> t.replace(" ", "").equals("<<pipeline.trigger_source>>"));
        if (source) {
            return texts.contains(PIPELINE) ? "event == '" + PIPELINE + "'" : "event != '" + PIPELINE + "'";
        }
        String first = value(texts.get(0));
        String second = value(texts.get(1));
        return first.contains("<<") || second.contains("<<") ? UNKNOWN : String.valueOf(first.equals(second));
    }

    /** A literal, or the default of the parameter that the text names. */
    private String value(String text) {
        String name = text.replace(" ", "");
        if (!name.startsWith("<<pipeline.parameters.") || !name.endsWith(">>")) {
            return text;
        }
        String parameter = name.substring("<<pipeline.parameters.".length(), name.length() - 2);
        return root.at("parameters", parameter).flatMap(p -> p.text("default")).orElse(text);
    }

    /** Filters that leave out all branches let tags through only. */
    static String filters(DataNode filters) {
        boolean tags = filters.at("tags", "only").isPresent();
        List<String> ignored =
                filters.at("branches", "ignore").map(DataNode::texts).orElse(List.of());
        return tags && ignored.stream().anyMatch(i -> i.equals("/.*/") || i.equals("/^.*/") || i.equals("/^.*$/"))
                ? " && event == 'tag'"
                : "";
    }
}
