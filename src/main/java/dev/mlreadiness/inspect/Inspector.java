package dev.mlreadiness.inspect;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.repo.SourceFile;

/** Turns files of some kinds into facts. Thread-safe. */
public interface Inspector {

    /** Name for messages, such as {@code python}. */
    String name();

    /** Whether this inspector reads the file; by kind and path, without opening it. A file may be read by several inspectors. */
    boolean accepts(SourceFile file);

    /**
     * Emits the file's facts.
     *
     * @throws dev.mlreadiness.repo.UnreadableFile when the bytes cannot be read; the caller records it
     */
    void inspect(SourceFile file, FactSink sink) throws dev.mlreadiness.repo.UnreadableFile;
}
