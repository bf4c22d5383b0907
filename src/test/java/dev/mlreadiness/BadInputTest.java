package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.Note;
import dev.mlreadiness.repo.RefusedPaths;
import dev.mlreadiness.report.Assets;
import dev.mlreadiness.report.ConsoleLine;
import dev.mlreadiness.report.ConsoleReport;
import dev.mlreadiness.report.HtmlReport;
import dev.mlreadiness.report.ReportView;
import dev.mlreadiness.rubric.RubricSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever cannot be read as it should be: the run ends, and the report lists each file with its reason. */
class BadInputTest {

    private static final String HOSTILE = "<script>alert(1)</script>.py";

    @TempDir
    Path root;

    @BeforeEach
    void repository() throws IOException {
        write("train.py", "import torch\n\nloss = torch.tensor([1.0])\nloss.backward()\n");
    }

    @Test
    void brokenFilesAreProblemsWithTheirReason() throws Exception {
        write(".github/workflows/ci.yml", "on: push\njobs:\n  a: [b\n");
        write("conf/a.yaml", "a: [b\nc: d\n");
        write("conf/b.json", "{\"a\": \n");
        write("conf/c.toml", "a = \n");
        write("n.ipynb", "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"import torch");
        write("broken.py", "import torch\ndef f(:\n    pass\nx = 1\n");
        write(HOSTILE, "def f(:\n");
        write("A.java", "import org.junit.jupiter.api.Test;\nclass A { @Test void f( { }\n");
        write("pom.xml", "<project><dependencies>");
        assertThat(problems(scan()))
                .containsOnly(
                        Map.entry(".github/workflows/ci.yml", "yaml: expected ',' or ']', but got <stream end>"),
                        Map.entry("conf/a.yaml", "yaml: expected ',' or ']', but got :"),
                        Map.entry("conf/b.json", "json: Unexpected end-of-input within/between Object entries"),
                        Map.entry("conf/c.toml", "toml: Unexpected end of line, expected a value"),
                        Map.entry("n.ipynb", "notebook: not readable as JSON; what stands before was read"),
                        Map.entry("broken.py", "syntax: parameter expected (and 1 more); the rest was read"),
                        Map.entry(HOSTILE, "syntax: parameter expected (and 1 more); the rest was read"),
                        Map.entry("A.java", "syntax: Parse error. Found \"{\""),
                        Map.entry(
                                "pom.xml",
                                "syntax: XML document structures must start and end within the same entity."));
    }

    @Test
    void anotherEncodingIsSaid() throws Exception {
        bytes("latin.py", "name = 'caf\u00e9'\nimport torch\n", StandardCharsets.ISO_8859_1);
        bytes("latin.md", "# Mod\u00e8le\n\nCaf\u00e9.\n", StandardCharsets.ISO_8859_1);
        bytes("latin.yaml", "name: caf\u00e9\n", StandardCharsets.ISO_8859_1);
        bytes("wide.csv", "\ufeffid,name\n1,x\n", StandardCharsets.UTF_16LE);
        bytes("declared.py", "# -*- coding: cp1252 -*-\nx = '\u201c'\n", Charset.forName("windows-1252"));
        write("utf8.py", "x = 'caf\u00e9 \u201c \uFFFD'\n");
        write("marked.py", "\ufeffx = 1\n");
        assertThat(problems(scan()))
                .containsOnly(
                        Map.entry("latin.py", "encoding: not UTF-8, read as latin-1"),
                        Map.entry("latin.md", "encoding: not UTF-8, read as latin-1"),
                        Map.entry("latin.yaml", "encoding: not UTF-8, read as latin-1"),
                        Map.entry("wide.csv", "encoding: not UTF-8, read as utf-16le"),
                        Map.entry("declared.py", "encoding: not UTF-8, read as windows-1252"));
    }

    @Test
    void aWorkflowInAnotherEncodingIsReadInFull() throws Exception {
        bytes(".github/workflows/ci.yml", "# \u00e9\non: push\njobs: {}\n", StandardCharsets.ISO_8859_1);
        Assessment assessment = scan();
        assertThat(problems(assessment)).containsOnlyKeys(".github/workflows/ci.yml");
        assertThat(assessment.scan().warnings()).isEmpty();
    }

    @Test
    void whatIsNotReadIsSkippedWithItsReason() throws Exception {
        try (RandomAccessFile huge =
                new RandomAccessFile(root.resolve("huge.csv").toFile(), "rw")) {
            huge.setLength(200L * 1024 * 1024);
        }
        write("locked/a.py", "import torch\n");
        write("locked.yaml", "a: b\n" + "c: d\n".repeat(500));
        Files.createDirectories(root.resolve("loop"));
        Files.createSymbolicLink(
                root.resolve("loop/again"), root.resolve("loop").toAbsolutePath());
        Files.createSymbolicLink(root.resolve("lost.py"), Path.of("nowhere.py"));
        Assessment assessment = TestScans.of(RubricSource.shipped(RubricSource.DEFAULT))
                .scan(RefusedPaths.of("locked", "locked.yaml").walk(root));
        assertThat(notes(assessment.scan().skipped()))
                .containsOnly(
                        Map.entry("huge.csv", "too-large"),
                        Map.entry("locked/", "unreadable"),
                        Map.entry("loop/again", "link-loop"),
                        Map.entry("lost.py", "link-broken"));
        assertThat(problems(assessment)).containsOnly(Map.entry("locked.yaml", "unreadable: AccessDeniedException"));
        assertThat(console(assessment))
                .contains(
                        "Problems: locked.yaml (unreadable); not read: huge.csv (too-large),",
                        "  locked/ (unreadable)");
    }

    @Test
    void pageAndConsoleListThem() throws Exception {
        write(HOSTILE, "def f(:\n");
        bytes("latin.py", "name = 'caf\u00e9'\n", StandardCharsets.ISO_8859_1);
        Assessment assessment = scan();
        String page = new HtmlReport().render(ReportView.of(assessment), Assets.INLINE);
        assertThat(page)
                .contains("<code>&lt;script&gt;alert(1)&lt;/script&gt;.py:1</code>: syntax: ")
                .contains("<code>latin.py</code>: encoding: not UTF-8, read as latin-1")
                .doesNotContain("<script>alert(1)");
        assertThat(console(assessment)).contains("Problems: " + HOSTILE + " (syntax), latin.py (encoding)");
    }

    private static List<String> console(Assessment assessment) {
        ConsoleReport.Options options = new ConsoleReport.Options(true, false, -1, "", List.of(), "mlreadiness");
        return ConsoleReport.lines(ReportView.of(assessment), options).stream()
                .map(ConsoleLine::text)
                .toList();
    }

    private Assessment scan() throws Exception {
        return TestScans.of(RubricSource.shipped(RubricSource.DEFAULT)).scan(root);
    }

    private static Map<String, String> problems(Assessment assessment) {
        return notes(assessment.scan().problems());
    }

    private static Map<String, String> notes(List<Note> notes) {
        return notes.stream().collect(Collectors.toMap(Note::path, Note::why, (a, b) -> a, TreeMap::new));
    }

    private void write(String path, String text) throws IOException {
        bytes(path, text, StandardCharsets.UTF_8);
    }

    private void bytes(String path, String text, Charset charset) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(charset));
    }
}
