package dev.mlreadiness.inspect.build;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.FileRole;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.XmlReader;
import java.util.Set;

/** XML that is no Maven project: what its element is, and the values of Oozie's coordinators, workflows and bundles. A large file is data. */
public final class XmlInspector implements Inspector {

    private static final long LARGEST = 256 * 1024;
    private static final Set<String> OOZIE = Set.of("coordinator-app", "workflow-app", "bundle-app");

    private final Interest interest;

    public XmlInspector(Interest interest) {
        this.interest = interest;
    }

    @Override
    public String name() {
        return "xml";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.XML
                && file.size() <= LARGEST
                && file.role() != FileRole.DATA
                && !MavenInspector.isPom(file.name())
                && !file.name().endsWith(".pmml");
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        if (!interest.wants(FactKind.CONFIG_DOCUMENT) && !interest.wants(FactKind.CONFIG_VALUE)) {
            return;
        }
        try {
            XmlReader.Document document = XmlReader.read(file.text());
            XmlFacts.document(document.name(), document.root(), interest, sink);
            if (OOZIE.contains(document.name())) {
                new XmlFacts(sink, interest, text -> text).values(document.root(), document.name(), document.name());
            }
        } catch (DataSyntaxException e) {
            sink.problem("syntax", e.getMessage(), Location.line(sink.path(), e.line()));
        }
    }
}
