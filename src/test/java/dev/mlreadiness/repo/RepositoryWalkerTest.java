package dev.mlreadiness.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.mlreadiness.fact.Glob;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whole walks over trees in memory. */
class RepositoryWalkerTest {
    private final FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
    private final Path root = memory.getPath("/repo");

    @AfterEach
    void close() throws IOException {
        memory.close();
    }

    @Test
    void filesAreSortedAndRead() throws Exception {
        write("b/train.py", "import os\n");
        write("a.md", "# A");
        write("b.py", "");
        Repository repository = walk();
        assertThat(repository.root()).isEqualTo(root);
        assertThat(paths(repository)).containsExactly("a.md", "b.py", "b/train.py");
        assertThat(repository.files().get(2).text()).isEqualTo("import os\n");
        assertThat(repository.files().get(2).name()).isEqualTo("train.py");
        assertThat(repository.files().get(2).size()).isEqualTo(10);
        assertThat(repository.skipped()).isEmpty();
        assertThat(repository.leftOut()).isEmpty();
        assertThat(repository.git()).isEqualTo(GitHead.NONE);
    }

    @Test
    void anEmptyRepository() throws Exception {
        Files.createDirectories(root);
        assertThat(walk().files()).isEmpty();
    }

    @Test
    void theRootMustBeAFolder() throws Exception {
        write("file", "x");
        assertThatThrownBy(() -> walk(root.resolve("none"), WalkOptions.DEFAULT))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> walk(root.resolve("file"), WalkOptions.DEFAULT))
                .isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void ignoredFilesAndFolders() throws Exception {
        write(".gitignore", "*.log\n/data/\n!keep.log\n");
        write("a.log", "x");
        write("keep.log", "x");
        write("data/a.py", "x");
        write("src/data/a.py", "x");
        write("src/.gitignore", "generated/\n");
        write("src/generated/a.py", "x");
        Repository repository = walk();
        assertThat(paths(repository)).containsExactly(".gitignore", "keep.log", "src/.gitignore", "src/data/a.py");
        assertThat(skipped(repository)).containsExactly("a.log ignored", "data/ ignored", "src/generated/ ignored");
        assertThat(repository.leftOut()).containsOnly(Map.entry("ignored", 3));
    }

    @Test
    void aCopyWithoutAnIndexKeepsItsCi() throws Exception {
        write(".gitignore", ".*\n");
        write(".github/workflows/ci.yml", "on: push");
        write(".travis.yml", "language: python");
        write(".secrets/a.txt", "x");
        write(".env", "x");
        assertThat(paths(walk())).containsExactly(".github/workflows/ci.yml", ".travis.yml");
    }

