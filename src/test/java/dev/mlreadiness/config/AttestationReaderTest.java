package dev.mlreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.mlreadiness.config.Attestation.Claim;
import dev.mlreadiness.config.Attestation.Kind;
import dev.mlreadiness.rubric.Mutations;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricSource;
import dev.mlreadiness.syntax.data.DataProblem;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestationReaderTest {

    static final String FULL = """
            schema: 1
            attestations:
              - test: MODEL-2
                rubric: ml-test-score-2017
                scope: {component: ranking, model: ctr-v*}
                level: manual
                statement: "Degraded-model A/B of 2026-09: offline AUC -1 pt, CTR -0.8 pt"
                performed_on: 2026-09-14
                performed_by: alice@team
                approved_by: bob@team
                owner: ranking-team
                evidence:
                  - {uri: docs/ab.md, sha256: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA}
                  - {uri: 'https://intranet/exp/4711', kind: external, accessed: 2026-09-20}
                  - {uri: monitoring/alerts.yml, kind: iac, repo: acme/platform}
                expires: 2027-03-13
                supersedes: 2026-03-01
              - test: model-7
                level: not-applicable
                reason: no-people-scored
                performed_on: 2026-10-01
                performed_by: alice@team
                approved_by: bob@team
                owner: ranking-team
                expires: 2027-10-01
            """;

    private static final EvidenceFile FILE = new EvidenceFile("a".repeat(64), "");

    @Test
    void readsEveryKey() throws Exception {
        List<Attestation> read = AttestationReader.read(FULL, path -> FILE);
        Attestation first = read.get(0);
        assertThat(first.test()).isEqualTo("MODEL-2");
        assertThat(first.rubric()).isEqualTo("ml-test-score-2017");
        assertThat(first.component()).isEqualTo("ranking");
        assertThat(first.model()).isEqualTo("ctr-v*");
        assertThat(first.claim()).isEqualTo(Claim.MANUAL);
        assertThat(first.performedOn()).isEqualTo("2026-09-14");
        assertThat(first.expires()).isEqualTo("2027-03-13");
        assertThat(first.supersedes()).isEqualTo("2026-03-01");
        assertThat(first.at()).isEqualTo(".mlreadiness/attestations.yaml:3");
        assertThat(first.evidence())
                .containsExactly(
                        new Attestation.Pointer("docs/ab.md", Kind.FILE, "", "a".repeat(64), null, FILE),
                        new Attestation.Pointer(
                                "https://intranet/exp/4711", Kind.EXTERNAL, "", "", LocalDate.of(2026, 9, 20), null),
                        new Attestation.Pointer("monitoring/alerts.yml", Kind.IAC, "acme/platform", "", null, null));
        assertThat(read.get(1).claim()).isEqualTo(Claim.NOT_APPLICABLE);
        assertThat(read.get(1).reason()).isEqualTo("no-people-scored");
    }

    @Test
    void thereMayBeNone() throws Exception {
        assertThat(AttestationReader.read("schema: 1", path -> FILE)).isEmpty();
        assertThat(AttestationReader.read("schema: 1\nattestations: []", path -> FILE))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "schema: 1 | schema: 2 | 1: this version reads 'schema: 1' only",
                "schema: 1 | # | 2: 'schema' is missing",
                "level: manual | level: manuel | 6: unknown level 'manuel'; did you mean 'manual'?",
                "owner: ranking-team | onwer: x | 11: unknown key 'onwer'; did you mean 'owner'?",
                "performed_on: 2026-09-14 | performed_on: yesterday | 8: 'performed_on' must be a date such as"
                        + " 2026-12-31, not 'yesterday'",
                "expires: 2027-03-13 | # | 3: 'expires' is missing",
                "approved_by: bob@team | # | 3: 'approved_by' is missing",
                "sha256: AAAA | sha256: ZZZZ | 13: 'sha256' must be 64 hexadecimal digits",
                "uri: docs/ab.md | uri: ../ab.md | 13: '../ab.md' must be a path below the root of a repository",
                "uri: docs/ab.md | uri: /etc/passwd | 13: '/etc/passwd' must be a path below the root of a repository",
                "kind: external | kind: extern | 14: unknown kind 'extern'; did you mean 'external'?",
                "repo: acme/platform | repo: '' | 15: 'kind: iac' needs 'repo', the repository that holds the file",
                "https://intranet/exp/4711 | intranet/exp | 14: 'intranet/exp' must be an address that starts with"
                        + " https:// or http://",
                "reason: no-people-scored | # | 18: 'reason' is missing",
                "level: not-applicable | level: automated | 20: 'reason' is for 'level: not-applicable'",
                "component: ranking | compnent: ranking | 5: unknown key 'compnent'; did you mean 'component'?",
            })
    void mistakesHaveTheirLine(String from, String to, String problem) {
        assertThat(FULL).contains(from);
        String text = to.equals("#") ? FULL.replaceFirst(from + "\n", "\n") : FULL.replace(from, to);
        ConfigException e =
                catchThrowableOfType(ConfigException.class, () -> AttestationReader.read(text, path -> FILE));
        assertThat(e.problems())
                .extracting(DataProblem::toString)
                .contains(".mlreadiness/attestations.yaml:" + problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "MODEL-2 | MODEL-22 | 3: no test 'MODEL-22' in the rubric ml-test-score-2017; did you mean 'model-2'?",
                "no-people-scored | no-people | 18: unknown reason 'no-people'; known: batch-only, no-online-serving,"
                        + " no-people-scored, no-personal-data, no-training",
                "component: ranking | component: rankin | 3: no component 'rankin'; did you mean 'ranking'?",
            })
    void whatTheRubricOrConfigurationDoesNotKnow(String from, String to, String problem) throws Exception {
        ConfigException e = catchThrowableOfType(ConfigException.class, () -> settings(FULL.replace(from, to)));
        assertThat(e).isNotNull();
        assertThat(e.problems())
                .extracting(DataProblem::toString)
                .containsExactly(".mlreadiness/attestations.yaml:" + problem);
    }

    @Test
    void anotherRubricsTestsAreNotMistakes() throws Exception {
        RunSettings run = settings(FULL.replace("MODEL-2", "prompts-1").replace("ml-test-score-2017", "llm-app"));
        assertThat(run.settings().attestations().get(0).flaw())
                .isEqualTo("it is about the rubric llm-app, and this run uses ml-test-score-2017");
    }

    @Test
    void testIdsAreReadLeniently() throws Exception {
        for (String id : List.of("MODEL-2", "Model.2", "model2", "'Model 2'")) {
            RunSettings run = settings(FULL.replace("MODEL-2", id));
            assertThat(run.settings().attestations().get(0).attestation().test())
                    .isEqualTo("model-2");
        }
    }

    private static RunSettings settings(String text) throws Exception {
        Rubric rubric = RubricSource.shipped(RubricSource.DEFAULT);
        ConfigFile file = ConfigReader.read(ConfigFile.NAME, "components: {name: ranking, paths: ranking/**}");
        return new SettingsOf(Parameters.NONE, file, AttestationReader.read(text, path -> FILE))
                .settings(rubric, null, LocalDate.of(2026, 11, 24));
    }

    @Test
    void damagedFilesAreMistakesAndNothingElse() throws Exception {
        Mutations mutations = new Mutations(7);
        for (int round = 0; round < 1_000; round++) {
            String damaged = mutations.damage(FULL);
            try {
                settings(damaged);
            } catch (ConfigException e) {
                assertThat(e.getMessage()).startsWith(Attestation.FILE);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("round " + round + ":\n" + damaged, e);
            }
        }
    }

    @Test
    void folders() throws Exception {
        try (FileSystem system = Jimfs.newFileSystem(Configuration.unix())) {
            Path root = Files.createDirectories(system.getPath("/repo"));
            assertThat(AttestationReader.readFolder(root)).isEmpty();
            Files.createDirectories(root.resolve(".mlreadiness"));
            Files.createDirectories(root.resolve("docs"));
            Files.writeString(root.resolve("docs/ab.md"), "short");
            Files.writeString(root.resolve(Attestation.FILE), FULL);
            assertThat(AttestationReader.readFolder(root)
                            .get(0)
                            .evidence()
                            .get(0)
                            .file())
                    .isEqualTo(EvidenceFile.of("short".getBytes(StandardCharsets.UTF_8)));

            Files.move(root.resolve(Attestation.FILE), root.resolve(".mlreadiness/attestations.yml"));
            assertThatThrownBy(() -> AttestationReader.readFolder(root))
                    .hasMessageContaining("its name must be .mlreadiness/attestations.yaml");
        }
    }

    @Test
    void evidenceBehindALinkOutOfTheRepositoryIsNotRead() throws Exception {
        try (FileSystem system = Jimfs.newFileSystem(Configuration.unix())) {
            Path root = Files.createDirectories(system.getPath("/repo"));
            Files.writeString(system.getPath("/secret"), "secret");
            Files.createSymbolicLink(root.resolve("link"), system.getPath("/secret"));
            assertThat(EvidenceFile.read(root, "link"))
                    .isEqualTo(new EvidenceFile("", "it is not a file of this repository"));
            assertThat(EvidenceFile.read(root, "none")).isEqualTo(new EvidenceFile("", "there is no such file"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The drill of 2026-09-14 took 4 minutes and traffic was back on the old model. | ''",
                "On 14 September 2026 the review passed. | ''",
                "Drill in Sep 2026: rolled back in 240 s, accuracy 0.91. | ''",
                "The drill took 4 minutes. | it holds no date",
                "We did it on 2026-09-14 and it was nice. | it holds no result",
                "Date: YYYY-MM-DD, 4 minutes | it holds a placeholder that nobody filled in",
                "2026-09-14 result: <your result> 4 minutes | it holds a placeholder that nobody filled in",
                "2026-09-14 result: TBD, 4 minutes | it holds a placeholder that nobody filled in",
                "2026-09-14 result: {{ result }} 4 minutes | it holds a placeholder that nobody filled in",
            })
    void aRecordSaysWhenAndWhatCameOut(String text, String flaw) {
        String padded = text + "\n" + "The rest explains how the drill was prepared and who was there. ".repeat(5);
        assertThat(EvidenceFile.of(padded.getBytes(StandardCharsets.UTF_8)).flaw())
                .isEqualTo(flaw);
    }

    @Test
    void stubsAndPicturesAreNoRecords() {
        assertThat(EvidenceFile.of("2026-09-14 4 %".getBytes(StandardCharsets.UTF_8))
                        .flaw())
                .isEqualTo("it is a stub of 14 characters");
        assertThat(EvidenceFile.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'}).flaw())
                .startsWith("it is not text");
    }
}
