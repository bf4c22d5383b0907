package dev.mlreadiness.inspect;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import java.util.ArrayList;
import java.util.List;

/** Text in, one fact per line out. */
public final class FactLines {

    private FactLines() {}

    /** The facts of a file; the inspector must accept it. */
    public static List<Fact> facts(Inspector inspector, String path, String text) {
        SourceFile file = SourceFile.of(path, text);
        if (!inspector.accepts(file)) {
            throw new AssertionError(inspector.name() + " does not read " + path);
        }
        FactSink sink = new FactSink(path, file.role().id());
        try {
            inspector.inspect(file, sink);
        } catch (UnreadableFile e) {
            throw new AssertionError(e);
        }
        return sink.facts();
    }

    /** The facts of a kind as {@code line attribute=value …} with the attributes that are asked for and not absent. */
    public static List<String> of(Inspector inspector, String path, String text, FactKind kind, String... attributes) {
        List<String> lines = new ArrayList<>();
        for (Fact fact : facts(inspector, path, text)) {
            if (fact.kind() == kind) {
                StringBuilder line = new StringBuilder().append(fact.location().startLine());
                for (String attribute : attributes) {
                    if (fact.get(attribute) != null) {
                        line.append(' ').append(attribute).append('=').append(fact.get(attribute));
                    }
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    /** The commands as {@code line target: words}, with {@code (why)} behind those whose failure does not matter. */
    public static List<String> commands(Inspector inspector, String path, String text) {
        List<String> lines = new ArrayList<>();
        for (Fact fact : facts(inspector, path, text)) {
            if (fact.kind() == FactKind.COMMAND) {
                String why = fact.is("gating") ? "" : " (" + fact.text("swallowed") + ")";
                String words = String.join(" ", fact.list("words"));
                lines.add(fact.location().startLine() + " " + fact.text("target") + ": " + words + why);
            }
        }
        return lines;
    }
}
