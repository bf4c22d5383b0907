package dev.mlreadiness.assess;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.rubric.RubricTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Says in words what was looked at, so that "nothing found" means something. */
final class Searched {

    private static final Map<String, String> NAMES = Map.of(
            "python",
            "Python file",
            "notebook",
            "notebook",
            "java",
            "Java file",
            "markdown",
            "document",
            "rst",
            "document");
    private static final Set<String> CONFIG = Set.of("yaml", "json", "toml", "ini", "properties", "xml", "hcl");

    private final List<String> words = new ArrayList<>();
    private final int files;

    Searched(FactBase facts) {
        Map<String, Integer> counts = new TreeMap<>();
        List<Fact> all = facts.of(FactKind.FILE);
        for (Fact file : all) {
            String language = file.text("language");
            String name = CONFIG.contains(language) ? "configuration file" : NAMES.get(language);
            if (name != null) {
                counts.merge(name, 1, Integer::sum);
            }
        }
        int workflows = facts.of(FactKind.CI_WORKFLOW).size();
        words.add(count(workflows, "workflow"));
        for (String name : List.of("Python file", "notebook", "Java file", "configuration file", "document")) {
            if (counts.containsKey(name)) {
                words.add(count(counts.get(name), name));
            }
        }
        files = all.size();
    }

    /** What was looked at for the test: what it asks for, in the files that there are. */
    List<String> of(RubricTest test) {
        List<String> list = new ArrayList<>(words);
        list.addAll(test.looked());
        return list;
    }

    int files() {
        return files;
    }

    private static String count(int n, String name) {
        return String.format(Locale.ROOT, "%d %s%s", n, name, n == 1 ? "" : "s");
    }
}
