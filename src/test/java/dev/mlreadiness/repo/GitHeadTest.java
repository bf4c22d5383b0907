package dev.mlreadiness.repo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of .git, written by hand. */
class GitHeadTest {
    private static final String ONE = "1".repeat(40);
    private static final String TWO = "2".repeat(40);

    private final FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
    private final Path root = memory.getPath("/repo");

    @AfterEach
    void close() throws IOException {
        memory.close();
    }

    @Test
    void aBranch() throws Exception {
        write(".git/HEAD", "ref: refs/heads/feature/x\n");
        write(".git/refs/heads/feature/x", ONE + "\n");
        assertThat(head()).isEqualTo(new GitHead(true, ONE, "feature/x", false, false, ""));
    }

    @Test
    void beforeTheFirstCommit() throws Exception {
        write(".git/HEAD", "ref: refs/heads/main\n");
        assertThat(head()).isEqualTo(new GitHead(true, "", "main", false, false, ""));
    }

    @Test
    void detachedAndShallow() throws Exception {
        write(".git/HEAD", ONE + "\n");
        write(".git/shallow", TWO + "\n");
        assertThat(head()).isEqualTo(new GitHead(true, ONE, "", true, true, ""));
    }

    @Test
    void packedReferences() throws Exception {
        write(".git/HEAD", "ref: refs/heads/main");
        write(
                ".git/packed-refs",
                "# pack-refs with: peeled\n" + ONE + " refs/heads/mainly\n" + TWO + " refs/heads/main\n^" + ONE + "\n");
        assertThat(head().commit()).isEqualTo(TWO);
        write(".git/refs/heads/main", ONE);
        assertThat(head().commit()).isEqualTo(ONE);
    }

    @Test
    void aReferenceToAReference() throws Exception {
        write(".git/HEAD", "ref: refs/heads/main");
        write(".git/refs/heads/main", "ref: refs/heads/other");
        write(".git/refs/heads/other", ONE);
        assertThat(head().commit()).isEqualTo(ONE);
        write(".git/refs/heads/other", "ref: refs/heads/main");
        assertThat(head().commit()).isEmpty();
    }

    @Test
    void referencesThatLeadAwayAreNotRead() throws Exception {
        write("secret", ONE);
        for (String reference :
                new String[] {"refs/../../secret", "../secret", "/repo/secret", "refs/heads/a b", "refs/\0"}) {
            write(".git/HEAD", "ref: " + reference);
            assertThat(head().commit()).as(reference).isEmpty();
        }
    }

    @Test
    void garbageIsNoRepository() throws Exception {
        write(".git/config", "x");
        assertThat(head()).isEqualTo(GitHead.NONE);
        write(".git/HEAD", "\u0000\u0001 nonsense");
        assertThat(head()).isEqualTo(new GitHead(true, "", "", false, false, ""));
    }

    @Test
    void aSecondWorkTree() throws Exception {
        write("../main/.git/HEAD", "ref: refs/heads/main");
        write("../main/.git/refs/heads/side", ONE);
        write("../main/.git/config", "[remote \"origin\"]\n\turl = https://u:p@example.org/a.git\n");
        write("../main/.git/worktrees/repo/HEAD", "ref: refs/heads/side");
        write("../main/.git/worktrees/repo/commondir", "../..\n");
        write("../main/.git/info/exclude", "left.py\n");
        write(".git", "gitdir: /main/.git/worktrees/repo\n");
        write("left.py", "x");
        write("a.py", "x");
        assertThat(head()).isEqualTo(new GitHead(true, ONE, "side", false, false, "https://example.org/a.git"));
        assertThat(walk().files()).extracting(SourceFile::path).containsExactly("a.py");
    }

    @Test
    void aSubmodule() throws Exception {
        write("../super/.git/modules/sub/HEAD", ONE);
        write("../super/sub/.git", "gitdir: ../.git/modules/sub\n");
        Path sub = memory.getPath("/super/sub");
        assertThat(new RepositoryWalker(WalkOptions.DEFAULT).walk(sub).git().commit())
                .isEqualTo(ONE);
    }

