package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One command of a workflow, and what it leads to. */
class AutomationHopsTest {

    private static final String TESTS =
            "--- tests/test_a.py\ndef test_one():\n    assert True\n--- more/test_b.py\ndef test_two():\n    assert True\n";
    private static final String ONE = "tests/test_a.py::test_one change";
    private static final String TWO = "more/test_b.py::test_two change";

    @TempDir
    Path folder;

    private ReachedPlaces graph(String run, String files) {
        return ReachedPlaces.of(
                folder,
                "--- .github/workflows/ci.yml\non: push\njobs:\n  t:\n    steps:\n      - run: |\n" + run.indent(10)
                        + files + TESTS);
    }

    private List<String> tests(String run, String files) {
        return graph(run, files).tests();
    }

    private List<String> code(String run, String files) {
        return graph(run, files).code();
    }

    @Test
    void make() {
        String make = "--- Makefile\nall: check\ncheck: unit\n\t-pytest more\nunit:\n\tpytest tests\n";
        assertThat(tests("make check", make)).containsExactly(TWO + " ignored", ONE);
        assertThat(tests("make -C sub unit", "--- sub/Makefile\nunit:\n\tcd .. && pytest tests\n"))
                .containsExactly(ONE);
        assertThat(tests("make", make)).contains(ONE);
        assertThat(tests("make other", make)).isEmpty();
        assertThat(graph("make check", make).via("tests/test_a.py::test_one"))
                .isEqualTo(
                        ".github/workflows/ci.yml#push -> job t -> make check -> unit -> pytest tests -> tests/test_a.py::test_one");
    }

    @Test
    void toxAndNox() {
        assertThat(
                        tests(
                                "tox -e py",
                                "--- tox.ini\n[testenv]\ncommands =\n  pytest {posargs:tests}\n[testenv:lint]\ncommands = pytest more\n"))
                .containsExactly(ONE);
        String tox = "--- tox.ini\n[tox]\nenvlist = unit\n[testenv:unit]\ncommands = pytest tests\n"
                + "[testenv:more]\nchangedir = more\ncommands = pytest\n";
        assertThat(tests("tox", tox)).containsExactly(ONE);
        assertThat(tests("tox run -e more", tox)).containsExactly(TWO);
        assertThat(tests(
                        "tox -e lint",
                        "--- tox.ini\n[testenv]\ncommands = pytest tests\n[testenv:lint]\ncommands = ruff check .\n"))
                .isEmpty();
        assertThat(tests("tox", "--- pyproject.toml\n[tool.tox.env_run_base]\ncommands = [['pytest', 'tests']]\n"))
                .containsExactly(ONE);
        String nox =
                "--- noxfile.py\nimport nox\n@nox.session(python=['3.9', '3.10'])\ndef unit_tests(session):\n    session.install('x')\n    session.run('pytest', 'tests', *session.posargs)\n"
                        + "@nox.session\ndef more(session):\n    session.run('pytest', 'more', success_codes=[0, 1])\n";
        assertThat(tests("nox -s unit-tests-3.9", nox)).containsExactly(ONE);
        assertThat(tests("nox", nox)).containsExactly(TWO + " ignored", ONE);
    }

    @Test
    void pixi() {
        String pixi =
                "[tasks]\ntest = {cmd = 'pytest tests', depends-on = ['more']}\nmore = {cmd = 'pytest', cwd = 'more'}\n";
        assertThat(tests("pixi run test", "--- pixi.toml\n" + pixi)).containsExactly(TWO, ONE);
        assertThat(tests("pixi run -e ci more", "--- pyproject.toml\n" + pixi.replace("[tasks]", "[tool.pixi.tasks]")))
                .containsExactly(TWO);
    }

    @Test
    void taskRunners() {
        assertThat(
                        tests(
                                "invoke unit",
                                "--- tasks.py\nfrom invoke import task\n@task\ndef unit(c):\n    c.run('pytest tests')\n@task\ndef rest(c):\n    c.run('pytest more')\n"))
                .containsExactly(ONE);
        assertThat(tests("just unit", "--- justfile\nunit:\n    pytest tests\n"))
                .containsExactly(ONE);
        assertThat(tests("npm test", "--- package.json\n{\"scripts\": {\"test\": \"pytest tests\"}}\n"))
                .containsExactly(ONE);
        assertThat(tests("poe unit", "--- pyproject.toml\n[tool.poe.tasks]\nunit = 'pytest tests'\n"))
                .containsExactly(ONE);
        assertThat(tests("pdm run unit", "--- pyproject.toml\n[tool.pdm.scripts]\nunit = 'pytest tests'\n"))
                .containsExactly(ONE);
        assertThat(tests(
                        "hatch run unit",
                        "--- pyproject.toml\n[tool.hatch.envs.default.scripts]\nunit = 'pytest tests'\n"))
                .containsExactly(ONE);
        assertThat(
                        tests(
                                "pre-commit run -a",
                                "--- .pre-commit-config.yaml\nrepos:\n- repo: local\n  hooks:\n  - {id: t, entry: pytest tests, language: system}\n  - {id: m, entry: pytest more, stages: [manual]}\n"))
                .containsExactly(ONE);
    }

