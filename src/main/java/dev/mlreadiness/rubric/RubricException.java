package dev.mlreadiness.rubric;

import dev.mlreadiness.syntax.data.DataProblem;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A rubric that cannot be used, with every mistake that was found in it. */
public final class RubricException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<DataProblem> problems;

    /** @param problems at least one */
    public RubricException(Collection<DataProblem> problems) {
        super(problems.stream().sorted().distinct().map(DataProblem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** A single mistake about a whole file. */
    public RubricException(String file, String message) {
        this(List.of(new DataProblem(file, 0, message)));
    }

    /** The mistakes by file and line; the message has one a line as {@code file:line: message}. */
    public List<DataProblem> problems() {
        return problems;
    }
}
