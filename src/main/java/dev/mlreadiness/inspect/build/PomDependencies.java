package dev.mlreadiness.inspect.build;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.syntax.data.DataNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The dependencies and plugins of a Maven project. A version that the file does not say comes from a parent or BOM and is exact all the same: Maven
 * has no floating versions but ranges, LATEST, RELEASE and snapshots.
 */
final class PomDependencies {

    private final DataNode project;
    private final PomProperties properties;
    private final FactSink sink;
    private final Map<String, String> managed = new HashMap<>();
    private final boolean managedElsewhere;

    PomDependencies(DataNode project, PomProperties properties, FactSink sink) {
        this.project = project;
        this.properties = properties;
        this.sink = sink;
        boolean bom = false;
        for (DataNode dependency : below(project, "dependencyManagement", "dependencies", "dependency")) {
            dependency.text("version").ifPresent(v -> managed.put(name(dependency), v));
            bom |= dependency.text("scope").orElse("").equals("import");
        }
        for (DataNode plugin : below(project, "build", "pluginManagement", "plugins", "plugin")) {
            plugin.text("version").ifPresent(v -> managed.put(name(plugin), v));
        }
        this.managedElsewhere = bom || project.get("parent").isPresent();
    }

    void emit() {
        emit(project);
        for (DataNode profile : below(project, "profiles", "profile")) {
            emit(profile);
        }
    }

    private void emit(DataNode part) {
        for (DataNode dependency : below(part, "dependencies", "dependency")) {
            boolean optional = dependency.text("optional").orElse("").equals("true");
            boolean test =
                    dependency.text("scope").map(properties::resolve).orElse("").equals("test");
            add(dependency, optional ? "optional" : test ? "test" : "main");
        }
        for (DataNode plugin : below(part, "build", "plugins", "plugin")) {
            add(plugin, "build");
        }
    }

    private void add(DataNode node, String group) {
        String name = name(node);
        if (name.isEmpty()) {
            return;
        }
        String specifier = node.text("version").orElse(managed.get(name));
        String version = specifier == null ? null : properties.resolve(specifier);
        boolean open = version != null && version.contains("${");
        // a module of the same build is as fixed as the commit
        boolean sibling = "${project.version}".equals(specifier) || "${project.parent.version}".equals(specifier);
        boolean pinned = sibling || (version == null || open ? managedElsewhere : isExact(version));
        sink.add(
                FactKind.DEPENDENCY,
                Location.line(sink.path(), Math.max(1, node.line())),
                "name",
                name,
                "specifier",
                specifier,
                "version",
                open ? null : version,
                "pinned",
                pinned,
                "group",
                group,
                "ecosystem",
                "maven",
                "source",
                "pom");
    }

    private static boolean isExact(String version) {
        return !version.isEmpty()
                && "[(".indexOf(version.charAt(0)) < 0
                && !version.equals("LATEST")
                && !version.equals("RELEASE")
                && !version.endsWith("-SNAPSHOT");
    }

    private String name(DataNode node) {
        String artifact = properties.resolve(node.text("artifactId").orElse(""));
        String group = properties.resolve(node.text("groupId").orElse("org.apache.maven.plugins"));
        return artifact.isEmpty() ? "" : group + ":" + artifact;
    }

    /** All nodes at a path of keys that may each stand several times. */
    private static List<DataNode> below(DataNode node, String... path) {
        List<DataNode> nodes = List.of(node);
        for (String key : path) {
            List<DataNode> next = new ArrayList<>();
            for (DataNode at : nodes) {
                at.entries().stream().filter(e -> e.key().equals(key)).forEach(e -> next.add(e.value()));
            }
            nodes = next;
        }
        return nodes;
    }
}
