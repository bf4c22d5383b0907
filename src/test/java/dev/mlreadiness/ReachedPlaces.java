package dev.mlreadiness;

import dev.mlreadiness.derive.automation.Automation;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.repo.Repository;
import dev.mlreadiness.repo.RepositoryWalker;
import dev.mlreadiness.repo.WalkOptions;
import dev.mlreadiness.rubric.InterestOf;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricException;
import dev.mlreadiness.rubric.RubricSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The automation graph of a repository that is written as one text: each file begins with a line {@code --- path}.
 *
 * <p>A reached place is one line: {@code tests/test_a.py::test_x change}, with {@code ignored} where its failure does not matter, and {@code assumed}
 * or {@code opaque} where the path is not certain.
 */
final class ReachedPlaces {

    private static Rubric rubric;

    private final FactBase facts;

    private ReachedPlaces(FactBase facts) {
        this.facts = facts;
    }

    static ReachedPlaces of(Path folder, String repository) {
        return of(folder, repository, Map.of());
    }

    /** @param opaqueHops commands that the user gives for hops that cannot be followed */
    static ReachedPlaces of(Path folder, String text, Map<String, List<String>> opaqueHops) {
        try {
            Path root = Files.createTempDirectory(folder, "repository");
            write(root, text);
            Repository repository =
                    new RepositoryWalker(new WalkOptions(List.of(), null, WalkOptions.Limits.DEFAULT)).walk(root);
            // as a scan asks for facts, and for every definition, so that each has its place
            Interest interest = InterestOf.rubric(rubric(), List.of(Automation::interest, wanted -> {
                for (FactKind kind : List.of(
                        FactKind.PYTHON_FUNCTION, FactKind.PYTHON_CLASS, FactKind.JAVA_CALL, FactKind.JAVA_CLASS)) {
                    wanted.all(kind);
                }
            }));
            FactBase facts = new Inspection(
                            Inspectors.all(interest, rubric().knowledge().types(), repository), done -> {}, 2)
                    .run(repository);
            facts.add(new Automation(rubric().knowledge(), opaqueHops).derive(facts));
            return new ReachedPlaces(facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RubricException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized Rubric rubric() throws IOException, RubricException {
        if (rubric == null) {
            rubric = RubricSource.folder(Path.of("rubric"));
        }
        return rubric;
    }

    private static void write(Path folder, String repository) throws IOException {
        for (String file : repository.split("(?m)^--- ")) {
            int end = file.indexOf('\n');
            if (!file.isBlank()) {
                Path path = folder.resolve(
                        file.substring(0, end < 0 ? file.length() : end).strip());
                Files.createDirectories(path.getParent());
                Files.writeString(path, end < 0 ? "" : file.substring(end + 1));
            }
        }
    }

    /** Places in Python, notebook and Java files. */
    List<String> code() {
        return lines(f -> f.text("target").matches(".*\\.(py|ipynb|java)"));
    }

    /** Tests only. */
    List<String> tests() {
        return lines(f ->
                f.text("target").matches(".*\\.(py|java)") && f.text("symbol").matches("(.*\\.)?test\\w*"));
    }

    List<String> all() {
        return lines(f -> true);
    }

    private List<String> lines(java.util.function.Predicate<Fact> wanted) {
        List<String> lines = new ArrayList<>();
        for (Fact fact : facts.of(FactKind.AUTOMATION_PATH)) {
            if (wanted.test(fact)) {
                String quality = fact.text("quality");
                lines.add(place(fact) + " " + fact.text("trigger") + (fact.is("gating") ? "" : " ignored")
                        + (quality.equals("resolved") ? "" : " " + quality));
            }
        }
        return lines.stream().sorted().toList();
    }

    private static String place(Fact fact) {
        return fact.text("target") + (fact.text("symbol").isEmpty() ? "" : "::" + fact.text("symbol"));
    }

    /** The hops to a place. */
    String via(String place) {
        return facts.of(FactKind.AUTOMATION_PATH).stream()
                .filter(f -> place(f).equals(place))
                .map(f -> String.join(" -> ", f.list("via")))
                .findFirst()
                .orElse("not reached");
    }

    /** Why the failure of a place is ignored. */
    String swallowed(String place) {
        return facts.of(FactKind.AUTOMATION_PATH).stream()
                .filter(f -> place(f).equals(place))
                .map(f -> f.text("swallowed"))
                .findFirst()
                .orElse("not reached");
    }

    /** Why a place is reached by an assumption. */
    String doubt(String place) {
        return facts.of(FactKind.AUTOMATION_PATH).stream()
                .filter(f -> place(f).equals(place))
                .map(f -> f.text("doubt"))
                .findFirst()
                .orElse("not reached");
    }

    /** Paths that are not certain and do not say why, or the other way round. */
    List<String> unexplained() {
        return lines(
                f -> f.text("quality").equals("resolved") != f.text("doubt").isEmpty());
    }

    /** Hops that could not be followed. */
    List<String> opaque() {
        return facts.of(FactKind.AUTOMATION_OPAQUE).stream()
                .map(f -> f.text("text") + ": " + f.text("reason"))
                .sorted()
                .toList();
    }

    FactBase facts() {
        return facts;
    }
}
