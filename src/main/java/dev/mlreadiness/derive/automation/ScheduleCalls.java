package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import dev.mlreadiness.fact.ModuleSummary.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The calls of a module that imports a scheduler, with their arguments as the summary has them: {@code =text} for literals, {@code %n} for results of calls. */
final class ScheduleCalls {

    private record Argument(String keyword, String value) {}

    /** A call; {@code symbol} is the definition that holds it; {@code guarded}: it is made only when the file itself is run. */
    record Call(String name, String receiver, String symbol, int line, List<Argument> arguments, boolean guarded) {

        String method() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        /** The value of a keyword; null where it is not passed. */
        String keyword(String keyword) {
            return arguments.stream()
                    .filter(a -> a.keyword().equals(keyword))
                    .map(Argument::value)
                    .findFirst()
                    .orElse(null);
        }

        /** The first of the keywords that is passed; null where none is. */
        String first(String... keywords) {
            for (String keyword : keywords) {
                if (keyword(keyword) != null) {
                    return keyword(keyword);
                }
            }
            return null;
        }

        /** The i-th positional argument; null where there are fewer. */
        String positional(int i) {
            return arguments.stream()
                    .filter(a -> a.keyword().isEmpty())
                    .map(Argument::value)
                    .skip(i)
                    .findFirst()
                    .orElse(null);
        }

        /** All literals that are passed by the keyword. */
        List<String> literals(String keyword) {
            return arguments.stream()
                    .filter(a -> a.keyword().equals(keyword) && a.value().startsWith("="))
                    .map(a -> a.value().substring(1))
                    .toList();
        }

        /** All values that are passed by the keyword. */
        List<String> values(String keyword) {
            return arguments.stream()
                    .filter(a -> a.keyword().equals(keyword))
                    .map(Argument::value)
                    .toList();
        }

        List<String> values() {
            return arguments.stream().map(Argument::value).toList();
        }
    }

    /** A table of celery's beat. */
    record Beat(int line, List<String> tasks) {}

    private static final Set<String> DEPLOYING =
            Set.of("Deployment", "build_from_flow", "DeploymentSpec", "serve", "deploy", "to_deployment");

    private final ModuleSummary module;
    private final List<Call> calls = new ArrayList<>();
    private final List<Beat> beats = new ArrayList<>();
    private final Map<String, Call> byResult = new HashMap<>();
    private final Set<Call> ofDeployments = new HashSet<>();
    private final Map<String, String> imported = new HashMap<>();
    private final TreeMap<Integer, Definition> byLine = new TreeMap<>();

    ScheduleCalls(ModuleSummary module) {
        this.module = module;
        module.imports().forEach(i -> imported.put(i.alias(), i.name()));
        module.definitions().stream().skip(1).forEach(d -> byLine.putIfAbsent(d.startLine(), d));
        ModuleSummary.Steps steps = module.steps();
        int guard = 0;
        while (steps.next()) {
            guard = CodeReach.guard(steps, guard);
            if (steps.op() == Op.CALL) {
                call(steps, guard > 0);
            }
            beat(steps);
        }
    }

