package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The folder of a script that goes to where it lies itself: {@code cd "$(dirname "$0")/.."}, or to the top of the repository:
 * {@code cd "$(git rev-parse --show-toplevel)"}. The shell's reader does not know either.
 */
final class ShellFolder {

    private final String own;
    private final boolean shell;
    private String folder;

    ShellFolder(String path, Fact target) {
        this.own = Paths.folder(path);
        this.shell = target.text("source").equals("shell");
    }

    /** The command with the folder that it runs in, where that can be told now. */
    Fact placed(Fact command) {
        if (!shell) {
            return command;
        }
        if (command.text("program").equals("cd")) {
            move(command.text("text"));
        }
        if (!command.text("cwd").equals("?") || folder == null) {
            return command;
        }
        Map<String, Object> attributes = new LinkedHashMap<>(command.attributes());
        attributes.put("cwd", "/" + folder);
        attributes.put("placed", true);
        return new Fact(command.kind(), attributes, command.location());
    }

    /** Whether the folder of the command is one of the repository, written from its root. */
    static boolean known(Fact command) {
        return command.is("placed");
    }

    private void move(String text) {
        if (text.contains("git rev-parse --show-toplevel")) {
            folder = "";
        } else if ((text.contains("dirname") || text.contains("%/*"))
                && (text.contains("$0") || text.contains("BASH_SOURCE"))) {
            int close = text.lastIndexOf(')');
            String rest = close < 0 ? "" : text.substring(close + 1).replaceFirst("[\"'].*", "");
            folder = Paths.resolve(own, rest.startsWith("/") ? rest.substring(1) : "");
        } else if (folder != null) {
            String to = text.substring(2).strip();
            folder = to.startsWith("/") || to.contains("$") || to.startsWith("-") ? null : Paths.resolve(folder, to);
        }
    }
}
