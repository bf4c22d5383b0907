package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pytest and unittest collect, from a workflow that runs on push. */
class AutomationPytestTest {

    @TempDir
    Path folder;

    private ReachedPlaces run(String command, String files) {
        return ReachedPlaces.of(
                folder,
                "--- .github/workflows/ci.yml\non: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: "
                        + command + "\n" + files);
    }

    private static final String TWO = """
            --- tests/test_a.py
            def test_one():
                assert True
            def test_two():
                assert True
            --- tests/unit/test_b.py
            class TestB:
                def test_three(self):
                    assert True
            --- other/test_c.py
            def test_four():
                assert True
            --- other/helpers_test.py
            def test_five():
                assert True
            --- other/check_tests.py
            def test_six():
                assert True
            """;

    @Test
    void withoutArgumentsEverythingOfTheUsualNames() {
        assertThat(run("pytest -q -s", TWO).tests())
                .containsExactly(
                        "other/helpers_test.py::test_five change",
                        "other/test_c.py::test_four change",
                        "tests/test_a.py::test_one change",
                        "tests/test_a.py::test_two change",
                        "tests/unit/test_b.py::TestB.test_three change");
    }

    @Test
    void theHopsAreWritten() {
        assertThat(run("python -m pytest tests -x", TWO).via("tests/test_a.py::test_one"))
                .isEqualTo(
                        ".github/workflows/ci.yml#push -> job test -> python -m pytest tests -x -> tests/test_a.py::test_one");
    }

    @Test
    void foldersFilesAndNodes() {
        assertThat(run("pytest tests/unit other/check_tests.py tests/test_a.py::test_two --cov src -n 2", TWO)
                        .tests())
                .containsExactly(
                        "other/check_tests.py::test_six change",
                        "tests/test_a.py::test_two change",
                        "tests/unit/test_b.py::TestB.test_three change");
    }

    @Test
    void nodeOfAClassAndParameters() {
        assertThat(run("pytest 'tests/unit/test_b.py::TestB' 'tests/test_a.py::test_one[a-1]'", TWO)
                        .tests())
                .containsExactly("tests/test_a.py::test_one change", "tests/unit/test_b.py::TestB.test_three change");
    }

    @Test
    void testpathsAndFilesOfTheConfiguration() {
        String config =
                "--- pyproject.toml\n[tool.pytest.ini_options]\ntestpaths = [\"other\"]\npython_files = [\"*_tests.py\"]\n";
        assertThat(run("pytest", config + TWO).tests()).containsExactly("other/check_tests.py::test_six change");
    }

    @Test
    void pytestIniWinsOverPyproject() {
        String config =
                "--- pyproject.toml\n[tool.pytest.ini_options]\ntestpaths = [\"other\"]\n--- pytest.ini\n[pytest]\ntestpaths = tests/unit\n";
        assertThat(run("pytest", config + TWO).tests())
                .containsExactly("tests/unit/test_b.py::TestB.test_three change");
    }

    @Test
    void ignoredAndDeselected() {
        assertThat(run("pytest tests --ignore=tests/unit --deselect tests/test_a.py::test_one", TWO)
                        .tests())
                .containsExactly("tests/test_a.py::test_two change");
    }

    @Test
    void ignoredByTheConfiguration() {
        String config = "--- setup.cfg\n[tool:pytest]\naddopts = -ra --ignore=tests/unit\nnorecursedirs = other\n";
        assertThat(run("pytest", config + TWO).tests())
                .containsExactly("tests/test_a.py::test_one change", "tests/test_a.py::test_two change");
    }

    @Test
    void collectedOnlyRunsNothing() {
        assertThat(run("pytest --collect-only tests", TWO).tests()).isEmpty();
    }

    private static final String MARKED = """
            --- tests/test_m.py
            import pytest
            pytestmark = []
            @pytest.mark.slow
            def test_slow():
                assert True
            @pytest.mark.gpu
            def test_gpu():
                assert True
            def test_quick():
                assert True
            """;

