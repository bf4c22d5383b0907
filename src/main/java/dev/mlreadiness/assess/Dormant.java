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
            Set<String> seen = new HashSet<>();
            for (ModuleSummary module : facts.summaries().values()) {
                module.imports().forEach(i -> collect(i.name(), wanted, seen));
                for (ModuleSummary.Definition definition : module.definitions()) {
                    definition.bases().forEach(base -> collect(base, wanted, seen));
                    definition.decorators().forEach(decorator -> collect(decorator, wanted, seen));
                }
                module.read().forEach(name -> collect(name, wanted, seen));
            }
            facts.of(FactKind.COMMAND).forEach(command -> collect(command.text("text"), wanted, seen));
            facts.of(FactKind.CONFIG_VALUE).forEach(value -> collect(value.text("value"), wanted, seen));
            named = seen;
        }
        return named;
    }

    /** Adds each identifier of a text that is one of the wanted, without regular expressions: there are many texts. */
    private static void collect(String text, Set<String> wanted, Set<String> seen) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean part = i < text.length() && Character.isJavaIdentifierPart(text.charAt(i));
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                String word = text.substring(start, i);
                if (wanted.contains(word)) {
                    seen.add(word);
                }
                start = -1;
            }
        }
    }
}
