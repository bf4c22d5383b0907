package dev.mlreadiness.inspect.dependency;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.JsonReader;
import dev.mlreadiness.syntax.groovy.GradleBuild;
import dev.mlreadiness.syntax.groovy.GradleParser;
import java.util.Locale;
import java.util.regex.Pattern;

/** Dependencies of Gradle scripts and of package.json. */
public final class BuildScriptInspector implements Inspector {

    private static final Pattern EXACT = Pattern.compile("=?v?\\d+(?:\\.\\w+)*(?:[-+.]\\w+)*");

    @Override
    public String name() {
        return "build-scripts";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.name().endsWith(".gradle")
                || file.name().endsWith(".gradle.kts")
                || file.name().equals("package.json");
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        if (file.name().equals("package.json")) {
            packages(file.text(), sink);
            return;
        }
        for (GradleBuild.Dependency dependency : GradleParser.parse(file.text()).dependencies()) {
            if (dependency.group() != null
                    && (dependency.kind().equals("module") || dependency.kind().equals("platform"))) {
                String name = dependency.group() + ":" + dependency.name();
                boolean test =
                        dependency.configuration().toLowerCase(Locale.ROOT).contains("test");
                add(name, dependency.version(), test ? "test" : "main", "maven", "gradle", dependency.line(), sink);
            }
        }
    }

    private static void packages(String text, FactSink sink) {
        DataNode root;
        try {
            root = JsonReader.read(text);
        } catch (DataSyntaxException e) {
            // the inspector of JSON tells it
            return;
        }
        for (String table : new String[] {"dependencies", "devDependencies", "optionalDependencies"}) {
            String group = table.startsWith("dev") ? "dev" : table.startsWith("optional") ? "optional" : "main";
            root.get(table)
                    .ifPresent(all -> all.entries().stream()
                            .filter(e -> e.value().isScalar())
                            .forEach(
                                    e -> add(e.key(), e.value().text(), group, "npm", "package.json", e.line(), sink)));
        }
    }

    private static void add(
            String name, String version, String group, String ecosystem, String source, int line, FactSink sink) {
        boolean exact = version != null
                && version.length() < 100
                && EXACT.matcher(version).matches()
                && !version.endsWith(".x");
        sink.add(
                FactKind.DEPENDENCY,
                Location.line(sink.path(), Math.max(1, line)),
                "name",
                name,
                "specifier",
                version == null ? "" : version,
                "version",
                exact ? version : null,
                "pinned",
                exact,
                "group",
                group,
                "ecosystem",
                ecosystem,
                "source",
                source);
    }
}
