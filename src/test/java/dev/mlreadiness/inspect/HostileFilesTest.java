package dev.mlreadiness.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.inspect.binary.DataFileInspector;
import dev.mlreadiness.inspect.ci.*;
import dev.mlreadiness.inspect.command.*;
import dev.mlreadiness.inspect.config.*;
import dev.mlreadiness.inspect.dependency.*;
import dev.mlreadiness.inspect.mark.CommentInspector;
import dev.mlreadiness.inspect.text.*;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, inspectors end soon and throw nothing. */
class HostileFilesTest {

    private static final Interest ALL = Interest.EVERYTHING;
    private static final List<Inspector> INSPECTORS = List.of(
            new GitHubInspector(),
            new GitLabInspector(),
            new TravisInspector(),
            new AzureInspector(),
            new CircleInspector(),
            new JenkinsInspector(),
            new CloudBuildInspector(),
            new BuildkiteInspector(),
            new BitbucketInspector(),
            new CommandListInspector(),
            new MakeInspector(),
            new ShellInspector(),
            new DockerInspector(),
            new TaskFileInspector(),
            new ComposeInspector(),
            new DvcInspector(),
            new ToxInspector(),
            new ScheduleInspector(),
            new WorkloadInspector(),
            new ConfigInspector(ALL),
            new SectionsInspector(ALL),
            new HclInspector(ALL),
            new RequirementsInspector(),
            new PythonProjectInspector(),
            new LockInspector(),
            new SetupPyInspector(),
            new BuildScriptInspector(),
            new DataFileInspector(),
            new MarkdownInspector(ALL),
            new PlainDocumentInspector(ALL),
            new CodeOwnersInspector(),
            new CommentInspector(),
            new SqlInspector(ALL));

    private static final List<String> PATHS = List.of(
            ".github/workflows/ci.yml",
            "action.yml",
            ".gitlab-ci.yml",
            ".travis.yml",
            "azure-pipelines.yml",
            ".circleci/config.yml",
            "Jenkinsfile",
            "cloudbuild.yaml",
            ".buildkite/pipeline.yml",
            "bitbucket-pipelines.yml",
            "buildspec.yml",
            ".drone.yml",
            "Makefile",
            "justfile",
            "run.sh",
            "Dockerfile",
            "package.json",
            "docker-compose.yml",
            ".pre-commit-config.yaml",
            "MLproject",
            "pyproject.toml",
            "pixi.toml",
            "tox.toml",
            "dvc.yaml",
            "tox.ini",
            "crontab",
            "x.timer",
            "x.service",
            "Procfile",
            "k8s/cron.yaml",
            "chart/templates/x.yaml",
            "a.json",
            "a.properties",
            "main.tf",
            "requirements.txt",
            "environment.yml",
            "setup.cfg",
            "Pipfile",
            "poetry.lock",
            "uv.lock",
            "Pipfile.lock",
            "setup.py",
            "build.gradle",
            "build.gradle.kts",
            "data.csv",
            "README.md",
            "docs/a.rst",
            "docs/a.adoc",
            "CODEOWNERS",
            "a.sql");

    private static List<Fact> read(String path, byte[] bytes) {
        List<Fact> facts = new ArrayList<>();
        SourceFile file = SourceFile.of(path, bytes);
        for (Inspector inspector : INSPECTORS) {
            if (inspector.accepts(file)) {
                FactSink sink = new FactSink(path, file.role().id());
                inspect(inspector, file, sink);
                facts.addAll(sink.facts());
            }
        }
        return facts;
    }

    private static void inspect(Inspector inspector, SourceFile file, FactSink sink) {
        try {
            inspector.inspect(file, sink);
        } catch (UnreadableFile e) {
            // binary by its bytes: the caller records it
            assertThat(e).hasMessageContaining(file.path());
        } catch (RuntimeException | Error e) {
            throw new AssertionError(inspector.name() + " fails for " + file.path(), e);
        }
    }

    private static void soon(String path, String text) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> read(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), path);
    }

    @Test
    void billionLaughsEndWithAProblem() {
        StringBuilder yaml = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c < 'n'; c++) {
            String before = "*" + (char) (c - 1);
            yaml.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append((before + ", ").repeat(8))
                    .append(before)
                    .append("]\n");
        }
        for (String path : List.of(".github/workflows/ci.yml", "conf/a.yaml", "dvc.yaml", "environment.yml")) {
            soon(path, yaml.toString());
        }
        assertThat(read(".github/workflows/ci.yml", yaml.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .anyMatch(fact -> fact.kind() == FactKind.FILE_PROBLEM);
    }

    @Test
    void deepNestingEndsSoon() {
        for (String part : List.of(
                "[",
                "{",
                "{\"a\":",
                "(",
                "- ",
                "a:\n ",
                "> ",
                "if x; then ",
                "$(",
                "`",
                "\"${",
                "{{",
                "resource \"a\" {",
                "<!--",
                "stage('x') {")) {
            String text = part.repeat(6_000 / part.length());
            PATHS.forEach(path -> soon(path, text));
        }
    }

    @Test
    void longLinesEndSoon() {
        String json = "{\"a\": \"" + "x".repeat(10 << 20) + "\"}";
        soon("package.json", json);
        soon("a.json", json);
        for (String word : List.of(
                "a", "a ", "- ", "=", "a: ", "| ", "\\", "'", "\"", "${a}", "&& ", "![", "](", "_*", "1.", "1 ",
                "{{ }} ")) {
            String line = word.repeat(20_000 / word.length());
            PATHS.forEach(path -> soon(path, line));
        }
    }

    @Test
    void manyLinesEndSoon() {
        for (String line : List.of(
                "a: b\n",
                "a:\n\techo\n",
                "- a\n",
                "# a\n",
                "a\n===\n",
                "[a]\n",
                "```\n",
                "..\n",
                "| a |\n",
                "FROM a\n",
                "a=$(b)\n",
                "name = \"a\"\n")) {
            String text = line.repeat(20_000 / line.length());
            PATHS.forEach(path -> soon(path, text));
        }
    }

    @Test
    void mutatedFilesThrowNothing() {
        Random random = new Random(20171211);
        String seed = """
                on: {push: {branches: [main]}, schedule: [{cron: '0 1 * * *'}]}
                kind: CronJob
                spec: {schedule: "0 1 * * *", x: {image: a, command: [sh, -c, "pytest | tee x"]}}
                jobs:
                  t: &t
                    steps: [{run: "pytest || true", shell: bash}, {uses: ./a}, !reference [a, script]]
                    script: ["cd x", *t]
                steps:
                - script: |
                    set -e; python train.py > log
                  args: [a, {b: c}]
                [tool.poe.tasks]
                x = {cmd = "pytest", sequence = ["x", "y"]}
                test: lint
                \tpytest tests
                FROM python:3.11 AS x
                RUN pip install -r requirements.txt
                resource "a" "b" { c = ["${d}", { e = 1 }] }
                pipeline { stages { stage('x') { steps { sh 'make' } } } }
                setup(install_requires=["a==1"], extras_require={"b": ["c"]})
                Title
                =====
                .. code:: python

                   x
                | a | b |
                |---|---|
                """;
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = seed.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            int from = random.nextInt(bytes.length);
            bytes = java.util.Arrays.copyOfRange(bytes, from / 2, bytes.length - from / 3);
            for (int k = random.nextInt(8); k >= 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            read(PATHS.get(i % PATHS.size()), bytes);
        }
    }
}
