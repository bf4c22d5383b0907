package dev.mlreadiness.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Location;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertDeriverTest {

    private static Fact value(String key, String expression) {
        return new Fact(
                FactKind.CONFIG_VALUE,
                Map.of("key", key, "value", expression, "role", "config"),
                Location.file("alerts.yml"));
    }

    private static Fact string(String text) {
        return new Fact(FactKind.PYTHON_STRING, Map.of("value", text, "role", "source"), Location.file("metrics.py"));
    }

    @Test
    void aRuleIsJoinedWithTheNameThatCodeEmits() {
        FactBase facts = new FactBase();
        facts.add(List.of(
                string("prediction_nan"),
                string("F1-24h"),
                value("groups.rules.expr", "increase(prediction_nan_total[10m]) > 0"),
                value("groups.rules.expr", "model_accuracy < 0.8"),
                value("resource.aws_cloudwatch_metric_alarm.low.metric_name", "F1-24h"),
                value("panels.title", "prediction_nan")));
        assertThat(new AlertDeriver().derive(facts))
                .extracting(f -> f.text("expr") + " " + f.text("emitted"))
                .containsExactlyInAnyOrder(
                        "increase(prediction_nan_total[10m]) > 0 true", "model_accuracy < 0.8 false", "F1-24h true");
    }

    private static Fact key(String text, String path) {
        return new Fact(
                FactKind.PYTHON_STRING, Map.of("value", text, "role", "source", "lookup", true), Location.file(path));
    }

    @Test
    void theKeyOfADictionaryIsAMetricOnlyWhereTheFileTalksToAMonitoringSystem() {
        FactBase facts = new FactBase();
        facts.add(List.of(
                key("data_drift_score", "report.py"),
                key("model_psi", "push.py"),
                key("share_drifted", "cloud.py"),
                new Fact(FactKind.PYTHON_IMPORT, Map.of("name", "prometheus_client.Gauge"), Location.file("push.py")),
                new Fact(FactKind.PYTHON_CALL, Map.of("method", "put_metric_data"), Location.file("cloud.py")),
                value("groups.rules.expr", "data_drift_score > 0.7"),
                value("groups.rules.expr", "model_psi > 0.2"),
                value("groups.rules.expr", "share_drifted > 0.5")));
        assertThat(new AlertDeriver().derive(facts))
                .extracting(f -> f.text("expr") + " " + f.text("emitted"))
                .containsExactlyInAnyOrder(
                        "data_drift_score > 0.7 false", "model_psi > 0.2 true", "share_drifted > 0.5 true");
    }

    @Test
    void aPlainRulesFileIsLoadedOnlyWhenSomethingNamesIt() {
        FactBase facts = new FactBase();
        facts.add(List.of(
                value("groups.rules.expr", "latency > 1"), value("spec.groups.rules.expr", "latency_of_resource > 1")));
        assertThat(new AlertDeriver().derive(facts))
                .extracting(f -> f.text("expr") + " " + f.text("loaded"))
                .containsExactlyInAnyOrder("latency > 1 false", "latency_of_resource > 1 true");
        facts.add(List.of(new Fact(
                FactKind.CONFIG_VALUE,
                Map.of("key", "rule_files", "name", "rule_files", "value", "/etc/prometheus/alerts.yml"),
                Location.file("prometheus.yml"))));
        assertThat(new AlertDeriver().derive(facts))
                .extracting(f -> f.text("loaded"))
                .containsOnly("true");
    }
}
