package dev.mlreadiness.derive.automation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A program that runs named targets of a file: where the targets stand and how a command names them.
 *
 * @param source of the targets
 * @param files where they stand, relative to the working directory, the first that exists
 * @param fileOption options that name another file
 * @param folderOption options that name another folder
 * @param verbs words that stand before the target's name and must be there; empty for none
 * @param nameOption options that name the targets; empty when they are operands
 * @param all without a name all targets run; otherwise the default one
 * @param taking options with a separate value
 */
record Runner(
        String source,
        List<String> files,
        List<String> fileOption,
        List<String> folderOption,
        Set<String> verbs,
        List<String> nameOption,
        boolean all,
        Set<String> taking) {

    static final Map<String, Runner> ALL = Map.ofEntries(
            Map.entry(
                    "make",
                    new Runner(
                            "make",
                            List.of("GNUmakefile", "makefile", "Makefile"),
                            List.of("-f", "--file", "--makefile"),
                            List.of("-C", "--directory"),
                            Set.of(),
                            List.of(),
                            false,
                            Set.of("-C", "-f", "--directory", "--file", "--makefile", "-I", "-o", "-W"))),
            Map.entry(
                    "just",
                    new Runner(
                            "just",
                            List.of("justfile", "Justfile", ".justfile"),
                            List.of("-f", "--justfile"),
                            List.of("-d", "--working-directory"),
                            Set.of(),
                            List.of(),
                            false,
                            Set.of("-f", "-d", "--justfile", "--working-directory"))),
            Map.entry(
                    "tox",
                    new Runner(
                            "tox",
                            List.of("tox.ini", "setup.cfg", "pyproject.toml", "tox.toml"),
                            List.of("-c"),
                            List.of(),
                            Set.of(),
                            List.of("-e"),
                            true,
                            Set.of("-e", "-c", "-p", "-f"))),
            Map.entry(
                    "dvc",
                    new Runner(
                            "dvc",
                            List.of("dvc.yaml"),
                            List.of(),
                            List.of(),
                            Set.of("repro", "exp", "run"),
                            List.of(),
                            true,
                            Set.of("-S", "-n", "--set-param"))),
            Map.entry(
                    "npm",
                    new Runner(
                            "npm",
                            List.of("package.json"),
                            List.of(),
                            List.of("--prefix"),
                            Set.of("run", "run-script", "test", "t", "start"),
                            List.of(),
                            false,
                            Set.of("--prefix"))),
            Map.entry(
                    "yarn",
                    new Runner(
                            "npm",
                            List.of("package.json"),
                            List.of(),
                            List.of("--cwd"),
                            Set.of(),
                            List.of(),
                            false,
                            Set.of("--cwd"))),
            Map.entry(
                    "pnpm",
                    new Runner(
                            "npm",
                            List.of("package.json"),
                            List.of(),
                            List.of("-C"),
                            Set.of(),
                            List.of(),
                            false,
                            Set.of("-C"))),
            Map.entry("docker-compose", compose(Set.of())),
            Map.entry(
                    "pre-commit",
                    new Runner(
                            "precommit",
                            List.of(".pre-commit-config.yaml"),
                            List.of("-c", "--config"),
                            List.of(),
                            Set.of("run"),
                            List.of(),
                            true,
                            Set.of("-c", "--config", "--from-ref", "--to-ref", "--hook-stage", "--files"))),
            Map.entry(
                    "poe",
                    new Runner(
                            "poe",
                            List.of("pyproject.toml"),
                            List.of(),
                            List.of("-C", "--directory"),
                            Set.of(),
                            List.of(),
                            false,
                            Set.of("-C"))),
            Map.entry(
                    "mise",
                    new Runner(
                            "mise",
                            List.of("mise.toml", ".mise.toml"),
                            List.of(),
                            List.of("-C", "--cd"),
                            Set.of("run", "r"),
                            List.of(),
                            false,
                            Set.of("-C", "--cd", "-j", "--jobs"))),
            Map.entry(
                    "task",
                    new Runner(
                            "taskipy",
                            List.of("pyproject.toml"),
                            List.of(),
                            List.of(),
                            Set.of(),
                            List.of(),
                            false,
                            Set.of())),
            Map.entry(
                    "mlflow",
                    new Runner(
                            "mlflow",
                            List.of("MLproject"),
                            List.of(),
                            List.of(),
                            Set.of("run"),
                            List.of("-e", "--entry-point"),
                            false,
                            Set.of("-P", "--experiment-name", "--env-manager"))));

    static final Runner TASK = new Runner(
            "task",
            List.of("Taskfile.yml", "Taskfile.yaml", "taskfile.yml", "taskfile.yaml", "Taskfile.dist.yml"),
            List.of("-t", "--taskfile"),
            List.of("-d", "--dir"),
            Set.of(),
            List.of(),
            false,
            Set.of("-t", "--taskfile", "-d", "--dir"));

    static Runner compose(Set<String> verbs) {
        return new Runner(
                "compose",
                List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"),
                List.of("-f", "--file"),
                List.of(),
                verbs,
                List.of(),
                true,
                Set.of("-f", "--file", "-p", "--project-name", "--profile", "--env-file", "-e", "--entrypoint"));
    }

    /** What {@code docker compose} says before something runs. */
}
