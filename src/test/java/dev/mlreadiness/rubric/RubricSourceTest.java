package dev.mlreadiness.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubricSourceTest {

    private static final Path SHIPPED = Path.of("rubric");

    @TempDir
    Path temp;

    @Test
    void theCompiledRubricIsTheFolders() throws Exception {
        RubricSources folder = RubricFolder.read(SHIPPED, null);
        try (InputStream in = RubricSource.class.getResourceAsStream("rubric.bin")) {
            RubricSources compiled = RubricArchive.read(new DataInputStream(in));
            assertThat(compiled.digest()).isEqualTo(folder.digest());
            assertThat(compiled.documents())
                    .extracting(RubricDocument::path)
                    .containsExactlyElementsOf(folder.documents().stream()
                            .map(RubricDocument::path)
                            .toList());
            assertThat(compiled.documents())
                    .extracting(RubricDocument::root)
                    .containsExactlyElementsOf(folder.documents().stream()
                            .map(RubricDocument::root)
                            .toList());
        }
        assertThat(text(RubricSource.shipped("ml-test-score-2017"))).isEqualTo(text(RubricSource.folder(SHIPPED)));
    }

    @Test
    void documentsSurviveTheArchive() throws Exception {
        RubricSources sources = new RubricSources(
                new SampleRubric()
                        .change("rubric.yaml", "source: nobody", "source: \"né 🚀\\n\\0 " + "x".repeat(70_000) + '"')
                        .documents(),
                "abc");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RubricArchive.write(sources, new DataOutputStream(bytes));

        RubricSources back = RubricArchive.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(back).isEqualTo(sources);
    }

    /** Loading SnakeYAML would cost more than reading the compiled rubric does. */
    @Test
    void theShippedRubricIsReadWithoutTheYamlLibrary() throws Exception {
        WithoutYaml loader = new WithoutYaml();
        Class<?> source = loader.loadClass(RubricSource.class.getName());
        Object rubric = source.getMethod("shipped", String.class).invoke(null, "ml-test-score-2016");
        assertThat(rubric.getClass().getMethod("scale").invoke(rubric)).isEqualTo(2.0);
        assertThat(rubric.getClass().getClassLoader()).isSameAs(loader);
    }

    @Test
    void unknownIdsAreAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> RubricSource.named("ml-test-score-2071", temp))
                .isInstanceOf(RubricException.class)
                .hasMessageEndingWith("unknown rubric 'ml-test-score-2071'; did you mean 'ml-test-score-2017'?; known:"
                        + " llm-app, ml-test-score-2016, ml-test-score-2017");
        assertThatThrownBy(() -> RubricSource.named("own/rubric.yaml", temp))
                .isInstanceOf(RubricException.class)
                .hasMessageContaining("rubric.yaml: no such file");
        assertThatThrownBy(() -> RubricSource.named("a\0b", temp)).isInstanceOf(RubricException.class);
    }

    @Test
    void namesShippedRubricsFilesAndFolders() throws Exception {
        write("rubric.yaml", SampleRubric.REGISTRY);
        new SampleRubric().files().forEach(this::write);

        assertThat(RubricSource.named(null, temp).id()).isEqualTo("ml-test-score-2017");
        assertThat(RubricSource.named(" ", temp).id()).isEqualTo("ml-test-score-2017");
        assertThat(RubricSource.named("ml-test-score-2016", temp).maximum()).isGreaterThanOrEqualTo(0);
        assertThat(RubricSource.named("rubric.yaml", temp).tests()).hasSize(2);
        assertThat(RubricSource.named(".", temp).smells()).hasSize(1);
        assertThat(RubricSource.shippedIds()).containsExactly("ml-test-score-2017", "ml-test-score-2016", "llm-app");
    }

    @Test
    void aFolderCannotStandInForAShippedRubric() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("ml-test-score-2017"));
        Files.writeString(folder.resolve("rubric.yaml"), SampleRubric.REGISTRY);

        assertThat(RubricSource.named("ml-test-score-2017", temp).id()).isEqualTo("ml-test-score-2017");
        assertThat(RubricSource.inside("", temp).id()).isEqualTo("ml-test-score-2017");
    }

    @Test
    void aRepositorysRubricStaysInside() throws Exception {
        new SampleRubric().files().forEach(this::write);
        Path repository = Files.createDirectories(temp.resolve("repository"));
        Files.createSymbolicLink(repository.resolve("rubric.yaml"), temp.resolve("rubric.yaml"));
        Files.createSymbolicLink(repository.resolve("quality"), temp);

        assertThat(RubricSource.inside("rubric.yaml", temp).id()).isEqualTo("sample");
        assertThat(RubricSource.named("../rubric.yaml", repository).id()).isEqualTo("sample");
        for (String path : List.of("rubric.yaml", "../rubric.yaml", "quality/rubric.yaml", "./quality")) {
            assertThatThrownBy(() -> RubricSource.inside(path, repository))
                    .as(path)
                    .isInstanceOf(RubricException.class)
                    .hasMessageContaining("rubric.yaml: not a file of this repository");
        }
    }

    @Test
    void mistakesOfATeamsFilesNameTheFile() {
        new SampleRubric().files().forEach(this::write);
        write("tests/infra-1-seed/test.yaml", "id: [");

        assertThatThrownBy(() -> RubricSource.folder(temp))
                .isInstanceOf(RubricException.class)
                .hasMessageContaining("tests/infra-1-seed/test.yaml:");
    }

    @Test
    void filesThatAreNoTextAreMistakes() throws Exception {
        new SampleRubric().files().forEach(this::write);
        Files.write(temp.resolve("knowledge/pandera.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> RubricSource.folder(temp))
                .isInstanceOf(RubricException.class)
                .hasMessageEndingWith("knowledge/pandera.yaml: not UTF-8");
    }

    private void write(String path, String text) {
        try {
            Path file = temp.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Patterns have no equality, so rubrics are compared by their text; lines of both come from the same files. */
    private static String text(Rubric rubric) {
        Map<String, ?> parts = Map.of("tests", rubric.tests(), "smells", rubric.smells(), "bands", rubric.bands());
        return new TreeMap<>(parts)
                + rubric.digest()
                + rubric.points()
                + rubric.sections()
                + rubric.knowledge().meanings();
    }

    /** Loads the plugin's classes itself and refuses the YAML library. */
    private static final class WithoutYaml extends ClassLoader {

        WithoutYaml() {
            super(RubricSourceTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.yaml.")) {
                throw new ClassNotFoundException(name + " must not be loaded");
            }
            if (!name.startsWith("dev.mlreadiness.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