    @Test
    void repositoriesInsideARepositoryAreLeftOut() throws Exception {
        write("clone/.git/HEAD", "ref: refs/heads/main");
        write("clone/a.py", "x");
        write("sub/.git", "gitdir: ../.git/modules/sub");
        write("sub/a.py", "x");
        assertThat(walk().files()).hasSize(2);
        write(".git/HEAD", "ref: refs/heads/main");
        Repository repository = walk();
        assertThat(repository.files()).isEmpty();
        assertThat(repository.leftOut()).containsEntry("nested-repository", 2).containsEntry("version-control", 1);
    }

    @Test
    void aFolderOfALargerRepository() throws Exception {
        write("../.git/HEAD", "ref: refs/heads/main");
        write("../.git/refs/heads/main", ONE);
        write("../.gitignore", "/repo/out\nreport.py\n");
        write("out/a.py", "x");
        write("src/report.py", "x");
        write("src/a.py", "x");
        assertThat(head().commit()).isEqualTo(ONE);
        assertThat(walk().files()).extracting(SourceFile::path).containsExactly("src/a.py");
    }

    @Test
    void aFolderThatTheLargerRepositoryIgnoresIsNoPartOfIt() throws Exception {
        write("../.git/HEAD", "ref: refs/heads/main");
        write("../.gitignore", "/repo/\n");
        write("a.py", "x");
        Repository repository = walk();
        assertThat(repository.git()).isEqualTo(GitHead.NONE);
        assertThat(repository.files()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "https://github.com/a/b.git                 | https://github.com/a/b.git",
                "https://token@github.com/a/b               | https://github.com/a/b",
                "https://user:pa@ss@github.com/a/b          | https://github.com/a/b",
                "https://github.com/a/b?token=x#y           | https://github.com/a/b",
                "https://github.com/a@b                     | https://github.com/a@b",
                "https://u:p/w@github.com/a                 | https://github.com/a",
                "https://u:p?w@github.com/a                 | https://github.com/a",
                "https://github.com:8443/a@b                | https://github.com:8443/a@b",
                "https://[::1]:80/a@b                       | https://[::1]:80/a@b",
                "user:pw@github.com/a                       | github.com/a",
                "https://github.com?x=a@b                   | https://github.com",
                "ssh://git@host:22/a                        | ssh://git@host:22/a",
                "ssh://git:secret@host/a                    | ssh://git@host/a",
                "git@github.com:a/b.git                     | git@github.com:a/b.git",
                "/srv/git/a.git                             | /srv/git/a.git",
                "https://@host                              | https://host",
                "https://                                   | https://",
                "://@                                       | ://",
            })
    void credentialsAreTakenOut(String url, String shown) {
        assertThat(RemoteUrl.withoutCredentials(url)).isEqualTo(shown);
    }

    @Test
    void originComesFirst() {
        String config = "[core]\n"
                + " bare = false\n"
                + "[remote \"fork\"]\n"
                + " url = https://a/fork\n"
                + "[remote \"origin\"]\n"
                + "\tfetch = x\n"
                + "\tURL = \"https://a/b\"\n";
        assertThat(RemoteUrl.ofConfig(config)).isEqualTo("https://a/b");
        assertThat(RemoteUrl.ofConfig(config.replace("origin", "up"))).isEqualTo("https://a/fork");
        assertThat(RemoteUrl.ofConfig("[url \"x\"]\n url = y\nurl\n=\n[")).isEmpty();
    }

    private GitHead head() throws IOException {
        return walk().git();
    }

    private Repository walk() throws IOException {
        return new RepositoryWalker(WalkOptions.DEFAULT).walk(root);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path).normalize();
        Files.createDirectories(file.getParent());
        Files.createDirectories(root);
        Files.writeString(file, text);
    }
}
