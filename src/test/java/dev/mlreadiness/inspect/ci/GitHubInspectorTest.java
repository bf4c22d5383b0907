package dev.mlreadiness.inspect.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.inspect.FactLines;
import dev.mlreadiness.inspect.Inspector;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitHubInspectorTest {

    private static final String PATH = ".github/workflows/ci.yml";
    private static final Inspector INSPECTOR = new GitHubInspector();

    private static List<String> triggers(String text) {
        return FactLines.of(INSPECTOR, PATH, text, FactKind.CI_TRIGGER, "event", "trigger", "cron", "disabled");
    }

    private static List<String> targets(String text) {
        return FactLines.of(
                INSPECTOR,
                PATH,
                text,
                FactKind.TARGET,
                "name",
                "needs",
                "includes",
                "condition",
                "allowFailure",
                "disabled");
    }

    private static List<String> steps(String... steps) {
        return FactLines.commands(INSPECTOR, PATH, "on: push\njobs:\n  t:\n    steps:\n" + String.join("\n", steps));
    }

    @Test
    void triggersInEachOfTheThreeForms() {
        assertThat(triggers("on: push")).containsExactly("1 event=push trigger=change disabled=false");
        assertThat(triggers("on: [pull_request, release]"))
                .containsExactly(
                        "1 event=pull_request trigger=change disabled=false",
                        "1 event=release trigger=training disabled=false");
        assertThat(
                        triggers(
                                "on:\n  workflow_dispatch:\n  workflow_call:\n  schedule:\n    - cron: '0 3 * * 1'\n    - cron: 0 4 * * 1\n"))
                .containsExactly(
                        "2 event=workflow_dispatch trigger=human disabled=false",
                        "5 event=schedule trigger=schedule cron=0 3 * * 1 disabled=false",
                        "6 event=schedule trigger=schedule cron=0 4 * * 1 disabled=false");
    }

    @Test
    void pushOfTagsOnlyIsNoChange() {
        assertThat(triggers("on:\n  push:\n    tags: ['v*']"))
                .containsExactly("2 event=push trigger=training disabled=false");
        assertThat(triggers("on:\n  push:\n    tags: ['v*']\n    branches: [main]"))
                .containsExactly("2 event=push trigger=change disabled=false");
    }

    @Test
    void aDisabledFileStartsNothing() {
        assertThat(FactLines.of(
                        INSPECTOR,
                        ".github/workflows/ci.yml.disabled",
                        "on: push",
                        FactKind.CI_TRIGGER,
                        "event",
                        "disabled"))
                .containsExactly("1 event=push disabled=true");
    }

    @Test
    void jobsAreTargets() {
        assertThat(targets("""
                        on: push
                        jobs:
                          a:
                            if: github.event_name == 'push'
                            continue-on-error: true
                            steps:
                              - uses: ./.github/actions/setup
                              - uses: ./
                              - uses: actions/checkout@v4
                          b:
                            needs: [a]
                            uses: ./.github/workflows/reusable.yml
                          c:
                            needs: b
                            if: ${{ false }}
                          d:
                            uses: org/repo/.github/workflows/x.yml@main
                        """))
                .containsExactly(
                        "3 name=a includes=[.github/actions/setup/action.yml, .github/actions/setup/action.yaml, action.yml, action.yaml]"
                                + " condition=github.event_name == 'push' allowFailure=true",
                        "10 name=b needs=[a] includes=[.github/workflows/reusable.yml]",
                        "13 name=c needs=[b] condition=${{ false }} disabled=true",
                        "16 name=d");
    }

    @Test
    void linesOfEachScalarStyle() {
        assertThat(steps(
                        "      - run: pytest a", // 5
                        "      - run: |", // 6
                        "          pip install .",
                        "",
                        "          pytest b", // 9
                        "      - run: |-",
                        "          pytest c", // 11
                        "      - run: >-",
                        "          pytest d", // 13
                        "          -q",
                        "      - run: \"pytest e\"")) // 15
                .containsExactly(
                        "5 t: pytest a",
                        "7 t: pip install .",
                        "9 t: pytest b",
                        "11 t: pytest c",
                        "13 t: pytest d -q",
                        "15 t: pytest e");
    }

    @Test
    void failuresThatDoNotMatter() {
        assertThat(steps("      - run: pytest || true")).contains("5 t: pytest (|| true)");
        assertThat(steps("      - run: pytest | tee log.txt"))
                .as("the default shell lets a pipe fail")
                .element(0)
                .asString()
                .startsWith("5 t: pytest (");
        assertThat(steps("      - run: pytest | tee log.txt", "        shell: bash"))
                .as("an explicit bash does not")
                .contains("5 t: pytest");
        assertThat(steps("      - run: pytest > results.txt")).containsExactly("5 t: pytest");
        assertThat(steps("      - run: pytest", "        continue-on-error: true"))
                .containsExactly("5 t: pytest (continue-on-error is set on the step)");
    }

    @Test
    void aLaterStepMayFailInstead() {
        assertThat(steps(
                        "      - run: pytest",
                        "        id: tests",
                        "        continue-on-error: true",
                        "      - if: steps.tests.outcome == 'failure'",
                        "        run: exit 1"))
                .contains("5 t: pytest");
        assertThat(steps(
                        "      - if: steps.tests.outcome == 'failure'",
                        "        run: exit 1",
                        "      - run: pytest",
                        "        id: tests",
                        "        continue-on-error: true"))
                .as("an earlier step cannot")
                .contains("7 t: pytest (continue-on-error is set on the step)");
    }

    @Test
    void foldersComeFromTheNearestPlace() {
        String text = """
                on: push
                defaults: {run: {working-directory: ./model}}
                jobs:
                  a:
                    steps:
                      - run: make test
                      - run: make test
                        working-directory: ${{ github.workspace }}/serving/
                      - run: make test
                        working-directory: ${{ matrix.folder }}
                      - run: |
                          cd x
                          make test
                  b:
                    defaults: {run: {working-directory: job}}
                    steps:
                      - run: make test
                """;
        assertThat(FactLines.of(INSPECTOR, PATH, text, FactKind.COMMAND, "program", "cwd").stream()
                        .filter(l -> l.contains("make")))
                .containsExactly(
                        "6 program=make cwd=model",
                        "7 program=make cwd=serving",
                        "9 program=make cwd=?",
                        "13 program=make cwd=model/x",
                        "17 program=make cwd=job");
    }

    @Test
    void knownActionsStandForTheirCommand() {
        assertThat(steps(
                        "      - uses: pre-commit/action@v3.0.1",
                        "      - uses: docker/build-push-action@v5",
                        "        with: {context: ./serving, file: serving/Dockerfile.gpu}",
                        "      - uses: actions/checkout@v4"))
                .containsExactly(
                        "5 t: pre-commit run --all-files", "6 t: docker build -f serving/Dockerfile.gpu ./serving");
    }

    @Test
    void stepsThatNeverRunOrAreNoShellGiveNoCommand() {
        assertThat(steps(
                        "      - run: pytest",
                        "        if: false",
                        "      - run: print(1)",
                        "        shell: python",
                        "      - run: Get-Item x",
                        "        shell: pwsh"))
                .isEmpty();
    }

    @Test
    void expressionsInCommandsStay() {
        assertThat(steps("      - run: pytest tests/${{ matrix.part }} -m \"${{ inputs.marks }}\""))
                .singleElement()
                .asString()
                .startsWith("5 t: pytest tests/");
    }

    @Test
    void compositeActions() {
        String text = """
                name: Train
                runs:
                  using: composite
                  steps:
                    - uses: ./.github/actions/setup
                    - run: python train.py
                      shell: bash
                      working-directory: ${{ github.action_path }}
                """;
        String path = ".github/actions/train/action.yml";
        assertThat(FactLines.of(INSPECTOR, path, text, FactKind.TARGET, "name", "includes"))
                .containsExactly(
                        "3 name= includes=[.github/actions/setup/action.yml, .github/actions/setup/action.yaml]");
        assertThat(FactLines.of(INSPECTOR, path, text, FactKind.COMMAND, "words", "cwd"))
                .containsExactly("6 words=[python, train.py] cwd=.github/actions/train");
        assertThat(FactLines.of(
                        INSPECTOR,
                        "tools/action.yml",
                        "runs: {using: docker, image: Dockerfile}",
                        FactKind.TARGET,
                        "includes"))
                .containsExactly("1 includes=[tools/Dockerfile]");
        assertThat(FactLines.facts(INSPECTOR, "conf/action.yml", "- walk\n- run"))
                .isEmpty();
    }

    @Test
    void brokenFilesAreAProblemWithItsLine() {
        assertThat(FactLines.of(INSPECTOR, PATH, "on: push\njobs: [a\n", FactKind.FILE_PROBLEM, "problem"))
                .containsExactly("3 problem=yaml");
        assertThat(FactLines.of(INSPECTOR, PATH, "- a", FactKind.FILE_PROBLEM, "problem", "message"))
                .containsExactly("0 problem=yaml message=a workflow must be a map");
    }
}
