package dev.mlreadiness.inspect.command;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.groovy.GradleBuild;
import dev.mlreadiness.syntax.groovy.GradleParser;
import dev.mlreadiness.syntax.shell.Quoting;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tasks of Gradle's build scripts: what they need, which programs they start, and the settings of test tasks as values with the key
 * {@code gradle.tasks.NAME.SETTING}.
 */
public final class GradleInspector implements Inspector {

    private static final String SOURCE = "gradle";

    @Override
    public String name() {
        return SOURCE;
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.name().endsWith(".gradle") || file.name().endsWith(".gradle.kts");
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        GradleBuild build = GradleParser.parse(file.text());
        Map<String, List<String>> needs = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        build.tests().stream()
                .filter(test -> !test.task().equals("*"))
                .forEach(t -> lines.putIfAbsent(t.task(), t.line()));
        build.runs().forEach(run -> lines.putIfAbsent(run.task(), run.line()));
        for (GradleBuild.Wire wire : build.wiring()) {
            lines.putIfAbsent(wire.task(), wire.line());
            needs.computeIfAbsent(wire.task(), t -> new ArrayList<>()).add(wire.other());
        }
        lines.forEach((task, line) -> Target.of(SOURCE, task, line)
                .needing(needs.getOrDefault(task, List.of()))
                .emit(sink));
        build.tests().forEach(test -> settings(test, sink));
        for (GradleBuild.Run run : build.runs()) {
            Origin origin = new Origin(SOURCE, run.task(), -1, run.ignoresExit() ? "ignoreExitValue is set" : "");
            new CommandFacts(sink).script(Quoting.line(run.words()), ShellOptions.plain(), run.line(), origin);
        }
    }

    private static void settings(GradleBuild.TestTask test, FactSink sink) {
        value(test, "type", "Test", sink);
        if (test.ignoresFailures()) {
            value(test, "ignoreFailures", "true", sink);
        }
        if (test.disabled()) {
            value(test, "enabled", "false", sink);
        }
        test.includedTags().forEach(tag -> value(test, "includeTags", tag, sink));
        test.excludedTags().forEach(tag -> value(test, "excludeTags", tag, sink));
    }

    private static void value(GradleBuild.TestTask test, String name, String value, FactSink sink) {
        sink.add(
                FactKind.CONFIG_VALUE,
                Location.line(sink.path(), Math.max(1, test.line())),
                "key",
                "gradle.tasks." + test.task() + "." + name,
                "name",
                name,
                "value",
                value,
                "document",
                SOURCE,
                "format",
                SOURCE);
    }
}
