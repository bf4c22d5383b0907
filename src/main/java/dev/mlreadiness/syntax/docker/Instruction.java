package dev.mlreadiness.syntax.docker;

import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.List;
import java.util.Map;

/**
 * An instruction of a Dockerfile.
 *
 * @param keyword in capitals
 * @param flags such as {@code --from=build} or {@code --mount=…}, in front of the arguments
 * @param text the arguments. For {@code RUN}, {@code CMD}, {@code ENTRYPOINT} in shell form it is the script, with line
 *     ends and here-documents as they are; for the others it is one line with known variables filled in
 * @param exec the words of the exec form {@code ["a", "b"]}, or null
 * @param words the arguments split at blanks, quotes taken off; empty for scripts
 * @param line line (from 1) of the keyword
 * @param textLine line (from 1) where {@code text} starts
 * @param context what holds at this place
 */
public record Instruction(
        String keyword,
        List<String> flags,
        String text,
        List<String> exec,
        List<String> words,
        int line,
        int textLine,
        Context context) {
    /**
     * What earlier instructions of the stage set.
     *
     * @param variables of {@code ARG} and {@code ENV}, as far as they are known
     * @param workdir of {@code WORKDIR}, or null
     * @param user of {@code USER}, or null
     * @param shell of {@code SHELL}, else {@code /bin/sh -c}
     */
    public record Context(Map<String, String> variables, String workdir, String user, List<String> shell) {
        static final Context START = new Context(Map.of(), null, null, List.of("/bin/sh", "-c"));
    }

    /** Value of a flag such as {@code --from}, or null. */
    public String flag(String name) {
        for (String flag : flags) {
            if (flag.startsWith(name + "=")) {
                return flag.substring(name.length() + 1);
            }
        }
        return null;
    }

    /** What {@code COPY} and {@code ADD} copy. */
    public List<String> sources() {
        List<String> all = exec != null ? exec : words;
        return all.size() < 2 ? List.of() : all.subList(0, all.size() - 1);
    }

    /** Where {@code COPY} and {@code ADD} copy to, or empty. */
    public String destination() {
        List<String> all = exec != null ? exec : words;
        return all.size() < 2 ? "" : all.get(all.size() - 1);
    }

    /** How the shell form's script runs. Its folder is the image's and so is not known here. */
    public ShellOptions shellOptions() {
        return ShellOptions.plain()
                .withArguments(context.shell().stream()
                        .skip(1)
                        .filter(word -> !word.equals("-c"))
                        .toList())
                .withCwd(context.workdir() == null ? "/" : context.workdir())
                .withVariables(context.variables());
    }
}
