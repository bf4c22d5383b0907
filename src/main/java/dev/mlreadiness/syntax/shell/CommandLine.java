package dev.mlreadiness.syntax.shell;

import java.util.List;
import java.util.Map;

/**
 * What a command really runs, after wrappers are taken off.
 *
 * @param words program and arguments; launchers of Python files are written as {@code python file} or {@code python -m
 *     module}
 * @param wrappers what was taken off, outermost first, such as {@code uv run}, {@code timeout}, {@code find -exec}
 * @param env variables that the program sees from the script or from {@code env A=b}
 * @param cwd folder in which it runs, as in {@link Command#cwd()}
 * @param line line (from 1) of the command
 * @param gating whether its failure fails the script
 * @param shell when the program is a shell: how it runs its text or file; else null
 * @param script commands of {@code bash -c "…"}, {@code bash <<EOF} or {@code eval "…"}, gating included; else null
 * @param python text of {@code python -c} or {@code python - <<EOF}; else null
 */
public record CommandLine(
        List<Word> words,
        List<String> wrappers,
        Map<String, String> env,
        String cwd,
        int line,
        Gating gating,
        ShellOptions shell,
        ShellScript script,
        Embedded python) {
    /**
     * Python text in a shell script.
     *
     * @param text the program
     * @param line line (from 1) where it starts
     */
    public record Embedded(String text, int line) {}

    /** Takes the wrappers off a command. */
    public static CommandLine unwrap(Command command) {
        return new Unwrapping(command).result();
    }

    /** Name of the program without its folder, or empty; {@code python} for every Python interpreter. */
    public String program() {
        return words.isEmpty() ? "" : Unwrapping.program(words.get(0).text());
    }

    /** The argument at an index from 1, or empty. */
    public String argument(int index) {
        return index < words.size() ? words.get(index).text() : "";
    }

    /** Module of {@code python -m module}, or null. */
    public String module() {
        return program().equals("python") && argument(1).equals("-m") && words.size() > 2 ? argument(2) : null;
    }

    /** Arguments behind the program, or behind the module of {@code python -m}. */
    public List<Word> arguments() {
        int from = module() != null ? 3 : 1;
        return from < words.size() ? words.subList(from, words.size()) : List.of();
    }
}
