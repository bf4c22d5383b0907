package dev.mlreadiness.syntax.groovy;

import dev.mlreadiness.syntax.groovy.GradleBuild.Dependency;
import dev.mlreadiness.syntax.groovy.GradleBuild.Plugin;
import dev.mlreadiness.syntax.groovy.GradleBuild.Run;
import dev.mlreadiness.syntax.groovy.GradleBuild.TestTask;
import dev.mlreadiness.syntax.groovy.GradleBuild.Wire;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code build.gradle} and {@code build.gradle.kts}. Any text is accepted; version catalogues stay aliases. */
public final class GradleParser {
    private static final Set<String> PLATFORMS = Set.of("platform", "enforcedPlatform");
    private static final Set<String> REGISTERING =
            Set.of("tasks.register", "tasks.create", "tasks.registering", "tasks.creating");

    private final List<Plugin> plugins = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<TestTask> tests = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final Set<Wire> wiring = new LinkedHashSet<>();
    private final Map<String, String> variables = new TreeMap<>();

    private GradleParser() {}

    /** Reads a build script in either language. */
    public static GradleBuild parse(String text) {
        GradleParser parser = new GradleParser();
        GroovyCall script = GroovyParser.parse(text);
        parser.collectVariables(script.children());
        parser.calls(script.children());
        return new GradleBuild(
                parser.plugins,
                parser.dependencies,
                parser.tests,
                List.copyOf(parser.wiring),
                parser.runs,
                parser.variables);
    }

    private void collectVariables(List<GroovyCall> calls) {
        for (GroovyCall call : calls) {
            if (call.assigns()
                    && !call.arguments().isEmpty()
                    && call.arguments().get(0).isString()) {
                String name = call.name().startsWith("ext.") ? call.name().substring(4) : call.name();
                variables.putIfAbsent(name, call.arguments().get(0).text());
            }
            collectVariables(call.children());
        }
    }

    private void calls(List<GroovyCall> calls) {
        for (GroovyCall call : calls) {
            switch (call.name()) {
                case "plugins" -> call.children().forEach(this::plugin);
                case "apply" -> {
                    GroovyValue plugin = call.named().get("plugin");
                    if (plugin != null) {
                        plugins.add(new Plugin(plugin.text(), null, call.line()));
                    }
                }
                case "dependencies" -> call.children().forEach(this::dependency);
                default -> {
                    task(call);
                    calls(call.children());
                }
            }
        }
    }

    private void plugin(GroovyCall call) {
        GroovyValue version = call.named().get("version");
        String number = version == null ? null : filled(version.text());
        if (call.name().equals("id") && call.firstString() != null) {
            plugins.add(new Plugin(call.firstString(), number, call.line()));
        } else if (call.name().equals("kotlin") && call.firstString() != null) {
            plugins.add(new Plugin("org.jetbrains.kotlin." + call.firstString(), number, call.line()));
        } else if (call.name().equals("alias") && !call.arguments().isEmpty()) {
            plugins.add(new Plugin(call.arguments().get(0).text(), null, call.line()));
        } else if (call.arguments().isEmpty() && call.children().isEmpty()) {
            plugins.add(new Plugin(call.name(), null, call.line()));
        }
    }

    private void dependency(GroovyCall call) {
        if (call.assigns() || call.name().startsWith(".") || call.name().startsWith("{")) {
            return;
        }
        GroovyValue name = call.named().get("name");
        if (name != null) {
            GroovyValue group = call.named().get("group");
            GroovyValue version = call.named().get("version");
            dependencies.add(new Dependency(
                    call.name(),
                    group == null ? null : filled(group.text()),
                    filled(name.text()),
                    version == null ? null : version(version),
                    "module",
                    call.line()));
            return;
        }
        for (GroovyValue argument : call.arguments()) {
            if (argument.isString()) {
                module(call.name(), argument.text(), "module", argument.line());
            } else if (argument.kind() == GroovyValue.Kind.WORD) {
                dependencies.add(new Dependency(call.name(), null, argument.text(), null, "alias", argument.line()));
            }
        }
        for (GroovyCall inner : call.children()) {
            inner(call.name(), inner);
        }
    }

    private void inner(String configuration, GroovyCall inner) {
        boolean platform = PLATFORMS.contains(inner.name());
        if (inner.firstString() != null && platform) {
            module(configuration, inner.firstString(), "platform", inner.line());
        } else if (inner.name().equals("project")) {
            GroovyValue path = inner.named().get("path");
            String name = inner.firstString() != null ? inner.firstString() : path == null ? "" : path.text();
            dependencies.add(new Dependency(configuration, null, name, null, "project", inner.line()));
        } else if (platform
                && !inner.arguments().isEmpty()
                && inner.arguments().get(0).kind() == GroovyValue.Kind.WORD) {
            dependencies.add(
                    new Dependency(configuration, null, inner.arguments().get(0).text(), null, "alias", inner.line()));
        }
    }

    private void module(String configuration, String notation, String kind, int line) {
        String[] parts = filled(notation).split(":", 4);
        if (parts.length >= 2) {
            String version = parts.length > 2 ? parts[2] : null;
            int at = version == null ? -1 : version.indexOf('@');
            dependencies.add(new Dependency(
                    configuration, parts[0], parts[1], at < 0 ? version : version.substring(0, at), kind, line));
        }
    }

    private String version(GroovyValue value) {
        return value.kind() == GroovyValue.Kind.WORD
                ? variables.getOrDefault(value.text(), "${" + value.text() + "}")
                : filled(value.text());
    }

