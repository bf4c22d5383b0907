package dev.mlreadiness.repo;

import java.util.Locale;
import java.util.Set;

/**
 * Decides what a file is for, from its path and kind. The outermost telling folder wins; ambiguous names such as
 * {@code demo} do not count inside an importable package or below {@code src/main/java}.
 */
final class RoleRules {
    private static final Set<String> TEST_FOLDERS = Set.of(
            "test",
            "tests",
            "__tests__",
            "unit_tests",
            "unittests",
            "unit-tests",
            "integration_tests",
            "integration-tests",
            "functional_tests",
            "e2e",
            "testthat",
            "test_utils",
            "testdata",
            "test_data");
    private static final Set<String> EXAMPLE_FOLDERS = Set.of(
            "example",
            "examples",
            "sample",
            "samples",
            "tutorial",
            "tutorials",
            "demo",
            "demos",
            "example_notebooks",
            "quickstart",
            "quickstarts",
            "cookbook",
            "cookbooks",
            "workshop",
            "workshops",
            "getting_started",
            "getting-started",
            "playground",
            "sandbox");
    private static final Set<String> RETIRED_FOLDERS =
            Set.of("archive", "archived", "archives", "old", "deprecated", "obsolete", "attic", "graveyard");
    /** Names that are also good names of packages. */
    private static final Set<String> AMBIGUOUS_FOLDERS = Set.of(
            "example",
            "sample",
            "samples",
            "demo",
            "archive",
            "archives",
            "old",
            "sandbox",
            "playground",
            "quickstart",
            "deprecated",
            "docs",
            "doc");

    private static final Set<String> DOC_FOLDERS = Set.of("doc", "docs", "documentation", "javadoc", "apidocs");
    private static final Set<String> DATA_FOLDERS = Set.of("data", "dataset", "datasets");
    private static final Set<String> CI_FOLDERS = Set.of(
            ".github",
            ".gitlab",
            ".circleci",
            ".buildkite",
            ".woodpecker",
            ".tekton",
            ".ci",
            ".azure-pipelines",
            ".azuredevops",
            ".teamcity",
            ".semaphore",
            ".forgejo",
            ".gitea",
            ".drone");
    private static final Set<String> CI_NAMES = Set.of(
            "jenkinsfile",
            ".gitlab-ci.yml",
            ".travis.yml",
            "azure-pipelines.yml",
            "azure-pipelines.yaml",
            "bitbucket-pipelines.yml",
            "cloudbuild.yaml",
            "cloudbuild.yml",
            "buildspec.yml",
            "buildspec.yaml",
            "appveyor.yml",
            ".appveyor.yml",
            ".drone.yml",
            ".woodpecker.yml",
            ".cirrus.yml",
            "codefresh.yml",
            "wercker.yml",
            "screwdriver.yaml");
    private static final Set<String> VENDORED_NAMES =
            Set.of("versioneer.py", "ez_setup.py", "get-pip.py", "get_pip.py", "mvnw", "gradlew", "six.py");
    private static final Set<String> DOC_NAMES = Set.of(
            "license",
            "licence",
            "readme",
            "changelog",
            "authors",
            "contributors",
            "notice",
            "copying",
            "news",
            "install",
            "todo",
            "contributing",
            "citation",
            "history",
            "changes",
            "code_of_conduct",
            "security");

    private final Set<String> packages;
    private final boolean examplesAreSource;

    RoleRules() {
        this(Set.of(), false);
    }

    /**
     * @param packages folders with an {@code __init__.py}
     * @param examplesAreSource true if the repository consists of examples
     */
    RoleRules(Set<String> packages, boolean examplesAreSource) {
        this.packages = packages;
        this.examplesAreSource = examplesAreSource;
    }

    /** True if so much of the code is examples that they are what the repository is for. */
    static boolean consistsOfExamples(int examples, int code) {
        return examples > code * 0.7;
    }

    FileRole role(String path, FileKind kind, boolean generated) {
        if (kind == FileKind.TEMPLATE) {
            return FileRole.TEMPLATE;
        }
        if (generated) {
            return FileRole.GENERATED;
        }
        String written = path.substring(path.lastIndexOf('/') + 1);
        String name = written.toLowerCase(Locale.ROOT);
        if (VENDORED_NAMES.contains(name) || name.startsWith("jquery") && kind == FileKind.JAVASCRIPT) {
            return FileRole.VENDORED;
        }
        if (kind == FileKind.MARKDOWN || kind == FileKind.RST) {
            return FileRole.DOC;
        }
        FileRole byFolder = byFolders(path, kind);
        if (byFolder != null) {
            return byFolder;
        }
        if (isTestName(written, kind)) {
            return FileRole.TEST;
        }
        return CI_NAMES.contains(name) || name.startsWith("jenkinsfile") ? FileRole.CI : byKind(path, name, kind);
    }

