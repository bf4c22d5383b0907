package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Triggers, jobs and steps of GitHub workflows: what starts, what is skipped, what is swallowed. */
class AutomationWorkflowTest {

    private static final String TESTS =
            "--- tests/test_a.py\ndef test_one():\n    assert True\n--- more/test_b.py\ndef test_two():\n    assert True\n";

    @TempDir
    Path folder;

    private List<String> tests(String workflow) {
        return graph(workflow).tests();
    }

    private ReachedPlaces graph(String workflow) {
        return ReachedPlaces.of(folder, "--- .github/workflows/ci.yml\n" + workflow + TESTS);
    }

    private static String on(String events) {
        return "on: " + events + "\njobs:\n  t:\n    runs-on: x\n    steps:\n      - run: pytest tests\n";
    }

    private static String step(String step) {
        return "on: push\njobs:\n  t:\n    runs-on: x\n    steps:\n" + step.indent(6);
    }

    @Test
    void events() {
        assertThat(tests(on("pull_request"))).containsExactly("tests/test_a.py::test_one change");
        assertThat(tests(on("[push, workflow_dispatch]")))
                .containsExactly("tests/test_a.py::test_one change", "tests/test_a.py::test_one human");
        assertThat(tests(on("{schedule: [{cron: '0 3 * * *'}]}")))
                .containsExactly("tests/test_a.py::test_one schedule");
        assertThat(tests(on("{push: {tags: ['v*']}}"))).containsExactly("tests/test_a.py::test_one training");
        assertThat(tests(on("release"))).containsExactly("tests/test_a.py::test_one training");
        assertThat(tests(on("workflow_dispatch"))).containsExactly("tests/test_a.py::test_one human");
        assertThat(tests(on("workflow_call"))).isEmpty();
    }

    @Test
    void aDisabledWorkflowStartsNothing() {
        assertThat(ReachedPlaces.of(folder, "--- .github/workflows/ci.yml.disabled\n" + on("push") + TESTS)
                        .tests())
                .isEmpty();
    }

    @Test
    void aWorkflowInAnotherFolderStartsNothing() {
        assertThat(ReachedPlaces.of(folder, "--- .github/workflows/old/ci.yml\n" + on("push") + TESTS)
                        .tests())
                .isEmpty();
    }

    @Test
    void swallowedFailures() {
        for (String run : List.of(
                "pytest tests || true",
                "pytest tests || echo bad",
                "pytest tests | tee log.txt",
                "set +e; pytest tests; exit 0")) {
            assertThat(tests(step("- run: " + run + "\n")))
                    .as(run)
                    .containsExactly("tests/test_a.py::test_one change ignored");
        }
        for (String run : List.of(
                "pytest tests > log.txt",
                "set -o pipefail && pytest tests",
                "cd . && pytest tests",
                "FOO=1 xvfb-run pytest tests")) {
            assertThat(tests(step("- run: " + run + "\n"))).as(run).containsExactly("tests/test_a.py::test_one change");
        }
    }

    @Test
    void pipefailComesWithBash() {
        assertThat(tests(step("- run: pytest tests | tee log.txt\n  shell: bash\n")))
                .containsExactly("tests/test_a.py::test_one change");
    }

    @Test
    void continueOnError() {
        assertThat(tests(step("- run: pytest tests\n  continue-on-error: true\n")))
                .containsExactly("tests/test_a.py::test_one change ignored");
        assertThat(
                        tests(
                                step(
                                        "- run: pytest tests\n  id: x\n  continue-on-error: true\n- if: steps.x.outcome == 'failure'\n  run: exit 1\n")))
                .containsExactly("tests/test_a.py::test_one change");
        assertThat(tests("on: push\njobs:\n  t:\n    continue-on-error: true\n    steps:\n      - run: pytest tests\n"))
                .containsExactly("tests/test_a.py::test_one change ignored");
    }

    @Test
    void conditionsOfSteps() {
        assertThat(tests(step("- if: false\n  run: pytest tests\n"))).isEmpty();
        assertThat(tests(step("- if: ${{ failure() }}\n  run: pytest tests\n"))).isEmpty();
        assertThat(tests(step("- run: pytest tests\n  if: github.event_name == 'schedule'\n")))
                .isEmpty();
        assertThat(
                        tests(
                                step(
                                        "- run: pytest tests\n  if: github.event_name != 'schedule' && github.ref == 'refs/heads/main'\n")))
                .containsExactly("tests/test_a.py::test_one change");
        assertThat(tests(step("- run: pytest tests\n  if: ${{ steps.a.outcome }} == 'success'\n")))
                .containsExactly("tests/test_a.py::test_one change");
        assertThat(tests(step("- run: pytest more\n- run: pytest tests\n  if: false\n")))
                .containsExactly("more/test_b.py::test_two change");
    }

    @Test
    void conditionsOfJobs() {
        String jobs = """
                on: {push: , schedule: [{cron: '0 3 * * *'}]}
                jobs:
                  quick:
                    if: github.event_name == 'push'
                    steps:
                      - run: pytest tests
                  nightly:
                    if: ${{ github.event_name == 'schedule' || github.event_name == 'workflow_dispatch' }}
                    steps:
                      - run: pytest more
                """;
        assertThat(tests(jobs))
                .containsExactly("more/test_b.py::test_two schedule", "tests/test_a.py::test_one change");
    }

    @Test
    void aJobAfterOneThatNeverRunsDoesNotRun() {
        String jobs =
                "on: push\njobs:\n  a:\n    if: false\n    steps: [{run: echo}]\n  b:\n    needs: a\n    steps: [{run: pytest tests}]\n"
                        + "  c:\n    needs: [a]\n    if: always()\n    steps: [{run: pytest more}]\n";
        assertThat(tests(jobs)).containsExactly("more/test_b.py::test_two change");
    }

