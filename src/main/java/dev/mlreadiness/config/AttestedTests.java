package dev.mlreadiness.config;

import dev.mlreadiness.config.Attestation.Claim;
import dev.mlreadiness.rubric.AttestationRules.Exemption;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricTest;
import dev.mlreadiness.syntax.data.DataProblem;
import dev.mlreadiness.syntax.data.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares attestations with the rubric and the components that they name; what neither knows is a mistake. */
final class AttestedTests {

    private final Rubric rubric;
    private final Set<String> components = new TreeSet<>();
    private final Set<String> reasons = new TreeSet<>();
    private final Map<String, String> ids = new TreeMap<>();
    private final Collection<DataProblem> problems;

    AttestedTests(Rubric rubric, List<ConfigFile.Component> components, Collection<DataProblem> problems) {
        this.rubric = rubric;
        this.problems = problems;
        components.forEach(component -> this.components.add(component.name()));
        rubric.attestations().exemptions().stream().map(Exemption::id).forEach(reasons::add);
        rubric.tests().stream().map(RubricTest::id).forEach(id -> ids.put(plain(id), id));
    }

    /** The attestations under the rubric's own ids: {@code MODEL-2}, {@code Model.2} and {@code model2} are the same. */
    List<Attestation> resolve(List<Attestation> attestations) {
        List<Attestation> resolved = new ArrayList<>();
        for (Attestation attestation : attestations) {
            boolean other =
                    !attestation.rubric().isEmpty() && !attestation.rubric().equals(rubric.id());
            String id = ids.get(plain(attestation.test()));
            if (id == null && !other) {
                problem(
                        attestation,
                        "no test '" + attestation.test() + "' in the rubric " + rubric.id()
                                + Nearest.hint(attestation.test(), ids.values())
                                + (attestation.rubric().isEmpty() ? "; for one of another rubric say 'rubric'" : ""));
            }
            String component = attestation.component();
            if (!component.isEmpty() && !components.contains(component)) {
                String none = components.isEmpty() ? "; " + ConfigFile.NAME + " names none" : "";
                problem(attestation, "no component '" + component + "'" + none + Nearest.hint(component, components));
            }
            String reason = attestation.reason();
            if (attestation.claim() == Claim.NOT_APPLICABLE && !other && !reasons.contains(reason)) {
                problem(attestation, "unknown reason '" + reason + "'" + Nearest.hint(reason, reasons));
            }
            resolved.add(id == null ? attestation : named(attestation, id));
        }
        return resolved;
    }

    private void problem(Attestation attestation, String message) {
        problems.add(new DataProblem(Attestation.FILE, attestation.line(), message));
    }

    private static String plain(String id) {
        StringBuilder letters = new StringBuilder();
        id.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(200)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static Attestation named(Attestation a, String test) {
        return new Attestation(
                test,
                a.rubric(),
                a.component(),
                a.model(),
                a.claim(),
                a.statement(),
                a.reason(),
                a.performedOn(),
                a.performedBy(),
                a.approvedBy(),
                a.owner(),
                a.evidence(),
                a.expires(),
                a.supersedes(),
                a.line());
    }
}
