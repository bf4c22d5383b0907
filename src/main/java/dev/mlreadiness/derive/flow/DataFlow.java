package dev.mlreadiness.derive.flow;

import dev.mlreadiness.derive.Deriver;
import dev.mlreadiness.derive.index.CodeIndex;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.ModuleSummary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows data through the Python code and notebooks of a repository, across functions and modules, and derives what was learnt from which rows: see {@link
 * FlowListener}.
 */
public final class DataFlow implements Deriver {

    /** Code of others, and code that is there to break things. */
    private static final Set<String> LEFT_OUT = Set.of("test", "vendored", "generated", "template");

    private final Knowledge knowledge;

    public DataFlow(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String name() {
        return "data flow";
    }

    @Override
    public List<Fact> derive(FactBase facts) {
        CodeFiles files = new CodeFiles(facts);
        Set<String> paths = new LinkedHashSet<>();
        for (String path : facts.summaries().keySet()) {
            if (!path.endsWith(".java") && !LEFT_OUT.contains(files.role(path))) {
                paths.add(path);
            }
        }
        Relevance relevance = new Relevance(facts, knowledge, paths);
        if (relevance.paths().isEmpty()) {
            return List.of();
        }
        LibraryKinds kinds = new LibraryKinds(knowledge);
        List<FlowListener> listeners = List.of(
                new SeenBeforeSplit(files),
                new FittedOnTest(files),
                new TargetAmongFeatures(files, kinds),
                new TestedOnTrained(files),
                new RandomSplits(files),
                new TunedOnTest(files));
        Interpreter interpreter = new Interpreter(new CodeIndex(facts), kinds, relevance, listeners);
        walk(facts.summaries(), interpreter, relevance, files);
        List<Fact> found = new ArrayList<>();
        listeners.forEach(l -> found.addAll(l.facts()));
        return found;
    }

    /** Scripts and notebooks first: they call functions with the values that these get. */
    private static void walk(
            Map<String, ModuleSummary> modules, Interpreter interpreter, Relevance relevance, CodeFiles files) {
        for (String path : relevance.paths()) {
            interpreter.module(modules.get(path), files.disordered(path));
        }
        for (String path : relevance.paths()) {
            interpreter.functions(modules.get(path), files.disordered(path));
        }
    }
}
