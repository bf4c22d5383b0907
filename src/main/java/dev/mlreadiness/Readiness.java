package dev.mlreadiness;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.Component;
import dev.mlreadiness.assess.Assessment.EvidenceFound;
import dev.mlreadiness.assess.Assessment.Finding;
import dev.mlreadiness.assess.Assessment.Gate;
import dev.mlreadiness.assess.Assessment.Hunk;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.assess.BaselineCheck;
import dev.mlreadiness.assess.Compared;
import dev.mlreadiness.assess.GateKeeper;
import dev.mlreadiness.assess.LensOutcome;
import dev.mlreadiness.assess.LensReading;
import dev.mlreadiness.assess.SmellFinder;
import dev.mlreadiness.assess.Suppressions;
import dev.mlreadiness.config.ConfigException;
import dev.mlreadiness.config.Settings;
import dev.mlreadiness.derive.Deriver;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Glob;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.repo.Repository;
import dev.mlreadiness.repo.RepositoryWalker;
import dev.mlreadiness.repo.WalkOptions;
import dev.mlreadiness.rubric.Confidence;
import dev.mlreadiness.rubric.Lens;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * A scan: walk, inspect, derive, assess, quote. The only list of inspectors and derivers.
 *
 * <p>Reads files below the root and nothing else; runs nothing, asks no clock, opens no connection.
 */
public final class Readiness {

    private final Rubric rubric;
    private final Settings settings;
    private final Map<String, List<String>> opaqueHops;
    private final String toolVersion;
    private final IntConsumer progress;
    private final Consumer<String> failures;
    private int threads = Runtime.getRuntime().availableProcessors();

    /**
     * @param toolVersion as published
     * @param progress told how many files are done, from any thread
     * @param failures told of a deriver that failed
     */
    public Readiness(
            Rubric rubric, Settings settings, String toolVersion, IntConsumer progress, Consumer<String> failures) {
        this(rubric, settings, Map.of(), toolVersion, progress, failures);
    }

    /** @param opaqueHops commands behind hops that files do not show, by the hop as written */
    public Readiness(
            Rubric rubric,
            Settings settings,
            Map<String, List<String>> opaqueHops,
            String toolVersion,
            IntConsumer progress,
            Consumer<String> failures) {
        this.opaqueHops = opaqueHops;
        this.rubric = rubric;
        this.settings = settings;
        this.toolVersion = toolVersion;
        this.progress = progress;
        this.failures = failures;
    }

    /** Reads files with so many threads, which never shows in the result. */
    Readiness threads(int number) {
        this.threads = number;
        return this;
    }

    /**
     * Scans a folder.
     *
     * @param name of the project, for people
     * @param output folder that is left out because the reports go there; may be null
     * @throws IOException when the folder itself cannot be read
     * @throws ConfigException when the configured components do not fit the files
     */
    public Assessment scan(Path root, String name, Path output) throws IOException, ConfigException {
        List<Glob> excludes = settings.exclude().stream().map(Glob::ofPath).toList();
        Repository repository =
                new RepositoryWalker(new WalkOptions(excludes, output, WalkOptions.Limits.DEFAULT)).walk(root);
        return scan(repository, name);
    }

    /** Scans what a walk found. */
    Assessment scan(Repository repository, String name) throws ConfigException {
        Components components = Components.of(settings.components(), repository);
        return assess(repository, components, facts(repository), name);
    }

    /** The facts of a repository, derived ones included. */
    FactBase facts(Repository repository) {
        FactBase facts = new Inspection(
                        Inspectors.all(
                                Inspectors.interest(rubric), rubric.knowledge().types(), repository),
                        progress,
                        threads)
                .run(repository);
        for (Deriver deriver : Inspectors.derivers(rubric.knowledge(), opaqueHops)) {
            try {
                facts.add(deriver.derive(facts));
            } catch (RuntimeException | StackOverflowError e) {
                failures.accept("the " + deriver.name() + " deriver failed: " + e);
                facts.add(List.of(problem(deriver.name(), e)));
            }
        }
        return facts;
    }

