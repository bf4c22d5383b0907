package dev.mlreadiness.inspect.command;

import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.List;

/** The lines of a script that stand as a list in a data file, each with its own position. */
public final class ScriptLines {

    private static final int DEEPEST = 8;

    private ScriptLines() {}

    /** The scalars of a node: of itself, or of a list that may hold lists (an anchor used inside). */
    public static List<DataNode> of(DataNode node) {
        List<DataNode> lines = new ArrayList<>();
        collect(node, lines, 0);
        return lines;
    }

    private static void collect(DataNode node, List<DataNode> lines, int depth) {
        if (node.isScalar() && !node.isNull()) {
            lines.add(node);
        } else if (depth < DEEPEST) {
            node.items().forEach(item -> collect(item, lines, depth + 1));
        }
    }

    /** Runs the lines in one shell: folder, variables and flags last from one to the next. */
    public static void inOneShell(List<DataNode> lines, ShellOptions options, Origin origin, CommandFacts commands) {
        StringBuilder script = new StringBuilder();
        int first = 0;
        int line = 0;
        String folder = options.cwd();
        for (DataNode item : lines) {
            // lines that were taken from a place above start a script of their own, so that each keeps its position
            if (script.length() > 0 && item.line() <= line) {
                commands.script(script.toString(), options.withCwd(folder), first, origin);
                folder = after(script.toString(), folder);
                script.setLength(0);
            }
            if (script.length() == 0) {
                first = item.line();
                line = first;
            }
            while (line < item.line()) {
                script.append('\n');
                line++;
            }
            String text = item.text().stripTrailing();
            script.append(text);
            line += (int) text.chars().filter(c -> c == '\n').count();
        }
        if (script.length() > 0) {
            commands.script(script.toString(), options.withCwd(folder), first, origin);
        }
    }

    /** Runs each line as a script of its own; only the folder lasts. */
    public static void oneByOne(List<DataNode> lines, ShellOptions options, Origin origin, CommandFacts commands) {
        String folder = options.cwd();
        for (DataNode item : lines) {
            commands.script(item.text(), options.withCwd(folder), item.line(), origin);
            folder = after(known(item.text(), options), folder);
        }
    }

    /** A change into the folder that a known variable names, written out. */
    private static String known(String script, ShellOptions options) {
        String text = script.strip();
        if (!text.startsWith("cd $")) {
            return script;
        }
        String name = text.substring(4).strip().replaceAll("^\\{|}$", "");
        return "cd " + options.variables().getOrDefault(name, "$" + name);
    }

    private static String after(String script, String folder) {
        String now = folder;
        for (String line : (Iterable<String>) script.lines()::iterator) {
            String text = line.strip();
            if (text.startsWith("cd ") && text.indexOf('&') < 0 && text.indexOf(';') < 0 && now != null) {
                String target = text.substring(3).strip();
                now = target.startsWith("/") || target.startsWith("~") || target.contains("$")
                        ? null
                        : LocalPath.resolve(now, target);
            }
        }
        return now;
    }
}
