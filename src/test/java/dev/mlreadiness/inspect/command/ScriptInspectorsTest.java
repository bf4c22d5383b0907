package dev.mlreadiness.inspect.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.inspect.FactLines;
import dev.mlreadiness.inspect.Inspector;
import org.junit.jupiter.api.Test;

class ScriptInspectorsTest {

    private static final Inspector MAKE = new MakeInspector();
    private static final Inspector SHELL = new ShellInspector();
    private static final Inspector DOCKER = new DockerInspector();

    @Test
    void makeTargetsWithWhatTheyNeedAndRun() {
        String text =
                "PY = python3\nall: test | dirs\n\ntest: lint\n\t$(PY) -m pytest tests\n\t-flake8 .\n%.o: %.c\n\tcc $<\n";
        assertThat(FactLines.of(MAKE, "Makefile", text, FactKind.TARGET, "name", "needs", "default"))
                .containsExactly(
                        "2 name=all needs=[test, dirs] default=true", "4 name=test needs=[lint] default=false");
        assertThat(FactLines.commands(MAKE, "Makefile", text))
                .containsExactly("5 test: python3 -m pytest tests", "6 test: flake8 . (the recipe line begins with -)");
    }

    @Test
    void makeRecipesFollowTheRulesOfTheShell() {
        assertThat(FactLines.commands(
                        MAKE, "Makefile", "test:\n\tpytest || true\n\tpytest; echo done\n\tpytest | tee log\n"))
                .filteredOn(line -> line.contains("pytest"))
                .hasSize(3)
                .allMatch(line -> line.endsWith(")"));
    }

    @Test
    void rulesOfPatternsForTheNamesThatTheFileAsksFor() {
        String text = "all: test-unit test-slow\n\ntest-%: lint\n\tpytest tests/$*\n\ntest-slow:\n\tpytest slow\n";
        assertThat(FactLines.of(MAKE, "Makefile", text, FactKind.TARGET, "name", "needs"))
                .containsExactly(
                        "1 name=all needs=[test-unit, test-slow]", "6 name=test-slow", "3 name=test-unit needs=[lint]");
        assertThat(FactLines.commands(MAKE, "Makefile", text))
                .containsExactly("7 test-slow: pytest slow", "4 test-unit: pytest tests/unit");
    }

    @Test
    void justfiles() {
        String text = "test: build\n    pytest tests\n\nbuild:\n    pip install .\n";
        assertThat(FactLines.commands(MAKE, "justfile", text))
                .containsExactly("2 test: pytest tests", "5 build: pip install .");
        assertThat(FactLines.of(MAKE, "justfile", text, FactKind.TARGET, "source", "name", "needs", "default"))
                .containsExactly(
                        "1 source=just name=test needs=[build] default=true", "4 source=just name=build default=false");
    }

    @Test
    void aShellScriptIsOneTarget() {
        assertThat(FactLines.of(SHELL, "run.sh", "pytest\n", FactKind.TARGET, "source", "name", "default"))
                .containsExactly("1 source=shell name= default=true");
    }

    @Test
    void aScriptGoesOnAfterAFailureUnlessItSaysOtherwise() {
        assertThat(FactLines.commands(SHELL, "run.sh", "#!/bin/bash\npytest > results.txt\ncat results.txt\n"))
                .element(0)
                .asString()
                .startsWith("2 : pytest (");
        assertThat(FactLines.commands(SHELL, "run.sh", "#!/bin/bash\nset -e\npytest > results.txt\ncat results.txt\n"))
                .contains("3 : pytest", "4 : cat results.txt");
        assertThat(FactLines.commands(SHELL, "run.sh", "set -e\npytest | tee log\n"))
                .element(1)
                .asString()
                .startsWith("2 : pytest (");
        assertThat(FactLines.commands(SHELL, "run.sh", "set -eo pipefail\npytest | tee log\n"))
                .contains("2 : pytest");
    }

    @Test
    void wrappersAreTakenOffAndInnerScriptsRead() {
        assertThat(FactLines.commands(SHELL, "run.sh", "uv run pytest tests\nbash -c 'cd x && python train.py'\n"))
                .anyMatch(line -> line.startsWith("1 : pytest tests"))
                .anyMatch(line -> line.startsWith("2 : python train.py"));
    }

    @Test
    void imagesWithTheirCommands() {
        String text = """
                FROM python:3.11-slim AS base
                RUN pip install -r requirements.txt && \\
                    pytest tests
                FROM base
                FROM nvidia/cuda
                CMD ["python", "serve.py"]
                """;
        assertThat(FactLines.of(DOCKER, "Dockerfile", text, FactKind.DOCKER_FROM, "image", "tag", "stage", "pinned"))
                .containsExactly(
                        "1 image=python tag=3.11-slim stage=base pinned=true", "5 image=nvidia/cuda pinned=false");
        assertThat(FactLines.commands(DOCKER, "Dockerfile", text))
                .containsExactly(
                        "2 base: pip install -r requirements.txt", "3 base: pytest tests", "6 2: python serve.py");
        assertThat(FactLines.of(DOCKER, "Dockerfile", text, FactKind.COMMAND, "source"))
                .containsExactly("2 source=docker", "3 source=docker", "6 source=docker-start");
        assertThat(FactLines.of(DOCKER, "Dockerfile", text, FactKind.DOCKER_INSTRUCTION, "instruction"))
                .containsExactly("2 instruction=RUN", "6 instruction=CMD");
    }
}
