package dev.mlreadiness.derive;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Derives {@code project}: whether the repository is about machine learning, and what kind of project it is.
 */
public final class ProjectDeriver implements Deriver {

    private static final String PUBLISHED = "project.distributionManagement.repository.url";
    private static final Set<String> CODE = Set.of("python", "notebook", "java", "scala", "kotlin", "r", "javascript");
    private static final List<String> RESEARCH =
            List.of("arxiv", "bibtex", "@article", "@inproceedings", "our paper", "this paper", "the paper");
    private static final List<String> TEACHING =
            List.of("tutorial", "course", "lecture", "exercise", "homework", "assignment", "textbook", "learn ");

    private static final Pattern MODEL_FOLDER =
            Pattern.compile("^([^/]+|(trained_|saved_)?(models?|artifacts|weights)/.+)$");

    private final Knowledge knowledge;

    public ProjectDeriver(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** What is asked for besides the rubric's patterns. */
    public static void interest(Knowledge knowledge, Interest.Builder wanted) {
        List<String> names = new ArrayList<>(knowledge.names("ml-library"));
        names.addAll(knowledge.names("llm-library"));
        for (String name : names) {
            String stem = name.endsWith(".*") ? name.substring(0, name.length() - 2) : name;
            for (FactKind kind : List.of(FactKind.PYTHON_IMPORT, FactKind.JAVA_IMPORT, FactKind.TEXT_MENTION)) {
                wanted.exact(kind, "name", stem);
                wanted.glob(kind, "name", stem + ".*");
            }
        }
        wanted.all(FactKind.DOC_SECTION);
        wanted.all(FactKind.MODEL_FILE);
        wanted.exact(FactKind.CONFIG_VALUE, "key", "build-system.build-backend");
        wanted.exact(FactKind.CONFIG_VALUE, "key", PUBLISHED);
        Published.interest(wanted);
    }

    @Override
    public String name() {
        return "project";
    }

    @Override
    public List<Fact> derive(FactBase facts) {
        Map<String, Integer> files = new LinkedHashMap<>();
        int code = 0;
        int notebooks = 0;
        int tests = 0;
        for (Fact file : facts.of(FactKind.FILE)) {
            String language = file.text("language");
            if (CODE.contains(language) && !file.text("role").equals("generated")) {
                files.merge(language, 1, Integer::sum);
                code++;
                notebooks += language.equals("notebook") ? 1 : 0;
                tests += file.text("role").equals("test") ? 1 : 0;
            }
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("ml", Learning.isSubject(facts, knowledge, code));
        attributes.put("llm", Learning.callsLanguageModels(facts, knowledge, code));
        attributes.put("profile", profile(facts, code, notebooks));
        attributes.put("ci", List.copyOf(systems(facts)));
        attributes.put("languages", List.copyOf(new TreeSet<>(files.keySet())));
        attributes.put("tests", tests);
        attributes.put("notebooks", notebooks);
        attributes.put("modules", code);
        attributes.put("role", "source");
        return List.of(new Fact(FactKind.PROJECT, attributes, Location.file("")));
    }

    private static Set<String> systems(FactBase facts) {
        Set<String> systems = new TreeSet<>();
        facts.of(FactKind.CI_WORKFLOW).forEach(w -> systems.add(w.text("system")));
        return systems;
    }

    private static String profile(FactBase facts, int code, int notebooks) {
        Set<String> names = new HashSet<>();
        boolean deployed = false;
        for (Fact file : facts.of(FactKind.FILE)) {
            String path = file.location().path();
            if (!path.contains("/")) {
                names.add(file.text("name"));
            }
            deployed |= file.text("language").equals("dockerfile") || path.endsWith(".tf");
        }
        String readme = readme(facts);
        boolean packaged = names.contains("setup.py")
                || facts.of(FactKind.CONFIG_VALUE).stream()
                        .anyMatch(v -> v.text("key").equals("build-system.build-backend")
                                && v.location().path().equals("pyproject.toml"))
                || facts.of(FactKind.CONFIG_VALUE).stream()
                        .anyMatch(v -> v.text("key").equals(PUBLISHED));
        Published published = Published.of(facts);
        boolean paper = RESEARCH.stream().anyMatch(readme::contains) || names.contains("CITATION.cff") && !packaged;
        boolean lessons = TEACHING.stream().anyMatch(readme::contains);
        if (lessons && (notebooks * 2 > code || code == notebooks)) {
            return "teaching";
        }
        if (paper && !(packaged && facts.of(FactKind.CI_TRIGGER).size() > 0)) {
            return "research";
        }
        if (names.contains("dvc.yaml") || keepsModels(facts)) {
            return notebooks * 10 > code * 9 ? "research" : "production";
        }
        boolean released = published.released() && packaged
                || published.described() && !deployed
                || published.binding() && !names.contains("Dockerfile")
                || published.jvm();
        if (released
                || packaged
                        && !names.contains("Dockerfile")
                        && names.contains("setup.py")
                        && facts.of(FactKind.CI_TRIGGER).size() > 2) {
            return "library";
        }
        return notebooks * 10 > code * 9 ? "research" : "production";
    }

    /** Models of its own are kept beside the code: at the root or in a folder of the root that is named for them. */
    private static boolean keepsModels(FactBase facts) {
        return facts.of(FactKind.MODEL_FILE).stream()
                .anyMatch(m -> MODEL_FOLDER.matcher(m.location().path()).find());
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
