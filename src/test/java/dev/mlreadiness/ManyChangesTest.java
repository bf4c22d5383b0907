package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.assess.Assessment.Finding;
import dev.mlreadiness.rubric.RubricSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with more findings, and longer lines, than anybody reads: no time is spent on their changes. */
class ManyChangesTest {

    @TempDir
    Path root;

    @Test
    void manyFindingsOnManyLines() throws Exception {
        Files.writeString(root.resolve("many.py"), "import torch\n" + "torch.load('a')\n".repeat(15_000));

        List<Finding> findings = scan();

        assertThat(findings).hasSize(15_000);
        assertThat(findings.stream().filter(finding -> !finding.change().isEmpty()))
                .hasSize(500);
    }

    @Test
    void manyFindingsOnOneLine() throws Exception {
        Files.writeString(root.resolve("long.py"), "import torch\nx = [" + "torch.load('a'), ".repeat(15_000) + "]\n");

        assertThat(scan()).allSatisfy(finding -> assertThat(finding.change()).isEmpty());
    }

    private List<Finding> scan() {
        return Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () ->
                        TestScans.of(RubricSource.folder(Path.of("rubric")))
                                .profile("production")
                                .scan(root)
                                .findings()
                                .stream()
                                .filter(finding -> finding.smell().id().equals("sec-torch-load"))
                                .toList());
    }
}
