package dev.mlreadiness.inspect.python;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.Types;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Python text in, one fact or step per line out. */
final class PythonLines {
    static final String PATH = "src/acme/train.py";

    private PythonLines() {}

    static FactSink sink(String path, String text, Interest interest) {
        SourceFile file = SourceFile.of(path, text);
        FactSink sink = new FactSink(file.path(), file.role().id());
        try {
            new PythonInspector(interest, Types.NONE, Set.of("acme")).inspect(file, sink);
        } catch (UnreadableFile e) {
            throw new AssertionError(e);
        }
        return sink;
    }

    /** The facts of a kind as {@code line attribute=value …}; an attribute that is absent is left out. */
    static List<String> factsOf(String path, FactKind kind, String text, String... attributes) {
        List<String> lines = new ArrayList<>();
        for (Fact fact : sink(path, text, Interest.EVERYTHING).facts()) {
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

    static List<String> facts(FactKind kind, String text, String... attributes) {
        return factsOf(PATH, kind, text, attributes);
    }

    /** The names of all calls in the order of the facts. */
    static List<String> calls(String text) {
        return facts(FactKind.PYTHON_CALL, text, "name").stream()
                .map(line -> line.substring(line.indexOf('=') + 1))
                .toList();
    }

    /** The steps as {@code definition OP outputs = name @receiver (inputs)}. */
    static List<String> steps(String text) {
        ModuleSummary summary = sink(PATH, text, Interest.EVERYTHING).summary();
        List<String> lines = new ArrayList<>();
        ModuleSummary.Steps steps = summary.steps();
        while (steps.next()) {
            StringBuilder line = new StringBuilder();
            line.append(summary.definitions().get(steps.definition()).name())
                    .append(' ')
                    .append(steps.op());
            for (int i = 0; i < steps.outputs(); i++) {
                line.append(' ').append(steps.output(i)).append(" =");
            }
            line.append(steps.name().isEmpty() ? "" : " " + steps.name());
            line.append(steps.receiver().isEmpty() ? "" : " @" + steps.receiver());
            List<String> inputs = new ArrayList<>();
            for (int i = 0; i < steps.inputs(); i++) {
                inputs.add(steps.keyword(i).isEmpty() ? steps.input(i) : steps.keyword(i) + ":" + steps.input(i));
            }
            line.append(inputs.isEmpty() ? "" : " (" + String.join(", ", inputs) + ")");
            lines.add(line.toString().strip());
        }
        return lines;
    }
}
