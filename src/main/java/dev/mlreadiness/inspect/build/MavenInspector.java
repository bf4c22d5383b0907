package dev.mlreadiness.inspect.build;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.XmlReader;
import java.util.List;

/**
 * Maven projects: {@code dependency} facts, and every value with its key such as {@code project.build.plugins.plugin.configuration.testFailureIgnore}. The
 * {@code document} of a plugin's values is its artifact, {@code maven-surefire-plugin}; that of all others is {@code project}.
 *
 * <p>Properties are replaced by what the file itself says; a parent or a BOM is not looked up.
 */
public final class MavenInspector implements Inspector {

    private final Interest interest;

    public MavenInspector(Interest interest) {
        this.interest = interest;
    }

    @Override
    public String name() {
        return "maven";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.XML && isPom(file.name());
    }

    static boolean isPom(String name) {
        return name.equals("pom.xml")
                || name.endsWith(".pom")
                || name.startsWith("pom-")
                || name.endsWith("-pom.xml")
                || name.equals(".flattened-pom.xml");
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        String text = file.text();
        try {
            XmlReader.Document document = XmlReader.read(text);
            if (document.name().equals("project")) {
                emit(document.root(), sink);
            }
        } catch (DataSyntaxException e) {
            sink.problem("syntax", e.getMessage(), Location.line(sink.path(), e.line()));
        }
    }

    private void emit(DataNode project, FactSink sink) {
        XmlFacts.document("project", project, interest, sink);
        PomProperties properties = new PomProperties(project);
        if (interest.wants(FactKind.DEPENDENCY)) {
            new PomDependencies(project, properties, sink).emit();
        }
        if (interest.wants(FactKind.CONFIG_VALUE)) {
            XmlFacts facts = new XmlFacts(sink, interest, properties::resolve);
            values(project, "project", "project", facts);
        }
    }

    /** Emits values; below a plugin its artifact is the document. */
    private void values(DataNode node, String key, String document, XmlFacts facts) {
        if (node.isScalar()) {
            facts.value(key, document, node);
            return;
        }
        String own = document;
        if (key.endsWith(".plugins.plugin") || key.endsWith(".plugins.reportPlugin")) {
            own = node.text("artifactId").orElse(document);
        }
        List<DataNode.Entry> entries = node.entries();
        for (DataNode.Entry entry : entries) {
            if (!isDependencies(entry.key())) {
                values(entry.value(), key + "." + entry.key(), own, facts);
            }
        }
    }

    private static boolean isDependencies(String key) {
        return key.equals("dependencies") || key.equals("dependencyManagement");
    }
}
