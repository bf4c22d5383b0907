package dev.mlreadiness;

import dev.mlreadiness.assess.Assessment.Finding;
import dev.mlreadiness.assess.Assessment.Suppressed;
import dev.mlreadiness.config.Settings;
import dev.mlreadiness.config.Settings.Suppression;
import dev.mlreadiness.fact.Glob;
import java.util.List;

/** Marks findings that {@code .mlreadiness.yml} suppresses; they stay in the report. An expired suppression does nothing. */
final class Suppressions {

    private final Settings settings;

    Suppressions(Settings settings) {
        this.settings = settings;
    }

    List<Finding> apply(List<Finding> findings) {
        return findings.stream().map(this::apply).toList();
    }

    private Finding apply(Finding finding) {
        for (Suppression suppression : settings.suppressions()) {
            boolean valid = suppression.until() == null || !settings.date().isAfter(suppression.until());
            if (valid && matches(suppression, finding)) {
                return new Finding(
                        finding.smell(),
                        finding.severity(),
                        finding.confidence(),
                        finding.fingerprint(),
                        finding.message(),
                        finding.location(),
                        finding.excerpt(),
                        finding.gated(),
                        new Suppressed(suppression.reason(), suppression.until()),
                        finding.versions());
            }
        }
        return finding;
    }

    private static boolean matches(Suppression suppression, Finding finding) {
        return (suppression.rule().isEmpty()
                        || suppression.rule().equals(finding.smell().id()))
                && (suppression.path().isEmpty()
                        || Glob.ofPath(suppression.path())
                                .matches(finding.location().path()))
                && (suppression.fingerprint().isEmpty()
                        || suppression.fingerprint().equals(finding.fingerprint()));
    }
}
