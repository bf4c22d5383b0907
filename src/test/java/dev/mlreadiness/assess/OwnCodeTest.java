package dev.mlreadiness.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.fact.ModuleSummary;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnCodeTest {

    @Test
    void aLibraryDoesNotUseItself() {
        OwnCode own = own("optuna.study");
        assertThat(own.calls(call("optuna.study.create_study", "source"))).isTrue();
        assertThat(own.calls(call("optuna.study.Study.optimize", "source"))).isTrue();
        assertThat(own.calls(call("optuna.study.create_study", "test"))).isFalse();
        assertThat(own.calls(call("optunahub.load_module", "source"))).isFalse();
    }

    @Test
    void otherRepositoriesDo() {
        OwnCode own = own("churn.train");
        assertThat(own.calls(call("optuna.create_study", "source"))).isFalse();
        assertThat(own.calls(call("create_study", "source"))).isFalse();
    }

    @Test
    void scriptsHaveNoModule() {
        assertThat(own("").calls(call("optuna.create_study", "source"))).isFalse();
    }

    private static OwnCode own(String module) {
        FactBase facts = new FactBase();
        facts.add(new ModuleSummary.Builder("a.py", module).build());
        return new OwnCode(facts);
    }

    private static Fact call(String name, String role) {
        return new Fact(FactKind.PYTHON_CALL, Map.of("name", name, "role", role), Location.file("a.py"));
    }
}