    private void call(ModuleSummary.Steps steps, boolean guarded) {
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < steps.inputs(); i++) {
            arguments.add(new Argument(steps.keyword(i), steps.input(i)));
        }
        String symbol = module.definitions().isEmpty()
                ? ""
                : module.definitions().get(steps.definition()).name();
        Call call = new Call(
                steps.name(), steps.receiver(), symbol, steps.line(), arguments, guarded && steps.definition() == 0);
        calls.add(call);
        if (DEPLOYING.contains(call.method())) {
            arguments.stream()
                    .map(a -> byResult.get(a.value()))
                    .filter(Objects::nonNull)
                    .forEach(ofDeployments::add);
        }
        for (int i = 0; i < steps.outputs(); i++) {
            byResult.put(steps.output(i), call);
        }
        List<String> table = arguments.stream()
                .filter(a -> a.keyword().equals("beat_schedule"))
                .map(Argument::value)
                .toList();
        if (!table.isEmpty()) {
            beats.add(new Beat(steps.line(), literals(table)));
        }
    }

    private void beat(ModuleSummary.Steps steps) {
        for (int i = 0; i < steps.outputs(); i++) {
            String target = steps.output(i);
            String name = target.substring(target.lastIndexOf('.') + 1);
            if (List.of("beat_schedule", "CELERYBEAT_SCHEDULE", "CELERY_BEAT_SCHEDULE")
                    .contains(name)) {
                List<String> values = new ArrayList<>();
                for (int j = 0; j < steps.inputs(); j++) {
                    values.add(steps.input(j));
                }
                beats.add(new Beat(steps.line(), literals(values)));
            }
        }
    }

    private static List<String> literals(List<String> values) {
        return values.stream().filter(v -> v.startsWith("=") && v.contains(".")).toList();
    }

    ModuleSummary module() {
        return module;
    }

    String path() {
        return module.path();
    }

    List<Call> all() {
        return calls;
    }

    List<Beat> beats() {
        return beats;
    }

    /** The definition that a call decorates; null where it is no decorator. */
    Definition decorated(Call call) {
        Map.Entry<Integer, Definition> next = byLine.ceilingEntry(call.line());
        return next != null && next.getValue().decorators().contains(call.name()) ? next.getValue() : null;
    }

    /** The value of a deployment that has a switch of its own: it starts nothing by itself. */
    boolean ofDeployment(Call call) {
        return ofDeployments.contains(call);
    }

    /** Name of what made a value; empty where that is not known. */
    String made(String value) {
        Call call = byResult.get(value);
        return call == null ? "" : call.name();
    }

    /** The task of {@code task.s(...)}; null for anything else. */
    String task(String value) {
        String name = value == null ? "" : made(value);
        return name.endsWith(".s") || name.endsWith(".si") || name.endsWith(".signature")
                ? name.substring(0, name.lastIndexOf('.'))
                : null;
    }

    /** {@code flow.from_source(entrypoint="flows.py:main").deploy(...)}: the entry point; empty where there is none. */
    String entrypoint(Call call) {
        Call source = byResult.get(call.receiver());
        String entry = source == null || !source.method().equals("from_source") ? null : source.keyword("entrypoint");
        return entry != null && entry.startsWith("=") ? entry.substring(1) : "";
    }

    /** A name as written or resolved through the imports of the module. */
    String absolute(String name) {
        int dot = name.indexOf('.');
        String head = dot < 0 ? name : name.substring(0, dot);
        return imported.containsKey(head) ? imported.get(head) + (dot < 0 ? "" : name.substring(dot)) : name;
    }

    /** Commands of operators in a definition; of the whole module for the empty name. Values that the scheduler fills in become a word. */
    List<String> scripts(String symbol) {
        return calls.stream()
                .filter(c -> symbol.isEmpty()
                        || c.symbol().equals(symbol)
                        || c.symbol().startsWith(symbol + "."))
                .map(ScheduleCalls::script)
                .filter(s -> !s.isEmpty())
                .map(s -> s.replace("{{", "__").replace("}}", "__"))
                .toList();
    }

    private static String script(Call call) {
        String operator = call.method();
        if (!call.literals("bash_command").isEmpty()) {
            return call.literals("bash_command").get(0);
        }
        if (!operator.endsWith("Operator")) {
            return "";
        }
        if (!call.literals("application").isEmpty()) {
            return "spark-submit " + call.literals("application").get(0);
        }
        if (!call.literals("input_nb").isEmpty()) {
            return "papermill " + call.literals("input_nb").get(0);
        }
        List<String> command = call.literals("command");
        if (command.size() == 1) {
            return command.get(0);
        }
        List<String> words = new ArrayList<>(command);
        words.addAll(call.literals("cmds"));
        words.addAll(call.literals("arguments"));
        return words.isEmpty() ? "" : new Words(words).quoted();
    }

    /** Whether some call of the module has the literal: a DAG or pipeline of that name. */
    boolean names(String literal) {
        return calls.stream().anyMatch(c -> c.values().contains("=" + literal));
    }

    /** The call that made a value; null where that is not known. */
    Call maker(String value) {
        return value == null ? null : byResult.get(value);
    }
}
