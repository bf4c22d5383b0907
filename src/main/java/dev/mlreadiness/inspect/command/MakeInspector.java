package dev.mlreadiness.inspect.command;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.make.Justfile;
import dev.mlreadiness.syntax.make.JustfileParser;
import dev.mlreadiness.syntax.make.Makefile;
import dev.mlreadiness.syntax.make.MakefileParser;
import dev.mlreadiness.syntax.make.Recipe;
import dev.mlreadiness.syntax.make.Target;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makefiles and justfiles: targets with what they need and run. make stops at a failing line unless a {@code -} stands before it. */
public final class MakeInspector implements Inspector {

    private static final int MOST_BY_PATTERN = 200;

    @Override
    public String name() {
        return "make";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.MAKEFILE || file.kind() == FileKind.JUSTFILE;
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        if (file.kind() == FileKind.JUSTFILE) {
            Justfile just = JustfileParser.parse(file.text());
            ShellOptions options = ShellOptions.plain();
            just.targets().forEach(t -> target(t, "just", t.name().equals(just.defaultTarget()), options, sink));
        } else {
            Makefile make = MakefileParser.parse(file.text());
            ShellOptions options = make.shellOptions("").withVariables(make.variables());
            includes(make, sink);
            make.targets().stream()
                    .filter(t -> !t.isPattern())
                    .forEach(t -> target(t, "make", t.name().equals(make.defaultTarget()), options, sink));
            byPattern(make).forEach(t -> target(t, "make", false, options, sink));
        }
    }

    /** Other makefiles, as a target without a name. */
    private static void includes(Makefile make, FactSink sink) {
        List<String> files = new ArrayList<>();
        make.includes().forEach(include -> {
            String file = LocalPath.resolve(LocalPath.folder(sink.path()), include.path());
            if (!file.isEmpty()) {
                files.add(file);
            }
        });
        if (!files.isEmpty()) {
            sink.add(
                    FactKind.TARGET,
                    Location.line(sink.path(), 1),
                    "source",
                    "make",
                    "name",
                    "",
                    "includes",
                    files,
                    "default",
                    false);
        }
    }

    /** Rules of patterns for the names that the file itself asks for, as in {@code all: test-a test-b} beside {@code test-%:}. */
    private static List<Target> byPattern(Makefile make) {
        Set<String> targets = new HashSet<>();
        Set<String> names = new LinkedHashSet<>(make.phony());
        for (Target target : make.targets()) {
            targets.add(target.name());
            names.addAll(target.prerequisites());
        }
        return make.targets().stream().noneMatch(Target::isPattern)
                ? List.of()
                : names.stream()
                        .filter(name -> name.indexOf('%') < 0 && !targets.contains(name))
                        .limit(MOST_BY_PATTERN)
                        .flatMap(name -> make.rulesFor(name).stream())
                        .toList();
    }

    private static void target(Target target, String source, boolean standard, ShellOptions options, FactSink sink) {
        List<String> needs = new ArrayList<>(target.prerequisites());
        needs.addAll(target.orderOnly());
        sink.add(
                FactKind.TARGET,
                Location.line(sink.path(), target.line()),
                "source",
                source,
                "name",
                target.name(),
                "needs",
                needs.isEmpty() ? null : needs,
                "default",
                standard);
        CommandFacts commands = new CommandFacts(sink);
        for (Recipe recipe : target.recipes()) {
            String swallowed = recipe.ignoresErrors() ? "the recipe line begins with -" : "";
            commands.script(recipe.text(), options, recipe.line(), new Origin(source, target.name(), -1, swallowed));
        }
    }
}