    @Test
    void shellScripts() {
        assertThat(tests("bash ci/run.sh", "--- ci/run.sh\nset -e\npytest tests\n"))
                .containsExactly(ONE);
        assertThat(tests("bash ci/run.sh", "--- ci/run.sh\npytest tests\necho done\n"))
                .containsExactly(ONE + " ignored");
        assertThat(tests(
                        "ci/run.sh", "--- ci/run.sh\n#!/bin/bash\nset -e\ncd \"$(dirname \"$0\")/..\"\npytest tests\n"))
                .containsExactly(ONE);
        assertThat(tests("cd ci && ./run.sh", "--- ci/run.sh\n#!/bin/bash\nset -e\ncd ../more\npytest\n"))
                .containsExactly(TWO);
        assertThat(tests("bash -c 'pytest tests'", "")).containsExactly(ONE);
        assertThat(tests("bash $SCRIPT", "")).isEmpty();
        assertThat(tests("FOO=1 timeout 5m uv run --frozen pytest tests", "")).containsExactly(ONE);
        assertThat(tests("find tests -name 'test_*.py' -exec pytest {} +", "")).isEmpty();
    }

    @Test
    void pythonScripts() {
        String app =
                "--- app/__init__.py\n--- app/main.py\nfrom app.work import train\ndef main():\n    train()\nif __name__ == '__main__':\n    main()\n--- app/work.py\ndef train():\n    return 1\ndef other():\n    return 1\n";
        for (String run : List.of(
                "python app/main.py",
                "python -m app.main",
                "python -c 'from app.main import main; main()'",
                "coverage run app/main.py",
                "torchrun --nproc_per_node 2 app/main.py")) {
            assertThat(code(run, app))
                    .as(run)
                    .contains("app/main.py::main change", "app/work.py::train change")
                    .doesNotContain("app/work.py::other change");
        }
        assertThat(code("train-app", app + "--- pyproject.toml\n[project.scripts]\ntrain-app = 'app.main:main'\n"))
                .contains("app/work.py::train change");
        assertThat(
                        code(
                                "train-app",
                                app
                                        + "--- setup.py\nfrom setuptools import setup\nsetup(entry_points={'console_scripts': ['train-app=app.main:main']})\n"))
                .contains("app/work.py::train change");
        assertThat(code("python -c 'import app.main'", app))
                .contains("app/main.py change")
                .doesNotContain("app/main.py::main change");
    }

    @Test
    void commandLinePrograms() {
        String click =
                "--- cli.py\nimport click\n@click.group()\ndef cli():\n    pass\n@cli.command()\ndef train():\n    fit()\n@cli.command()\ndef serve():\n    listen()\ndef fit():\n    return 1\ndef listen():\n    return 1\nif __name__ == '__main__':\n    cli()\n";
        assertThat(code("python cli.py train --x 1", click))
                .contains("cli.py::train change", "cli.py::fit change")
                .doesNotContain("cli.py::serve change", "cli.py::listen change");
        String argparse =
                "--- run.py\nimport argparse\ndef train(args):\n    return 1\ndef main():\n    p = argparse.ArgumentParser()\n    p.set_defaults(func=train)\n    a = p.parse_args()\n    a.func(a)\nmain()\n";
        assertThat(code("python run.py", argparse)).contains("run.py::train change");
    }

    @Test
    void servedHandlersAreNotReached() {
        String app =
                "--- api.py\nfrom fastapi import FastAPI\napp = FastAPI()\n@app.get('/x')\ndef handler():\n    return 1\n";
        assertThat(code("uvicorn api:app &", app)).noneMatch(l -> l.contains("handler"));
    }

    @Test
    void codeReach() {
        String files = """
                --- main.py
                from lib import Model, helper, Base
                class Runner:
                    def __init__(self):
                        self.model = Model()
                    def run(self):
                        self.model.fit()
                        self.later()
                    def later(self):
                        helper(callback)
                def callback():
                    return 1
                def unused():
                    return 1
                def main():
                    data = 1
                    helper(data)
                    r = Runner()
                    r.run()
                def data():
                    return 1
                main()
                --- lib.py
                class Base:
                    def fit(self):
                        return inner()
                class Model(Base):
                    pass
                def inner():
                    return 1
                def helper(f):
                    return f()
                """;
        assertThat(code("python main.py", files))
                .contains(
                        "main.py::Runner.run change",
                        "main.py::callback change assumed",
                        "lib.py::inner change assumed",
                        "main.py::main change")
                .noneMatch(l -> l.startsWith("main.py::unused") || l.startsWith("main.py::data"));
    }

