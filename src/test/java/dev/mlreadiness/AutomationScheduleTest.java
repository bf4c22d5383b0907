package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schedules that code and the files of platforms create. */
class AutomationScheduleTest {

    @TempDir
    Path folder;

    private List<String> code(String files) {
        return ReachedPlaces.of(folder, files).code();
    }

    private static final String WORK =
            "--- work.py\ndef train():\n    return fit()\ndef fit():\n    return 1\ndef other():\n    return 2\n";

    @Test
    void airflowDag() {
        assertThat(code("""
                --- dags/daily.py
                from airflow import DAG
                from airflow.operators.python import PythonOperator
                from airflow.operators.bash import BashOperator
                from work import train
                with DAG("d", schedule_interval="@daily") as dag:
                    a = PythonOperator(task_id="a", python_callable=train)
                    b = BashOperator(task_id="b", bash_command="python score.py --x 1")
                --- score.py
                def score():
                    return 1
                score()
                """ + WORK))
                .contains(
                        "work.py::train schedule assumed",
                        "work.py::fit schedule assumed",
                        "score.py::score schedule assumed")
                .doesNotContain("work.py::other schedule assumed");
    }

    @Test
    void airflowWithoutARepeatingScheduleIsAPersonsStart() {
        for (String when : List.of("schedule=None", "schedule_interval='@once'", "catchup=False")) {
            assertThat(code("--- dags/d.py\nfrom airflow import DAG\nfrom work import train\nwith DAG('d', " + when
                            + "):\n    op(python_callable=train)\n" + WORK))
                    .as(when)
                    .isEmpty();
        }
        assertThat(code(
                        "--- dags/d.py\nfrom airflow import DAG\nfrom work import train\nwith DAG('d', schedule='@daily', is_paused_upon_creation=True):\n    op(python_callable=train)\n"
                                + WORK))
                .contains("work.py::train human assumed")
                .noneMatch(line -> line.contains(" schedule"));
    }

    @Test
    void airflowTaskFlow() {
        assertThat(code("""
                --- dags/flow.py
                from airflow.decorators import dag, task
                from work import train
                @task
                def step():
                    train()
                @dag(schedule="0 3 * * *", catchup=False)
                def nightly():
                    step()
                nightly()
                @dag(schedule=None)
                def never():
                    idle()
                def idle():
                    return 1
                """ + WORK))
                .contains(
                        "dags/flow.py::nightly schedule assumed",
                        "dags/flow.py::step schedule assumed",
                        "work.py::train schedule assumed")
                .doesNotContain("dags/flow.py::never schedule assumed", "dags/flow.py::idle schedule assumed");
    }

    @Test
    void prefect() {
        assertThat(code(
                        "--- deploy.py\nfrom prefect import flow\nfrom work import train\nif __name__ == '__main__':\n    train.serve(name='x', cron='0 0 * * *')\n"
                                + WORK))
                .contains("work.py::train schedule assumed", "work.py::fit schedule assumed");
        assertThat(code("--- deploy.py\nfrom prefect import flow\nfrom work import train\ntrain.serve(name='x')\n"
                        + WORK))
                .isEmpty();
        assertThat(code(
                        "--- deploy.py\nfrom prefect.deployments import Deployment\nfrom prefect.server.schemas.schedules import CronSchedule\nfrom work import train\n"
                                + "Deployment.build_from_flow(flow=train, name='x', schedule=CronSchedule(cron='0 0 * * *'))\n"
                                + WORK))
                .contains("work.py::train schedule assumed");
        assertThat(code(
                        "--- deploy.py\nfrom prefect import flow\nflow.from_source(source='.', entrypoint='work.py:train').deploy(name='x', cron='0 0 * * *')\n"
                                + WORK))
                .contains("work.py::train schedule assumed");
        assertThat(code(
                        "--- prefect.yaml\ndeployments:\n  - name: a\n    entrypoint: work.py:train\n    schedules:\n      - cron: '0 0 * * *'\n  - name: b\n    entrypoint: work.py:other\n"
                                + WORK))
                .contains("work.py::train schedule assumed")
                .doesNotContain("work.py::other schedule assumed");
    }

    @Test
    void dagsterIsStoppedUnlessToldToRun() {
        String job =
                "--- defs.py\nfrom dagster import ScheduleDefinition, DefaultScheduleStatus, job\n@job\ndef train_job():\n    train()\ndef train():\n    return 1\n";
        assertThat(code(job + "s = ScheduleDefinition(job=train_job, cron_schedule='0 0 * * *')\n"))
                .contains("defs.py::train human assumed");
        assertThat(
                        code(
                                job
                                        + "s = ScheduleDefinition(job=train_job, cron_schedule='0 0 * * *', default_status=DefaultScheduleStatus.RUNNING)\n"))
                .contains("defs.py::train schedule assumed");
    }

