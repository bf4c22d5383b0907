package dev.mlreadiness.inspect.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.inspect.FactLines;
import dev.mlreadiness.inspect.Inspector;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that name commands: tasks, hooks, stages, services. */
class TaskInspectorsTest {

    private static final Inspector TASKS = new TaskFileInspector();
    private static final Inspector COMPOSE = new ComposeInspector();
    private static final Inspector DVC = new DvcInspector();

    private static List<String> targets(Inspector inspector, String path, String text) {
        return FactLines.of(inspector, path, text, FactKind.TARGET, "source", "name", "needs", "includes", "disabled");
    }

    private static List<String> folders(Inspector inspector, String path, String text) {
        return FactLines.of(inspector, path, text, FactKind.COMMAND, "program", "cwd");
    }

    @Test
    void npmScripts() {
        String text = """
                {
                  "name": "x",
                  "scripts": {
                    "test": "pytest tests && npm run lint",
                    "lint": "ruff check . || true",
                    "odd": 3
                  }
                }
                """;
        assertThat(targets(TASKS, "package.json", text))
                .containsExactly("4 source=npm name=test", "5 source=npm name=lint", "6 source=npm name=odd");
        assertThat(FactLines.commands(TASKS, "package.json", text))
                .contains("4 test: pytest tests", "4 test: npm run lint")
                .anyMatch(line -> line.startsWith("5 lint: ruff check . ("));
        assertThat(targets(TASKS, "package.json", "{\"scripts\": \"x\"}")).isEmpty();
        assertThat(targets(TASKS, "package.json", "[1]")).isEmpty();
    }

    @Test
    void hooksThatRunOnEachCommit() {
        String text = """
                repos:
                  - repo: https://github.com/astral-sh/ruff-pre-commit
                    rev: v0.6.0
                    hooks:
                      - id: ruff
                  - repo: local
                    hooks:
                      - id: schema
                        entry: python scripts/check_schema.py
                        args: [--strict, "data dir"]
                        language: system
                      - id: slow
                        entry: pytest tests/slow
                        stages: [manual]
                      - id: alone
                        entry: pytest tests/alone
                        stages: manual
                """;
        assertThat(targets(TASKS, ".pre-commit-config.yaml", text))
                .containsExactly("5 source=precommit name=ruff", "8 source=precommit name=schema");
        assertThat(FactLines.commands(TASKS, ".pre-commit-config.yaml", text))
                .containsExactly("8 schema: python scripts/check_schema.py --strict data dir");
        assertThat(FactLines.of(TASKS, ".pre-commit-config.yaml", text, FactKind.COMMAND, "words"))
                .containsExactly("8 words=[python, scripts/check_schema.py, --strict, data dir]");
    }

    @Test
    void entryPointsOfMlflow() {
        String text = """
                name: x
                entry_points:
                  main:
                    parameters:
                      alpha: {type: float, default: 0.1}
                    command: "python train.py --alpha {alpha}"
                  validate:
                    command: >
                      python validate.py
                      --all
                  nothing: {}
                """;
        assertThat(targets(TASKS, "MLproject", text))
                .containsExactly(
                        "3 source=mlflow name=main", "7 source=mlflow name=validate", "11 source=mlflow name=nothing");
        assertThat(FactLines.commands(TASKS, "MLproject", text))
                .containsExactly("6 main: python train.py --alpha _alpha_", "9 validate: python validate.py --all");
    }

    @Test
    void tasksOfPyproject() {
        String text = """
                [project.scripts]
                train = "pkg.cli:main"
                [tool.poe.tasks]
                test = "pytest tests"
                lint = { cmd = "ruff check ." }
                all = ["lint", "test"]
                retrain = { script = "pkg.train:main(fast=True)", deps = ["test"], cwd = "jobs" }
                [tool.pdm.scripts]
                check = { composite = ["pytest more", "lint"] }
                [tool.hatch.envs.default.scripts]
                cov = ["pytest --cov", "coverage report"]
                """;
        assertThat(targets(TASKS, "pyproject.toml", text))
                .containsExactlyInAnyOrder(
                        "2 source=script name=train",
                        "4 source=poe name=test",
                        "5 source=poe name=lint",
                        "6 source=poe name=all",
                        "7 source=poe name=retrain needs=[test]",
                        "9 source=pdm name=check",
                        "11 source=hatch name=cov");
        assertThat(FactLines.commands(TASKS, "pyproject.toml", text))
                .containsExactlyInAnyOrder(
                        "2 train: python -m pkg.cli",
                        "4 test: pytest tests",
                        "5 lint: ruff check .",
                        "6 all: ruff check .",
                        "6 all: pytest tests",
                        "7 retrain: python -m pkg.train",
                        "9 check: pytest more",
                        "9 check: lint",
                        "11 cov: pytest --cov",
                        "11 cov: coverage report");
        assertThat(folders(TASKS, "pyproject.toml", text)).contains("7 program=python cwd=jobs");
    }