    @Test
    void commandsInCode() {
        assertThat(
                        tests(
                                "python run.py",
                                "--- run.py\nimport subprocess\nsubprocess.check_call(['pytest', 'tests'])\nsubprocess.run('pytest more', shell=True)\n"))
                .containsExactly(TWO + " ignored", ONE);
    }

    @Test
    void notebooks() {
        String notebook =
                "--- n.ipynb\n{\"cells\": [{\"cell_type\": \"code\", \"execution_count\": null, \"metadata\": {}, \"outputs\": [], \"source\": [\"from work import train\\n\", \"train()\"]}], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}\n--- work.py\ndef train():\n    return 1\n";
        for (String run : List.of(
                "papermill n.ipynb out.ipynb",
                "jupyter nbconvert --to notebook --execute n.ipynb",
                "pytest --nbmake n.ipynb")) {
            assertThat(code(run, notebook)).as(run).contains("n.ipynb change", "work.py::train change");
        }
        assertThat(code("jupyter nbconvert --to html n.ipynb", notebook)).isEmpty();
    }

    @Test
    void dvcAndMlflow() {
        String dvc =
                "--- dvc.yaml\nstages:\n  prepare:\n    cmd: python prepare.py\n    outs: [data]\n  train:\n    cmd: python train.py\n    deps: [data]\n  frozen:\n    cmd: python more.py\n    frozen: true\n"
                        + "--- prepare.py\nx = 1\n--- train.py\nx = 1\n--- more.py\nx = 1\n";
        assertThat(code("dvc repro train", dvc)).containsExactly("prepare.py change", "train.py change");
        assertThat(code("dvc repro", dvc)).containsExactly("prepare.py change", "train.py change");
        assertThat(code("dvc pull", dvc)).isEmpty();
        assertThat(
                        code(
                                "mlflow run . -e fit",
                                "--- MLproject\nentry_points:\n  fit:\n    command: python train.py {x}\n  main:\n    command: python other.py\n--- train.py\nx = 1\n--- other.py\nx = 1\n"))
                .containsExactly("train.py change");
    }

    @Test
    void containers() {
        String docker =
                "--- Dockerfile\nFROM python:3.11\nCOPY . .\nRUN python build.py\nCMD [\"python\", \"serve.py\"]\n--- build.py\nx = 1\n--- serve.py\nx = 1\n";
        assertThat(code("docker build -t img .", docker)).containsExactly("build.py change");
        assertThat(code("docker build -t img .\ndocker run img", docker))
                .containsExactly("build.py change", "serve.py change assumed");
        assertThat(tests("docker build -t img .\ndocker run --rm -e A=b img pytest tests", docker))
                .containsExactly(ONE + " assumed");
        assertThat(tests("docker run --rm -v $PWD:/src -w /src python:3.11 pytest tests", ""))
                .containsExactly(ONE + " assumed");
        assertThat(tests("docker run other/image pytest tests", "")).isEmpty();
        String compose = docker
                + "--- docker-compose.yml\nservices:\n  app:\n    build: .\n  tests:\n    build: .\n    command: pytest tests\n";
        assertThat(tests("docker compose run tests", compose)).containsExactly(ONE + " assumed");
        assertThat(code("docker-compose up -d app", compose)).contains("serve.py change ignored assumed");
        assertThat(tests("docker compose run app pytest more", compose)).containsExactly(TWO + " assumed");
        assertThat(tests("docker compose run --rm app pytest -k two more", compose))
                .containsExactly(TWO + " assumed");
        assertThat(tests("docker-compose exec -T app pytest more", compose)).containsExactly(TWO + " assumed");
        assertThat(tests(
                        "docker compose up tests",
                        "--- compose.yaml\nservices:\n  tests:\n    build: .\n    entrypoint: [pytest]\n    command: [more]\n"
                                + docker))
                .containsExactly(TWO + " assumed");
    }

