package dev.mlreadiness.derive.automation;

import dev.mlreadiness.derive.automation.Condition.Holds;
import dev.mlreadiness.derive.automation.SkipCondition.Variable;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables of the environment that tests see in a run of CI: what the way to them sets. Only the files of GitHub show all of them. */
final class TestEnvironment {

    private static final Set<String> OF_CI = Set.of("CI", "GITHUB_ACTIONS", "GITHUB_WORKFLOW", "GITHUB_RUN_ID");

    private final Wiring wiring;
    private final Map<String, Boolean> mentioned = new HashMap<>();

    TestEnvironment(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Whether the condition of a skip holds in the run. */
    Holds holds(String guard, Trail trail) {
        return guard.isEmpty() ? Holds.MAYBE : SkipCondition.of(guard, name -> variable(name, trail));
    }

    private Variable variable(String name, Trail trail) {
        boolean github = trail.origin().startsWith(".github/");
        if (OF_CI.contains(name)) {
            return github ? new Variable(Holds.YES, Optional.of("true")) : Variable.UNKNOWN;
        }
        boolean set = trail.via().stream().anyMatch(hop -> hop.startsWith(name + "=") || hop.contains(" " + name + "="))
                || trail.via().stream().anyMatch(hop -> isSet(hop.split("#", 2)[0], name));
        return set || !github || mentioned.computeIfAbsent(name, this::mentioned) ? Variable.UNKNOWN : Variable.UNSET;
    }

    private boolean isSet(String file, String name) {
        return wiring.all(file).keySet().stream()
                .anyMatch(key -> key.endsWith(".env." + name) || key.equals("env." + name));
    }

    /** Some command of the repository sets it. */
    private boolean mentioned(String name) {
        List<Fact> commands = wiring.facts.of(FactKind.COMMAND);
        return commands.stream()
                .anyMatch(command -> command.text("text").contains(name + "=")
                        || command.list("env").stream().anyMatch(e -> e.startsWith(name + "=")));
    }
}
