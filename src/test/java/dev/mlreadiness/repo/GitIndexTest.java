package dev.mlreadiness.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tracked files, from indexes that git wrote. */
class GitIndexTest {

    @TempDir
    Path folder;

    @BeforeEach
    void repository() throws Exception {
        assumeTrue(git("--version"), "git is not installed");
        assertThat(git("init", "-q")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "4"})
    void trackedFilesAreNotIgnored(String version) throws Exception {
        write(".gitignore", "data/\n*.json\n");
        write("data/kept/a.py", "x");
        write("data/kept/b.py", "x");
        write("data/other/a.py", "x");
        write("params.json", "x");
        write("other.json", "x");
        write("long/" + "n".repeat(200) + "/é.py", "x");
        write("src/a.py", "x");
        write("vendor/a.py", "x");
        assertThat(git("add", "-f", "data/kept/a.py", "params.json", "src", "long", "vendor"))
                .isTrue();
        if (version.equals("3")) {
            assertThat(git("add", "-N", ".gitignore")).isTrue();
        }
        assertThat(git("update-index", "--index-version", version)).isTrue();
        Repository repository = walk();
        assertThat(repository.files())
                .extracting(SourceFile::path)
                .containsExactly(
                        ".gitignore", "data/kept/a.py", "long/" + "n".repeat(200) + "/é.py", "params.json", "src/a.py");
        assertThat(repository.skipped())
                .extracting(SkippedFile::path)
                .containsExactly("data/kept/b.py", "data/other/", "other.json", "vendor/");
    }

    @Test
    void anIgnoredRootWithTrackedFilesIsPartOfTheRepository() throws Exception {
        write(".gitignore", "/sub/\n");
        write("sub/a.py", "x");
        write("sub/b.py", "x");
        assertThat(git("add", "-f", "sub/a.py")).isTrue();
        Repository repository = new RepositoryWalker(WalkOptions.DEFAULT).walk(folder.resolve("sub"));
        assertThat(repository.git().isGit()).isTrue();
        assertThat(repository.files()).extracting(SourceFile::path).containsExactly("a.py");
    }

    @Test
    void brokenIndexesTrackNothing() throws Exception {
        for (int i = 0; i < 30; i++) {
            write("d" + i % 3 + "/f" + i, "x");
        }
        assertThat(git("add", ".")).isTrue();
        byte[] bytes = Files.readAllBytes(folder.resolve(".git/index"));
        assertThat(GitIndex.of(bytes).contains("d1/f1")).isTrue();
        assertThat(GitIndex.of(bytes).contains("d1")).isFalse();
        assertThat(GitIndex.of(bytes).containsBelow("d1/")).isTrue();
        assertThat(GitIndex.of(bytes).containsBelow("d/")).isFalse();
        for (int length = 0; length < bytes.length; length += 7) {
            assertThat(GitIndex.of(Arrays.copyOf(bytes, length)).contains("d1/f1"))
                    .isFalse();
        }
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            byte[] broken = bytes.clone();
            for (int k = 0; k < 4; k++) {
                broken[random.nextInt(k == 0 ? 12 : broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(GitIndex.of(broken)).isNotNull();
        }
    }

    private Repository walk() throws IOException {
        return new RepositoryWalker(WalkOptions.DEFAULT).walk(folder);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private boolean git(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