    /** Fills {@code $name} and <code>${name}</code> of known strings in. */
    private String filled(String text) {
        if (text.indexOf('$') < 0 || text.length() > 1000) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean braced = c == '$' && text.startsWith("{", at + 1);
            int from = at + (braced ? 2 : 1);
            int end = from;
            while (c == '$' && end < text.length() && isNameChar(text.charAt(end))) {
                end++;
            }
            boolean closed = !braced || end < text.length() && text.charAt(end) == '}';
            String value = c == '$' && end > from && closed ? variables.get(text.substring(from, end)) : null;
            if (value == null) {
                out.append(c);
                at++;
            } else {
                out.append(value);
                at = end + (braced ? 1 : 0);
            }
        }
        return out.toString();
    }

    private static boolean isNameChar(char c) {
        return c == '_' || c == '.' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private void task(GroovyCall call) {
        int dot = call.name().lastIndexOf('.');
        String last = call.name().substring(dot + 1);
        if (dot > 0 && (last.equals("dependsOn") || last.equals("finalizedBy"))) {
            String owner = call.name().substring(0, dot);
            wire(owner.substring(owner.lastIndexOf('.') + 1), call);
        } else if (call.name().equals("application")) {
            run("run", "JavaExec", call);
        } else if (call.name().equals("test") || call.name().equals("tasks.test")) {
            settings("test", false, call);
        } else if (call.name().equals("tasks.named") && call.firstString() != null) {
            configured(call.firstString(), "test".equals(call.firstString()) ? "Test" : "", false, call);
        } else if (call.name().equals("tasks.withType")) {
            configured("*", isOf("Test", call) ? "Test" : "", false, call);
        } else if (REGISTERING.contains(call.name()) && call.firstString() != null) {
            configured(call.firstString(), type(call), true, call);
        } else if (call.name().equals("task")) {
            call.children().forEach(inner -> configured(inner.name(), type(inner), true, inner));
        } else if (call.body() && !call.name().isEmpty() && call.arguments().isEmpty()) {
            call.children().forEach(child -> wireIn(last, child));
        }
        for (GroovyCall inner : call.children()) {
            if (inner.name().endsWith("registering") || inner.name().endsWith("creating")) {
                configured(call.name(), type(inner), true, inner);
            }
        }
    }

    /** The type of a task that says something here; empty for others. */
    private static String type(GroovyCall call) {
        return List.of("Test", "JavaExec", "Exec").stream()
                .filter(type -> isOf(type, call))
                .findFirst()
                .orElse("");
    }

    private static boolean isOf(String wanted, GroovyCall call) {
        GroovyValue type = call.named().get("type");
        return wanted.equals(call.type())
                || type != null && type.text().equals(wanted)
                || call.arguments().stream()
                        .anyMatch(argument -> argument.text().equals(wanted)
                                || argument.text().startsWith(wanted + "::class"));
    }

    /** The program of a task; nothing where it is computed. */
    private void run(String task, String type, GroovyCall call) {
        List<String> words = new ArrayList<>();
        boolean java = type.equals("JavaExec");
        List<String> programs = java
                ? List.of("mainClass", "mainClass.set", "main", "mainClassName")
                : List.of("commandLine", "setCommandLine", "executable");
        for (String key : programs) {
            if (words.isEmpty()) {
                values(call, key, words);
            }
        }
        if (!words.isEmpty()) {
            if (java) {
                words.add(0, "java");
            }
            values(call, "args", words);
            runs.add(new Run(task, words, flag(call, "ignoreExitValue", "true"), call.line()));
        }
    }

    private void values(GroovyCall call, String key, List<String> into) {
        for (GroovyCall set : call.all(key)) {
            set.arguments().forEach(value -> value.texts().forEach(text -> into.add(filled(text))));
            set.children().stream()
                    .filter(list -> list.name().equals("listOf"))
                    .forEach(list -> list.arguments().forEach(value -> into.add(filled(value.text()))));
        }
    }

    private void configured(String name, String type, boolean extra, GroovyCall call) {
        if (type.equals("Test")) {
            settings(name, extra, call);
            return;
        }
        call.children().forEach(child -> wireIn(name, child));
        if (!type.isEmpty()) {
            run(name, type, call);
        }
    }

    private void wireIn(String task, GroovyCall child) {
        if (child.name().equals("dependsOn") || child.name().equals("finalizedBy")) {
            wire(task, child);
        }
    }

    private void wire(String task, GroovyCall call) {
        boolean follows = call.name().endsWith("finalizedBy");
        for (GroovyValue argument : call.arguments()) {
            for (String other : argument.texts()) {
                wiring.add(new Wire(task, other, follows, call.line()));
            }
        }
        for (GroovyCall inner : call.children()) {
            if (inner.firstString() != null) {
                wiring.add(new Wire(task, inner.firstString(), follows, call.line()));
            }
        }
    }

    private void settings(String name, boolean extra, GroovyCall call) {
        call.children().forEach(child -> wireIn(name, child));
        tests.add(new TestTask(
                name,
                extra,
                flag(call, "ignoreFailures", "true"),
                tags(call, "includeTags"),
                tags(call, "excludeTags"),
                flag(call, "enabled", "false"),
                !call.below("onlyIf").isEmpty(),
                call.line()));
    }

    private static boolean flag(GroovyCall call, String name, String value) {
        for (String variant :
                List.of(name, name + ".set", "is" + Character.toUpperCase(name.charAt(0)) + name.substring(1))) {
            for (GroovyCall set : call.below(variant)) {
                if (!set.arguments().isEmpty() && set.arguments().get(0).text().equals(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> tags(GroovyCall call, String name) {
        List<String> tags = new ArrayList<>();
        for (GroovyCall set : call.below(name)) {
            set.arguments().forEach(argument -> tags.addAll(argument.texts()));
        }
        return List.copyOf(tags);
    }
}
