package dev.mlreadiness.assess;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.ModuleSummary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells code that lies still: a function or class that nothing in the repository names besides its definition. What lies still is written, but not
 * shown to be done by anybody. (A notebook is run by hand, with or without its outputs: many teams strip them before they commit.)
 *
 * <p>Only what stands plainly at the top of a Python module is judged. Methods of a class that something names, whatever is decorated and the usual names of
 * entry points may be called by a framework; a name that stands in any import, argument, string or command counts as called.
 */
final class Dormant {

    private static final Set<FactKind> CODE =
            Set.of(FactKind.PYTHON_CALL, FactKind.PYTHON_FUNCTION, FactKind.PYTHON_CHECK);
    private static final Set<String> ENTRY_POINTS = Set.of(
            "main",
            "run",
            "cli",
            "app",
            "handler",
            "lambda_handler",
            "train",
            "predict",
            "evaluate",
            "objective",
            "setup");

    private final FactBase facts;
    private final Map<String, Set<String>> plain = new HashMap<>();
    private Set<String> named;

    Dormant(FactBase facts) {
        this.facts = facts;
        for (ModuleSummary module : facts.summaries().values()) {
            if (module.path().endsWith(".py")) {
                plain.put(module.path(), plainDefinitions(module));
            }
        }
    }

    /** Why the fact lies still; empty when it does not, or when that cannot be told. */
    Optional<String> why(Fact fact) {
        String path = fact.location().path();
        if (!CODE.contains(fact.kind()) || fact.text("role").equals("test")) {
            return Optional.empty();
        }
        String symbol = fact.text("symbol");
        int dot = symbol.indexOf('.');
        String outermost = dot < 0 ? symbol : symbol.substring(0, dot);
        boolean still = plain.getOrDefault(path, Set.of()).contains(outermost) && !named().contains(outermost);
        return still ? Optional.of("nothing in the repository calls " + outermost) : Optional.empty();
    }

    private static Set<String> plainDefinitions(ModuleSummary module) {
        Set<String> names = new HashSet<>();
        List<ModuleSummary.Definition> definitions = module.definitions();
        for (int i = 1; i < definitions.size(); i++) {
            ModuleSummary.Definition definition = definitions.get(i);
            if (definition.decorators().isEmpty()
                    && !definition.name().contains(".")
                    && !ENTRY_POINTS.contains(definition.name())) {
                names.add(definition.name());
            }
        }
        return names;
    }

    /** The plain definitions that are named somewhere, found when first asked for: a repository whose evidence is all reached never asks. */
    private Set<String> named() {
        if (named == null) {
            Set<String> wanted = new HashSet<>();
            plain.values().forEach(wanted::addAll);
            Mentions mentions = new Mentions(wanted);
            for (ModuleSummary module : facts.summaries().values()) {
                module.imports().forEach(i -> mentions.in(i.name()));
                for (ModuleSummary.Definition definition : module.definitions()) {
                    definition.bases().forEach(mentions::in);
                    definition.decorators().forEach(mentions::in);
                }
                module.read().forEach(mentions::in);
            }
            facts.of(FactKind.COMMAND).forEach(command -> mentions.in(command.text("text")));
            facts.of(FactKind.CONFIG_VALUE).forEach(value -> mentions.in(value.text("value")));
            named = mentions.seen();
        }
        return named;
    }
}
