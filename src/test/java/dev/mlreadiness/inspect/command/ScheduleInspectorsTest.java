package dev.mlreadiness.inspect.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.inspect.FactLines;
import dev.mlreadiness.inspect.Inspector;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleInspectorsTest {

    private static final Inspector HOST = new ScheduleInspector();
    private static final Inspector CLUSTER = new WorkloadInspector();

    private static List<String> crons(Inspector inspector, String path, String text) {
        return FactLines.of(inspector, path, text, FactKind.CRON, "schedule", "command", "disabled");
    }

    @Test
    void crontabs() {
        String text = "MAILTO=a@b.c\n# 0 1 * * * old\n0 3 * * 1 cd /app && python retrain.py\n@reboot x\n";
        assertThat(crons(HOST, "deploy/crontab", text))
                .containsExactly("3 schedule=0 3 * * 1 command=cd /app && python retrain.py");
        assertThat(FactLines.commands(HOST, "deploy/crontab", text)).contains("3 line 3: python retrain.py");
    }

    @Test
    void timersStartTheirService() {
        String timer = "[Unit]\nDescription=x\n[Timer]\nOnCalendar=daily\n[Install]\nWantedBy=timers.target\n";
        assertThat(crons(HOST, "deploy/train.timer", timer)).containsExactly("4 schedule=daily command=train.service");
        assertThat(FactLines.of(HOST, "deploy/train.timer", timer, FactKind.TARGET, "includes"))
                .containsExactly("3 includes=[deploy/train.service]");
        assertThat(FactLines.of(
                        HOST,
                        "deploy/train.service",
                        "[Service]\nExecStart=-/usr/bin/python3 train.py\n",
                        FactKind.COMMAND,
                        "program",
                        "text",
                        "swallowed"))
                .containsExactly("2 program=python text=/usr/bin/python3 train.py swallowed=the command begins with -");
    }

    @Test
    void procfiles() {
        assertThat(FactLines.commands(HOST, "Procfile", "web: gunicorn app:app\nclock: python clock.py\n"))
                .containsExactly("1 web: gunicorn app:app", "2 clock: python clock.py");
    }

    @Test
    void cronJobsOfTheCluster() {
        String text = """
                apiVersion: v1
                kind: ConfigMap
                ---
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: retrain}
                spec:
                  schedule: "0 3 * * *"
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          containers:
                            - image: x
                              command: [python, -m]
                              args: [ml.train]
                """;
        assertThat(crons(CLUSTER, "k8s/x.yaml", text))
                .containsExactly("8 schedule=0 3 * * * command=python -m ml.train");
        assertThat(FactLines.commands(CLUSTER, "k8s/x.yaml", text)).containsExactly("15 retrain: python -m ml.train");
        String suspended = text.replace("  schedule", "  suspend: true\n  schedule");
        assertThat(FactLines.of(CLUSTER, "k8s/x.yaml", suspended, FactKind.TARGET, "name", "disabled"))
                .containsExactly("4 name=retrain disabled=true");
        assertThat(crons(CLUSTER, "k8s/x.yaml", suspended))
                .singleElement()
                .asString()
                .endsWith("disabled=true");
    }

    @Test
    void workflowsOfArgo() {
        String text = """
                apiVersion: argoproj.io/v1alpha1
                kind: CronWorkflow
                metadata: {name: nightly}
                spec:
                  schedules: ["0 1 * * *", "0 2 * * *"]
                  workflowSpec:
                    templates:
                      - name: t
                        script:
                          image: x
                          command: [bash]
                          source: |
                            python evaluate.py
                      - container: {image: y, command: [sh, -c], args: ["pytest tests"]}
                """;
        assertThat(crons(CLUSTER, "argo.yaml", text)).hasSize(2);
        assertThat(FactLines.commands(CLUSTER, "argo.yaml", text))
                .containsExactly("13 nightly: python evaluate.py", "14 nightly: pytest tests");
        assertThat(FactLines.facts(CLUSTER, "d.yaml", "kind: Deployment\nspec: {}\n"))
                .isEmpty();
    }
}
