package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment.Attest;
import dev.mlreadiness.assess.Assessment.Attested;
import dev.mlreadiness.config.Attestation;
import dev.mlreadiness.report.ReportView.Entry;

/** What people say of tests, worded for the page and the console. All of it is text of the repository. */
final class AttestationsView {

    private AttestationsView() {}

    static ReportView.Attested of(Attested attested) {
        Attestation said = attested.said();
        return new ReportView.Attested(
                Words.ref(said.test()),
                claim(said.claim()),
                Points.ofTest(attested.points()),
                ViewBuilder.repository(attested.why()),
                ViewBuilder.repository(said.statement().isBlank() ? said.reason() : said.statement()),
                ViewBuilder.sentence(said.performedBy()),
                ViewBuilder.sentence(said.approvedBy()),
                ViewBuilder.sentence(said.owner()),
                said.performedOn().toString(),
                said.expires().toString(),
                left(attested.daysLeft()),
                ViewBuilder.sentence(scope(said)),
                said.evidence().stream()
                        .limit(Bounds.HOPS)
                        .map(pointer -> new Entry(
                                VisibleText.of(SecretRedaction.line(pointer.uri()), Bounds.PATH),
                                ViewBuilder.sentence(kind(pointer))))
                        .toList(),
                VisibleText.of(said.at(), Bounds.PATH));
    }

    private static String claim(Attestation.Claim claim) {
        return switch (claim) {
            case MANUAL -> "done by hand";
            case AUTOMATED -> "runs by itself";
            case NOT_APPLICABLE -> "not applicable";
        };
    }

    private static String kind(Attestation.Pointer pointer) {
        return Words.kind(pointer.kind()) + (pointer.repo().isBlank() ? "" : " in " + pointer.repo());
    }

    private static String scope(Attestation said) {
        String component = said.component().isBlank() ? "" : "component " + said.component();
        String model = said.model().isBlank() ? "" : "model " + said.model();
        return component + (component.isEmpty() || model.isEmpty() ? "" : ", ") + model;
    }

    private static String left(long days) {
        if (days < 0) {
            return "ended " + (-days) + (days == -1 ? " day ago" : " days ago");
        }
        return days + (days == 1 ? " day left" : " days left");
    }

    /** What a step says of attestations; empty when files show the test. */
    static String advice(Attest attest) {
        return switch (attest) {
            case NO -> "";
            case ELSEWHERE -> "If it is done elsewhere, attest it.";
            case ONLY -> "Files hardly show this: attest it.";
        };
    }
}
