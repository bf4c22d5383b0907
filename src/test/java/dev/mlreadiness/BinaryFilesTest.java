package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.repo.Repository;
import dev.mlreadiness.repo.RepositoryWalker;
import dev.mlreadiness.repo.WalkOptions;
import dev.mlreadiness.rubric.RubricSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models and data are left out of the reading and are facts all the same. */
class BinaryFilesTest {

    @TempDir
    Path root;

    @Test
    void modelsAndDataAreFacts() throws Exception {
        Files.write(root.resolve("model.pkl"), new byte[] {(byte) 0x80, 4, (byte) 0x95, 16});
        Files.write(root.resolve("rows.parquet"), new byte[] {'P', 'A', 'R', '1', 0});
        Files.write(root.resolve("logo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        Files.write(root.resolve("Makefile"), new byte[] {'a', 0, 'b'});
        Repository repository = new RepositoryWalker(WalkOptions.DEFAULT).walk(root);
        FactBase facts = TestScans.of(RubricSource.shipped(RubricSource.DEFAULT))
                .readiness()
                .facts(repository);
        assertThat(facts.of(FactKind.MODEL_FILE))
                .extracting(f -> f.location().path() + " " + f.text("format"))
                .containsExactly("model.pkl pickle");
        assertThat(facts.of(FactKind.DATA_FILE))
                .extracting(f -> f.location().path() + " " + f.text("format"))
                .containsExactly("rows.parquet parquet");
        assertThat(facts.of(FactKind.FILE_PROBLEM)).isEmpty();
        assertThat(repository.analysed()).isEmpty();
    }
}