    @Test
    void otherOrchestrators() {
        assertThat(
                        code(
                                "--- f.py\nfrom metaflow import FlowSpec, schedule, step\n@schedule(daily=True)\nclass F(FlowSpec):\n    @step\n    def start(self):\n        work()\ndef work():\n    return 1\n"))
                .contains("f.py::F schedule assumed", "f.py::work schedule assumed");
        assertThat(code(
                        "--- z.py\nfrom zenml import pipeline\nfrom zenml.config.schedule import Schedule\nfrom work import train\n@pipeline\ndef p():\n    train()\np = p.with_options(schedule=Schedule(cron_expression='0 0 * * *'))\n"
                                + WORK))
                .contains("work.py::train schedule assumed");
        assertThat(code(
                        "--- l.py\nfrom flytekit import LaunchPlan, CronSchedule, workflow\nfrom work import train\n@workflow\ndef wf():\n    train()\nLaunchPlan.get_or_create(workflow=wf, name='x', schedule=CronSchedule(schedule='0 0 * * *'))\n"
                                + WORK))
                .contains("work.py::train schedule assumed");
        assertThat(
                        code(
                                "--- m.py\nimport modal\napp = modal.App()\n@app.function(schedule=modal.Cron('0 0 * * *'))\ndef nightly():\n    return 1\n@app.function()\ndef other():\n    return 1\n"))
                .contains("m.py::nightly schedule assumed")
                .doesNotContain("m.py::other schedule assumed");
    }

    @Test
    void schedulersInProcesses() {
        assertThat(code(
                        "--- s.py\nfrom apscheduler.schedulers.blocking import BlockingScheduler\nfrom work import train, other\ns = BlockingScheduler()\ns.add_job(train, 'cron', hour=3)\ns.add_job(other)\n"
                                + WORK))
                .contains("work.py::train schedule assumed")
                .doesNotContain("work.py::other schedule assumed");
        assertThat(
                        code(
                                "--- s.py\nfrom apscheduler.schedulers.blocking import BlockingScheduler\ns = BlockingScheduler()\n@s.scheduled_job('interval', hours=1)\ndef tick():\n    return 1\n"))
                .contains("s.py::tick schedule assumed");
        assertThat(code(
                        "--- s.py\nimport schedule\nfrom work import train\nschedule.every().day.at('10:30').do(train)\n"
                                + WORK))
                .contains("work.py::train schedule assumed");
        assertThat(code(
                        "--- c.py\nfrom celery import Celery\nfrom work import train\napp = Celery()\n@app.on_after_configure.connect\ndef setup(sender, **kw):\n    sender.add_periodic_task(60.0, train.s(), name='x')\n"
                                + WORK))
                .contains("work.py::train schedule assumed");
        assertThat(code(
                        "--- c.py\nfrom celery import Celery\napp = Celery()\napp.conf.beat_schedule = {'a': {'task': 'work.train', 'schedule': 30.0}}\n"
                                + WORK))
                .contains("work.py::train schedule assumed");
    }

    @Test
    void schedulesInNotebooksTestsAndExamplesCreateNone() {
        String dag =
                "from airflow import DAG\nfrom work import train\nwith DAG('d', schedule='@daily'):\n    op(python_callable=train)\n";
        assertThat(code("--- tests/test_dag.py\n" + dag + WORK)).isEmpty();
        assertThat(code("--- examples/dag.py\n" + dag + WORK)).isEmpty();
    }

    @Test
    void javaSchedules() {
        assertThat(code("""
                --- src/main/java/a/Retrain.java
                package a;
                import org.springframework.scheduling.annotation.Scheduled;
                class Retrain {
                    @Scheduled(cron = "0 0 3 * * *")
                    void nightly() { fit(); }
                    void fit() { System.out.println(1); }
                    void other() { System.out.println(2); }
                }
                """))
                .contains(
                        "src/main/java/a/Retrain.java::Retrain.nightly schedule assumed",
                        "src/main/java/a/Retrain.java::Retrain.fit schedule assumed")
                .doesNotContain("src/main/java/a/Retrain.java::Retrain.other schedule assumed");
    }

    @Test
    void databricksBundles() {
        String bundle = """
                --- resources/jobs.yml
                resources:
                  jobs:
                    training:
                      schedule:
                        quartz_cron_expression: "0 0 9 * * ?"
                        %s
                      tasks:
                        - task_key: train
                          notebook_task:
                            notebook_path: ../notebooks/train
                --- notebooks/train.py
                def run():
                    return 1
                run()
                """;
        assertThat(code(bundle.formatted("timezone_id: UTC")))
                .contains("notebooks/train.py schedule assumed", "notebooks/train.py::run schedule assumed");
        assertThat(code(bundle.formatted("pause_status: PAUSED")))
                .contains("notebooks/train.py human assumed")
                .noneMatch(l -> l.contains("schedule"));
    }

    @Test
    void kubernetesAndHost() {
        String cron =
                "--- k8s/cron.yaml\napiVersion: batch/v1\nkind: CronJob\nmetadata: {name: a}\nspec:\n  schedule: '0 0 * * *'\n  suspend: %s\n  jobTemplate:\n    spec:\n      template:\n        spec:\n"
                        + "          containers:\n            - name: a\n              image: x\n              command: [python, work.py]\n";
        assertThat(code(cron.formatted("false") + WORK)).contains("work.py schedule");
        assertThat(code(cron.formatted("true") + WORK)).isEmpty();
        assertThat(code("--- crontab\n0 3 * * * python work.py\n" + WORK)).contains("work.py schedule");
    }
}
