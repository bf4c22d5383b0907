package dev.mlreadiness.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks over real folders: what a file system in memory cannot show. */
class RepositoryOnDiskTest {

    @TempDir
    Path folder;

    @Test
    void aFileOf200MegabytesCostsNothing() throws Exception {
        for (String name : new String[] {"big.csv", "big.py", "weights.bin", "unknown"}) {
            try (RandomAccessFile file =
                    new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
                file.setLength(200L * 1024 * 1024);
            }
        }
        Repository repository = Assertions.assertTimeout(Duration.ofSeconds(5), this::walk);
        assertThat(repository.files()).extracting(SourceFile::size).containsOnly(200L * 1024 * 1024);
        assertThat(repository.skipped())
                .containsExactly(
                        SkippedFile.of("big.csv", SkipReason.TOO_LARGE),
                        SkippedFile.of("big.py", SkipReason.BINARY),
                        SkippedFile.of("unknown", SkipReason.BINARY),
                        SkippedFile.of("weights.bin", SkipReason.BINARY));
        for (SourceFile file : repository.files()) {
            assertThatThrownBy(file::bytes)
                    .isInstanceOfSatisfying(
                            UnreadableFile.class, e -> assertThat(e.reason()).isEqualTo(SkipReason.TOO_LARGE));
        }
    }

    @Test
    void aPipeIsNotOpened() throws Exception {
        assumeTrue(run("mkfifo", folder.resolve("pipe.py").toString()), "mkfifo is not there");
        Repository repository = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), this::walk);
        assertThat(repository.files()).isEmpty();
        assertThat(repository.skipped()).containsExactly(SkippedFile.of("pipe.py", SkipReason.SPECIAL));
    }

    @Test
    void namesThatAreNotUtf8StayApart() throws Exception {
        String script = "printf 'x = 1\\n"
                + "' > \"$(printf 'a\\377.py')\"; printf x > \"$(printf 'a\\376.py')\"; mkdir \"$(printf"
                + " 'd\\370')\"; printf y > \"$(printf 'd\\370/b.py')\"; printf x > \"$(printf '\\303\\251.py')\"";
        assumeTrue(run("sh", "-c", "cd '" + folder + "' && " + script), "this platform does not take such names");
        Repository repository = walk();
        assertThat(repository.files())
                .extracting(SourceFile::path)
                .containsExactly("a\\xfe.py", "a\\xff.py", "d\\xf8/b.py", "é.py");
        assertThat(repository.files().get(1).text()).isEqualTo("x = 1\n");
        assertThat(repository.files().get(2).text()).isEqualTo("y");
    }

    @Test
    void contentThatIsNotUtf8() throws Exception {
        Files.write(folder.resolve("a.py"), "x = 'é'".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("b.py"), new byte[] {(byte) 0xFF, (byte) 0xC0, 'x', (byte) 0x80});
        Repository repository = walk();
        assertThat(repository.files().get(0).decoded()).isEqualTo(new DecodedText("x = 'é'", "latin-1", false));
        assertThat(repository.files().get(1).text()).hasSize(4);
    }

    @Test
    void aFileThatVanishes() throws Exception {
        Files.writeString(folder.resolve("a.py"), "x");
        SourceFile file = walk().files().get(0);
        Files.delete(folder.resolve("a.py"));
        assertThatThrownBy(file::text).isInstanceOfSatisfying(UnreadableFile.class, e -> {
            assertThat(e.reason()).isEqualTo(SkipReason.UNREADABLE);
            assertThat(e.path()).isEqualTo("a.py");
            assertThat(e.getMessage()).doesNotContain(folder.toString());
        });
    }

    @Test
    void aLargeFileIsReadWhole() throws Exception {
        byte[] bytes = new byte[300_001];
        Arrays.fill(bytes, (byte) 'x');
        Files.write(folder.resolve("a.txt"), bytes);
        assertThat(walk().files().get(0).bytes()).isEqualTo(bytes);
    }

    private Repository walk() throws IOException {
        return new RepositoryWalker(WalkOptions.DEFAULT).walk(folder);
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
