package dev.mlreadiness.assess;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.rubric.TriggerClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers which trigger reaches a fact, from the {@code automation.path} facts. */
final class Reach {

    /**
     * One way from a trigger to a definition or file. {@code rehearsal}: a test function leads to it other than by a training run, so that it
     * sees what the test makes up. {@code doubt}: why its weakest hop is not certain.
     */
    record Path(
            TriggerClass trigger,
            boolean gating,
            boolean opaque,
            String swallowed,
            String doubt,
            List<String> via,
            boolean rehearsal) {

        boolean repeating() {
            return trigger != TriggerClass.HUMAN;
        }

        /** The same way, at whose end a failure does not matter. */
        Path swallowed(String why) {
            return new Path(trigger, false, opaque, why, doubt, via, rehearsal);
        }
    }

    private static final Pattern TRAINING_RUN =
            Pattern.compile("(?i)(^|[._])(re)?(train|fit|run)(_\\w*)?\\(\\)$|pipeline\\w*\\(\\)$");

    private record Target(String symbol, Path path) {}

    private static final Comparator<Path> LIKELIEST = Comparator.<Path>comparingInt(p -> p.opaque() ? 1 : 0)
            .thenComparingInt(p -> p.gating() ? 0 : 1)
            .thenComparingInt(p -> p.rehearsal() ? 1 : 0);
    private static final Comparator<Path> SHORTEST =
            Comparator.<Path>comparingInt(p -> p.via().size()).thenComparing(p -> String.join("\n", p.via()));

    private final Map<String, List<Target>> byFile = new HashMap<>();

    Reach(FactBase facts) {
        for (Fact fact : facts.of(FactKind.AUTOMATION_PATH)) {
            Path path = new Path(
                    TriggerClass.valueOf(fact.text("trigger").toUpperCase(Locale.ROOT)),
                    fact.is("gating"),
                    fact.text("quality").equals("opaque"),
                    fact.text("swallowed"),
                    fact.text("doubt"),
                    fact.list("via"),
                    rehearsal(fact.list("via")));
            byFile.computeIfAbsent(fact.text("target"), f -> new ArrayList<>())
                    .add(new Target(fact.text("symbol"), path));
        }
    }

    private static boolean rehearsal(List<String> via) {
        int test = 0;
        while (test < via.size() && !via.get(test).contains("::")) {
            test++;
        }
        return test < via.size()
                && via.subList(test + 1, Math.max(test + 1, via.size() - 1)).stream()
                        .noneMatch(hop -> TRAINING_RUN.matcher(hop).find());
    }

    /** The best path whose trigger is at least of the class; without one, the best path at all. */
    Optional<Path> best(Fact fact, TriggerClass needed) {
        String symbol = symbolOf(fact);
        List<Path> paths = byFile.getOrDefault(fact.location().path(), List.of()).stream()
                .filter(t -> covers(t.symbol(), symbol))
                .map(Target::path)
                .toList();
        // the least class that is enough explains most: a push rather than a release for a test that needs a change
        Optional<Path> enough = paths.stream()
                .filter(p -> p.trigger().compareTo(needed) >= 0)
                .min(LIKELIEST.thenComparing(Path::trigger).thenComparing(SHORTEST));
        Optional<Path> best = enough.isPresent()
                ? enough
                : paths.stream()
                        .min(Comparator.comparing(Path::trigger, Comparator.reverseOrder())
                                .thenComparing(LIKELIEST)
                                .thenComparing(SHORTEST));
        return best.map(path -> swallows(fact) ? path.swallowed(fact.text("swallowed")) : path);
    }

    /** The job that a command belongs to may go on where the command fails. */
    private static boolean swallows(Fact fact) {
        return fact.kind() == FactKind.COMMAND && !fact.text("swallowed").isEmpty();
    }

    /** A reached definition covers what is nested in it; reaching a module covers its own statements only. */
    private static boolean covers(String reached, String wanted) {
        return reached.equals(wanted) || !reached.isEmpty() && wanted.startsWith(reached + ".");
    }

    /** Commands belong to a job or make target, everything else to the enclosing definition. */
    private static String symbolOf(Fact fact) {
        return switch (fact.kind()) {
            case COMMAND -> fact.text("target");
            case CI_STEP -> fact.text("job");
            case PYTHON_FUNCTION, PYTHON_CLASS, PYTHON_TEST, JAVA_TEST -> {
                String outer = fact.text("symbol");
                String name = fact.text("name");
                yield outer.isEmpty() || outer.equals(name) || outer.endsWith("." + name)
                        ? (outer.isEmpty() ? name : outer)
                        : outer + "." + name;
            }
            default -> fact.text("symbol");
        };
    }
}
