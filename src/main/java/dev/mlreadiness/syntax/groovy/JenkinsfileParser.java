package dev.mlreadiness.syntax.groovy;

import dev.mlreadiness.syntax.groovy.Jenkinsfile.Step;
import dev.mlreadiness.syntax.groovy.Jenkinsfile.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads declarative and scripted Jenkinsfiles. Any text is accepted; what shared libraries do is not seen. */
public final class JenkinsfileParser {
    private static final Set<String> SHELLS = Set.of("sh", "bat", "powershell", "pwsh");
    private static final int MAX_VARIABLES = 100;

    private final List<Step> steps = new ArrayList<>();
    private final List<Trigger> triggers = new ArrayList<>();
    private final List<String> libraries = new ArrayList<>();
    private final List<String> images = new ArrayList<>();
    private final List<String> downstream = new ArrayList<>();
    private final List<Integer> approvals = new ArrayList<>();

    /** What is around a call. */
    private record Around(
            List<String> stages,
            String folder,
            Map<String, String> variables,
            String swallowed,
            boolean conditional,
            boolean timer,
            String post) {
        Around inStage(String name, boolean when, boolean byTimer) {
            List<String> all = new ArrayList<>(stages);
            all.add(name);
            boolean only = timer || byTimer;
            return new Around(List.copyOf(all), folder, variables, swallowed, conditional || when, only, post);
        }

        Around inFolder(String name) {
            String inside = folder.isEmpty() || name.startsWith("/") ? name : folder + "/" + name;
            return new Around(stages, inside, variables, swallowed, conditional, timer, post);
        }

        Around with(Map<String, String> more) {
            return new Around(stages, folder, more, swallowed, conditional, timer, post);
        }

        Around swallowedBy(String reason) {
            return new Around(stages, folder, variables, reason, conditional, timer, post);
        }

        Around inCondition() {
            return new Around(stages, folder, variables, swallowed, true, timer, post);
        }

        Around inPost(String condition) {
            return new Around(stages, folder, variables, swallowed, conditional, timer, condition);
        }
    }

    private JenkinsfileParser() {}

    /** Reads a Jenkinsfile. */
    public static Jenkinsfile parse(String text) {
        JenkinsfileParser parser = new JenkinsfileParser();
        parser.calls(
                GroovyParser.parse(text).children(), new Around(List.of(), "", Map.of(), null, false, false, null));
        return new Jenkinsfile(
                parser.steps, parser.triggers, parser.libraries, parser.images, parser.downstream, parser.approvals);
    }

    private void calls(List<GroovyCall> calls, Around outer) {
        Around here = outer;
        for (GroovyCall call : calls) {
            here = call.name().equals("environment") ? here.with(assigned(call, here.variables())) : here;
        }
        for (int i = 0; i < calls.size(); i++) {
            GroovyCall following = i + 1 < calls.size() ? calls.get(i + 1) : null;
            boolean caught = calls.get(i).name().equals("try")
                    && following != null
                    && following.name().equals("catch")
                    && !failsAgain(following);
            call(calls.get(i), caught ? here.swallowedBy("try/catch") : here);
        }
    }

    private static boolean failsAgain(GroovyCall handler) {
        return !handler.below("throw").isEmpty()
                || !handler.below("error").isEmpty()
                || handler.below("currentBuild.result").stream().anyMatch(JenkinsfileParser::isFailure);
    }

    private static boolean isFailure(GroovyCall assignment) {
        return !assignment.arguments().isEmpty()
                && assignment.arguments().get(0).text().contains("FAIL");
    }