    private static Fact problem(String deriver, Throwable e) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("problem", "deriver");
        attributes.put("message", "the " + deriver + " deriver failed: " + e);
        return new Fact(FactKind.FILE_PROBLEM, attributes, Location.file(""));
    }

    private Assessment assess(Repository repository, Components components, FactBase facts, String name) {
        Fact project = facts.of(FactKind.PROJECT).stream().findFirst().orElse(null);
        String profile = !settings.profile().isEmpty()
                ? settings.profile()
                : project == null ? "production" : project.text("profile");
        List<Part> parts = Part.of(rubric, settings, components, facts);
        boolean ml = parts.stream().anyMatch(part -> part.result().ml());
        Part lowest = Part.lowest(parts, settings);
        Map<Lens, List<TestOutcome>> guards = new LinkedHashMap<>();
        rubric.lenses().forEach(lens -> guards.put(lens, lowest.assessor().assess(lens.guards())));
        List<SmellFinder.Found> smells = new SmellFinder(facts, profile, rubric.knowledge()).find(rubric.smells());
        List<TestOutcome> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.result().tests()));
        guards.values().forEach(all::addAll);
        Quoting quoting = new Quoting(repository, places(all, smells));
        List<TestOutcome> tests = quoted(lowest.result().tests(), quoting);
        Suppressions.Result marked = new Suppressions(settings, facts, rubric, profile)
                .apply(findings(smells, quoting, new Changes(repository)));
        List<Finding> findings = marked.findings().stream()
                .filter(finding -> settings.showInfo() || finding.severity() != Severity.INFO)
                .toList();
        int hidden = marked.findings().size() - findings.size();
        Compared compared = null;
        if (settings.baseline() != null) {
            BaselineCheck.Result result = compare(repository, ml ? parts : List.of(), findings);
            findings = result.findings();
            compared = result.compared();
        }
        Gate gate = GateKeeper.judge(
                settings,
                ml,
                Part.scored(parts).stream().map(part -> part.judged(settings)).toList(),
                findings,
                compared);
        List<LensOutcome> lenses = new ArrayList<>();
        guards.forEach(
                (lens, found) -> lenses.add(LensReading.of(lens, tests, quoted(found, quoting), rubric.scale())));
        return new Assessment(
                toolVersion,
                rubric,
                settings.convention(),
                settings.date(),
                Subjects.of(repository.git(), name),
                ml,
                lowest.result().score(),
                gate,
                tests,
                lowest.result().nextSteps(),
                List.copyOf(lenses),
                findings,
                ScanSummary.of(repository, facts, settings, profile, rubric, marked, hidden),
                Part.beyond(parts, lowest),
                compared,
                components.all().isEmpty() ? List.of() : quoted(parts, lowest, quoting));
    }

    private BaselineCheck.Result compare(Repository repository, List<Part> parts, List<Finding> findings) {
        Set<String> paths = new HashSet<>();
        repository.files().forEach(file -> paths.add(file.path()));
        List<GateKeeper.Judged> verified = Part.scored(parts).stream()
                .map(part -> new GateKeeper.Judged(
                        part.result().name(),
                        part.result().score(),
                        part.result().tests()))
                .toList();
        return BaselineCheck.compare(settings.baseline(), verified, findings, paths::contains);
    }

    private static List<Component> quoted(List<Part> parts, Part lowest, Quoting quoting) {
        List<Component> components = new ArrayList<>();
        for (Part part : parts) {
            Component result = part.result();
            components.add(new Component(
                    result.name(),
                    result.paths(),
                    result.ml(),
                    result.files(),
                    part == lowest,
                    result.score(),
                    result.beyond(),
                    quoted(result.tests(), quoting),
                    result.nextSteps()));
        }
        return List.copyOf(components);
    }

    private static Set<Location> places(List<TestOutcome> tests, List<SmellFinder.Found> smells) {
        Set<Location> places = new TreeSet<>();
        tests.forEach(test -> test.evidence().forEach(evidence -> places.add(evidence.location())));
        smells.forEach(smell -> places.add(smell.location()));
        return places;
    }

    private static List<TestOutcome> quoted(List<TestOutcome> tests, Quoting quoting) {
        List<TestOutcome> result = new ArrayList<>();
        for (TestOutcome test : tests) {
            List<EvidenceFound> evidence = test.evidence().stream()
                    .map(e -> new EvidenceFound(
                            e.evidenceId(),
                            e.shows(),
                            e.level(),
                            e.points(),
                            e.location(),
                            quoting.excerpt(e.location()),
                            e.path(),
                            e.assumed(),
                            e.broken()))
                    .toList();
            result.add(new TestOutcome(
                    test.test(),
                    test.score(),
                    test.state(),
                    test.level(),
                    test.confidence(),
                    test.reason(),
                    test.toRaise(),
                    evidence,
                    test.moreEvidence(),
                    test.searched(),
                    test.filesSearched(),
                    test.attested()));
        }
        return result;
    }

    /** Findings with their lines and a fingerprint of rule, path, line text and a counter among equals. */
    private static List<Finding> findings(List<SmellFinder.Found> found, Quoting quoting, Changes changes) {
        Map<SmellFinder.Found, List<Hunk>> changed = changes.of(found);
        Map<String, Integer> equals = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (SmellFinder.Found smell : found) {
            String key =
                    smell.smell().id() + "\n" + smell.location().path() + "\n" + quoting.normalised(smell.location());
            int count = equals.merge(key, 1, Integer::sum);
            findings.add(new Finding(
                    smell.smell(),
                    smell.severity(),
                    smell.confidence(),
                    Fingerprint.of(key + "\n" + count),
                    message(smell),
                    smell.location(),
                    quoting.excerpt(smell.location()),
                    smell.confidence() != Confidence.LOW
                            && smell.smell().measured().enough(),
                    Fingerprint.of(smell.smell().id() + "\n" + quoting.normalised(smell.location())),
                    "",
                    null,
                    smell.versions(),
                    changed.getOrDefault(smell, List.of())));
        }
        return findings;
    }

    /** The title, with what was found at the place and the versions that decided. */
    private static String message(SmellFinder.Found found) {
        StringBuilder message = new StringBuilder(found.smell().title());
        if (!found.detail().isEmpty()) {
            message.append(": ").append(found.detail());
        }
        found.versions().forEach(version -> message.append("; ").append(version.text()));
        return message.toString();
    }
}