    @Test
    void tasksOfPixi() {
        String text = """
                [tasks]
                train = "python train.py"
                test = { cmd = "pytest tests", depends-on = ["train", { task = "lint" }], cwd = "src" }
                lint = { cmd = ["ruff", "check", "a b"] }
                [feature.slow.tasks]
                slow = "pytest slow"
                [target.linux-64.tasks]
                gpu = "pytest gpu"
                """;
        assertThat(targets(TASKS, "pixi.toml", text))
                .containsExactlyInAnyOrder(
                        "2 source=pixi name=train",
                        "3 source=pixi name=test needs=[train, lint]",
                        "4 source=pixi name=lint",
                        "6 source=pixi name=slow",
                        "8 source=pixi name=gpu");
        assertThat(folders(TASKS, "pixi.toml", text)).contains("3 program=pytest cwd=src");
        assertThat(FactLines.of(TASKS, "pixi.toml", text, FactKind.COMMAND, "words"))
                .contains("4 words=[ruff, check, a b]");
        String inProject = text.replace("[tasks]", "[tool.pixi.tasks]")
                .replace("[feature", "[tool.pixi.feature")
                .replace("[target", "[tool.pixi.target");
        assertThat(FactLines.commands(TASKS, "pyproject.toml", inProject))
                .isEqualTo(FactLines.commands(TASKS, "pixi.toml", text));
        assertThat(FactLines.commands(TASKS, "hatch.toml", "[envs.test.scripts]\nrun = 'pytest {args:tests}'\n"))
                .containsExactly("2 run: pytest tests");
    }

    @Test
    void stagesOfDvc() {
        String text = """
                stages:
                  prepare:
                    cmd: python prepare.py
                    deps: [data/raw.csv, prepare.py]
                    outs:
                      - data/clean.csv:
                          cache: false
                  train:
                    wdir: model
                    cmd:
                      - python train.py
                      - python report.py || true
                    deps: [data/clean.csv]
                    metrics: [metrics.json]
                  old:
                    frozen: true
                    cmd: python old.py
                  each:
                    foreach: [a, b]
                    do:
                      cmd: python each.py ${item}
                      deps: [metrics.json]
                """;
        assertThat(targets(DVC, "dvc.yaml", text))
                .containsExactly(
                        "2 source=dvc name=prepare",
                        "8 source=dvc name=train needs=[prepare]",
                        "15 source=dvc name=old disabled=true",
                        "18 source=dvc name=each@a needs=[train]",
                        "18 source=dvc name=each@b needs=[train]");
        assertThat(FactLines.commands(DVC, "dvc.yaml", text))
                .contains("3 prepare: python prepare.py", "11 train: python train.py", "17 old: python old.py")
                .anyMatch(line -> line.startsWith("12 train: python report.py ("));
        assertThat(folders(DVC, "dvc.yaml", text)).contains("11 program=python cwd=model");
        assertThat(targets(DVC, "dvc.yaml", "stages: [a, b]")).isEmpty();
        assertThat(targets(DVC, "dvc.yaml", "stages: [")).isEmpty();
    }

    @Test
    void servicesWithWhatTheyStart() {
        String text = """
                services:
                  db:
                    image: postgres
                  api:
                    build: ./api
                    depends_on: [db]
                    command: python serve.py --port $$PORT
                  tests:
                    build:
                      context: .
                      dockerfile: docker/Test.dockerfile
                    depends_on:
                      api: {condition: service_healthy}
                    entrypoint: ["pytest", "-q"]
                    command: ["tests", "a b"]
                  worker:
                    build: ../shared
                    entrypoint: bash -c "python work.py"
                  shell:
                    image: x
                    entrypoint: ["sh", "-c"]
                    command: ["python shell.py && echo done"]
                  both:
                    image: x
                    entrypoint: ./entrypoint.sh
                    command: python train.py
                  reset:
                    image: x
                    entrypoint: []
                    command: null
                """;
        assertThat(targets(COMPOSE, "deploy/docker-compose.yml", text))
                .containsExactly(
                        "2 source=compose name=db",
                        "4 source=compose name=api needs=[db] includes=[deploy/api/Dockerfile]",
                        "8 source=compose name=tests needs=[api] includes=[deploy/docker/Test.dockerfile]",
                        "16 source=compose name=worker includes=[shared/Dockerfile]",
                        "19 source=compose name=shell",
                        "23 source=compose name=both",
                        "27 source=compose name=reset");
        assertThat(FactLines.of(COMPOSE, "compose.test.yaml", text, FactKind.COMMAND, "target", "words"))
                .containsExactly(
                        "7 target=api words=[python, serve.py, --port, $PORT]",
                        "14 target=tests words=[pytest, -q, tests, a b]",
                        "18 target=worker words=[bash, -c, python work.py]",
                        "18 target=worker words=[python, work.py]",
                        "22 target=shell words=[python, shell.py]",
                        "22 target=shell words=[echo, done]",
                        "25 target=both words=[./entrypoint.sh, python, train.py]");
    }
}
