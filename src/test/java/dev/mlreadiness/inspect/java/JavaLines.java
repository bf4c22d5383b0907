package dev.mlreadiness.inspect.java;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.ModuleSummary;
import java.util.ArrayList;
import java.util.List;

/** Java text in, one fact or step per line out. */
final class JavaLines {

    private JavaLines() {}

    static FactSink sink(String text, Interest interest) {
        FactSink sink = new FactSink("src/T.java", "source");
        new JavaInspector(interest).inspect("src/T.java", text, sink);
        return sink;
    }

    /** The facts of a kind as {@code line name attribute=value …}; an attribute that is absent is left out. */
    static List<String> facts(FactKind kind, String text, String... attributes) {
        List<String> lines = new ArrayList<>();
        for (Fact fact : sink(text, Interest.EVERYTHING).facts()) {
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

    /** The names of all calls in order. */
    static List<String> calls(String text) {
        return facts(FactKind.JAVA_CALL, text, "name").stream()
                .map(l -> l.substring(l.indexOf('=') + 1))
                .toList();
    }

    /** Calls in the body of a method of class {@code org.acme.T}, with the imports. */
    static List<String> callsOfBody(String imports, String body) {
        return calls("package org.acme; " + imports + " class T { void m(Object o) { " + body + " } }");
    }

    /** The steps as {@code outputs = name @receiver (inputs)}. */
    static List<String> steps(String text) {
        ModuleSummary summary = sink(text, Interest.EVERYTHING).summary();
        List<String> lines = new ArrayList<>();
        ModuleSummary.Steps steps = summary.steps();
        while (steps.next()) {
            StringBuilder line = new StringBuilder();
            line.append(summary.definitions().get(steps.definition()).name())
                    .append(' ')
                    .append(steps.op())
                    .append(' ');
            for (int i = 0; i < steps.outputs(); i++) {
                line.append(steps.output(i)).append(" = ");
            }
            line.append(steps.name());
            if (!steps.receiver().isEmpty()) {
                line.append(" @").append(steps.receiver());
            }
            for (int i = 0; i < steps.inputs(); i++) {
                line.append(i == 0 ? " (" : ", ").append(steps.input(i)).append(i == steps.inputs() - 1 ? ")" : "");
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
