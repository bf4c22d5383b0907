package dev.mlreadiness.derive.flow;

import dev.mlreadiness.fact.Fact;
import java.util.List;

/** Is told what happens to values while code is walked, and concludes facts from it. */
interface FlowListener {

    /** Rows are split; {@code value} is one of the things that are split together. {@code call} is null where indexes made before take one side of it. */
    default void split(Split split, Value value, Call call) {}

    /** A transform, selector or resampler learns from rows. */
    default void fitted(Fitting fitting, Value rows, Call call) {}

    /** What was learnt is applied to rows. */
    default void applied(Fitting fitting, Value rows, Call call) {}

    /** A model is cross-validated on rows. */
    default void crossValidated(Value rows, Value target, Call call) {}

    /** A model is trained; {@code target} may be null. */
    default void trained(Value model, Value rows, Value target, Call call) {}

    /** A model is scored on rows, or predictions are measured: {@code rows} and {@code model} may be null. */
    default void evaluated(Value model, Value rows, Value target, Call call) {}

    /** A score on a test part decides what is kept: it is compared with the best one so far in a loop. */
    default void chosen(Value score, Place place) {}

    /** What was concluded, after everything has been walked. */
    List<Fact> facts();
}