    @Test
    void folders() {
        String files = "--- ml/tests/test_c.py\ndef test_three():\n    assert True\n";
        assertThat(tests(step("- run: pytest\n  working-directory: ml\n") + files))
                .containsExactly("ml/tests/test_c.py::test_three change");
        assertThat(tests(step("- run: |\n    cd ml\n    pytest tests\n") + files))
                .containsExactly("ml/tests/test_c.py::test_three change");
        assertThat(tests(
                        "on: push\ndefaults: {run: {working-directory: ml}}\njobs:\n  t:\n    steps:\n      - run: pytest\n"
                                + files))
                .containsExactly("ml/tests/test_c.py::test_three change");
    }

    @Test
    void matrix() {
        String job =
                "on: push\njobs:\n  t:\n    strategy:\n      matrix:\n        path: [tests, more]\n        include:\n          - path: third\n"
                        + "    steps:\n      - run: pytest ${{ matrix.path }} -x\n--- third/test_c.py\ndef test_three():\n    assert True\n";
        assertThat(tests(job))
                .containsExactly(
                        "more/test_b.py::test_two change",
                        "tests/test_a.py::test_one change",
                        "third/test_c.py::test_three change");
    }

    @Test
    void matrixOfCommands() {
        String job =
                "on: push\njobs:\n  t:\n    strategy:\n      matrix:\n        include:\n          - {name: a, cmd: pytest tests}\n"
                        + "    steps:\n      - run: ${{ matrix.cmd }}\n";
        assertThat(tests(job)).containsExactly("tests/test_a.py::test_one change");
    }

    @Test
    void anUnknownPathIsNotFollowed() {
        ReachedPlaces graph = graph(step("- run: pytest ${{ steps.x.outputs.tests }}\n"));
        assertThat(graph.tests()).isEmpty();
        assertThat(graph.opaque()).hasSize(1);
    }

    @Test
    void reusableWorkflowsWithInputs() {
        String callee =
                "--- .github/workflows/reuse.yml\non:\n  workflow_call:\n    inputs:\n      path: {type: string, default: more}\n"
                        + "jobs:\n  inner:\n    steps:\n      - run: pytest ${{ inputs.path }}\n";
        String caller =
                "on: push\njobs:\n  call:\n    uses: ./.github/workflows/reuse.yml\n    with:\n      path: tests\n";
        assertThat(tests(caller + callee)).containsExactly("tests/test_a.py::test_one change");
        assertThat(graph(caller + callee).via("tests/test_a.py::test_one"))
                .isEqualTo(
                        ".github/workflows/ci.yml#push -> job call -> .github/workflows/reuse.yml -> job inner -> pytest tests -> tests/test_a.py::test_one");
        assertThat(tests("on: push\njobs:\n  call:\n    uses: ./.github/workflows/reuse.yml\n" + callee))
                .containsExactly("more/test_b.py::test_two change");
    }

    @Test
    void compositeActions() {
        String action =
                "--- .github/actions/check/action.yml\ninputs:\n  where: {default: more}\nruns:\n  using: composite\n  steps:\n"
                        + "    - run: pytest ${{ inputs.where }}\n      shell: bash\n";
        assertThat(tests(step("- uses: ./.github/actions/check\n  with:\n    where: tests\n") + action))
                .containsExactly("tests/test_a.py::test_one change");
        assertThat(tests(step("- uses: ./.github/actions/check\n  continue-on-error: true\n") + action))
                .containsExactly("more/test_b.py::test_two change ignored");
        assertThat(tests(step("- uses: ./.github/actions/check\n  if: false\n") + action))
                .isEmpty();
    }

    @Test
    void workflowRunInheritsTheClass() {
        String after =
                "--- .github/workflows/after.yml\non:\n  workflow_run:\n    workflows: [Nightly]\njobs:\n  t:\n    steps: [{run: pytest tests}]\n";
        String nightly =
                "--- .github/workflows/nightly.yml\nname: Nightly\non: {schedule: [{cron: '0 1 * * *'}]}\njobs:\n  t:\n    steps: [{run: echo}]\n";
        assertThat(ReachedPlaces.of(folder, after + nightly + TESTS).tests())
                .containsExactly("tests/test_a.py::test_one schedule");
    }

    @Test
    void publishedActionsThatRunTheRepository() {
        String hooks =
                "--- .pre-commit-config.yaml\nrepos:\n  - repo: local\n    hooks:\n      - {id: t, entry: pytest, args: [tests], language: system}\n";
        assertThat(tests(step("- uses: pre-commit/action@v3\n") + hooks))
                .containsExactly("tests/test_a.py::test_one change");
        assertThat(tests(step("- uses: nick-fields/retry@v3\n  with:\n    command: pytest tests\n")))
                .containsExactly("tests/test_a.py::test_one change");
    }

    @Test
    void aStrongPathWinsOverAWeakOne() {
        assertThat(tests(step("- run: pytest tests || true\n- run: pytest\n")))
                .containsExactly("more/test_b.py::test_two change", "tests/test_a.py::test_one change");
    }

    @Test
    void aCheckoutIntoAFolder() {
        assertThat(
                        tests(
                                step(
                                        "- uses: actions/checkout@v4\n  with: {path: src}\n- run: pytest tests\n  working-directory: src\n")))
                .containsExactly("tests/test_a.py::test_one change");
        assertThat(
                        tests(
                                step(
                                        "- uses: actions/checkout@v4\n  with: {path: other, repository: a/b}\n- run: pytest\n  working-directory: other\n")))
                .isEmpty();
    }
}
