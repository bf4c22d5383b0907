package dev.mlreadiness.inspect.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.inspect.FactLines;
import dev.mlreadiness.inspect.Inspector;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToxInspectorTest {

    private static final Inspector TOX = new ToxInspector();

    private static List<String> targets(String path, String text) {
        return FactLines.of(TOX, path, text, FactKind.TARGET, "source", "name", "default");
    }

    private static List<String> commands(String text) {
        return FactLines.commands(TOX, "tox.ini", text);
    }

    @Test
    void environmentsWithTheirCommands() {
        String text = """
                [tox]
                envlist = py{38,39}, lint

                [testenv]
                deps = pytest
                commands_pre = pip install -e .
                commands =
                    pytest {posargs:tests}
                    - coverage report
                    py39: pytest more

                [testenv:lint]
                commands_pre =
                commands = ruff check \\
                    --fix {toxinidir}/src

                [testenv:publish]
                changedir = dist
                commands = {envpython} -m twine upload {toxinidir}

                [flake8]
                commands = pytest never
                """;
        assertThat(targets("tox.ini", text))
                .containsExactly(
                        "4 source=tox name=testenv default=true",
                        "12 source=tox name=testenv:lint default=true",
                        "17 source=tox name=testenv:publish default=false");
        assertThat(commands(text))
                .containsExactly(
                        "6 testenv: pip install -e .",
                        "8 testenv: pytest tests",
                        "9 testenv: coverage report (the command begins with -)",
                        "10 testenv: pytest more",
                        "14 testenv:lint: ruff check --fix src",
                        "19 testenv:publish: python -m twine upload .");
        assertThat(FactLines.of(TOX, "tox.ini", text, FactKind.COMMAND, "program", "cwd"))
                .contains("8 program=pytest cwd=", "19 program=python cwd=dist");
    }

    @Test
    void anEnvironmentTakesWhatItDoesNotSayFromTheBase() {
        String text = """
                [testenv]
                changedir = {toxinidir}/sub
                commands = pytest
                [testenv:a]
                deps = x
                [testenv:b]
                changedir = other
                [testenv:{c,d}-fast]
                commands = pytest -q
                """;
        assertThat(FactLines.of(TOX, "tox.ini", text, FactKind.COMMAND, "target", "words", "cwd"))
                .containsExactly(
                        "3 target=testenv words=[pytest] cwd=sub",
                        "3 target=testenv:a words=[pytest] cwd=sub",
                        "3 target=testenv:b words=[pytest] cwd=other",
                        "9 target=testenv:c-fast words=[pytest, -q] cwd=sub",
                        "9 target=testenv:d-fast words=[pytest, -q] cwd=sub");
        assertThat(targets("tox.ini", text)).allMatch(line -> line.endsWith("default=true"));
    }

    @Test
    void theBaseRunsOnlyWhereAListedEnvironmentNeedsIt() {
        assertThat(targets("tox.ini", "[tox]\nenv_list = a\n[testenv]\ncommands = pytest\n[testenv:a]\ncommands = x\n"))
                .containsExactly("3 source=tox name=testenv default=false", "5 source=tox name=testenv:a default=true");
    }

    @Test
    void substitutions() {
        assertThat(commands("[testenv]\ncommands =\n"
                        + "  pytest {posargs:{toxinidir}/tests -m {env:MARK:fast}}\n"
                        + "  {envbindir}/pytest {env:ARGS} {envtmpdir}/x\n"
                        + "  python -c \"print({1: 2})\"\n"
                        + "  {[testenv:other]commands}\n"
                        + "  {[testenv:missing]commands}\n"
                        + "  ! grep -r pdb src\n"
                        + "[testenv:other]\ncommands = pytest other\n"))
                .containsExactly(
                        "3 testenv: pytest tests -m fast",
                        "4 testenv: pytest $ARGS ${envtmpdir}/x",
                        "5 testenv: python -c print({1: 2})",
                        "10 testenv: pytest other",
                        "7 testenv: {[testenv:missing]commands}",
                        "8 testenv: grep -r pdb src (its failure is what is wanted)",
                        "10 testenv:other: pytest other");
        assertThat(commands("[testenv]\ncommands = {[testenv]commands}\n")).isEmpty();
        assertThat(commands("[testenv]\nignore_outcome = true\ncommands = pytest\n"))
                .containsExactly("3 testenv: pytest (ignore_outcome is set)");
    }

    @Test
    void setupCfgOnlyWhereToxIsMeant() {
        String text = "[testenv]\ncommands = pytest\n";
        assertThat(targets("setup.cfg", text)).isEmpty();
        assertThat(targets("setup.cfg", "[tox:tox]\nenvlist = py\n" + text))
                .containsExactly("3 source=tox name=testenv default=true");
    }

    @Test
    void toml() {
        String text = """
                env_list = ["3.13", "lint"]
                [env_run_base]
                change_dir = "src"
                commands = [
                    ["pytest", "a b", { replace = "posargs", default = ["tests"], extend = true }],
                    ["-", "coverage", "report"],
                ]
                [env.lint]
                commands = [["ruff", "check", "{tox_root}/pkg"]]
                [env.docs]
                change_dir = "docs"
                """;
        assertThat(targets("tox.toml", text))
                .containsExactlyInAnyOrder(
                        "2 source=tox name=testenv default=true",
                        "8 source=tox name=testenv:lint default=true",
                        "10 source=tox name=testenv:docs default=false");
        List<String> facts =
                FactLines.of(TOX, "tox.toml", text, FactKind.COMMAND, "target", "words", "cwd", "swallowed");
        assertThat(facts)
                .contains(
                        "5 target=testenv words=[pytest, a b, tests] cwd=src swallowed=",
                        "6 target=testenv words=[coverage, report] cwd=src swallowed=the command begins with -",
                        "9 target=testenv:lint words=[ruff, check, pkg] cwd=src swallowed=",
                        "5 target=testenv:docs words=[pytest, a b, tests] cwd=docs swallowed=");
        String inProject = text.replace("env_list", "[tool.tox]\nenv_list")
                .replace("[env_run_base]", "[tool.tox.env_run_base]")
                .replace("[env.", "[tool.tox.env.");
        assertThat(FactLines.of(TOX, "pyproject.toml", inProject, FactKind.COMMAND, "target", "words"))
                .hasSize(facts.size());
    }

    @Test
    void iniTextInPyproject() {
        String text = "[tool.tox]\nlegacy_tox_ini = \"\"\"\n[testenv]\ncommands =\n    pytest tests\n\"\"\"\n";
        assertThat(targets("pyproject.toml", text)).containsExactly("3 source=tox name=testenv default=true");
        assertThat(FactLines.commands(TOX, "pyproject.toml", text)).containsExactly("5 testenv: pytest tests");
        assertThat(targets("pyproject.toml", "[tool.other]\nx = 1\n")).isEmpty();
        assertThat(targets("pyproject.toml", "[tool.tox\n")).isEmpty();
    }
}
