package dev.mlreadiness.syntax.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mlreadiness.syntax.python.AstNormalForm.Category;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares trees with those of CPython's {@code ast}: calls and where they are, names, imports, definitions, keyword
 * arguments, string values, and the whole structure. By default over a part of the library of the python3 on the path;
 * {@code -Dmlreadiness.oracle.corpus=DIR} takes all files below a folder (several with the path separator between).
 */
class AstOracleTest {
    private static final String CORPUS = "mlreadiness.oracle.corpus";
    private static final int DEFAULT_FILES = 600;
    private static final long LARGEST_FILE = 4L << 20;
    private static final int SHOWN = 20;
    private static final long STACK = 1L << 29;

    @TempDir
    private Path folder;

    private int compared;
    private int invalid;
    /** {@code print >>f, x} is a valid expression of no use in Python 3, and read as the statement of Python 2. */
    private int printStatements;

    private final long[] counts = new long[Category.values().length];
    private final List<String> differences = new ArrayList<>();

    @Test
    void agreesWithCPython() throws Exception {
        String library = libraryFolder();
        assumeTrue(library != null, "no python3 on the path: nothing to compare the trees with");
        List<Path> files = corpus(library);
        Path script = folder.resolve("ast_oracle.py");
        try (var resource = getClass().getResourceAsStream("ast_oracle.py")) {
            Files.copy(resource, script);
        }
        List<String> expected = expected(script, files);
        Thread thread = new Thread(null, () -> compare(files, expected, script), "oracle", STACK);
        thread.start();
        thread.join();
        System.out.println(report());
        assertThat(differences).isEmpty();
        assertThat(compared).isPositive();
    }

    private static String libraryFolder() {
        String command = "import sysconfig; print(sysconfig.get_paths()['stdlib'])";
        try {
            Process process = new ProcessBuilder("python3", "-c", command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 && !output.isEmpty() ? output : null;
        } catch (IOException missing) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static List<Path> corpus(String library) throws IOException {
        String folders = System.getProperty(CORPUS, "");
        List<Path> files = new ArrayList<>();
        for (String root : folders.isEmpty() ? new String[] {library} : folders.split(java.io.File.pathSeparator)) {
            try (Stream<Path> found = Files.walk(Path.of(root))) {
                found.filter(AstOracleTest::isSource).sorted().forEach(files::add);
            }
        }
        if (!folders.isEmpty() || files.size() <= DEFAULT_FILES) {
            return files;
        }
        List<Path> spread = new ArrayList<>();
        for (int i = 0; i < DEFAULT_FILES; i++) {
            spread.add(files.get((int) ((long) i * files.size() / DEFAULT_FILES)));
        }
        return spread;
    }

    private static boolean isSource(Path path) {
        try {
            return path.toString().endsWith(".py") && Files.isRegularFile(path) && Files.size(path) <= LARGEST_FILE;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private List<String> expected(Path script, List<Path> files) throws IOException, InterruptedException {
        Path list = folder.resolve("files.txt");
        Path answers = folder.resolve("answers.txt");
        Files.write(list, files.stream().map(Path::toString).toList());
        Process process = new ProcessBuilder("python3", script.toString())
                .redirectInput(list.toFile())
                .redirectOutput(answers.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(60, TimeUnit.MINUTES)).isTrue();
        List<String> lines = Files.readAllLines(answers);
        assertThat(lines).hasSameSizeAs(files);
        return lines;
    }

    private void compare(List<Path> files, List<String> expected, Path script) {
        PythonParser parser = new PythonParser();
        for (int i = 0; i < files.size(); i++) {
            if (expected.get(i).equals("invalid")) {
                invalid++;
                continue;
            }
            try {
                compare(parser, files.get(i), expected.get(i), script);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private void compare(PythonParser parser, Path file, String expected, Path script) throws IOException {
        PythonTree tree = parser.parse(PythonSource.of(Files.readAllBytes(file)));
        if (hasPrintStatement(tree.root())) {
            printStatements++;
            return;
        }
        AstNormalForm form = new AstNormalForm(tree);
        compared++;
        for (Category category : Category.values()) {
            counts[category.ordinal()] += form.items(category).size();
        }
        if (tree.errorCount() > 0) {
            differences.add(file + ": " + tree.errorCount() + " problems, the first: "
                    + tree.errors().get(0) + " in line "
                    + tree.lines().line(tree.errors().get(0).offset()));
        }
        String[] ours = form.summary().split(" ");
        String[] theirs = expected.split(" ");
        for (Category category : Category.values()) {
            if (!ours[category.ordinal()].equals(theirs[category.ordinal()])) {
                String first = differences.size() < SHOWN ? firstDifference(form, category, file, script) : "";
                differences.add(file + ": " + category + " " + first);
            }
        }
    }

    private static boolean hasPrintStatement(Node root) {
        Node node = root;
        while (node != null && !node.is(NodeKind.PRINT)) {
            node = node.nextIn(root);
        }
        return node != null;
    }

    private static String firstDifference(AstNormalForm form, Category category, Path file, Path script)
            throws IOException {
        Process process = new ProcessBuilder(
                        "python3",
                        script.toString(),
                        category.name().toLowerCase(java.util.Locale.ROOT),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> theirs = reader.lines().toList();
            List<String> ours = form.items(category);
            int i = 0;
            while (i < ours.size() && i < theirs.size() && ours.get(i).equals(theirs.get(i))) {
                i++;
            }
            return "item " + i + ": ast " + theirs.subList(Math.max(0, i - 3), Math.min(i + 5, theirs.size()))
                    + " here " + ours.subList(Math.max(0, i - 3), Math.min(i + 5, ours.size()));
        }
    }

    private String report() {
        StringBuilder report = new StringBuilder(
                "compared with ast: " + compared + " files (" + invalid + " more are no Python for CPython, "
                        + printStatements + " have print statements), " + differences.size() + " differences;");
        for (Category category : Category.values()) {
            report.append(' ').append(counts[category.ordinal()]).append(' ').append(category);
        }
        differences.stream()
                .limit(SHOWN)
                .forEach(difference -> report.append("\n  ").append(difference));
        return report.toString();
    }
}
