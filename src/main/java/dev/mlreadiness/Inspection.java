package dev.mlreadiness;

import dev.mlreadiness.config.Attestation;
import dev.mlreadiness.config.ConfigFile;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.Repository;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Runs the inspectors over the files, several at a time. A failing inspector costs its file, never the run. */
final class Inspection {

    /** What is written for this plugin shows nothing about the repository: words of an attestation are no evidence. */
    private static final Set<String> OWN =
            Set.of(ConfigFile.NAME, Attestation.FILE, ".mlreadiness/baseline.json", ".mlreadiness/history.jsonl");

    private final List<Inspector> inspectors;
    private final IntConsumer progress;
    private final int threads;

    /**
     * @param progress told how many files are done, from any thread
     * @param threads the most that work at a time
     */
    Inspection(List<Inspector> inspectors, IntConsumer progress, int threads) {
        this.inspectors = inspectors;
        this.progress = progress;
        this.threads = threads;
    }

    /** The facts of all files; the order of work does not show in them. */
    FactBase run(Repository repository) {
        List<SourceFile> files = repository.inspected();
        FactSink[] sinks = new FactSink[files.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < sinks.length; i = next.getAndIncrement()) {
                sinks[i] = inspect(files.get(i));
                progress.accept(done.incrementAndGet());
            }
        };
        inParallel(worker, Math.min(threads, Math.max(1, files.size() / 8)));
        FactBase facts = new FactBase();
        for (FactSink sink : sinks) {
            facts.add(sink.facts());
            if (sink.summary() != null) {
                facts.add(sink.summary());
            }
        }
        facts.add(repository.files().stream().map(Inspection::file).toList());
        return facts;
    }

    private FactSink inspect(SourceFile file) {
        FactSink sink = new FactSink(file.path(), file.role().id());
        if (OWN.contains(file.path())) {
            return sink;
        }
        ReadOnce content = ReadOnce.of(file);
        for (Inspector inspector : inspectors) {
            if (inspector.accepts(file)) {
                try {
                    inspector.inspect(content.file(), sink);
                } catch (UnreadableFile e) {
                    sink.problem(e.reason().id(), e.detail().isEmpty() ? "its content cannot be had" : e.detail());
                } catch (RuntimeException | StackOverflowError e) {
                    sink.problem("inspector", "the " + inspector.name() + " inspector failed: " + e);
                }
            }
        }
        if (!content.foreignEncoding().isEmpty()) {
            sink.problem("encoding", "not UTF-8, read as " + content.foreignEncoding());
        }
        return sink;
    }

    private static Fact file(SourceFile file) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("role", file.role().id());
        attributes.put("language", file.kind().id());
        attributes.put("name", file.name());
        attributes.put("size", file.size());
        return new Fact(FactKind.FILE, attributes, Location.file(file.path()));
    }

    private static void inParallel(Runnable worker, int threads) {
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            Thread thread = new Thread(worker, "mlreadiness-" + i);
            thread.setDaemon(true);
            thread.start();
            others.add(thread);
        }
        worker.run();
        for (Thread thread : others) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading files", e);
            }
        }
    }
}
