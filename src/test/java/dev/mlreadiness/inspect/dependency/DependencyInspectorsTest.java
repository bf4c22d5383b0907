package dev.mlreadiness.inspect.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.inspect.FactLines;
import dev.mlreadiness.inspect.Inspector;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DependencyInspectorsTest {

    private static List<String> dependencies(Inspector inspector, String path, String text) {
        return FactLines.of(
                inspector, path, text, FactKind.DEPENDENCY, "name", "specifier", "pinned", "group", "ecosystem");
    }

    @Test
    void requirementsFiles() {
        assertThat(dependencies(
                        new RequirementsInspector(),
                        "requirements-dev.txt",
                        "-r base.txt\nPyTest==8.0\nnumpy>=1.2 # x\n./local\n"))
                .containsExactly(
                        "2 name=pytest specifier===8.0 pinned=true group=dev ecosystem=pypi",
                        "3 name=numpy specifier=>=1.2 pinned=false group=dev ecosystem=pypi");
    }

    @Test
    void tablesOfPyproject() {
        String text = """
                [project]
                dependencies = ["numpy==1.26.4",
                  "pandas"]
                [project.optional-dependencies]
                docs = ["sphinx"]
                [dependency-groups]
                test = ["pytest"]
                [tool.poetry.dependencies]
                python = "^3.11"
                torch = {version = "2.1.0", extras = ["x"]}
                """;
        assertThat(dependencies(new PythonProjectInspector(), "pyproject.toml", text))
                .containsExactlyInAnyOrder(
                        "2 name=numpy specifier===1.26.4 pinned=true group=main ecosystem=pypi",
                        "3 name=pandas specifier= pinned=false group=main ecosystem=pypi",
                        "5 name=sphinx specifier= pinned=false group=dev ecosystem=pypi",
                        "7 name=pytest specifier= pinned=false group=dev ecosystem=pypi",
                        "10 name=torch specifier=2.1.0 pinned=true group=main ecosystem=pypi");
    }

    @Test
    void condaEnvironments() {
        assertThat(dependencies(
                        new PythonProjectInspector(),
                        "environment.yml",
                        "dependencies:\n- python=3.11\n- pip:\n  - mlflow==2.9\n"))
                .containsExactly(
                        "2 name=python specifier==3.11 pinned=false group=main ecosystem=conda",
                        "4 name=mlflow specifier===2.9 pinned=true group=main ecosystem=pypi");
    }

    @Test
    void listsOfSetupPy() {
        String text = """
                from setuptools import setup
                REQUIRED = ["numpy==1.0", "pandas>=2"]
                setup(name="x", install_requires=REQUIRED,
                      extras_require={"dev": ["pytest"]})
                """;
        assertThat(dependencies(new SetupPyInspector(), "setup.py", text))
                .containsExactly(
                        "2 name=numpy specifier===1.0 pinned=true group=main ecosystem=pypi",
                        "2 name=pandas specifier=>=2 pinned=false group=main ecosystem=pypi",
                        "4 name=pytest specifier= pinned=false group=optional ecosystem=pypi");
    }

    @Test
    void gradleAndNpm() {
        assertThat(
                        dependencies(
                                new BuildScriptInspector(),
                                "build.gradle",
                                "dependencies {\n  implementation 'ai.djl:api:0.30.0'\n  testImplementation \"org.junit:junit:4.+\"\n}\n"))
                .containsExactly(
                        "2 name=ai.djl:api specifier=0.30.0 pinned=true group=main ecosystem=maven",
                        "3 name=org.junit:junit specifier=4.+ pinned=false group=test ecosystem=maven");
        assertThat(dependencies(
                        new BuildScriptInspector(),
                        "package.json",
                        "{\"dependencies\": {\"a\": \"^1.0\"},\n\"devDependencies\": {\"b\": \"2.0.1\"}}"))
                .containsExactly(
                        "1 name=a specifier=^1.0 pinned=false group=main ecosystem=npm",
                        "2 name=b specifier=2.0.1 pinned=true group=dev ecosystem=npm");
    }

    @Test
    void lockFiles() {
        String poetry = "[[package]]\nname = \"numpy\"\nversion = \"1.26.4\"\nfiles = [{hash = \"sha256:0\"}]\n";
        assertThat(FactLines.of(
                        new LockInspector(),
                        "poetry.lock",
                        poetry,
                        FactKind.DEPENDENCY_LOCK,
                        "tool",
                        "hashed",
                        "packages"))
                .containsExactly("1 tool=poetry hashed=true packages=1");
        assertThat(dependencies(new LockInspector(), "poetry.lock", poetry))
                .containsExactly("2 name=numpy specifier===1.26.4 pinned=true group=locked ecosystem=pypi");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("locks")
    void versionsOfLockFiles(String name, String text, String expected) {
        assertThat(FactLines.of(new LockInspector(), name, text, FactKind.DEPENDENCY, "name", "version"))
                .containsExactly(expected.split("\n"));
    }

    private static Stream<Arguments> locks() {
        String table = """
                [[package]]
                name = "Torch"
                version = "2.3.1"
                """;
        return Stream.of(
                Arguments.of("poetry.lock", table, "2 name=torch version=2.3.1"),
                Arguments.of("uv.lock", table, "2 name=torch version=2.3.1"),
                Arguments.of("pdm.lock", table, "2 name=torch version=2.3.1"),
                Arguments.of("pylock.toml", table.replace("package", "packages"), "2 name=torch version=2.3.1"),
                Arguments.of("Pipfile.lock", """
                        {"default": {
                            "torch": {
                                "hashes": ["sha256:00"],
                                "version": "==2.3.1"
                            }}}
                        """, "2 name=torch version=2.3.1"),
                Arguments.of("conda-lock.yml", """
                        package:
                        - name: pytorch
                          version: 2.3.1
                          manager: conda
                          platform: linux-64
                        - name: pytorch
                          version: '2.3.1'
                          manager: conda
                          platform: osx-64
                        """, "2 name=pytorch version=2.3.1"),
                Arguments.of(
                        "pixi.lock",
                        """
                        environments:
                          default:
                            packages:
                              linux-64:
                              - conda: https://conda.anaconda.org/conda-forge/linux-64/scikit-learn-1.4.2-py310h981052a_1.conda
                              - pypi: https://files.pythonhosted.org/packages/aa/torch-2.3.1%2Bcpu-cp310-cp310-linux_x86_64.whl#sha256=0
                              - pypi: ./
                              osx-64:
                              - conda: https://conda.anaconda.org/conda-forge/osx-64/scikit-learn-1.4.2-py310h00_0.tar.bz2
                        packages:
                        - kind: conda
                          name: numpy
                          version: 1.26.4
                        """,
                        "5 name=scikit-learn version=1.4.2\n6 name=torch version=2.3.1+cpu\n12 name=numpy version=1.26.4"));
    }
}
