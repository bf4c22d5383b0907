package dev.mlreadiness;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.config.Baseline;
import dev.mlreadiness.config.ConfigException;
import dev.mlreadiness.config.ConfigFile;
import dev.mlreadiness.config.Settings;
import dev.mlreadiness.repo.Repository;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Scans with default settings for tests. */
final class TestScans {

    private final Rubric rubric;
    private String convention = "expert";
    private String profile = "";
    private List<ConfigFile.Component> components = List.of();
    private List<Settings.Suppression> suppressions = List.of();
    private Baseline baseline;
    private boolean showInfo = true;

    private TestScans(Rubric rubric) {
        this.rubric = rubric;
    }

    static TestScans of(Rubric rubric) {
        return new TestScans(rubric);
    }

    /** The rubric with no smells but these, so that a test does not depend on which rules ship. */
    static Rubric only(Rubric all, String... smells) {
        return new Rubric(
                all.id(),
                all.title(),
                all.source(),
                all.about(),
                all.scale(),
                all.points(),
                all.sections(),
                all.tests(),
                all.bands(),
                all.smells().stream()
                        .filter(smell -> List.of(smells).contains(smell.id()))
                        .toList(),
                all.lenses(),
                all.knowledge(),
                all.attestations(),
                all.digest());
    }

    TestScans convention(String value) {
        convention = value;
        return this;
    }

    TestScans profile(String value) {
        profile = value;
        return this;
    }

    TestScans components(ConfigFile.Component... value) {
        components = List.of(value);
        return this;
    }

    TestScans suppressions(Settings.Suppression... value) {
        suppressions = List.of(value);
        return this;
    }

    TestScans showInfo(boolean value) {
        showInfo = value;
        return this;
    }

    TestScans baseline(Baseline value) {
        baseline = value;
        return this;
    }

    Assessment scan(Path root) throws IOException {
        try {
            return readiness().scan(root, "fixture", null);
        } catch (ConfigException e) {
            throw new AssertionError(e);
        }
    }

    Assessment scan(Repository repository) {
        try {
            return readiness().scan(repository, "fixture");
        } catch (ConfigException e) {
            throw new AssertionError(e);
        }
    }

    Readiness readiness() {
        Settings settings = new Settings(
                0.5,
                Map.of(),
                baseline == null ? null : Severity.CRITICAL,
                convention,
                profile,
                List.of(),
                suppressions,
                "verified",
                List.of(),
                components,
                LocalDate.of(2026, 11, 1),
                Map.of(),
                List.of(),
                List.of(),
                showInfo,
                baseline);
        return new Readiness(rubric, settings, "test", done -> {}, message -> {
            throw new AssertionError(message);
        });
    }
}
