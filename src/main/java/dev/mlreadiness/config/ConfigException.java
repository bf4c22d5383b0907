package dev.mlreadiness.config;

import dev.mlreadiness.syntax.data.DataProblem;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be used, with every mistake that was found in it. */
public final class ConfigException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<DataProblem> problems;

    /** @param problems at least one */
    public ConfigException(Collection<DataProblem> problems) {
        super(problems.stream().sorted().distinct().map(DataProblem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** A single mistake. */
    public ConfigException(String file, int line, String message) {
        this(List.of(new DataProblem(file, line, message)));
    }

    /**
     * The mistakes by file and line; that of a parameter names it as its file. The message has one a line as
     * {@code file:line: message}.
     */
    public List<DataProblem> problems() {
        return problems;
    }
}
