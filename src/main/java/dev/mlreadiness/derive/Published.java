package dev.mlreadiness.derive;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Interest;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What shows that others are meant to depend on the project: a package of a model or service is built too, but it is not
 * offered to a public registry.
 *
 * @param released a command or CI step uploads the package to a registry
 * @param described the package carries the classifiers of a Python package index
 * @param binding such a package lies in a folder for Python beside the code of other languages
 * @param jvm the root pom holds what Maven Central demands (licences and developers), the readme shows how to depend on it, or Gradle publishes it
 */
record Published(boolean released, boolean described, boolean binding, boolean jvm) {

    private static final Pattern UPLOAD =
            Pattern.compile("\\b(twine upload|poetry publish|uv publish|flit publish|hatch publish|pdm publish)\\b");
    private static final Pattern GRADLE_UPLOAD = Pattern.compile("\\bgradlew?\\s[^;|&]*\\bpublish");
    private static final Set<String> CLASSIFIERS =
            Set.of("project.classifiers", "metadata.classifiers", "tool.poetry.classifiers");
    private static final Pattern BINDING = Pattern.compile(
            "(python|python[-_]package|python[-_]api|python[-_]sdk|pypi)/(pyproject\\.toml|setup\\.cfg)");
    private static final String LICENCE = "project.licenses.license.name";
    private static final String DEVELOPER = "project.developers.developer.";

    static void interest(Interest.Builder wanted) {
        wanted.all(FactKind.COMMAND);
        wanted.all(FactKind.CI_STEP);
        CLASSIFIERS.forEach(key -> wanted.exact(FactKind.CONFIG_VALUE, "key", key));
        wanted.exact(FactKind.CONFIG_VALUE, "key", LICENCE);
        wanted.glob(FactKind.CONFIG_VALUE, "key", DEVELOPER + "*");
        wanted.exact(FactKind.PYTHON_CALL, "name", "setuptools.setup");
        wanted.all(FactKind.DOC_CODE);
    }

    static Published of(FactBase facts) {
        boolean released = runs(facts, UPLOAD)
                || facts.of(FactKind.CI_STEP).stream()
                        .anyMatch(s -> s.text("uses").startsWith("pypa/gh-action-pypi-publish"));
        boolean described =
                facts.of(FactKind.CONFIG_VALUE).stream().anyMatch(v -> CLASSIFIERS.contains(v.text("key")) && atRoot(v))
                        || facts.of(FactKind.PYTHON_CALL).stream()
                                .anyMatch(c -> c.text("name").equals("setuptools.setup")
                                        && c.get("arg.classifiers") != null
                                        && atRoot(c));
        boolean binding = facts.of(FactKind.CONFIG_VALUE).stream()
                .anyMatch(v -> CLASSIFIERS.contains(v.text("key"))
                        && BINDING.matcher(v.location().path()).matches());
        boolean central = rootPom(facts, LICENCE) && rootPom(facts, DEVELOPER);
        boolean offered = facts.of(FactKind.DOC_CODE).stream().anyMatch(Published::dependency);
        return new Published(
                released, described, binding, central || offered && buildsJvm(facts) || runs(facts, GRADLE_UPLOAD));
    }

    private static boolean runs(FactBase facts, Pattern upload) {
        return facts.of(FactKind.COMMAND).stream()
                .anyMatch(c -> upload.matcher(c.text("text")).find());
    }

    private static boolean rootPom(FactBase facts, String key) {
        return facts.of(FactKind.CONFIG_VALUE).stream()
                .anyMatch(v ->
                        v.text("key").startsWith(key) && v.location().path().equals("pom.xml"));
    }

    private static boolean dependency(Fact code) {
        String text = code.text("text");
        return code.location().path().toLowerCase(Locale.ROOT).startsWith("readme")
                && text.contains("<dependency>")
                && text.contains("<artifactId>");
    }

    private static boolean buildsJvm(FactBase facts) {
        return facts.of(FactKind.FILE).stream()
                .map(file -> file.location().path())
                .anyMatch(
                        path -> path.equals("pom.xml") || path.startsWith("build.gradle") || path.equals("build.sbt"));
    }

    private static boolean atRoot(Fact fact) {
        return !fact.location().path().contains("/");
    }
}