    @Test
    void tenLevelsOfIgnoreFiles() throws Exception {
        String folder = "";
        for (int level = 0; level < 10; level++) {
            write(folder + ".gitignore", (level % 2 == 0 ? "" : "!") + "x.py\nown" + level + "\n");
            write(folder + "x.py", "x");
            write(folder + "own" + level, "x");
            write(folder + "own" + (level + 1), "x");
            folder += "d" + level + "/";
        }
        Repository repository = walk();
        List<String> expected = new ArrayList<>();
        folder = "";
        for (int level = 0; level < 10; level++) {
            if (level % 2 == 1) {
                expected.add(folder + "x.py");
            }
            folder += "d" + level + "/";
        }
        assertThat(paths(repository))
                .filteredOn(path -> path.endsWith("x.py"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(paths(repository)).filteredOn(path -> path.contains("own")).hasSize(10);
        assertThat(repository.leftOut()).containsEntry("ignored", 15);
    }

    @Test
    void excludesAndOutput() throws Exception {
        write("it/a/b.py", "x");
        write("rubric/x/cases/a.py", "x");
        write("rubric/x/rule.yaml", "x");
        write("scratch/a.py", "x");
        write("out/report.html", "x");
        write("gen.py", "x");
        List<Glob> excludes = List.of(
                Glob.ofPath("it/**"), Glob.ofPath("rubric/**/cases/**"), Glob.ofPath("scratch/"), Glob.ofPath("gen.*"));
        Repository repository =
                walk(root, new WalkOptions(excludes, root.resolve("it/../out"), WalkOptions.Limits.DEFAULT));
        assertThat(paths(repository)).containsExactly("rubric/x/rule.yaml");
        assertThat(skipped(repository))
                .containsExactly(
                        "gen.py excluded",
                        "it/ excluded",
                        "out/ output",
                        "rubric/x/cases/ excluded",
                        "scratch/ excluded");
    }

    @Test
    void linksAreListedAndNeverFollowed() throws Exception {
        write("src/a.py", "x");
        Files.writeString(memory.getPath("/secret"), "s");
        link("alias.py", "src/a.py");
        link("src/up", "..");
        link("self", "self");
        link("ping", "pong");
        link("pong", "ping");
        link("outside", "/secret");
        link("outside-folder", "../");
        link("broken", "nowhere");
        link("folder-alias", "src");
        Repository repository = walk();
        assertThat(paths(repository)).containsExactly("src/a.py");
        assertThat(skipped(repository))
                .containsExactly(
                        "alias.py link",
                        "broken link-broken",
                        "folder-alias link",
                        "outside link-outside",
                        "outside-folder link-outside",
                        "ping link-loop",
                        "pong link-loop",
                        "self link-loop",
                        "src/up link-loop");
    }

    @Test
    void aLinkPutInPlaceOfAFileIsNotRead() throws Exception {
        write("a.py", "x");
        Files.writeString(memory.getPath("/secret"), "s");
        SourceFile file = walk().files().get(0);
        Files.delete(root.resolve("a.py"));
        link("a.py", "/secret");
        assertThatThrownBy(file::text).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void aLinkedIgnoreFileIsNotRead() throws Exception {
        Files.createDirectories(root);
        Files.writeString(memory.getPath("/patterns"), "*.py\n");
        link(".gitignore", "/patterns");
        write("a.py", "x");
        Files.createDirectories(root.resolve("sub/.gitignore"));
        write("sub/b.py", "x");
        assertThat(paths(walk())).containsExactly("a.py", "sub/b.py");
    }

    @Test
    void binaryGeneratedAndLargeFilesAreListedTwice() throws Exception {
        write("model.pkl", "\u0001\0");
        write("a_pb2.py", "x");
        write("get-pip.py", "x");
        write("big.py", "x".repeat(101));
        write("big.ipynb", "x".repeat(201));
        write("big.yaml", "x".repeat(51));
        write("ok.py", "x".repeat(100));
        Repository repository =
                walk(root, new WalkOptions(List.of(), null, new WalkOptions.Limits(100, 200, 50, 1_000, 1_000)));
        assertThat(repository.files()).hasSize(7);
        assertThat(repository.analysed()).extracting(SourceFile::path).containsExactly("ok.py");
        assertThat(skipped(repository))
                .containsExactly(
                        "a_pb2.py generated",
                        "big.ipynb too-large",
                        "big.py too-large",
                        "big.yaml too-large",
                        "get-pip.py vendored",
                        "model.pkl binary");
        for (String large : new String[] {"big.py", "big.ipynb", "big.yaml"}) {
            assertThatThrownBy(() -> file(repository, large).text())
                    .isInstanceOfSatisfying(
                            UnreadableFile.class, e -> assertThat(e.reason()).isEqualTo(SkipReason.TOO_LARGE));
        }
        assertThat(file(repository, "model.pkl").bytes()).hasSize(2);
        assertThatThrownBy(() -> file(repository, "model.pkl").text())
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.reason()).isEqualTo(SkipReason.BINARY));
    }

    @Test
    void aFileThatGrowsIsReadToItsLimit() throws Exception {
        write("a.yaml", "x");
        SourceFile file = walk(root, new WalkOptions(List.of(), null, new WalkOptions.Limits(100, 100, 50, 9, 99)))
                .files()
                .get(0);
        write("a.yaml", "y".repeat(50));
        assertThat(file.text()).hasSize(50);
        write("a.yaml", "y".repeat(51));
        assertThatThrownBy(file::text).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void tooManyFiles() throws Exception {
        for (int i = 0; i < 20; i++) {
            write("d" + i % 4 + "/f" + i + ".py", "x");
        }
        WalkOptions few = new WalkOptions(List.of(), null, new WalkOptions.Limits(100, 100, 100, 7, 1_000));
        Repository repository = walk(root, few);
        assertThat(paths(repository)).hasSize(7);
        assertThat(skipped(repository)).containsExactly("d1/f17.py too-many-files");
        WalkOptions entries = new WalkOptions(List.of(), null, new WalkOptions.Limits(100, 100, 100, 1_000, 9));
        assertThat(walk(root, entries).leftOut()).containsEntry("too-many-files", 1);
    }

    @Test
    void namesSurviveAsTheyAre() throws Exception {
        List<String> names = List.of(
                "<script>alert(1)<\u2215script>.py",
                "new\nline.py",
                "tab\t.py",
                "\u202Ebidi.py",
                "\u001B[31m.py",
                " .py",
                "quote\"'.py",
                "a\\b.py",
                "\uD83D\uDE00.py",
                "{{x}}.py",
                "%41.py",
                "\uFFFD.py");
        for (String name : names) {
            write(name, "x");
        }
        assertThat(paths(walk())).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void chartsAndPlaceholders() throws Exception {
        write("chart/Chart.yaml", "x");
        write("chart/templates/deploy.yaml", "{{ .Values.x }}");
        write("chart/templates/tests/probe.yaml", "x");
        write("web/templates/a.yaml", "x");
        write("{{cookiecutter.name}}/train.py", "x");
        Repository repository = walk();
        assertThat(file(repository, "chart/templates/deploy.yaml").kind()).isEqualTo(FileKind.TEMPLATE);
        assertThat(file(repository, "chart/templates/tests/probe.yaml").role()).isEqualTo(FileRole.TEMPLATE);
        assertThat(file(repository, "chart/Chart.yaml").kind()).isEqualTo(FileKind.YAML);
        assertThat(file(repository, "web/templates/a.yaml").kind()).isEqualTo(FileKind.YAML);
        assertThat(file(repository, "{{cookiecutter.name}}/train.py").role()).isEqualTo(FileRole.TEMPLATE);
    }

    @Test
    void examplesAreSourceWhereThereIsLittleElse() throws Exception {
        for (int i = 0; i < 8; i++) {
            write("examples/e" + i + ".py", "x");
        }
        write("setup.py", "x");
        write("archive/old.py", "x");
        assertThat(file(walk(), "examples/e0.py").role()).isEqualTo(FileRole.SOURCE);
        assertThat(file(walk(), "archive/old.py").role()).isEqualTo(FileRole.EXAMPLE);
        for (int i = 0; i < 8; i++) {
            write("src/s" + i + ".py", "x");
        }
        assertThat(file(walk(), "examples/e0.py").role()).isEqualTo(FileRole.EXAMPLE);
    }

    @Test
    void deepTreesEnd() throws Exception {
        Path deep = root;
        for (int i = 0; i < 1_500; i++) {
            deep = deep.resolve("d");
        }
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("a.py"), "x");
        assertThat(walk().files()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsListed() throws Exception {
        write("a.py", "x");
        write("locked/a.py", "x");
        write("locked.py", "x");
        write("locked.yaml", "x".repeat(2_000));
        write("gone.py", "x");
        Disk faulty = new Disk() {
            @Override
            List<Path> list(Path folder, int most) throws IOException {
                refuse(folder, "locked");
                return super.list(folder, most);
            }

            @Override
            BasicFileAttributes attributes(Path path) throws IOException {
                refuse(path, "gone.py");
                return super.attributes(path);
            }

            @Override
            SeekableByteChannel open(Path file) throws IOException {
                refuse(file, "locked.py");
                refuse(file, "locked.yaml");
                return super.open(file);
            }
        };
        Repository repository = new RepositoryWalker(WalkOptions.DEFAULT, (folder, files) -> {}, faulty).walk(root);
        assertThat(paths(repository)).containsExactly("a.py", "locked.py", "locked.yaml");
        assertThat(repository.analysed()).extracting(SourceFile::path).containsExactly("a.py", "locked.yaml");
        assertThat(skipped(repository))
                .containsExactly("gone.py unreadable", "locked.py unreadable", "locked/ unreadable");
        for (String locked : new String[] {"locked.py", "locked.yaml"}) {
            assertThatThrownBy(() -> file(repository, locked).text())
                    .isInstanceOfSatisfying(
                            UnreadableFile.class, e -> assertThat(e.reason()).isEqualTo(SkipReason.UNREADABLE));
        }
    }

    private static void refuse(Path path, String name) throws IOException {
        if (path.endsWith(name)) {
            throw new AccessDeniedException(path.toString());
        }
    }

    @Test
    void progressIsTold() throws Exception {
        write("a/b.py", "x");
        write("c.py", "x");
        List<String> told = new ArrayList<>();
        new RepositoryWalker(WalkOptions.DEFAULT, (folder, files) -> told.add(folder + ":" + files)).walk(root);
        assertThat(told).containsExactly(":0", "a:1");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void link(String path, String target) throws IOException {
        Files.createSymbolicLink(root.resolve(path), memory.getPath(target));
    }

    private Repository walk() throws IOException {
        return walk(root, WalkOptions.DEFAULT);
    }

    private static Repository walk(Path root, WalkOptions options) throws IOException {
        return new RepositoryWalker(options).walk(root);
    }

    private static SourceFile file(Repository repository, String path) {
        return repository.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> paths(Repository repository) {
        return repository.files().stream().map(SourceFile::path).toList();
    }

    private static List<String> skipped(Repository repository) {
        return repository.skipped().stream()
                .map(file -> file.path() + " " + file.reason())
                .toList();
    }
}
