package dev.mlreadiness.derive;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Derives {@code project}: whether the repository is about machine learning, and what kind of project it is.
 */
public final class ProjectDeriver implements Deriver {

    private static final Set<String> CODE = Set.of("python", "notebook", "java", "scala", "kotlin", "r", "javascript");

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
        for (String stem : List.of("train", "_train", "fit", "_fit", "retrain", "predict", "_predict")) {
            wanted.exact(FactKind.PYTHON_FUNCTION, "name", stem);
            wanted.glob(FactKind.PYTHON_FUNCTION, "name", stem + "_*");
        }
        wanted.all(FactKind.DOC_SECTION);
        wanted.all(FactKind.MODEL_FILE);
        wanted.exact(FactKind.CONFIG_VALUE, "key", "build-system.build-backend");
        wanted.exact(FactKind.CONFIG_VALUE, "key", ProfileGuess.PUBLISHED);
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
        ProfileGuess guess = ProfileGuess.of(facts, code, notebooks);
        attributes.put("profile", guess.profile());
        attributes.put("because", guess.because());
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
}
