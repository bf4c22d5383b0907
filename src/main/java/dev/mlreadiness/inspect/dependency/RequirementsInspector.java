package dev.mlreadiness.inspect.dependency;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.text.Requirement;
import dev.mlreadiness.syntax.text.RequirementsFile;
import dev.mlreadiness.syntax.text.RequirementsParser;
import java.util.List;
import java.util.Locale;

/** Requirements files of pip. One whose every line is exact counts as a lock. */
public final class RequirementsInspector implements Inspector {

    private static final int LEAST_FOR_A_LOCK = 3;
    private static final List<String> DEVELOPMENT = List.of("dev", "test", "doc", "lint", "ci", "build");

    @Override
    public String name() {
        return "requirements";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.REQUIREMENTS;
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        RequirementsFile requirements = RequirementsParser.parse(file.text());
        DependencyFacts facts = new DependencyFacts(sink, "requirements");
        String group = group(file.path());
        List<Requirement> all = requirements.requirements();
        all.forEach(r -> facts.add(r, group, "pypi"));
        List<Requirement> remote = all.stream().filter(r -> !r.isLocal()).toList();
        if (group.equals("main")
                && remote.size() >= LEAST_FOR_A_LOCK
                && remote.stream().allMatch(Requirement::isPinned)) {
            facts.lock("requirements", remote.stream().allMatch(r -> !r.hashes().isEmpty()), remote.size());
        }
    }

    private static String group(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return DEVELOPMENT.stream()
                        .anyMatch(d -> name.contains("-" + d)
                                || name.contains("_" + d)
                                || name.startsWith(d)
                                || name.contains("." + d))
                ? "dev"
                : "main";
    }
}
