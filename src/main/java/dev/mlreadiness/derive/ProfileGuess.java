package dev.mlreadiness.derive;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What kind of project a repository is, and what shows it.
 *
 * @param profile production, library, research or teaching
 * @param because what was seen, for people
 */
record ProfileGuess(String profile, List<String> because) {

    static final String PUBLISHED = "project.distributionManagement.repository.url";

    private static final List<String> RESEARCH =
            List.of("arxiv", "bibtex", "@article", "@inproceedings", "our paper", "this paper", "the paper");
    private static final List<String> TEACHING =
            List.of("tutorial", "course", "lecture", "exercise", "homework", "assignment", "textbook", "learn ");
    private static final Pattern MODEL_FOLDER =
            Pattern.compile("^([^/]+|(trained_|saved_)?(models?|artifacts|weights)/.+)$");

    /**
     * @param code files of code
     * @param notebooks those of them that are notebooks
     */
    static ProfileGuess of(FactBase facts, int code, int notebooks) {
        Set<String> names = new HashSet<>();
        boolean deployed = false;
        for (Fact file : facts.of(FactKind.FILE)) {
            String path = file.location().path();
            if (!path.contains("/")) {
                names.add(file.text("name"));
            }
            deployed |= file.text("language").equals("dockerfile") || path.endsWith(".tf");
        }
        String share = notebooks + " of " + code + " code files are notebooks";
        boolean mostlyNotebooks = notebooks * 10 > code * 9;
        String readme = readme(facts);
        String lesson = word(readme, TEACHING);
        if (!lesson.isEmpty() && (notebooks * 2 > code || code == notebooks)) {
            return new ProfileGuess("teaching", List.of("the README says “" + lesson + "”", share));
        }
        boolean packaged = packaged(facts, names);
        String paper = word(readme, RESEARCH);
        boolean cited = names.contains("CITATION.cff") && !packaged;
        boolean triggered = !facts.of(FactKind.CI_TRIGGER).isEmpty();
        if ((!paper.isEmpty() || cited) && !(packaged && triggered)) {
            String why = paper.isEmpty() ? "CITATION.cff and no package" : "the README says “" + paper + "”";
            return new ProfileGuess("research", List.of(why));
        }
        String model = names.contains("dvc.yaml") ? "dvc.yaml" : ownModel(facts);
        if (!model.isEmpty()) {
            return mostlyNotebooks
                    ? new ProfileGuess("research", List.of(share))
                    : new ProfileGuess("production", List.of("it has " + model));
        }
        List<String> released = released(facts, names, packaged, deployed);
        if (!released.isEmpty()) {
            return new ProfileGuess("library", released);
        }
        if (mostlyNotebooks) {
            return new ProfileGuess("research", List.of(share));
        }
        return new ProfileGuess(
                "production",
                List.of(deployed ? "it has files to deploy it" : "nothing tells of a library, a paper or lessons"));
    }

    private static boolean packaged(FactBase facts, Set<String> names) {
        return names.contains("setup.py")
                || facts.of(FactKind.CONFIG_VALUE).stream()
                        .anyMatch(v -> v.text("key").equals("build-system.build-backend")
                                && v.location().path().equals("pyproject.toml"))
                || facts.of(FactKind.CONFIG_VALUE).stream()
                        .anyMatch(v -> v.text("key").equals(PUBLISHED));
    }

    private static List<String> released(FactBase facts, Set<String> names, boolean packaged, boolean deployed) {
        Published published = Published.of(facts);
        List<String> because = new ArrayList<>();
        if (published.released() && packaged) {
            because.add("a command or step uploads its package");
        }
        if (published.described() && !deployed) {
            because.add("its package has classifiers for an index");
        }
        if (published.binding() && !names.contains("Dockerfile")) {
            because.add("a Python package with classifiers stands beside other code");
        }
        if (published.jvm()) {
            because.add("it is published for the JVM");
        }
        boolean tested = facts.of(FactKind.CI_TRIGGER).size() > 2;
        if (because.isEmpty() && names.contains("setup.py") && !names.contains("Dockerfile") && tested) {
            because.add("setup.py, workflows and no Dockerfile");
        }
        return because;
    }

    /** A model that is kept beside the code: at the root or in a folder of the root that is named for it; empty for none. */
    private static String ownModel(FactBase facts) {
        return facts.of(FactKind.MODEL_FILE).stream()
                .map(model -> model.location().path())
                .filter(path -> MODEL_FOLDER.matcher(path).find())
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static String word(String readme, List<String> words) {
        return words.stream()
                .filter(readme::contains)
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    private static String readme(FactBase facts) {
        StringBuilder text = new StringBuilder();
        for (Fact section : facts.of(FactKind.DOC_SECTION)) {
            String path = section.location().path().toLowerCase(Locale.ROOT);
            if (path.startsWith("readme")) {
                text.append(section.text("heading"))
                        .append(' ')
                        .append(section.text("text"))
                        .append(' ');
            }
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
