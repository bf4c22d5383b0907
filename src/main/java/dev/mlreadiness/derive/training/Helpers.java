package dev.mlreadiness.derive.training;

import dev.mlreadiness.derive.index.CodeIndex;
import dev.mlreadiness.derive.index.CodeIndex.Symbol;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Op;
import dev.mlreadiness.fact.ModuleSummary.Steps;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the project's own functions do of {@link LoopCalls}, followed a few calls deep. */
final class Helpers {

    private static final int HOPS = 3;

    private final CodeIndex index;
    private final Map<Symbol, Integer> flags = new HashMap<>();
    /** Answers by module, for names that recur. */
    private final Map<String, Map<String, Integer>> asked = new HashMap<>();
    /** What the definitions of a module do and call themselves. */
    private final Map<String, Body[]> bodies = new HashMap<>();

    private static final class Body {
        private int flags;
        private final Map<String, Symbol> calls = new HashMap<>();
    }

    Helpers(CodeIndex index) {
        this.index = index;
    }

    /** What the call of a function of the project does; 0 for any other. */
    int flags(ModuleSummary module, int definition, String name) {
        return symbol(module, definition, name)
                .map(symbol -> flags(symbol, HOPS))
                .orElse(0);
    }

    private Optional<Symbol> symbol(ModuleSummary module, int definition, String name) {
        if (name.startsWith("self.")) {
            int owner = module.definitions().get(definition).parent();
            String type = owner > 0 ? module.definitions().get(owner).name() : "";
            String member = name.substring(5);
            return type.isEmpty() || member.contains(".")
                    ? Optional.empty()
                    : index.member(new Symbol(module.path(), type), member);
        }
        return index.resolve(name, module.path())
                .filter(symbol -> !symbol.name().isEmpty());
    }

    private int flags(Symbol symbol, int hops) {
        Integer known = flags.get(symbol);
        if (known != null || hops == 0) {
            return known == null ? 0 : known;
        }
        flags.put(symbol, 0);
        Optional<ModuleSummary> module = index.module(symbol.path());
        int definition = index.definition(symbol);
        if (module.isEmpty() || definition <= 0) {
            return 0;
        }
        Body body = bodies.computeIfAbsent(symbol.path(), path -> read(module.get()))[definition];
        int all = body == null ? 0 : body.flags;
        if (body != null) {
            for (Symbol called : body.calls.values()) {
                all |= flags(called, hops - 1);
            }
        }
        flags.put(symbol, all);
        return all;
    }

    private Body[] read(ModuleSummary module) {
        Body[] all = new Body[module.definitions().size()];
        Steps step = module.steps();
        while (step.next()) {
            if (step.op() == Op.CALL) {
                int definition = step.definition();
                Body body = all[definition] == null ? all[definition] = new Body() : all[definition];
                int own = LoopCalls.flags(step.name(), step.receiver(), step.inputs());
                body.flags |= own;
                if (own == 0 && !body.calls.containsKey(step.name())) {
                    symbol(module, definition, step.name()).ifPresent(s -> body.calls.put(step.name(), s));
                }
            }
        }
        return all;
    }
}
