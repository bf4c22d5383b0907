package dev.mlreadiness.inspect.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.inspect.FactLines;
import dev.mlreadiness.inspect.Inspector;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherCiInspectorsTest {

    private static final Inspector GITLAB = new GitLabInspector();
    private static final Inspector TRAVIS = new TravisInspector();
    private static final Inspector AZURE = new AzureInspector();
    private static final Inspector CIRCLE = new CircleInspector();
    private static final Inspector JENKINS = new JenkinsInspector();
    private static final Inspector CLOUD_BUILD = new CloudBuildInspector();

    private static List<String> targets(Inspector inspector, String path, String text) {
        return FactLines.of(
                inspector,
                path,
                text,
                FactKind.TARGET,
                "name",
                "needs",
                "includes",
                "condition",
                "allowFailure",
                "disabled");
    }

    private static List<String> triggers(Inspector inspector, String path, String text) {
        return FactLines.of(inspector, path, text, FactKind.CI_TRIGGER, "event", "trigger", "cron");
    }

    @Test
    void gitLabJobsWithWhatTheyExtend() {
        String text = """
                include:
                  - local: /ci/train.yml
                  - remote: https://example.org/x.yml
                default:
                  before_script: [pip install .]
                .base: &base
                  allow_failure: true
                  script:
                    - pytest base
                test:
                  extends: .base
                  needs: [build, {job: lint}]
                manual:
                  script: make deploy
                  when: manual
                nightly:
                  rules:
                    - if: $CI_PIPELINE_SOURCE == "schedule"
                  before_script: []
                  script:
                    - !reference [.base, script]
                    - cd model
                    # between
                    - python train.py
                never:
                  rules:
                    - if: $X
                      when: never
                    - when: manual
                  script: x
                """;
        assertThat(targets(GITLAB, ".gitlab-ci.yml", text))
                .containsExactly(
                        "10 name=test needs=[build, lint] allowFailure=true",
                        "13 name=manual disabled=true",
                        "16 name=nightly condition=(event == 'schedule')",
                        "25 name=never condition=false disabled=true",
                        "6 name=.base allowFailure=true disabled=true",
                        "2 name=include includes=[ci/train.yml, https://example.org/x.yml]");
        assertThat(triggers(GITLAB, ".gitlab-ci.yml", text))
                .containsExactly("1 event=push trigger=change", "16 event=schedule trigger=schedule");
        assertThat(FactLines.commands(GITLAB, ".gitlab-ci.yml", text))
                .contains(
                        "5 test: pip install .",
                        "9 test: pytest base",
                        "9 nightly: pytest base",
                        "22 nightly: cd model",
                        "24 nightly: python train.py");
        assertThat(FactLines.of(GITLAB, ".gitlab-ci.yml", text, FactKind.COMMAND, "program", "cwd"))
                .contains("24 program=python cwd=model");
    }

    @Test
    void gitLabPipesFailWithAnyOfTheirCommands() {
        assertThat(FactLines.commands(
                        GITLAB,
                        ".gitlab-ci.yml",
                        "t:\n  script:\n    - pytest | tee log\n  after_script: [pytest late]\n"))
                .contains("3 t: pytest", "4 t: pytest late (after_script does not change the result of the job)");
    }

    @Test
    void travisPhases() {
        String text = """
                language: python
                install: pip install .
                script:
                  - cd model
                  - pytest; echo done
                  - pytest tests
                after_success:
                  - coveralls
                """;
        assertThat(FactLines.commands(TRAVIS, ".travis.yml", text))
                .contains(
                        "2 build: pip install .",
                        "6 build: pytest tests",
                        "8 build: coveralls (after_success does not change the result of the build)")
                .anyMatch(l -> l.startsWith("5 build: pytest ("));
        assertThat(FactLines.of(TRAVIS, ".travis.yml", text, FactKind.COMMAND, "program", "cwd"))
                .contains("6 program=pytest cwd=model");
    }

    @Test
    void azurePipelinesAndTemplates() {
        String text = """
                trigger: {branches: {include: [main]}}
                pr: none
                schedules:
                  - cron: "0 3 * * 1"
                    branches: {include: [main]}
                pool: {vmImage: ubuntu-latest}
                stages:
                  - stage: ci
                    jobs:
                      - job: test
                        steps:
                          - template: templates/quality.yml
                          - script: |
                              pip install -r requirements.txt
                              python -m pytest .
                            workingDirectory: $(Build.SourcesDirectory)/model
                          - task: AzureCLI@2
                            inputs:
                              inlineScript: |
                                python -m ml.publish
                          - bash: flake8
                            continueOnError: true
                          - script: never
                            enabled: false
                      - deployment: release
                        dependsOn: test
                        condition: succeeded()
                        strategy: {runOnce: {deploy: {steps: [{script: make deploy}]}}}
                      - template: /shared/job.yml
                      - template: x.yml@other
                """;
        String path = ".pipelines/ci.yml";
        assertThat(triggers(AZURE, path, text))
                .containsExactly("1 event=trigger trigger=change", "4 event=schedules trigger=schedule cron=0 3 * * 1");
        assertThat(targets(AZURE, path, text))
                .containsExactly(
                        "1 name=templates includes=[shared/job.yml, x.yml@other]",
                        "10 name=ci.test includes=[.pipelines/templates/quality.yml]",
                        "25 name=ci.release needs=[ci.test] condition=true");
        assertThat(FactLines.commands(AZURE, path, text))
                .anyMatch(l -> l.startsWith("14 ci.test: pip install -r requirements.txt ("))
                .contains(
                        "15 ci.test: python -m pytest .",
                        "20 ci.test: python -m ml.publish",
                        "21 ci.test: flake8 (continueOnError is set on the step)",
                        "28 ci.release: make deploy")
                .noneMatch(l -> l.contains("never"));
        assertThat(FactLines.of(AZURE, path, text, FactKind.COMMAND, "program", "cwd"))
                .contains("15 program=python cwd=model");
    }

    @Test
    void anAzureTemplateStartsNothing() {
        String text = "parameters:\n- name: x\nsteps:\n- script: pytest\n";
        assertThat(triggers(AZURE, "ci/quality.yml", text)).isEmpty();
        assertThat(FactLines.commands(AZURE, "ci/quality.yml", text)).containsExactly("4 job: pytest");
        assertThat(triggers(AZURE, "ci/x.yml", "trigger: none\nsteps:\n- script: pytest\n"))
                .containsExactly("1 event=manual trigger=human");
        assertThat(FactLines.facts(AZURE, "k8s/x.yml", "kind: Deployment\nsteps: 1\n"))
                .isEmpty();
    }

    @Test
    void circleJobsThatSomeWorkflowRuns() {
        String text = """
                version: 2.1
                commands:
                  setup:
                    steps:
                      - run: pip install .
                jobs:
                  test:
                    working_directory: ~/project
                    steps:
                      - checkout
                      - setup
                      - run:
                          name: tests
                          command: |
                            pytest tests | tee log
                          working_directory: model
                  deploy:
                    steps: [{run: make deploy}]
                  unused:
                    steps: [{run: pytest}]
                workflows:
                  main:
                    jobs:
                      - test
                      - hold: {type: approval, requires: [test]}
                      - deploy: {requires: [test, hold]}
                  nightly:
                    triggers: [{schedule: {cron: "0 0 * * *"}}]
                    jobs: [test]
                """;
        String path = ".circleci/config.yml";
        assertThat(triggers(CIRCLE, path, text))
                .containsExactly("28 event=schedule trigger=schedule cron=0 0 * * *", "22 event=push trigger=change");
        assertThat(targets(CIRCLE, path, text))
                .containsExactly(
                        "1 name=hold condition=approval disabled=true",
                        "7 name=test condition=event != 'schedule'",
                        "17 name=deploy needs=[test, hold] condition=event != 'schedule'",
                        "7 name=test (nightly) condition=event == 'schedule'",
                        "19 name=unused condition=false disabled=true");
        assertThat(FactLines.commands(CIRCLE, path, text))
                .contains("5 test: pip install .", "15 test: pytest tests", "18 deploy: make deploy");
        assertThat(FactLines.of(CIRCLE, path, text, FactKind.COMMAND, "program", "cwd"))
                .contains("15 program=pytest cwd=model");
    }

    @Test
    void circleParametersAndHereDocuments() {
        String text = """
                jobs:
                  t:
                    steps:
                      - run: |
                          pytest << parameters.args >> tests
                          cat \\<<EOF > x
                          not a command
                          EOF
                          make
                """;
        assertThat(FactLines.commands(CIRCLE, ".circleci/config.yml", text))
                .containsExactly("5 t: pytest ${args} tests", "6 t: cat", "9 t: make");
    }

    @Test
    void aJobOfCircleStartsInAFolderOfACheckoutThatIsPutAboveIt() {
        String text = """
                jobs:
                  t:
                    working_directory: ~/project/packages/model
                    steps:
                      - checkout:
                          path: ~/project
                      - run: tox -e py38
                  u:
                    working_directory: ~/elsewhere
                    steps:
                      - checkout
                      - run: make
                workflows:
                  all:
                    jobs: [t, u]
                """;
        assertThat(FactLines.of(CIRCLE, ".circleci/config.yml", text, FactKind.COMMAND, "program", "cwd"))
                .containsExactly("7 program=tox cwd=packages/model", "12 program=make cwd=");
    }

    @Test
    void jenkinsStages() {
        String text = """
                pipeline {
                  agent any
                  triggers { cron('H 2 * * *') }
                  stages {
                    stage('Test') {
                      steps {
                        sh 'pytest tests'
                        dir('model') { sh "make check" }
                        sh(script: 'flake8', returnStatus: true)
                      }
                    }
                  }
                  post { always { sh 'python report.py' } }
                }
                """;
        assertThat(triggers(JENKINS, "Jenkinsfile", text))
                .containsExactly("1 event=branch trigger=change", "3 event=cron trigger=schedule cron=H 2 * * *");
        assertThat(FactLines.commands(JENKINS, "Jenkinsfile", text))
                .containsExactly(
                        "7 Test: pytest tests",
                        "8 Test: make check",
                        "9 Test: flake8 (returnStatus)",
                        "13 pipeline: python report.py (the step stands in a post section)");
    }

    @Test
    void cloudBuildStepsWithEntryPoints() {
        String text = """
                steps:
                  - name: gcr.io/cloud-builders/docker
                    args: [build, -t, x, .]
                  - name: python:3.11
                    entrypoint: pytest
                    args: ['src/tests/x_tests.py::test_y']
                    dir: model
                  - name: python:3.11
                    entrypoint: bash
                    args:
                      - -c
                      - |
                        pip install .
                        python train.py
                """;
        assertThat(FactLines.commands(CLOUD_BUILD, "build/train.yaml", text))
                .contains("5 build: pytest src/tests/x_tests.py::test_y", "14 build: python train.py")
                .anyMatch(l -> l.endsWith("build: docker build -t x ."));
        assertThat(FactLines.facts(CLOUD_BUILD, "conf/x.yaml", "steps:\n- name: a\n"))
                .isEmpty();
    }

    @Test
    void buildkiteBitbucketCodeBuildDrone() {
        assertThat(
                        FactLines.commands(
                                new BuildkiteInspector(),
                                ".buildkite/pipeline.yml",
                                "steps:\n  - label: t\n    command:\n      - pytest\n  - wait\n  - group: g\n    steps:\n      - {key: k, command: make}\n"))
                .containsExactly("4 t: pytest", "8 k: make");
        Inspector bitbucket = new BitbucketInspector();
        String pipelines = """
                pipelines:
                  default:
                    - step: {name: test, script: [pytest]}
                  custom:
                    retrain:
                      - step: {name: train, script: [python train.py]}
                """;
        assertThat(targets(bitbucket, "bitbucket-pipelines.yml", pipelines))
                .containsExactly("3 name=default / test", "6 name=custom retrain / train disabled=true");
        assertThat(triggers(bitbucket, "bitbucket-pipelines.yml", pipelines))
                .containsExactly("2 event=default trigger=change", "4 event=custom trigger=human");
        assertThat(FactLines.commands(
                        new CommandListInspector(),
                        "buildspec.yml",
                        "phases:\n  build:\n    commands:\n      - cd x\n      - pytest\n"))
                .contains("5 build: pytest");
        String drone = "kind: pipeline\nname: n\ntrigger: {event: [cron]}\nsteps:\n- name: t\n  commands: [pytest]\n";
        assertThat(FactLines.commands(new CommandListInspector(), ".drone.yml", drone))
                .containsExactly("6 n: pytest");
        assertThat(triggers(new CommandListInspector(), ".drone.yml", drone))
                .containsExactly("1 event=cron trigger=schedule");
    }
}
