package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.assess.Assessment.Finding;
import dev.mlreadiness.rubric.RubricSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole scans of a call whose severity depends on the version that is declared. */
class LibraryVersionScanTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    requirements.txt | torch==2.3.1           | high   | torch 2.3.1 (requirements.txt:1)
                    requirements.txt | torch>=2.0             | info   | torch >=2.0 (requirements.txt:1)
                    requirements.txt | torch                  | info   | torch of any version (requirements.txt:1)
                    requirements.txt | torch @ git+https://x  | medium | -
                    requirements.txt | numpy                  | medium | -
                    environment.yml  | dependencies: [pytorch=2.1] | high | torch =2.1 (environment.yml:1)
                    environment.yml  | dependencies: ['pytorch-cpu>=2.1,<2.5'] | high | torch >=2.1,<2.5 (environment.yml:1)
                    """)
    void theFindingSaysWhichVersionDecided(String file, String line, String severity, String version) throws Exception {
        Files.writeString(root.resolve(file), line + "\n");
        Files.writeString(root.resolve("restore.py"), "import torch\n\nstate = torch.load('model.pt')\n");

        Finding finding =
                TestScans.of(RubricSource.folder(Path.of("rubric")))
                        .profile("production")
                        .scan(root)
                        .findings()
                        .stream()
                        .filter(f -> f.smell().id().equals("sec-torch-load"))
                        .findFirst()
                        .orElseThrow();

        assertThat(finding.severity().id()).isEqualTo(severity);
        String title = finding.smell().title();
        assertThat(finding.message()).isEqualTo(version.equals("-") ? title : title + "; " + version);
        assertThat(finding.versions()).hasSize(version.equals("-") ? 0 : 1);
    }
}
