package dev.mlreadiness;

import dev.mlreadiness.assess.Assessment.Note;
import dev.mlreadiness.assess.Assessment.Scan;
import dev.mlreadiness.assess.Split;
import dev.mlreadiness.assess.Suppressions;
import dev.mlreadiness.config.Settings;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.repo.Repository;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.Smell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was read and what was not. */
final class ScanSummary {

    private ScanSummary() {}

    static Scan of(
            Repository repository,
            FactBase facts,
            Settings settings,
            String profile,
            Rubric rubric,
            Suppressions.Result marked,
            int hidden) {
        List<String> relaxations = new ArrayList<>(settings.relaxations());
        relaxations.addAll(marked.relaxations());
        Map<String, Integer> kinds = new TreeMap<>();
        for (SourceFile file : repository.analysed()) {
            kinds.merge(file.kind().id(), 1, Integer::sum);
        }
        List<Note> skipped = new ArrayList<>();
        repository.skipped().forEach(f -> skipped.add(new Note(f.path(), 0, f.reason())));
        List<Note> problems = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Fact problem : facts.of(FactKind.FILE_PROBLEM)) {
            problems.add(new Note(
                    problem.location().path(),
                    problem.location().startLine(),
                    problem.text("problem") + ": " + problem.text("message")));
            boolean lost = !problem.text("problem").equals("encoding");
            if (lost && problem.text("role").equals("ci")
                    || problem.text("problem").equals("deriver")) {
                warnings.add(problem.location().text() + " could not be read in full: " + problem.text("message"));
            }
        }
        warnings.addAll(settings.warnings());
        for (Fact hop : facts.of(FactKind.AUTOMATION_OPAQUE)) {
            problems.add(new Note(
                    hop.location().path(),
                    0,
                    Note.NOT_FOLLOWED + ": " + hop.text("text") + " (" + hop.text("reason") + ")"));
        }
        return new Scan(
                kinds,
                repository.analysed().size(),
                skipped,
                repository.leftOut(),
                problems,
                warnings,
                settings.sources(),
                relaxations,
                marked.problems(),
                profile,
                reason(facts, settings),
                rubric.smells().stream()
                        .filter(smell -> !smell.runsIn(profile))
                        .map(Smell::id)
                        .sorted()
                        .toList(),
                hidden,
                settings.components().isEmpty() ? Split.of(facts, rubric.knowledge()) : List.of());
    }

    /** {@code guessed: the README says “tutorial”, 9 of 9 code files are notebooks}. */
    private static String reason(FactBase facts, Settings settings) {
        if (!settings.profile().isEmpty()) {
            return "set by " + settings.sources().getOrDefault("profile", "default");
        }
        List<String> because = facts.of(FactKind.PROJECT).stream()
                .findFirst()
                .map(project -> project.list("because"))
                .orElse(List.of());
        return "guessed: " + String.join(", ", because);
    }
}
