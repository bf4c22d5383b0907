package dev.mlreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.mlreadiness.syntax.data.DataProblem;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {

    static final String FULL = """
            minScore: 1.5
            minSectionScore: {data: 1, infra: 0.5}
            failOnSmells: high
            convention: strict
            profile: research
            exclude:
              - docs/**
              - '**/old_*.py'
            suppress:
              - rule: proto-absolute-path
                path: notebooks/**
                reason: Only the author runs them.
                until: 2026-12-31
              - fingerprint: abc123
                reason: Reviewed.
            rubric: quality/rubric.yaml
            components:
              - {name: churn, paths: [churn/**, shared/churn.py]}
              - {name: fraud, paths: fraud/**}
            opaqueHops:
              org/workflows/test.yml: [pytest tests/]
            formats: [html, json]
            gateOn: attested
            """;

    @Test
    void readsEveryKey() throws Exception {
        ConfigFile file = ConfigReader.read(".mlreadiness.yml", FULL);

        assertThat(file.minScore()).isEqualTo(1.5);
        assertThat(file.minSectionScore()).containsExactly(Map.entry("data", 1.0), Map.entry("infra", 0.5));
        assertThat(file.failOnSmells()).isEqualTo("high");
        assertThat(file.convention()).isEqualTo("strict");
        assertThat(file.profile()).isEqualTo("research");
        assertThat(file.exclude()).containsExactly("docs/**", "**/old_*.py");
        assertThat(file.suppressions())
                .containsExactly(
                        new Settings.Suppression(
                                "proto-absolute-path",
                                "notebooks/**",
                                "",
                                "Only the author runs them.",
                                LocalDate.of(2026, 12, 31),
                                10),
                        new Settings.Suppression("", "", "abc123", "Reviewed.", null, 14));
        assertThat(file.rubric()).isEqualTo("quality/rubric.yaml");
        assertThat(file.components())
                .containsExactly(
                        new ConfigFile.Component("churn", List.of("churn/**", "shared/churn.py"), 18),
                        new ConfigFile.Component("fraud", List.of("fraud/**"), 19));
        assertThat(file.opaqueHops()).containsExactly(Map.entry("org/workflows/test.yml", List.of("pytest tests/")));
        assertThat(file.formats()).containsExactly("html", "json");
        assertThat(file.gateOn()).isEqualTo("attested");
        assertThat(file.lines()).containsEntry("minScore", 1).containsEntry("gateOn", 23);
    }

    @ParameterizedTest
    @CsvSource({"''", "'# nothing'", "'---'", "'minScore:'"})
    void nothingSaidIsNoMistake(String text) throws Exception {
        ConfigFile file = ConfigReader.read(ConfigFile.NAME, text);

        assertThat(file.minScore()).isNull();
        assertThat(file.failOnSmells()).isEmpty();
        assertThat(file.suppressions()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "minscore: 1 | 1: unknown key 'minscore'; did you mean 'minScore'?",
                "threshold: 1 | 1: unknown key 'threshold'; known: components, convention, exclude, failOnSmells,"
                        + " formats, gateOn, minScore, minSectionScore, opaqueHops, profile, rubric, showInfo,"
                        + " suppress",
                "minScore: 1\\nminScore: 2 | 2: key 'minScore' stands twice",
                "minScore: low | 1: 'minScore' must be a number, not 'low'",
                "minScore: -1 | 1: 'minScore' must be from 0 to 1000000, not -1",
                "minScore: .inf | 1: 'minScore' must be a number, not '.inf'",
                "minScore: NaN | 1: 'minScore' must be a number, not 'NaN'",
                "minScore: 0x1 | 1: 'minScore' must be a number, not '0x1'",
                "minScore: [1] | 1: 'minScore' must be text, not a list",
                "minSectionScore: {data: x} | 1: 'data' must be a number, not 'x'",
                "minSectionScore: {data: } | 1: 'data' is missing",
                "minSectionScore: {a: 1, a: 2} | 1: key 'a' stands twice",
                "failOnSmells: hgih | 1: unknown failOnSmells 'hgih'; did you mean 'high'?",
                "convention: lenient | 1: unknown convention 'lenient'; known: expert, strict",
                "profile: prod | 1: unknown profile 'prod'; known: library, production, research, teaching",
                "gateOn: attestet | 1: unknown gateOn 'attestet'; did you mean 'attested'?",
                "formats: [html, pdf] | 1: unknown format 'pdf'; known: html, json",
                "exclude: /etc | 1: '/etc' must be a path or glob below the root, such as docs/** or **/old_*.py",
                "exclude:\\n"
                        + " - a\\n"
                        + " - ../b | 3: '../b' must be a path or glob below the root, such as docs/** or **/old_*.py",
                "exclude: 'a[b' | 1: bad glob 'a[b': '[' without ']' in a[b",
                "exclude: [{a: b}] | 1: 'exclude' must be text, not keys and values",
                "suppress: [{reason: x}] | 1: a suppression needs 'rule', 'path' or 'fingerprint'",
                "suppress: [{rule: x}] | 1: 'reason' is missing",
                "suppress:\\n - rule: x\\n   reason: ' ' | 3: 'reason' is missing",
                "suppress: [{rule: x, reason: y, unitl: z}] | 1: unknown key 'unitl'; did you mean 'until'?",
                "suppress: [{rule: x, reason: y, until: soon}] | 1: 'until' must be a date such as 2026-12-31, not"
                        + " 'soon'",
                "suppress: [{path: [a, b], reason: y}] | 1: 'path' must be one glob",
                "suppress: [x] | 1: expected keys and values here",
                "rubric: ../rubric.yaml | 1: '../rubric.yaml' must be a path inside the repository",
                "rubric: /rubric.yaml | 1: '/rubric.yaml' must be a path inside the repository",
                "components: [{name: a}] | 1: component 'a' needs 'paths'",
                "components: [{name: a, paths: b}, {name: a, paths: c}] | 1: component 'a' stands twice",
                "opaqueHops: {x: } | 1: 'x' needs the commands that it runs",
                "opaqueHops: [x] | 1: expected keys and values here",
                "- minScore | 1: expected keys and values here",
                "a: 1\\n---\\nb: 1 | 3: only one document may stand in this file",
                "minScore: [ | 1: expected the node content, but found '<stream end>'",
            })
    void reportsAMistakeWithItsLine(String text, String problem) {
        ConfigException e =
                catchThrowableOfType(ConfigException.class, () -> ConfigReader.read("f", text.replace("\\n", "\n")));

        assertThat(e).as("a mistake is found").isNotNull();
        assertThat(e.problems()).extracting(DataProblem::toString).contains("f:" + problem);
    }

    @Test
    void reportsAllMistakesByLine() {
        assertThatThrownBy(() -> ConfigReader.read("f", "minScore: x\nfoo: 1\nprofile: y\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageMatching("f:1: .*\nf:2: .*\nf:3: .*");
    }

    @Test
    void findsTheFileAtTheRoot() throws Exception {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            Path root = Files.createDirectories(files.getPath("/repo"));
            assertThat(ConfigReader.readFolder(root)).isSameAs(ConfigFile.NONE);

            Files.writeString(root.resolve(".mlreadiness.yaml"), "minScore: 1");
            assertThatThrownBy(() -> ConfigReader.readFolder(root))
                    .hasMessage(".mlreadiness.yaml: this file is not read; its name must be .mlreadiness.yml");

            Files.writeString(root.resolve(".mlreadiness.yml"), "minScore: 1");
            assertThat(ConfigReader.readFolder(root).minScore()).isEqualTo(1);

            Files.write(root.resolve(".mlreadiness.yml"), new byte[] {(byte) 0xff});
            assertThatThrownBy(() -> ConfigReader.readFolder(root)).hasMessage(".mlreadiness.yml: not UTF-8");

            Files.delete(root.resolve(".mlreadiness.yml"));
            Files.createDirectory(root.resolve(".mlreadiness.yml"));
            assertThatThrownBy(() -> ConfigReader.readFolder(root))
                    .hasMessage(".mlreadiness.yml: not a file of this repository");
        }
    }

    @Test
    void aLinkOutOfTheRepositoryIsNotFollowed() throws Exception {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            Path root = Files.createDirectories(files.getPath("/repo"));
            Path secret = Files.writeString(files.getPath("/secret"), "password: x");
            Files.createSymbolicLink(root.resolve(".mlreadiness.yml"), secret);

            assertThatThrownBy(() -> ConfigReader.readFolder(root))
                    .hasMessage(".mlreadiness.yml: not a file of this repository");
        }
    }
}