    @Test
    void remoteJobs() {
        String work = "--- src/train.py\nx = 1\n";
        assertThat(code(
                        "az ml job create -f jobs/job.yml",
                        "--- jobs/job.yml\ncommand: python train.py --x ${{inputs.x}}\ncode: ../src\n" + work))
                .containsExactly("src/train.py change assumed");
        assertThat(code("ray job submit --working-dir src -- python train.py", work))
                .containsExactly("src/train.py change assumed");
        assertThat(code("sky launch -y sky.yaml", "--- sky.yaml\nrun: |\n  cd src\n  python train.py\n" + work))
                .containsExactly("src/train.py change assumed");
        assertThat(code(
                        "databricks bundle run job1 -t dev",
                        "--- databricks.yml\nresources:\n  jobs:\n    job1:\n      tasks:\n      - spark_python_task: {python_file: src/train.py}\n"
                                + work))
                .containsExactly("src/train.py change assumed");
        assertThat(code(
                        "kubectl apply -f k8s/",
                        "--- k8s/job.yaml\nkind: Job\nspec:\n  template:\n    spec:\n      containers:\n      - name: a\n        command: [python]\n        args: [src/train.py]\n"
                                + work))
                .containsExactly("src/train.py change assumed");
        assertThat(code("modal run src/train.py", work)).containsExactly("src/train.py change");
    }

    @Test
    void maven() {
        String java =
                "--- pom.xml\n<project><artifactId>a</artifactId><build><plugins><plugin><artifactId>maven-surefire-plugin</artifactId><configuration>%s</configuration></plugin></plugins></build></project>\n"
                        + "--- src/test/java/ATest.java\nimport org.junit.jupiter.api.Test;\nclass ATest {\n    @Test\n    void testA() { org.junit.jupiter.api.Assertions.assertTrue(true); }\n}\n"
                        + "--- src/test/java/BIT.java\nimport org.junit.jupiter.api.Test;\nclass BIT {\n    @Test\n    void testB() { org.junit.jupiter.api.Assertions.assertTrue(true); }\n}\n";
        String a = "src/test/java/ATest.java::ATest.testA change";
        assertThat(tests("mvn -B verify", java.formatted(""))).containsExactly(a);
        assertThat(tests("./mvnw package -DskipTests", java.formatted(""))).isEmpty();
        assertThat(tests("mvn compile", java.formatted(""))).isEmpty();
        assertThat(tests("mvn test", java.formatted("<testFailureIgnore>true</testFailureIgnore>")))
                .containsExactly(a + " ignored");
        assertThat(tests("mvn test", java.formatted("<skipTests>true</skipTests>")))
                .isEmpty();
        assertThat(tests("mvn test -Dtest=Other", java.formatted(""))).isEmpty();
        assertThat(tests("mvn test -pl other", java.formatted(""))).isEmpty();
        String failsafe = java.formatted("")
                .replace("</plugins>", "<plugin><artifactId>maven-failsafe-plugin</artifactId></plugin></plugins>");
        assertThat(tests("mvn verify", failsafe)).containsExactly(a, "src/test/java/BIT.java::BIT.testB change");
        assertThat(tests("mvn test", failsafe)).containsExactly(a);
    }

    @Test
    void gradle() {
        String java =
                "--- lib/src/test/java/ATest.java\nimport org.junit.jupiter.api.Test;\nclass ATest {\n    @Test\n    void testA() { org.junit.jupiter.api.Assertions.assertTrue(true); }\n}\n";
        String a = "lib/src/test/java/ATest.java::ATest.testA change";
        for (String run :
                List.of("./gradlew build", "gradle :lib:test -Pgpu=true", "./gradlew check --tests '*ATest'")) {
            assertThat(tests(run, java)).as(run).containsExactly(a);
        }
        for (String run : List.of(
                "./gradlew build -x test",
                "./gradlew :other:test",
                "./gradlew assemble",
                "./gradlew test --tests OtherTest")) {
            assertThat(tests(run, java)).as(run).isEmpty();
        }
    }

    @Test
    void whatTheUserSaysAboutOpaqueHops() {
        String job =
                "--- .github/workflows/ci.yml\non: push\njobs:\n  t:\n    uses: org/ml/.github/workflows/test.yml@main\n"
                        + TESTS;
        assertThat(ReachedPlaces.of(folder, job).opaque())
                .containsExactly("org/ml/.github/workflows/test.yml@main: a workflow of another repository");
        assertThat(ReachedPlaces.of(folder, job, Map.of("org/ml/.github/workflows/test.yml", List.of("pytest tests")))
                        .tests())
                .containsExactly(ONE + " opaque");
    }

    @Test
    void askingForHelpRunsNothing() {
        String app =
                "--- app.py\ndef main():\n    return 1\nif __name__ == '__main__':\n    main()\n--- pyproject.toml\n[project.scripts]\nserve-it = 'app:main'\n";
        assertThat(code("python app.py --help\nserve-it --version", app)).containsExactly("app.py change");
        assertThat(code("serve-it --port 1", app)).contains("app.py::main change");
    }

    @Test
    void aClassInAListIsNotConstructed() {
        String app =
                "--- app.py\nclass A:\n    def fit(self):\n        return 1\ndef step():\n    return 1\nALL = [A]\nSTEPS = {'a': step}\n";
        assertThat(code("python app.py", app)).containsExactly("app.py change", "app.py::step change");
    }
}
