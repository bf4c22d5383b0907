package dev.mlreadiness.derive;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import java.util.List;

/** Concludes new facts from those of all files. Named after the fact that it produces. */
public interface Deriver {

    /** Name for messages. */
    String name();

    /** The new facts; the base is not changed. */
    List<Fact> derive(FactBase facts);
}
