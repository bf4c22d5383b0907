package dev.mlreadiness.inspect.dependency;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.text.PackageFile;
import dev.mlreadiness.syntax.text.Requirement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lock files: which tool wrote them and what they fix. Read line by line, since lock files are large and their packages are marked by one line each.
 */
public final class LockInspector implements Inspector {

    private static final Map<String, String> TOOLS = Map.ofEntries(
            Map.entry("poetry.lock", "poetry"),
            Map.entry("uv.lock", "uv"),
            Map.entry("pdm.lock", "pdm"),
            Map.entry("Pipfile.lock", "pipenv"),
            Map.entry("pixi.lock", "pixi"),
            Map.entry("pylock.toml", "pylock"),
            Map.entry("conda-lock.yml", "conda-lock"),
            Map.entry("conda-lock.yaml", "conda-lock"),
            Map.entry("package-lock.json", "npm"),
            Map.entry("yarn.lock", "yarn"),
            Map.entry("pnpm-lock.yaml", "pnpm"),
            Map.entry("gradle.lockfile", "gradle"));

    @Override
    public String name() {
        return "lock";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.LOCK && TOOLS.containsKey(file.name());
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        String tool = TOOLS.get(file.name());
        DependencyFacts facts = new DependencyFacts(sink, tool);
        Packages packages = new Packages(tool, facts);
        int number = 0;
        for (String line : (Iterable<String>) file.text().lines()::iterator) {
            packages.line(line.strip(), ++number);
        }
        facts.lock(tool, packages.hashed, packages.count);
    }

    /** Counts packages and, for the formats of Python, emits name and version of each. */
    private static final class Packages {
        private final String tool;
        private final DependencyFacts facts;
        private String name = "";
        private int nameLine;
        private final Set<String> seen = new HashSet<>();
        private int count;
        private boolean hashed;

        Packages(String tool, DependencyFacts facts) {
            this.tool = tool;
            this.facts = facts;
        }

        void line(String line, int number) {
            hashed |= line.contains("sha256:") || line.contains("sha512-") || line.startsWith("hash =");
            switch (tool) {
                case "poetry", "uv", "pdm", "pylock" -> table(line, number);
                case "pipenv" -> pipenv(line, number);
                case "conda-lock" -> yaml(line, number);
                case "pixi" -> pixi(line, number);
                default ->
                    count += line.startsWith("\"node_modules/")
                                    || line.startsWith("version ")
                                    || line.contains("=") && tool.equals("gradle")
                            ? 1
                            : 0;
            }
        }

        private void table(String line, int number) {
            if (line.startsWith("name = \"")) {
                name = value(line);
                nameLine = number;
            } else if (line.startsWith("version = \"") && !name.isEmpty()) {
                exact(name, value(line), nameLine, "pypi");
                name = "";
            }
        }

        /** {@code name:} and then {@code version:}, on lines of their own. */
        private void yaml(String line, int number) {
            String field = line.startsWith("- ") ? line.substring(2) : line;
            if (field.startsWith("name: ")) {
                name = scalar(field);
                nameLine = number;
            } else if (field.startsWith("version: ") && !name.isEmpty()) {
                once(name, scalar(field), nameLine);
                name = "";
            }
        }

        /** Since its sixth version each package is the address of its file. */
        private void pixi(String line, int number) {
            if (line.startsWith("- conda: ")) {
                PackageFile.conda(line).ifPresent(file -> once(file.name(), file.version(), number));
            } else if (line.startsWith("- pypi: ")) {
                PackageFile.pypi(line).ifPresent(file -> once(file.name(), file.version(), number));
            } else {
                yaml(line, number);
            }
        }

        private static String scalar(String field) {
            String text = field.substring(field.indexOf(' ') + 1).strip();
            boolean quoted = text.length() > 1 && (text.startsWith("'") || text.startsWith("\""));
            return quoted ? text.substring(1, text.length() - 1) : text;
        }

        /** The same package stands once for each platform. */
        private void once(String packageName, String version, int line) {
            if (seen.add(packageName + " " + version)) {
                exact(packageName, version, line, "conda");
            }
        }

        private void pipenv(String line, int number) {
            if (line.endsWith("\": {")) {
                name = line.substring(1, line.length() - 4);
                nameLine = number;
            } else if (line.startsWith("\"version\": \"==") && !name.isEmpty()) {
                exact(name, line.substring("\"version\": \"==".length()).replaceAll("\",?$", ""), nameLine, "pypi");
                name = "";
            }
        }

        private void exact(String packageName, String version, int line, String ecosystem) {
            count++;
            facts.add(
                    new Requirement(
                            Requirement.normalise(packageName),
                            List.of(),
                            "==" + version,
                            version,
                            "",
                            null,
                            null,
                            false,
                            List.of(),
                            line),
                    "locked",
                    ecosystem);
        }

        private static String value(String line) {
            int open = line.indexOf('"');
            int close = line.lastIndexOf('"');
            return close > open ? line.substring(open + 1, close) : "";
        }
    }
}
