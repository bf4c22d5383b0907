package dev.mlreadiness.repo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders that are not the team's own work, one tree a row: what is in it, what is left out, why. */
class LeftOutFoldersTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    vendor/a.py                          | vendor/            | vendored
                    third_party/a.py                     | third_party/       | vendored
                    web/node_modules/a.js                | web/node_modules/  | vendored
                    lib/site-packages/a.py               | lib/site-packages/ | vendored
                    .eggs/a.py                           | .eggs/             | vendored
                    .venv/lib/a.py                       | .venv/             | virtual-environment
                    venv/lib/a.py                        | venv/              | virtual-environment
                    env/pyvenv.cfg                       | env/               | virtual-environment
                    any/pyvenv.cfg                       | any/               | virtual-environment
                    conda/conda-meta/history             | conda/             | virtual-environment
                    .tox/a.py                            | .tox/              | cache
                    pkg/__pycache__/a.pyc                | pkg/__pycache__/   | cache
                    .ipynb_checkpoints/a.ipynb           | .ipynb_checkpoints/ | cache
                    .dvc/cache/ab                        | .dvc/cache/        | cache
                    pkg.egg-info/PKG-INFO                | pkg.egg-info/      | build
                    jvm/pom.xml jvm/target/A.class       | jvm/target/        | build
                    rs/Cargo.toml rs/target/a            | rs/target/         | build
                    target/classes/A.class               | target/            | build
                    target/mlreadiness/index.html        | target/            | build
                    build/bdist.linux/a                  | build/             | build
                    setup.py build/lib/a.py              | build/             | build
                    g/build/classes/A g/build/tmp/a      | g/build/           | build
                    dist/pkg-1.0.whl                     | dist/              | build
                    docs/_build/html/a.html              | docs/_build/       | build
                    cmake/CMakeCache.txt                 | cmake/             | build
                    mlruns/0/meta.yaml                   | mlruns/            | run-records
                    wandb/run-2020/a.log                 | wandb/run-2020/    | run-records
                    """)
    void leftOut(String files, String path, String reason) throws IOException {
        Repository repository = walk(files);
        assertThat(repository.skipped()).containsExactly(new SkippedFile(path, reason));
        assertThat(repository.leftOut()).containsEntry(reason, 1);
        assertThat(repository.files()).noneMatch(file -> file.path().startsWith(path));
    }

    @ParameterizedTest
    @CsvSource({
        "src/build/make.py",
        "build/make/a.py",
        "build/lib/a.sh",
        "src/target/a.py",
        "target/a.py",
        "env/a.py",
        "src/venv/__init__.py",
        "web/dist/a.py",
        "wandb/logger.py",
        "mywandb/run-1/a.py",
        ".dvc/config",
        ".github/workflows/a.yml",
        "src/main/java/com/acme/vendor/A.java",
        ".mlreadiness/attestations.yaml",
        "_build/a.py",
        "external/a.py"
    })
    void kept(String file) throws IOException {
        Repository repository = walk(file);
        assertThat(repository.files()).extracting(SourceFile::path).containsExactly(file);
        assertThat(repository.leftOut()).isEmpty();
    }

    @Test
    void versionControlIsCountedAndNotListed() throws IOException {
        Repository repository = walk(".git/config .hg/a .svn/a a.py");
        assertThat(repository.files()).hasSize(1);
        assertThat(repository.skipped()).isEmpty();
        assertThat(repository.leftOut()).containsEntry("version-control", 3);
    }

    private static Repository walk(String files) throws IOException {
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            Path root = memory.getPath("/repo");
            for (String file : files.split(" ")) {
                Path path = root.resolve(file);
                Files.createDirectories(path.getParent());
                Files.writeString(path, "x");
            }
            return new RepositoryWalker(WalkOptions.DEFAULT).walk(root);
        }
    }
}