    /** True if a tool wrote the file: by its name or a mark in the first bytes. */
    static boolean isGenerated(String path, FileKind kind, FileHead head) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.endsWith("_pb2.py")
                || name.endsWith("_pb2_grpc.py")
                || name.endsWith("_pb2.pyi")
                || name.endsWith(".min.js")
                || name.endsWith(".bundle.js")) {
            return true;
        }
        if (kind == FileKind.BINARY || kind == FileKind.NOTEBOOK || head.length() == 0) {
            return false;
        }
        return head.saysGenerated()
                || kind == FileKind.JAVASCRIPT && head.length() >= FileHead.SHORT && !head.hasByte('\n');
    }

    private FileRole byFolders(String path, FileKind kind) {
        int start = 0;
        int languageRoot = javaPackagesStart(path);
        boolean data = kind == FileKind.CSV || kind == FileKind.BINARY;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
            if (start >= languageRoot) {
                return null;
            }
            String folder = path.substring(start, slash).toLowerCase(Locale.ROOT);
            if (start == 0 && CI_FOLDERS.contains(folder)) {
                return FileRole.CI;
            }
            if (data && DATA_FOLDERS.contains(folder)) {
                return FileRole.DATA;
            }
            if (!(AMBIGUOUS_FOLDERS.contains(folder) && isInsidePackage(path, start, slash))) {
                FileRole role = byFolder(folder);
                if (role != null) {
                    return data && role == FileRole.EXAMPLE ? FileRole.DATA : role;
                }
            }
            start = slash + 1;
        }
        return null;
    }

    private FileRole byFolder(String folder) {
        if (TEST_FOLDERS.contains(folder)) {
            return FileRole.TEST;
        }
        if (RETIRED_FOLDERS.contains(folder)) {
            return FileRole.EXAMPLE;
        }
        if (isExampleFolder(folder)) {
            return examplesAreSource ? null : FileRole.EXAMPLE;
        }
        return DOC_FOLDERS.contains(folder) ? FileRole.DOC : null;
    }

    private static boolean isExampleFolder(String folder) {
        return EXAMPLE_FOLDERS.contains(folder) || folder.endsWith("-examples") || folder.endsWith("_examples");
    }

    private boolean isInsidePackage(String path, int start, int slash) {
        return start > 0
                && packages.contains(path.substring(0, start - 1))
                && packages.contains(path.substring(0, slash));
    }

    /** Where package folders start: their names ({@code com/example}) say nothing about the role. */
    private static int javaPackagesStart(String path) {
        int main = path.startsWith("src/main/") ? 0 : path.indexOf("/src/main/");
        if (main >= 0) {
            return path.indexOf("src/main/", main) + "src/main/".length();
        }
        return Integer.MAX_VALUE;
    }

    private static boolean isTestName(String name, FileKind kind) {
        return switch (kind) {
            case PYTHON ->
                name.startsWith("test_")
                        || name.endsWith("_test.py")
                        || name.equals("tests.py")
                        || name.equals("conftest.py");
            case JAVA, KOTLIN, SCALA -> isJavaTest(name);
            case JAVASCRIPT -> name.contains(".test.") || name.contains(".spec.");
            case SHELL -> name.endsWith(".bats");
            case NOTEBOOK -> name.startsWith("test_");
            case OTHER -> name.endsWith("_test.go");
            default -> false;
        };
    }

    private static boolean isJavaTest(String name) {
        String stem = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        return stem.endsWith("Test")
                || stem.endsWith("Tests")
                || stem.endsWith("TestCase")
                || stem.endsWith("IT")
                || stem.endsWith("Spec")
                || stem.endsWith("Suite");
    }

    private static FileRole byKind(String path, String name, FileKind kind) {
        return switch (kind) {
            case PYTHON, NOTEBOOK, JAVA, SCALA, KOTLIN, R, SHELL, SQL, REGO, GROOVY, JAVASCRIPT, PROTO ->
                FileRole.SOURCE;
            case OTHER -> name.startsWith(".") ? FileRole.CONFIG : FileRole.SOURCE;
            case CSV, BINARY -> FileRole.DATA;
            case TEXT -> isDocument(name) ? FileRole.DOC : FileRole.DATA;
            case JSON -> isInDataFolder(path) ? FileRole.DATA : FileRole.CONFIG;
            case MARKDOWN, RST -> FileRole.DOC;
            case TEMPLATE -> FileRole.TEMPLATE;
            default -> FileRole.CONFIG;
        };
    }

    private static boolean isDocument(String name) {
        int dot = name.indexOf('.');
        return DOC_NAMES.contains(dot < 0 ? name : name.substring(0, dot));
    }

    private static boolean isInDataFolder(String path) {
        int slash = path.indexOf('/');
        return slash > 0 && DATA_FOLDERS.contains(path.substring(0, slash));
    }
}