    @Test
    void marks() {
        assertThat(run("pytest -m 'not slow'", MARKED).tests())
                .containsExactly("tests/test_m.py::test_gpu change", "tests/test_m.py::test_quick change");
        assertThat(run("pytest -m slow", MARKED).tests()).containsExactly("tests/test_m.py::test_slow change");
        assertThat(run("pytest -m 'not slow and not gpu'", MARKED).tests())
                .containsExactly("tests/test_m.py::test_quick change");
        assertThat(run("pytest -m 'slow or gpu'", MARKED).tests())
                .containsExactly("tests/test_m.py::test_gpu change", "tests/test_m.py::test_slow change");
        assertThat(run("pytest -m 'not (slow or gpu)'", MARKED).tests())
                .containsExactly("tests/test_m.py::test_quick change");
    }

    @Test
    void marksOfTheConfigurationAreReplacedByTheCommand() {
        String config = "--- pytest.ini\n[pytest]\naddopts = -m \"not slow\"\n";
        assertThat(run("pytest", config + MARKED).tests())
                .containsExactly("tests/test_m.py::test_gpu change", "tests/test_m.py::test_quick change");
        assertThat(run("pytest -m slow", config + MARKED).tests()).containsExactly("tests/test_m.py::test_slow change");
    }

    @Test
    void keywords() {
        assertThat(run("pytest -k 'slow or quick'", MARKED).tests())
                .containsExactly("tests/test_m.py::test_quick change", "tests/test_m.py::test_slow change");
        assertThat(run("pytest -k 'not gpu and not slow'", MARKED).tests())
                .containsExactly("tests/test_m.py::test_quick change");
    }

    @Test
    void marksOfTheModule() {
        String files =
                "--- tests/test_m.py\nimport pytest\npytestmark = pytest.mark.slow\ndef test_a():\n    assert True\n";
        assertThat(run("pytest -m 'not slow'", files).tests()).isEmpty();
    }

    @Test
    void skippedTests() {
        String files = """
                --- tests/test_s.py
                import os, pytest
                @pytest.mark.skip(reason="broken")
                def test_never():
                    assert True
                @pytest.mark.skipif(not has_gpu(), reason="slow")
                def test_maybe():
                    assert True
                @pytest.mark.skipif(not os.getenv("RUN_SLOW"), reason="nothing sets it")
                def test_off():
                    assert True
                @pytest.mark.xfail
                def test_wrong():
                    assert False
                """;
        assertThat(run("pytest", files).tests())
                .containsExactly(
                        "tests/test_s.py::test_maybe change assumed", "tests/test_s.py::test_wrong change ignored");
    }

    @Test
    void fixturesAreReached() {
        String files = """
                --- tests/conftest.py
                import pytest
                from app import load
                @pytest.fixture
                def data(base):
                    return load()
                @pytest.fixture
                def base():
                    return helper()
                @pytest.fixture
                def unused():
                    return never()
                @pytest.fixture(autouse=True)
                def seeded():
                    return 1
                def helper():
                    return 1
                def never():
                    return 1
                --- app.py
                def load():
                    return clean()
                def clean():
                    return 1
                def other():
                    return 1
                --- tests/test_f.py
                def test_data(data):
                    assert data
                """;
        assertThat(run("pytest", files).code())
                .contains(
                        "app.py::clean change",
                        "app.py::load change",
                        "tests/conftest.py::base change",
                        "tests/conftest.py::data change",
                        "tests/conftest.py::helper change",
                        "tests/conftest.py::seeded change",
                        "tests/test_f.py::test_data change")
                .doesNotContain(
                        "tests/conftest.py::unused change", "tests/conftest.py::never change", "app.py::other change");
    }

