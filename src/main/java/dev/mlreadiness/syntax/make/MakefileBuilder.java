package dev.mlreadiness.syntax.make;

import dev.mlreadiness.syntax.make.MakefileParser.RawRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Fills variables into the rules of a Makefile once all of it is read. */
final class MakefileBuilder {
    private static final int MAX_TARGETS_OF_RULE = 200;
    private static final int MAX_TARGETS = 20_000;
    /** Characters of recipes that rules with several targets may copy in all. */
    private static final int MAX_COPIES = 8 << 20;

    private final Map<String, String> raw;
    private final Expansion expansion;
    private int copied;

    MakefileBuilder(Map<String, String> raw) {
        this.raw = raw;
        expansion = new Expansion(raw);
    }

    Makefile build(List<RawRule> rules, Set<String> exported, List<Makefile.Include> rawIncludes) {
        List<Target> targets = new ArrayList<>();
        Set<String> phony = new TreeSet<>();
        Set<String> ignored = new LinkedHashSet<>();
        boolean oneShell = false;
        boolean ignoreAll = false;
        for (RawRule rule : rules) {
            List<String> prerequisites = MakefileParser.words(expansion.expand(rule.prerequisites()));
            for (String name : MakefileParser.words(expansion.expand(rule.targets()))) {
                phony.addAll(name.equals(".PHONY") ? prerequisites : List.of());
                ignored.addAll(name.equals(".IGNORE") ? prerequisites : List.of());
                ignoreAll |= name.equals(".IGNORE") && prerequisites.isEmpty();
                oneShell |= name.equals(".ONESHELL");
            }
        }
        for (RawRule rule : rules) {
            addTargets(rule, oneShell, ignoreAll ? null : ignored, targets);
        }
        Map<String, String> values = new TreeMap<>();
        raw.forEach((name, value) -> values.put(name, expansion.expand("$(" + name + ")")));
        List<Makefile.Include> includes = new ArrayList<>();
        for (Makefile.Include include : rawIncludes) {
            MakefileParser.words(expansion.expand(include.path()))
                    .forEach(path -> includes.add(new Makefile.Include(path, include.optional(), include.line())));
        }
        List<String> flags = new ArrayList<>(MakefileParser.words(values.getOrDefault(".SHELLFLAGS", "")));
        flags.addAll(
                0,
                MakefileParser.words(values.getOrDefault("SHELL", "")).stream()
                        .skip(1)
                        .toList());
        flags.removeIf(flag -> flag.equals("-c"));
        flags.replaceAll(
                flag -> flag.startsWith("-") && flag.endsWith("c") ? flag.substring(0, flag.length() - 1) : flag);
        return new Makefile(
                targets, values, exported, includes, phony, oneShell, flags, defaultTarget(values, targets));
    }

    private static String defaultTarget(Map<String, String> values, List<Target> targets) {
        if (values.containsKey(".DEFAULT_GOAL")) {
            return values.get(".DEFAULT_GOAL");
        }
        return targets.stream()
                .map(Target::name)
                .filter(name -> name.indexOf('%') < 0 && (!name.startsWith(".") || name.indexOf('/') >= 0))
                .findFirst()
                .orElse(null);
    }

    /** @param ignored targets whose failures are ignored, null for all */
    private void addTargets(RawRule rule, boolean oneShell, Set<String> ignored, List<Target> targets) {
        List<String> names = MakefileParser.words(expansion.expand(rule.targets()));
        String prerequisites = expansion.expand(rule.prerequisites());
        int colon = prerequisites.indexOf(':');
        String pattern = colon >= 0 ? prerequisites.substring(0, colon).strip() : "";
        List<String> needed = MakefileParser.words(prerequisites.substring(colon + 1));
        int bar = needed.indexOf("|");
        List<String> first = bar < 0 ? needed : needed.subList(0, bar);
        List<String> orderOnly = bar < 0 ? List.of() : needed.subList(bar + 1, needed.size());
        List<Recipe> recipes = recipes(rule, oneShell);
        for (String name : names.subList(0, Math.min(names.size(), MAX_TARGETS_OF_RULE))) {
            if (isSpecial(name) || targets.size() >= MAX_TARGETS || copied > MAX_COPIES) {
                continue;
            }
            copied += names.size() == 1
                    ? 0
                    : recipes.stream()
                            .mapToInt(recipe -> recipe.text().length())
                            .sum();
            boolean ignores = ignored == null || ignored.contains(name);
            List<Recipe> own = !ignores
                    ? recipes
                    : recipes.stream()
                            .map(recipe ->
                                    new Recipe(recipe.text(), recipe.line(), recipe.silent(), true, recipe.always()))
                            .toList();
            Target target = new Target(name, first, orderOnly, own, rule.conditional(), rule.line());
            String stem = pattern.indexOf('%') >= 0 ? Automatic.stem(pattern, name) : null;
            targets.add(name.indexOf('%') >= 0 ? target : Automatic.fill(target, name, stem == null ? "" : stem));
        }
    }

    private static boolean isSpecial(String name) {
        return name.startsWith(".")
                && name.length() > 1
                && name.substring(1).chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '_');
    }

    private List<Recipe> recipes(RawRule rule, boolean oneShell) {
        List<Recipe> recipes = new ArrayList<>();
        for (Recipe recipe : rule.recipes()) {
            recipes.add(recipe.withText(expansion.expand(recipe.text())));
        }
        if (!oneShell || recipes.size() < 2) {
            return recipes;
        }
        StringBuilder text = new StringBuilder();
        int line = recipes.get(0).line();
        for (Recipe recipe : recipes) {
            for (; line < recipe.line() && text.length() > 0; line++) {
                text.append('\n');
            }
            text.append(recipe.text());
            line += (int) recipe.text().chars().filter(c -> c == '\n').count();
        }
        return List.of(recipes.get(0).withText(text.toString()));
    }
}
