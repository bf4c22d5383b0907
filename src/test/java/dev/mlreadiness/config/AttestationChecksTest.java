package dev.mlreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.config.Attestation.Checked;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the checker, on one entry that otherwise counts. */
class AttestationChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String DIGEST = "a".repeat(64);

    private static final String ENTRY = """
              - test: monitor-7
                level: manual
                statement: 200 served predictions of October were labelled by hand
                performed_on: 2026-10-30
                performed_by: alice
                approved_by: bob
                owner: churn-team
                evidence: {uri: docs/labels.md, sha256: DIGEST}
                expires: 2027-01-20
            """.replace("DIGEST", DIGEST);

    private final Rubric rubric = rubric();

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | - | ''",
                "owner: churn-team | owner: '*' | '*' is nobody in particular",
                "owner: churn-team | owner: Everyone | 'Everyone' is nobody in particular",
                "approved_by: bob | approved_by: ' @Alice' | performed_by and approved_by are the same person",
                "performed_on: 2026-10-30 | performed_on: 2026-12-01 | performed_on 2026-12-01 lies in the future",
                "expires: 2027-01-20 | expires: 2026-10-30 | it expires on 2026-10-30, no later than it was performed",
                "expires: 2027-01-20 | expires: 2027-01-29 | it may stand for 90 days, so it must expire by 2027-01-28",
                "expires: 2027-01-20 | expires: 2026-11-23 | it expired on 2026-11-23",
                "expires: 2027-01-20 | expires: 2026-11-24 | ''",
                "owner: churn-team | supersedes: 2026-10-30, owner: x | it supersedes a test of 2026-10-30, which is not"
                        + " older",
                "level: manual | level: automated | it names nothing that runs: evidence of kind ci-run, dashboard, alert"
                        + " or iac",
            })
    void oneRule(String from, String to, String flaw) throws Exception {
        String text = from == null ? ENTRY : ENTRY.replace(from, to.replace(", owner", "\n    owner"));
        assertThat(from == null || !text.equals(ENTRY)).isTrue();
        assertThat(check(text).get(0).flaw()).isEqualTo(flaw);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "evidence: {uri: docs/labels.md} | docs/labels.md: it has no sha256; that of the file is " + "a*64",
                "evidence: {uri: docs/labels.md, sha256: b*64} | docs/labels.md: it changed since it was attested, its"
                        + " sha256 is now a*64",
                "evidence: {uri: gone.md, sha256: b*64} | gone.md: there is no such file",
                "evidence: [] | it names no evidence",
                "evidence: {uri: 'https://labels.example/7'} | ''",
                "evidence: {uri: 'https://labels.example/7', accessed: 2027-01-01} | https://labels.example/7: accessed"
                        + " 2027-01-01 lies in the future",
            })
    void evidence(String evidence, String flaw) throws Exception {
        String old = ENTRY.lines()
                .filter(line -> line.contains("evidence:"))
                .findFirst()
                .orElseThrow();
        String text = ENTRY.replace(old, "    " + long64(evidence));
        assertThat(check(text).get(0).flaw()).isEqualTo(long64(flaw));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{uri: 'https://ci.example/runs/1', kind: ci-run}",
                "{uri: 'https://grafana.example/d/1', kind: dashboard}",
                "{uri: 'https://pager.example/a/1', kind: alert}",
                "{uri: monitoring/alerts.yml, kind: iac, repo: acme/platform}"
            })
    void aWholePointNeedsSomethingThatRuns(String pointer) throws Exception {
        String text = ENTRY.replace("level: manual", "level: automated")
                .replace("{uri: docs/labels.md, sha256: " + DIGEST + "}", pointer);
        assertThat(check(text).get(0).flaw()).isEmpty();
    }

    @Test
    void renewalNeedsNewEvidence() throws Exception {
        String moved = ENTRY.replace("expires: 2027-01-20", "expires: 2027-01-27");
        assertThat(flaws(ENTRY + moved))
                .containsExactly("", "it moves the end of the attestation in line 3, and the test was not done again");
        String redated = moved.replace("performed_on: 2026-10-30", "performed_on: 2026-11-20");
        assertThat(flaws(ENTRY + redated))
                .containsExactly("", "it renews the attestation in line 3 with the same evidence");
        String renewed = redated.replace("docs/labels.md", "docs/new.md").replace(DIGEST, "c".repeat(64));
        assertThat(flaws(ENTRY + renewed)).containsExactly("", "");
        String otherModel = moved.replace("level:", "scope: {model: v2}\n    level:");
        assertThat(flaws(ENTRY + otherModel)).containsExactly("", "");
    }

    @Test
    void theAgeDependsOnTheTest() throws Exception {
        String data6 = ENTRY.replace("monitor-7", "data-6");
        assertThat(flaws(data6.replace("2027-01-20", "2027-10-30"))).containsExactly("");
        assertThat(flaws(data6.replace("2027-01-20", "2027-10-31")))
                .containsExactly("it may stand for 365 days, so it must expire by 2027-10-30");
        assertThat(flaws(ENTRY.replace("monitor-7", "infra-7").replace("2027-01-20", "2027-01-29")))
                .containsExactly("it may stand for 90 days, so it must expire by 2027-01-28");
        assertThat(flaws(ENTRY.replace("monitor-7", "infra-5").replace("2027-01-20", "2027-01-29")))
                .containsExactly("");
    }

    @Test
    void warnsBeforeTheEndAndOfMassAttestation() throws Exception {
        List<Checked> checked = check(ENTRY.replace("2027-01-20", "2026-12-01"));
        assertThat(checks().warnings(checked))
                .containsExactly("the attestation of monitor-7 ends on 2026-12-01, in 7 days"
                        + " (.mlreadiness/attestations.yaml:3)");
        assertThat(checks().warnings(check(ENTRY))).isEmpty();
        StringBuilder dozen = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            dozen.append(ENTRY.replace("monitor-7", "data-" + i));
        }
        assertThat(checks().warnings(check(dozen.toString())))
                .containsExactly("alice attests 6 tests as done on 2026-10-30 (.mlreadiness/attestations.yaml)");
    }

    private static String long64(String text) {
        return text.replace("a*64", "a".repeat(64)).replace("b*64", "b".repeat(64));
    }

    private List<String> flaws(String entries) throws Exception {
        return check(entries).stream().map(Checked::flaw).toList();
    }

    private List<Checked> check(String entries) throws Exception {
        return checks().check(
                        AttestationReader.read("schema: 1\nattestations:\n" + entries, AttestationChecksTest::file));
    }

    private static EvidenceFile file(String path) {
        return switch (path) {
            case "docs/labels.md" -> new EvidenceFile(DIGEST, "");
            case "docs/new.md" -> new EvidenceFile("c".repeat(64), "");
            default -> new EvidenceFile("", "there is no such file");
        };
    }

    private AttestationChecks checks() {
        return new AttestationChecks(rubric, TODAY);
    }

    private static Rubric rubric() {
        try {
            return RubricSource.shipped(RubricSource.DEFAULT);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