    @Test
    void setUpOfTheClassIsReached() {
        String files = """
                --- test_u.py
                import unittest
                from app import load
                class UTest(unittest.TestCase):
                    def setUp(self):
                        self.x = load()
                    def test_x(self):
                        assert self.x
                --- app.py
                def load():
                    return 1
                """;
        assertThat(run("python -m unittest discover -s . -p 'test_*.py'", files).code())
                .contains("app.py::load change", "test_u.py::UTest.test_x change");
    }

    @Test
    void collectIgnoreOfAConftest() {
        assertThat(run("pytest tests", "--- tests/conftest.py\ncollect_ignore = [\"test_a.py\"]\n" + TWO)
                        .tests())
                .containsExactly("tests/unit/test_b.py::TestB.test_three change");
    }

    @Test
    void unittestByModule() {
        assertThat(run(
                                "python -m unittest tests.test_u",
                                "--- tests/test_u.py\nimport unittest\nclass UTest(unittest.TestCase):\n    def test_x(self):\n        self.assertTrue(1)\n")
                        .tests())
                .containsExactly("tests/test_u.py::UTest.test_x change");
    }

    @Test
    void unittestDiscoversFromAFolder() {
        String files =
                "--- tests/test_u.py\nimport unittest\nclass UTest(unittest.TestCase):\n    def test_x(self):\n        self.assertTrue(1)\n"
                        + "--- more/test_v.py\nimport unittest\nclass VTest(unittest.TestCase):\n    def test_y(self):\n        self.assertTrue(1)\n";
        assertThat(run("python -m unittest discover tests", files).tests())
                .containsExactly("tests/test_u.py::UTest.test_x change");
    }

    @Test
    void scriptsThatAreTests() {
        String files =
                "--- tests/test_script.py\nfrom app import load\ndef test_it():\n    assert load()\nif __name__ == \"__main__\":\n    test_it()\n--- app.py\ndef load():\n    return 1\n";
        assertThat(run("python tests/test_script.py", files).code())
                .contains("app.py::load change", "tests/test_script.py::test_it change");
    }

    @Test
    void guardsThatAreOffByDefault() {
        String files =
                "--- tests/guards.py\nimport unittest, os\ndef slow(f):\n    return unittest.skipUnless(os.getenv('RUN_SLOW'), 'slow')(f)\n"
                        + "--- tests/test_g.py\nimport unittest\nfrom guards import slow\n@slow\nclass GTest(unittest.TestCase):\n    def test_x(self):\n        self.assertTrue(1)\n";
        assertThat(run("pytest tests", files).tests()).isEmpty();
        assertThat(run("pytest tests\n        env: {RUN_SLOW: 'no'}", files).tests())
                .isEmpty();
        assertThat(run("pytest tests\n        env: {RUN_SLOW: 'yes'}", files).tests())
                .containsExactly("tests/test_g.py::GTest.test_x change assumed");
    }

    @Test
    void inheritedTestsRunInTheClassesThatInheritThem() {
        String files =
                "--- tests/common.py\nfrom app import load\nclass Mixin:\n    def test_shared(self):\n        assert load()\n    def helper(self):\n        return 1\n--- app.py\ndef load():\n    return 1\n"
                        + "--- tests/test_i.py\nfrom common import Mixin\nclass TestI(Mixin):\n    def test_own(self):\n        assert True\n";
        assertThat(run("pytest tests", files).code())
                .contains(
                        "tests/common.py::Mixin.test_shared change assumed",
                        "app.py::load change assumed",
                        "tests/test_i.py::TestI.test_own change");
    }

    @Test
    void filesThatSkipThemselves() {
        String files =
                "--- tests/test_k.py\nimport pytest\npytest.skip('not now', allow_module_level=True)\ndef test_x():\n    assert True\n"
                        + "--- tests/test_l.py\nimport pytest\ntorch = pytest.importorskip('torch')\ndef test_y():\n    assert True\ndef test_z():\n    pytest.skip('later')\n";
        assertThat(run("pytest tests", files).tests()).containsExactly("tests/test_l.py::test_y change assumed");
    }
}
