package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.ModuleSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Commands that Python code runs with literal words: {@code subprocess}, {@code os.system}, a nox session's and an invoke context's {@code run}. */
final class CodeCommands {

    private static final Set<String> CHECKED = Set.of("subprocess.check_call", "subprocess.check_output");
    private static final Set<String> UNCHECKED =
            Set.of("subprocess.run", "subprocess.call", "subprocess.Popen", "os.system");
    private static final Set<String> RUNNERS = Set.of("run", "run_always", "local", "sudo");
    private static final Set<String> RUNNING = Set.of("nox", "invoke", "fabric", "duty");
    private static final int MOST_WORDS = 60;

    /** A script, and why its failure does not matter; empty where it does. */
    record Script(int definition, String text, String swallowed, String result, boolean assumed) {

        Script(int definition, String text, String swallowed) {
            this(definition, text, swallowed, "", false);
        }

        /** The result is not looked at by any later step. */
        Script unseen() {
            return new Script(definition, text, "nothing looks at the result of pytest.main", "", assumed);
        }
    }

    private CodeCommands() {}

    static boolean isRunner(ModuleSummary module) {
        return module.imports().stream().anyMatch(i -> RUNNING.contains(i.name().split("\\.", 2)[0]));
    }

    /** {@code pytest.main(["tests"])}: its result matters where something is done with it. */
    private static Script pytest(ModuleSummary.Steps call) {
        List<String> words = new ArrayList<>(List.of("pytest"));
        for (int i = 0; i < call.inputs() && words.size() < MOST_WORDS; i++) {
            if (!call.input(i).startsWith("=")) {
                return null;
            }
            if (call.keyword(i).isEmpty() || call.keyword(i).equals("args")) {
                words.add(call.input(i).substring(1));
            }
        }
        String result = call.outputs() == 0 ? "nothing" : call.output(0);
        return new Script(call.definition(), new Words(words).quoted(), "", result, false);
    }

    /** The script of a call; null for other calls. */
    static Script of(ModuleSummary.Steps call, boolean runner) {
        String name = call.name();
        String method = name.substring(name.lastIndexOf('.') + 1);
        if (name.equals("pytest.main")) {
            return pytest(call);
        }
        String platform = PlatformCalls.script(call);
        if (!platform.isEmpty()) {
            return new Script(call.definition(), platform, "", "", true);
        }
        boolean checked = CHECKED.contains(name);
        boolean own = runner && name.contains(".") && RUNNERS.contains(method) && !name.startsWith("subprocess.");
        if (!checked && !UNCHECKED.contains(name) && !own) {
            return null;
        }
        List<String> words = new ArrayList<>();
        String swallowed = checked || own ? "" : name + " does not look at the exit status";
        for (int i = 0; i < call.inputs() && words.size() < MOST_WORDS; i++) {
            String value = call.input(i);
            switch (call.keyword(i)) {
                case "", "args", "command" -> {
                    if (value.startsWith("=")) {
                        words.add(value.substring(1));
                    } else if (words.isEmpty() && !value.equals("sys.executable")) {
                        return null;
                    } else if (value.equals("sys.executable")) {
                        words.add("python");
                    }
                }
                case "check" -> swallowed = value.equals("=True") ? "" : swallowed;
                case "warn" -> swallowed = value.equals("=True") ? "warn=True ignores the failure" : swallowed;
                case "success_codes" -> swallowed = "success_codes accepts failures";
                default -> {
                    // not part of the command
                }
            }
        }
        if (words.isEmpty() || words.get(0).equals("?")) {
            return null;
        }
        String text = words.size() == 1 ? words.get(0) : new Words(words).quoted();
        return new Script(call.definition(), text, swallowed);
    }
}
