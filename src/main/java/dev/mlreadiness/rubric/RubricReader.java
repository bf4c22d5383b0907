package dev.mlreadiness.rubric;

import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.Regex;
import dev.mlreadiness.syntax.data.DataProblem;
import dev.mlreadiness.syntax.data.Fields;
import dev.mlreadiness.syntax.data.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Turns the documents of a rubric into validated records. All mistakes are collected, each with its file, its line and
 * the nearest known word; nothing is read half.
 */
public final class RubricReader {

    private final List<RubricDocument> documents;
    private final Function<String, Regex> regexes;
    private final Set<String> shipped;
    private final List<DataProblem> problems = new ArrayList<>();

    private RubricReader(Collection<RubricDocument> documents, Function<String, Regex> regexes, Set<String> shipped) {
        this.regexes = regexes;
        this.shipped = shipped;
        this.documents = documents.stream()
                .sorted(Comparator.comparing(RubricDocument::path).thenComparing(RubricDocument::file))
                .toList();
    }

    /**
     * The rubric or variant with the id.
     *
     * @param documents all YAML files, in any order
     * @param digest sha-256 of the sources, hex
     * @param id of the rubric or of one of its variants; null for the rubric itself
     * @throws RubricException with every mistake of the documents, or when no rubric has the id
     */
    public static Rubric read(Collection<RubricDocument> documents, String digest, String id) throws RubricException {
        return new RubricReader(documents, Regex::of, Set.of()).read(digest, id);
    }

    /** As {@link #read(Collection, String, String)}, for documents that the build has read before: expressions are compiled when they are needed. */
    static Rubric readShipped(Collection<RubricDocument> documents, String digest, String id) throws RubricException {
        return new RubricReader(documents, Regex::trusted, Set.of()).read(digest, id);
    }

    /**
     * A team's rubric over a shipped one.
     *
     * @param shipped files whose tests need not stand in a section
     */
    static Rubric over(Collection<RubricDocument> documents, String digest, Set<String> shipped)
            throws RubricException {
        return new RubricReader(documents, Regex::of, shipped).read(digest, null);
    }

    private Rubric read(String digest, String id) throws RubricException {
        RubricDocument document = documents.stream()
                .filter(RubricDocument::isRegistry)
                .findFirst()
                .orElse(null);
        if (document == null) {
            throw new RubricException(RubricDocument.REGISTRY, "the rubric has no such file");
        }
        Map<String, Registry> registries = new LinkedHashMap<>();
        for (RubricDocument variant : Variants.of(document, problems)) {
            Registry registry = Registry.read(variant.file(), variant.root(), problems);
            if (registries.putIfAbsent(registry.id(), registry) != null) {
                problem(variant.file(), variant.root().line(), "rubric '" + registry.id() + "' stands twice");
            }
        }
        Registry chosen = id == null ? registries.values().iterator().next() : registries.get(id);
        if (chosen == null) {
            throw Variants.unknown(id, registries.keySet(), document.file(), 0);
        }
        Rubric rubric = build(chosen, registries.values(), digest);
        if (!problems.isEmpty()) {
            throw new RubricException(problems);
        }
        return rubric;
    }

    private Rubric build(Registry chosen, Collection<Registry> registries, String digest) {
        Knowledge knowledge = new KnowledgeReader(problems)
                .read(documents.stream().filter(RubricDocument::isKnowledge).toList());
        PatternReader patterns = new PatternReader(knowledge, regexes);
        Map<String, RubricTest> tests = tests(patterns, chosen.scale());
        registries.forEach(registry -> checkSections(registry, tests));
        registries.stream().filter(other -> other != chosen).forEach(other -> {
            about(patterns, other);
            attestations(patterns, other, testsOf(other, tests));
        });
        checkListed(registries, tests.keySet());
        List<RubricTest> inOrder = testsOf(chosen, tests);
        List<Smell> smells = smells(patterns, chosen, tests.values());
        Set<String> own = new HashSet<>(inOrder.stream().map(RubricTest::id).toList());
        return new Rubric(
                chosen.id(),
                chosen.title(),
                chosen.source(),
                about(patterns, chosen),
                chosen.scale(),
                chosen.points(),
                chosen.sections().stream().map(Registry.Listed::section).toList(),
                inOrder,
                chosen.bands(),
                smells.stream().map(smell -> smell.raising(own)).toList(),
                lenses(patterns, chosen.scale(), tests.values(), own, smells),
                knowledge,
                attestations(patterns, chosen, inOrder),
                digest);
    }

