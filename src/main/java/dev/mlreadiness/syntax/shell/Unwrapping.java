package dev.mlreadiness.syntax.shell;

import dev.mlreadiness.syntax.shell.CommandLine.Embedded;
import dev.mlreadiness.syntax.shell.Wrapper.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes the wrappers off one command. */
final class Unwrapping {
    private static final int MAX_WRAPPERS = 12;
    private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "dash", "ksh", "ash");
    private static final Set<String> FOLDER_OPTIONS = Set.of("--directory", "-C", "--chdir", "--cwd");

    private final Command command;
    private final List<String> wrappers = new ArrayList<>();
    private List<Word> words;
    private Map<String, String> env;
    private String cwd;
    private Gating gating;
    private ShellOptions shell;
    private ShellScript script;
    private Embedded python;

    Unwrapping(Command command) {
        this.command = command;
        words = command.words();
        env = command.env();
        cwd = command.cwd();
        gating = command.gating();
    }

    CommandLine result() {
        while (wrappers.size() < MAX_WRAPPERS && step()) {
            // one wrapper per step
        }
        String program = words.isEmpty() ? "" : program(words.get(0).text());
        if (SHELLS.contains(program)) {
            shell();
        } else if (program.equals("eval")) {
            String text = joined(1);
            script = nested(text, ShellOptions.plain(), words.get(0).line());
        } else if (program.equals("python")) {
            python();
        }
        return new CommandLine(
                List.copyOf(words), List.copyOf(wrappers), env, cwd, command.line(), gating, shell, script, python);
    }

    /** Name without folder and suffix; every Python interpreter is {@code python}. */
    static String program(String word) {
        if (word.startsWith("$") && word.toUpperCase(Locale.ROOT).contains("PYTHON") && word.indexOf('/') < 0) {
            return "python";
        }
        String base = word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
        if (base.endsWith(".exe") || base.endsWith(".cmd")) {
            base = base.substring(0, base.length() - 4);
        }
        boolean interpreter = base.startsWith("python") && isVersion(base.substring(6))
                || base.startsWith("pypy") && isVersion(base.substring(4))
                || base.equals("py");
        return interpreter ? "python" : base;
    }

    private static boolean isVersion(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    }

    private boolean step() {
        if (words.size() < 2) {
            return false;
        }
        String program = program(words.get(0).text());
        if (program.equals("python") && dropPythonOptions()) {
            return true;
        }
        if (program.equals("find")) {
            return findExec();
        }
        if (words.get(0).text().equals(".")) {
            return false;
        }
        Wrapper.Match match = Wrapper.match(program, words);
        return match != null && strip(match);
    }

    /** Options in front of {@code -m}, {@code -c} or the file. */
    private boolean dropPythonOptions() {
        int at = 1;
        while (at < words.size()
                && words.get(at).isOption()
                && !isProgramOption(words.get(at).text())) {
            String option = words.get(at).text();
            at += option.equals("-W") || option.equals("-X") ? 2 : 1;
        }
        if (at == 1 || at >= words.size()) {
            return false;
        }
        wrappers.add("python " + words.get(1).text());
        List<Word> rest = new ArrayList<>();
        rest.add(words.get(0));
        rest.addAll(words.subList(at, words.size()));
        words = rest;
        return true;
    }

    private static boolean isProgramOption(String option) {
        return option.equals("-m") || option.equals("-c") || option.startsWith("--");
    }

    private boolean findExec() {
        for (int i = 1; i < words.size(); i++) {
            String text = words.get(i).text();
            if (text.equals("-exec") || text.equals("-execdir")) {
                int end = i + 1;
                while (end < words.size() && !isExecEnd(words.get(end).text())) {
                    end++;
                }
                if (end == i + 1) {
                    return false;
                }
                boolean each = end >= words.size() || words.get(end).text().equals(";");
                gating = each
                        ? Gating.swallowed("find -exec … ; ignores the status").within(gating)
                        : gating;
                words = words.subList(i + 1, end);
                wrappers.add("find " + text);
                return true;
            }
        }
        return false;
    }

    private static boolean isExecEnd(String text) {
        return text.equals(";") || text.equals("+");
    }

    private boolean strip(Wrapper.Match match) {
        Wrapper wrapper = match.wrapper();
        if (wrapper.runs() == Runs.PYTHON) {
            return stripLauncher(match);
        }
        int at = 1;
        int positionals = wrapper.positionals();
        boolean optionsEnd = false;
        while (at < words.size()) {
            String text = words.get(at).text();
            if (at < match.from()) {
                noteFolder(text, at);
            } else if (!optionsEnd && text.equals("--")) {
                optionsEnd = true;
            } else if (!optionsEnd && words.get(at).isOption()) {
                if (wrapper.runs() == Runs.COMMAND_OR_PYTHON && (text.equals("-m") || text.equals("--module"))) {
                    return asPython(wrapper, at);
                }
                noteFolder(text, at);
                at += wrapper.valued().contains(text) ? 1 : 0;
            } else if (isAssignment(wrapper, text)) {
                env = new TreeMap<>(env);
                env.put(text.substring(0, text.indexOf('=')), text.substring(text.indexOf('=') + 1));
            } else if (positionals-- <= 0) {
                break;
            }
            at++;
        }
        if (at >= words.size()) {
            return false;
        }
        if (wrapper.runs() == Runs.COMMAND_OR_PYTHON && words.get(at).text().endsWith(".py")) {
            return asPython(wrapper, at);
        }
        wrappers.add(wrapper.name());
        words = words.subList(at, words.size());
        return true;
    }

    private void noteFolder(String option, int at) {
        int equals = option.indexOf('=');
        String name = equals < 0 ? option : option.substring(0, equals);
        if (FOLDER_OPTIONS.contains(name)) {
            String folder = equals >= 0
                    ? option.substring(equals + 1)
                    : at + 1 < words.size() ? words.get(at + 1).text() : "";
            cwd = WorkingFolder.join(cwd, folder);
        }
    }

    private static boolean isAssignment(Wrapper wrapper, String text) {
        return (wrapper.head().get(0).equals("env") || wrapper.head().get(0).equals("sudo"))
                && RawWord.assignmentPrefix(text) > 0;
    }

    /** A launcher: the first {@code -m} or {@code .py} is what it runs; else the first word that is no option. */
    private boolean stripLauncher(Wrapper.Match match) {
        int plain = -1;
        for (int i = match.from(); i < words.size(); i++) {
            String text = words.get(i).text();
            if (text.equals("-m") || text.equals("--module") || text.endsWith(".py")) {
                return asPython(match.wrapper(), i);
            }
            if (match.wrapper().valued().contains(text)) {
                i++;
            } else if (plain < 0 && !words.get(i).isOption()) {
                plain = i;
            }
        }
        return plain >= 0 && asPython(match.wrapper(), plain);
    }

    private boolean asPython(Wrapper wrapper, int from) {
        List<Word> rest = new ArrayList<>();
        rest.add(Word.of("python", words.get(0).line()));
        boolean module = words.get(from).text().equals("--module");
        rest.add(module ? Word.of("-m", words.get(from).line()) : words.get(from));
        rest.addAll(words.subList(from + 1, words.size()));
        words = rest;
        wrappers.add(wrapper.name());
        return true;
    }

    private void shell() {
        List<String> options = new ArrayList<>();
        boolean inline = false;
        int at = 1;
        while (at < words.size()
                && (words.get(at).isOption() || words.get(at).text().startsWith("+"))) {
            String option = words.get(at).text();
            options.add(option);
            if (!option.startsWith("--")) {
                inline |= option.indexOf('c') > 0;
                if (option.endsWith("o") && at + 1 < words.size()) {
                    options.add(words.get(++at).text());
                }
            }
            at++;
        }
        ShellFlags flags = new ShellFlags(false, false).with(longOptionsOut(options));
        shell = new ShellOptions(flags.errexit(), flags.pipefail(), cwd, env);
        if (inline && at < words.size()) {
            script = nested(words.get(at).text(), shell, words.get(at).line());
        } else if (at >= words.size() && command.hereText() != null) {
            script = nested(command.hereText().body(), shell, command.hereText().bodyLine());
        } else if (at > 1 && at < words.size()) {
            List<Word> rest = new ArrayList<>();
            rest.add(words.get(0));
            rest.addAll(words.subList(at, words.size()));
            words = rest;
        }
    }

    private static List<String> longOptionsOut(List<String> options) {
        return options.stream().filter(option -> !option.startsWith("--")).toList();
    }

    private ShellScript nested(String text, ShellOptions options, int line) {
        ShellOptions here = options.withCwd(cwd).withVariables(env);
        return ShellParser.parse(text, here, Math.max(1, line)).within(gating);
    }

    private String joined(int from) {
        StringBuilder text = new StringBuilder();
        for (Word word : words.subList(from, words.size())) {
            text.append(text.isEmpty() ? "" : " ").append(word.text());
        }
        return text.toString();
    }

    private void python() {
        String first = words.size() > 1 ? words.get(1).text() : "";
        if (first.equals("-c") && words.size() > 2) {
            python = new Embedded(words.get(2).text(), words.get(2).line());
        } else if ((first.isEmpty() || first.equals("-")) && command.hereText() != null) {
            python = new Embedded(command.hereText().body(), command.hereText().bodyLine());
        }
    }
}
