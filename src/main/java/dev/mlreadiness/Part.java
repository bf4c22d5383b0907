package dev.mlreadiness;

import dev.mlreadiness.assess.Assessment.Attested;
import dev.mlreadiness.assess.Assessment.Beyond;
import dev.mlreadiness.assess.Assessment.Component;
import dev.mlreadiness.assess.Assessment.NextStep;
import dev.mlreadiness.assess.Assessment.Score;
import dev.mlreadiness.assess.Assessment.SectionScore;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.assess.Assessor;
import dev.mlreadiness.assess.Attesting;
import dev.mlreadiness.assess.GateKeeper.Judged;
import dev.mlreadiness.assess.NextSteps;
import dev.mlreadiness.assess.Scoring;
import dev.mlreadiness.config.ConfigFile;
import dev.mlreadiness.config.Settings;
import dev.mlreadiness.derive.ProjectDeriver;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.rubric.Rubric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is judged on its own: the whole repository, or one of its configured components by its own files and those of
 * none. Lines are not quoted yet.
 *
 * @param assessor by its facts
 * @param result its outcomes; without a name for the whole
 */
record Part(Assessor assessor, Component result) {

    /** The whole as one, or the components in their order. */
    static List<Part> of(Rubric rubric, Settings settings, Components components, FactBase facts) {
        Assessor whole = new Assessor(rubric, settings.convention(), facts);
        if (components.all().isEmpty()) {
            return List.of(judge(rubric, settings, whole, facts, new Named("", List.of(), 0)));
        }
        List<Part> parts = new ArrayList<>();
        for (ConfigFile.Component component : components.all()) {
            FactBase own = facts.within(path -> components.counts(component, path));
            own.add(project(rubric, facts, own));
            Named named = new Named(component.name(), component.paths(), components.files(component));
            parts.add(judge(rubric, settings, whole.within(own), own, named));
        }
        return parts;
    }

    /** The kind of project is that of the whole; whether it is about machine learning, its own files tell. */
    private static List<Fact> project(Rubric rubric, FactBase facts, FactBase own) {
        List<Fact> projects = new ArrayList<>();
        for (Fact derived : new ProjectDeriver(rubric.knowledge()).derive(own)) {
            Map<String, Object> attributes = new LinkedHashMap<>(derived.attributes());
            facts.of(FactKind.PROJECT).forEach(whole -> attributes.put("profile", whole.text("profile")));
            projects.add(new Fact(derived.kind(), attributes, derived.location()));
        }
        return projects;
    }

    private record Named(String name, List<String> paths, int files) {}

    private static Part judge(Rubric rubric, Settings settings, Assessor assessor, FactBase facts, Named named) {
        Attesting attesting = new Attesting(rubric, settings, facts, assessor.assess(), named.name());
        List<TestOutcome> tests = attesting.outcomes();
        Beyond beyond = new Beyond(
                Scoring.score(rubric, Scoring.points(tests, true)),
                Scoring.reachable(rubric, settings.convention()),
                Scoring.applicable(rubric, tests),
                attesting.attestations());
        boolean ml = assessor.isSubject();
        List<NextStep> steps =
                ml ? NextSteps.of(rubric, settings.convention(), tests, settings.gatesAttested()) : List.of();
        Score score = Scoring.score(rubric, Scoring.points(tests, false));
        return new Part(
                assessor,
                new Component(named.name(), named.paths(), ml, named.files(), false, score, beyond, tests, steps));
    }

    /** Those that hold machine learning; all where none does. */
    static List<Part> scored(List<Part> parts) {
        List<Part> scored = parts.stream().filter(part -> part.result().ml()).toList();
        return scored.isEmpty() ? parts : scored;
    }

    /** The part whose score is that of the whole: the lowest in the score that the gate judges, then in the other, then in all sections. */
    static Part lowest(List<Part> parts, Settings settings) {
        Comparator<Part> verified =
                Comparator.comparingDouble(part -> part.result().score().finalScore());
        Comparator<Part> attested = Comparator.comparingDouble(
                part -> part.result().beyond().attested().finalScore());
        Comparator<Part> sum = Comparator.comparingDouble(part -> part.result().score().sections().stream()
                .mapToDouble(SectionScore::score)
                .sum());
        Comparator<Part> order =
                settings.gatesAttested() ? attested.thenComparing(verified) : verified.thenComparing(attested);
        return scored(parts).stream().min(order.thenComparing(sum)).orElseThrow();
    }

    Judged judged(Settings settings) {
        return new Judged(
                result.name(), settings.gatesAttested() ? result.beyond().attested() : result.score(), result.tests());
    }

    /** What stands beside the score of the whole: the lowest score with attestations, and every attestation once. */
    static Beyond beyond(List<Part> parts, Part lowest) {
        Score attested = scored(parts).stream()
                .map(part -> part.result().beyond().attested())
                .min(Comparator.comparingDouble(Score::finalScore))
                .orElseThrow();
        Map<Integer, Attested> byLine = new TreeMap<>();
        lowest.result()
                .beyond()
                .attestations()
                .forEach(each -> byLine.put(each.said().line(), each));
        parts.forEach(part -> part.result()
                .beyond()
                .attestations()
                .forEach(each -> byLine.putIfAbsent(each.said().line(), each)));
        Beyond own = lowest.result().beyond();
        return new Beyond(attested, own.reachable(), own.applicable(), List.copyOf(byLine.values()));
    }
}
