package dev.mlreadiness.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Location;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedTest {

    @ParameterizedTest
    @CsvSource({
        // where the classifiers stand, described at the root, a binding for Python
        "pyproject.toml, true, false",
        "python-package/pyproject.toml, false, true",
        "python/setup.cfg, false, true",
        "services/api/pyproject.toml, false, false",
    })
    void classifiersTellWhereThePackageLies(String path, boolean described, boolean binding) {
        FactBase facts = new FactBase();
        facts.add(List.of(new Fact(
                FactKind.CONFIG_VALUE,
                Map.of(
                        "key",
                        path.endsWith(".cfg") ? "metadata.classifiers" : "project.classifiers",
                        "value",
                        "Programming Language :: Python"),
                Location.line(path, 3))));
        Published published = Published.of(facts);
        assertThat(published.described()).isEqualTo(described);
        assertThat(published.binding()).isEqualTo(binding);
    }
}
