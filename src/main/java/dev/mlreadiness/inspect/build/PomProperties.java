package dev.mlreadiness.inspect.build;

import dev.mlreadiness.syntax.data.DataNode;
import java.util.HashMap;
import java.util.Map;

/** Replaces {@code ${name}} by what the file itself says about it; what it does not say stays as written. */
final class PomProperties {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_LENGTH = 10_000;

    private final Map<String, String> values = new HashMap<>();

    PomProperties(DataNode project) {
        project.get("parent").ifPresent(parent -> {
            for (String name : new String[] {"groupId", "artifactId", "version"}) {
                parent.text(name).ifPresent(v -> values.put("project.parent." + name, v));
            }
            parent.text("groupId").ifPresent(v -> values.put("project.groupId", v));
            parent.text("version").ifPresent(v -> values.put("project.version", v));
        });
        for (String name : new String[] {"groupId", "artifactId", "version", "name", "packaging"}) {
            project.text(name).ifPresent(v -> values.put("project." + name, v));
        }
        project.get("properties").ifPresent(properties -> {
            for (DataNode.Entry entry : properties.entries()) {
                if (entry.value().isScalar()) {
                    values.put(entry.key(), entry.value().text());
                }
            }
        });
    }

    /** The text with all known properties replaced. */
    String resolve(String text) {
        return resolve(text, 0);
    }

    private String resolve(String text, int depth) {
        int open = text.indexOf("${");
        if (open < 0 || depth > MAX_DEPTH) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (open >= 0 && result.length() < MAX_LENGTH) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String name = text.substring(open + 2, close);
            String value = values.get(name.startsWith("pom.") ? "project." + name.substring(4) : name);
            result.append(text, at, open)
                    .append(value == null ? text.substring(open, close + 1) : resolve(value, depth + 1));
            at = close + 1;
            open = text.indexOf("${", at);
        }
        return result.append(text, at, text.length()).toString();
    }
}
