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
}
