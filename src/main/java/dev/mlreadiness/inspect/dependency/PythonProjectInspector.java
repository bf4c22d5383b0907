package dev.mlreadiness.inspect.dependency;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.TomlReader;
import dev.mlreadiness.syntax.data.YamlReader;
import dev.mlreadiness.syntax.ini.IniEntry;
import dev.mlreadiness.syntax.ini.IniParser;
import dev.mlreadiness.syntax.ini.IniSection;
import dev.mlreadiness.syntax.text.RequirementParser;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** pyproject.toml (PEP 621, PEP 735, Poetry, PDM, uv, Hatch), Pipfile, setup.cfg and conda environments. A broken file is reported by the inspector of its format. */
public final class PythonProjectInspector implements Inspector {

    private static final Set<String> DEVELOPMENT = Set.of(
            "dev", "test", "tests", "testing", "docs", "doc", "lint", "typing", "style", "quality", "ci", "build");

    @Override
    public String name() {
        return "python-project";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return switch (file.name()) {
            case "pyproject.toml", "Pipfile", "setup.cfg" -> true;
            default -> conda(file.name());
        };
    }

    private static boolean conda(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean yaml = lower.endsWith(".yml") || lower.endsWith(".yaml");
        return yaml
                && (lower.startsWith("environment")
                        || lower.startsWith("conda")
                        || lower.contains("_env")
                        || lower.startsWith("env."));
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        switch (file.name()) {
            case "pyproject.toml" -> pyproject(TomlReader.read(file.text()).root(), sink);
            case "Pipfile" -> pipfile(TomlReader.read(file.text()).root(), new DependencyFacts(sink, "pipfile"));
            case "setup.cfg" -> setupCfg(file.text(), new DependencyFacts(sink, "setup.cfg"));
            default -> environment(file.text(), sink);
        }
    }

    private static void pyproject(DataNode root, FactSink sink) {
        DependencyFacts facts = new DependencyFacts(sink, "pyproject");
        root.at("project", "dependencies").ifPresent(list -> strings(list, "main", facts));
        groups(root.at("project", "optional-dependencies").orElse(null), "optional", facts);
        groups(root.get("dependency-groups").orElse(null), "dev", facts);
        groups(root.at("tool", "pdm", "dev-dependencies").orElse(null), "dev", facts);
        root.at("tool", "uv", "dev-dependencies").ifPresent(list -> strings(list, "dev", facts));
        root.at("build-system", "requires").ifPresent(list -> strings(list, "build", facts));
        root.at("tool", "poetry", "dependencies").ifPresent(table -> poetry(table, "main", facts));
        root.at("tool", "poetry", "dev-dependencies").ifPresent(table -> poetry(table, "dev", facts));
        root.at("tool", "poetry", "group")
                .ifPresent(all -> all.entries()
                        .forEach(group -> group.value()
                                .get("dependencies")
                                .ifPresent(table -> poetry(table, group(group.key(), "optional"), facts))));
    }

    private static void strings(DataNode list, String group, DependencyFacts facts) {
        list.items().stream()
                .filter(DataNode::isScalar)
                .forEach(item -> facts.add(RequirementParser.parse(item.text(), item.line()), group, "pypi"));
    }

    private static void groups(DataNode table, String standard, DependencyFacts facts) {
        if (table != null) {
            table.entries().forEach(group -> strings(group.value(), group(group.key(), standard), facts));
        }
    }

    private static String group(String name, String standard) {
        return DEVELOPMENT.contains(name.toLowerCase(Locale.ROOT)) ? "dev" : standard;
    }

    private static void poetry(DataNode table, String group, DependencyFacts facts) {
        for (DataNode.Entry entry : table.entries()) {
            if (!entry.key().equals("python")) {
                Map<String, String> fields = new HashMap<>();
                if (entry.value().isScalar()) {
                    fields.put("version", entry.value().text());
                }
                entry.value().entries().stream()
                        .filter(e -> e.value().isScalar())
                        .forEach(e -> fields.put(e.key(), e.value().text()));
                facts.add(RequirementParser.poetry(entry.key(), fields, entry.line()), group, "pypi");
            }
        }
    }

    private static void pipfile(DataNode root, DependencyFacts facts) {
        root.get("packages").ifPresent(table -> poetry(table, "main", facts));
        root.get("dev-packages").ifPresent(table -> poetry(table, "dev", facts));
    }

    private static void setupCfg(String text, DependencyFacts facts) {
        for (IniSection section : IniParser.parse(text).sections()) {
            for (IniEntry entry : section.entries()) {
                boolean required =
                        section.name().equals("options") && entry.key().equals("install_requires");
                if (required || section.name().equals("options.extras_require")) {
                    String group = required ? "main" : group(entry.key(), "optional");
                    entry.lines().forEach(l -> facts.add(RequirementParser.parse(l.text(), l.line()), group, "pypi"));
                }
            }
        }
    }

    private static void environment(String text, FactSink sink) {
        DataNode list;
        try {
            list = YamlReader.read(text).get("dependencies").orElse(null);
        } catch (DataSyntaxException e) {
            return;
        }
        if (list == null || !list.isList()) {
            return;
        }
        DependencyFacts facts = new DependencyFacts(sink, "conda");
        for (DataNode item : list.items()) {
            if (item.isScalar()) {
                facts.add(RequirementParser.conda(item.text(), item.line()), "main", "conda");
            }
            item.get("pip").map(DataNode::items).orElse(List.of()).stream()
                    .filter(DataNode::isScalar)
                    .forEach(p -> facts.add(RequirementParser.parse(p.text(), p.line()), "main", "pypi"));
        }
    }
}
