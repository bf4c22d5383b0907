package dev.mlreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineReaderTest {

    private static final String TEXT = """
            {
              "schema": 1,
              "tool": "0.1.0",
              "rubric": "ml-test-score-2017",
              "convention": "expert",
              "scores": [
                {"final": 0.5, "sections": {"data": 1, "model": 0.5}}
              ],
              "findings": [
                {"path": "a.py", "rule": "sec-pickle-load", "fingerprint": "0123", "count": 2}
              ]
            }
            """;

    @TempDir
    Path root;

    @Test
    void readsWhatWasWritten() throws Exception {
        assertThat(BaselineReader.read("b.json", TEXT))
                .isEqualTo(new Baseline(
                        "b.json",
                        "0.1.0",
                        "ml-test-score-2017",
                        "expert",
                        List.of(new Baseline.Scores("", 0.5, Map.of("data", 1.0, "model", 0.5))),
                        List.of(new Baseline.Known("sec-pickle-load", "a.py", "0123", 2)),
                        4));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schema\": 1 | \"schema\": 2 | b.json:2: only schema 1 is known",
                "\"tool\": \"0.1.0\", | | b.json:1: 'tool' is missing",
                "\"count\": 2 | \"count\": 0 | b.json:10: 'count'",
                "\"count\": 2 | \"count\": 1.5 | b.json:10: 'count' must be a whole number",
                "\"rule\": | \"ruel\": | b.json:10: unknown key 'ruel'; did you mean 'rule'?",
                "\"final\": 0.5 | \"final\": \"low\" | b.json:7: 'final'",
                "\"findings\": [ | \"findings\": [[ | b.json:12: not readable as JSON"
            })
    void reportsMistakesWithTheirPlace(String from, String to, String problem) {
        assertThatThrownBy(() -> BaselineReader.read("b.json", TEXT.replace(from, to == null ? "" : to)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void standsWhereItBelongsOrWhereAParameterSays() throws Exception {
        assertThat(BaselineReader.readFolder(root, "")).isNull();
        assertThat(BaselineReader.readFolder(root, "other/b.json")).isNull();
        Files.createDirectories(root.resolve(".mlreadiness"));
        Files.writeString(root.resolve(Baseline.FILE), TEXT);
        assertThat(BaselineReader.readFolder(root, "").file()).isEqualTo(Baseline.FILE);
        Files.createDirectories(root.resolve("other"));
        Files.writeString(root.resolve("other/b.json"), TEXT);
        assertThat(BaselineReader.readFolder(root, "other/b.json").file()).isEqualTo("other/b.json");
        assertThatThrownBy(() -> BaselineReader.readFolder(root, "other")).hasMessageContaining("other: not a file");
    }
}