    private void call(GroovyCall call, Around around) {
        String name = call.name().startsWith(".") ? call.name().substring(1) : call.name();
        if (SHELLS.contains(name)) {
            step(name, call, around);
        } else if (name.equals("triggers") || name.equals("pipelineTriggers")) {
            call.children().forEach(this::trigger);
            return;
        } else {
            notes(name, call);
        }
        String first = call.firstString();
        Around inside = switch (name) {
            case "stage" ->
                around.inStage(first == null ? "" : first, !call.all("when").isEmpty(), isTimed(call));
            case "if", "else", "switch" -> around.inCondition();
            case "dir" -> first == null ? around : around.inFolder(first);
            case "withEnv" -> around.with(environment(call, around.variables()));
            case "catchError" -> isSwallowing(call) ? around.swallowedBy("catchError") : around;
            case "warnError" -> around.swallowedBy("warnError");
            default -> around;
        };
        if (name.equals("post")) {
            call.children().forEach(section -> calls(section.children(), around.inPost(section.name())));
        } else {
            calls(call.children(), inside);
        }
    }

    /** Its {@code when} asks for a timer, not among alternatives and not negated. */
    private static boolean isTimed(GroovyCall stage) {
        return stage.all("when").stream()
                .flatMap(when -> when.all("triggeredBy").stream())
                .anyMatch(by -> by.firstString() != null && by.firstString().contains("Timer"));
    }

    /** {@code catchError} still fails the build unless another result is asked for. */
    private static boolean isSwallowing(GroovyCall call) {
        GroovyValue result = call.named().get("buildResult");
        return result != null && !result.text().contains("FAIL");
    }

    private void step(String kind, GroovyCall call, Around around) {
        GroovyValue script = call.arguments().isEmpty()
                ? call.named().get("script")
                : call.arguments().get(0);
        if (script == null) {
            return;
        }
        GroovyValue status = call.named().get("returnStatus");
        String swallowed =
                around.swallowed != null ? around.swallowed : status != null && status.isTrue() ? "returnStatus" : null;
        steps.add(new Step(
                kind,
                script.text(),
                script.isString(),
                script.line(),
                around.stages,
                around.folder,
                around.variables,
                swallowed,
                around.conditional,
                around.timer,
                around.post));
    }

    private void trigger(GroovyCall call) {
        String value = call.firstString();
        GroovyValue jobs = call.named().get("upstreamProjects");
        triggers.add(new Trigger(call.name(), value != null ? value : jobs != null ? jobs.text() : "", call.line()));
    }

    private void notes(String name, GroovyCall call) {
        String first = call.firstString();
        switch (name) {
            case "@Library", "library" ->
                libraries.add(
                        first != null
                                ? first
                                : call.arguments().isEmpty()
                                        ? ""
                                        : call.arguments().get(0).text());
            case "image", "docker.image" -> {
                if (first != null) {
                    images.add(first);
                }
            }
            case "docker" -> {
                if (first != null && call.children().isEmpty()) {
                    images.add(first);
                }
            }
            case "build" -> {
                GroovyValue job = call.named().get("job");
                if (job != null || first != null) {
                    downstream.add(job != null ? job.text() : first);
                }
            }
            case "input" -> approvals.add(call.line());
            default -> {
                // other steps are not read
            }
        }
    }

    private static Map<String, String> assigned(GroovyCall environment, Map<String, String> outer) {
        Map<String, String> variables = new TreeMap<>(outer);
        for (GroovyCall child : environment.children()) {
            if (child.assigns()
                    && !child.arguments().isEmpty()
                    && child.arguments().get(0).isString()) {
                put(variables, child.name(), child.arguments().get(0).text());
            }
        }
        return variables;
    }

    private static Map<String, String> environment(GroovyCall call, Map<String, String> outer) {
        Map<String, String> variables = new TreeMap<>(outer);
        for (GroovyValue argument : call.arguments()) {
            for (String text : argument.texts()) {
                int equals = text.indexOf('=');
                if (equals > 0) {
                    put(variables, text.substring(0, equals), text.substring(equals + 1));
                }
            }
        }
        return variables;
    }

    private static void put(Map<String, String> variables, String name, String value) {
        if (variables.size() < MAX_VARIABLES && value.length() <= 1000) {
            variables.put(name, value);
        }
    }
}