    private static List<RubricTest> testsOf(Registry registry, Map<String, RubricTest> tests) {
        return registry.sections().stream()
                .flatMap(section -> section.tests().stream())
                .map(test -> tests.get(test.name()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Rubric.About about(PatternReader patterns, Registry registry) {
        if (!registry.fields().has("about")) {
            return Rubric.About.MACHINE_LEARNING;
        }
        Fields fields = registry.fields().map("about").only("what", "any");
        if (!fields.has("any")) {
            fields.problem(fields.line(), "'any' is missing");
        }
        return new Rubric.About(fields.required("what"), patterns.patterns(fields, "any"));
    }

    private static AttestationRules attestations(PatternReader patterns, Registry registry, List<RubricTest> tests) {
        Set<String> known = new TreeSet<>();
        registry.sections().forEach(section -> known.add(section.section().id()));
        tests.forEach(test -> known.add(test.id()));
        return new AttestationRulesReader(patterns).read(registry.fields(), known);
    }

    /** The tests by folder. */
    private Map<String, RubricTest> tests(PatternReader patterns, double scale) {
        TestReader reader = new TestReader(new EvidenceReader(patterns, scale), problems);
        Map<String, RubricTest> tests = new TreeMap<>();
        Map<String, String> folderById = new TreeMap<>();
        for (RubricDocument document : documents) {
            if (document.isTest()) {
                RubricTest test = reader.read(document);
                String other = folderById.put(test.id(), document.folder());
                if (other != null && !test.id().isBlank()) {
                    problem(document.file(), document.root().line(), "id '" + test.id() + "' is also that of " + other);
                }
                tests.put(document.folder(), test);
            }
        }
        return tests;
    }

    private void checkSections(Registry registry, Map<String, RubricTest> tests) {
        int fewest = Integer.MAX_VALUE;
        for (Registry.Listed section : registry.sections()) {
            int last = 0;
            for (Registry.Named folder : section.tests()) {
                RubricTest test = tests.get(folder.name());
                if (test == null) {
                    problem(
                            registry.file(),
                            folder.line(),
                            "no test folder '" + folder.name() + "'" + Nearest.hint(folder.name(), tests.keySet()));
                } else if (!test.section().equals(section.section().id())) {
                    problem(
                            registry.file(),
                            folder.line(),
                            "test '" + test.id() + "' cannot stand in section '"
                                    + section.section().id() + "'");
                } else if (test.number() <= last) {
                    problem(registry.file(), folder.line(), "test '" + test.id() + "' is out of order");
                } else {
                    last = test.number();
                }
            }
            fewest = Math.min(fewest, section.tests().size());
        }
        double maximum = fewest * registry.scale();
        double covered = registry.bands().isEmpty()
                ? maximum
                : registry.bands().get(registry.bands().size() - 1).upTo();
        if (!registry.sections().isEmpty() && covered < maximum) {
            problem(registry.file(), registry.line(), "bands end at " + covered + " but a score can reach " + maximum);
        }
    }

    private void checkListed(Collection<Registry> registries, Set<String> folders) {
        Set<String> listed = new HashSet<>();
        for (Registry registry : registries) {
            registry.sections().forEach(section -> section.tests().forEach(test -> listed.add(test.name())));
        }
        for (RubricDocument document : documents) {
            boolean own = !shipped.contains(document.file());
            if (own
                    && document.isTest()
                    && folders.contains(document.folder())
                    && !listed.contains(document.folder())) {
                problem(document.file(), 0, "the test is in no section of rubric.yaml");
            }
        }
    }

    private List<Smell> smells(PatternReader patterns, Registry registry, Collection<RubricTest> tests) {
        Set<String> testIds = new TreeSet<>();
        tests.forEach(test -> testIds.add(test.id()));
        SmellReader reader = new SmellReader(patterns, registry.groups(), testIds, problems);
        Set<String> listed = new TreeSet<>();
        registry.smells().forEach(smell -> listed.add(smell.name()));
        Map<String, Smell> smells = new TreeMap<>();
        Set<String> folders = new TreeSet<>();
        for (RubricDocument document : documents) {
            if (document.isSmell()) {
                Smell smell = reader.read(document);
                folders.add(document.folder());
                smells.put(smell.id(), smell);
                if (!listed.contains(document.folder())) {
                    problem(document.file(), 0, "the smell is not listed under 'smells' of rubric.yaml");
                }
            }
        }
        for (Registry.Named smell : registry.smells()) {
            if (!folders.contains(smell.name())) {
                problem(
                        registry.file(),
                        smell.line(),
                        "no smell folder '" + smell.name() + "'" + Nearest.hint(smell.name(), folders));
            }
        }
        return List.copyOf(smells.values());
    }

    /** The lenses that name no test that the rubric lacks. */
    private List<Lens> lenses(
            PatternReader patterns,
            double scale,
            Collection<RubricTest> all,
            Set<String> own,
            Collection<Smell> smells) {
        List<String> ids = all.stream().map(RubricTest::id).toList();
        List<String> smellIds = smells.stream().map(Smell::id).toList();
        TestReader guards = new TestReader(new EvidenceReader(patterns, scale), problems);
        LensReader reader = new LensReader(guards, ids, smellIds, problems);
        List<Lens> lenses = new ArrayList<>();
        for (RubricDocument document : documents) {
            if (document.isLens()) {
                Lens lens = reader.read(document);
                if (own.containsAll(lens.tests())) {
                    lenses.add(lens);
                }
            }
        }
        return List.copyOf(lenses);
    }

    private void problem(String file, int line, String message) {
        problems.add(new DataProblem(file, line, message));
    }
}
