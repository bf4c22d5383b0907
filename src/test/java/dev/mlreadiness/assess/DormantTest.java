package dev.mlreadiness.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import dev.mlreadiness.fact.ModuleSummary.Op;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DormantTest {

    private final FactBase facts = new FactBase();
    private final ModuleSummary.Builder model = module("model.py");

    @Test
    void aFunctionThatNothingNamesLiesStill() {
        define(model, "search", List.of());
        assertThat(why("search")).contains("nothing in the repository calls search");
    }

    @Test
    void codeInsideItLiesStillToo() {
        define(model, "search", List.of());
        assertThat(why("search.objective")).isPresent();
    }

    @Test
    void aCallAnImportAnArgumentOrAStringWakesIt() {
        for (String by : List.of("call", "import", "argument", "string", "command")) {
            FactBase base = new FactBase();
            ModuleSummary.Builder own = module("model.py");
            define(own, "search", List.of());
            base.add(own.build());
            ModuleSummary.Builder other = module("train.py");
            switch (by) {
                case "call" -> step(other, "model.search", List.of());
                case "import" -> other.imported("search", "model.search", 0);
                case "argument" -> step(other, "flow", List.of("search"));
                case "string" -> step(other, "flow", List.of("=model:search"));
                default ->
                    base.add(List.of(new Fact(
                            FactKind.COMMAND,
                            Map.of("text", "python -c 'import model; model.search()'"),
                            Location.file("Makefile"))));
            }
            base.add(other.build());
            assertThat(new Dormant(base).why(call("search"))).as(by).isEmpty();
        }
    }

    @Test
    void frameworksCallMethodsDecoratedFunctionsAndEntryPoints() {
        define(model, "tune", List.of("prefect.task"));
        define(model, "main", List.of());
        model.definition(new Definition("Trainer", true, 0, 1, 9, List.of(), List.of(), List.of("registry.add")));
        model.definition(new Definition("Trainer.search", false, 3, 2, 3, List.of(), List.of(), List.of()));
        assertThat(why("tune")).isEmpty();
        assertThat(why("main")).isEmpty();
        assertThat(why("Trainer.search")).isEmpty();
    }

    @Test
    void codeOfTheModuleItselfRuns() {
        assertThat(why("")).isEmpty();
    }

    @Test
    void aClassThatNothingNamesLiesStillWithItsMethods() {
        model.definition(new Definition("Trainer", true, 0, 1, 9, List.of(), List.of(), List.of()));
        model.definition(new Definition("Trainer.search", false, 3, 2, 3, List.of(), List.of(), List.of()));
        assertThat(why("Trainer.search")).contains("nothing in the repository calls Trainer");
    }

    private java.util.Optional<String> why(String symbol) {
        facts.add(model.build());
        return new Dormant(facts).why(call(symbol));
    }

    private static Fact call(String symbol) {
        return new Fact(
                FactKind.PYTHON_CALL,
                Map.of("name", "optuna.create_study", "symbol", symbol, "role", "source"),
                Location.file("model.py"));
    }

    private static ModuleSummary.Builder module(String path) {
        ModuleSummary.Builder builder = new ModuleSummary.Builder(path, "");
        define(builder, "", List.of());
        return builder;
    }

    private static void define(ModuleSummary.Builder builder, String name, List<String> decorators) {
        builder.definition(new Definition(name, false, 0, 1, 2, List.of(), List.of(), decorators));
    }

    private static void step(ModuleSummary.Builder builder, String name, List<String> inputs) {
        builder.step(Op.CALL, 0, 1, 1, -1, 0, name, "", inputs, null, List.of());
    }
}
