package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every trigger and every hop, one row each, in the text files of {@code graph/}. A row begins with {@code == name}; then come what is expected and the files of a small
 * repository, each after {@code --- path}. {@code test} is {@code tests/test_features.py::test_ranges}, {@code train} is {@code train.py::main}: both are in every repository.
 *
 * <ul>
 *   <li>{@code reaches: test change, train schedule assumed}: exactly these, or {@code nothing}; a place that is written out is looked for as well
 *   <li>{@code path:} the whole way to the first place
 *   <li>{@code reason:} why its failure does not matter
 *   <li>{@code doubt:} what the path to it takes for granted
 *   <li>{@code opaque:} a hop that is reported as not followed, with its reason
 * </ul>
 */
class AutomationCatalogueTest {

    private static final Path ROWS = Path.of("src/test/resources/dev/mlreadiness/graph");
    private static final String TEST = "tests/test_features.py::test_ranges";
    private static final String TRAIN = "train.py::main";
    /** Tests of the JVM, which each row writes itself. */
    private static final String JVM_TEST = "\\S*src/test/\\S+::\\S+\\.test\\w* .*";

    private static final String EVERYWHERE = """
            --- tests/test_features.py
            from features import clean

            def test_ranges():
                assert clean(1) == 2
            --- features.py
            def clean(x):
                return x + 1
            --- train.py
            from features import clean

            def main():
                clean(1)

            if __name__ == "__main__":
                main()
            """;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> rows() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(ROWS)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".txt", "");
                for (String row : Files.readString(file).split("(?m)^== ")) {
                    if (!row.isBlank() && !row.startsWith("#")) {
                        tests.add(dynamicTest(
                                name + ": " + row.lines().findFirst().orElse(""), () -> row(row)));
                    }
                }
            }
        }
        return tests.stream();
    }

    private void row(String row) {
        int files = row.indexOf("\n--- ");
        String head = files < 0 ? row : row.substring(0, files);
        String own = files < 0 ? "" : row.substring(files + 1);
        ReachedPlaces graph = ReachedPlaces.of(folder, withoutReplaced(own) + own);
        List<String> expected = values(head, "reaches");
        List<String> places = new ArrayList<>(List.of(TEST, TRAIN));
        expected.stream().map(line -> line.split(" ", 2)[0]).forEach(places::add);
        List<String> found = graph.all().stream()
                .filter(line -> places.contains(line.split(" ", 2)[0]) || line.matches(JVM_TEST))
                .toList();
        String told = row + "\n" + String.join("\n", graph.all()) + "\nopaque " + graph.opaque();
        assertThat(found).as(told).containsExactlyInAnyOrderElementsOf(expected);
        String first = expected.isEmpty() ? TEST : expected.get(0).split(" ", 2)[0];
        for (String path : lines(head, "path")) {
            assertThat(graph.via(first)).as(told).isEqualTo(path);
        }
        for (String reason : lines(head, "reason")) {
            assertThat(graph.swallowed(first)).as(told).contains(reason);
        }
        for (String doubt : lines(head, "doubt")) {
            String uncertain = expected.stream()
                    .filter(line -> line.matches(".* (assumed|opaque)"))
                    .map(line -> line.split(" ", 2)[0])
                    .findFirst()
                    .orElse(first);
            assertThat(graph.doubt(uncertain)).as(told).contains(doubt);
        }
        assertThat(graph.unexplained()).as(told).isEmpty();
        for (String opaque : lines(head, "opaque")) {
            assertThat(graph.opaque()).as(told).anyMatch(line -> line.contains(opaque));
        }
    }

    /** The files of every repository, without those that the row writes itself. */
    private static String withoutReplaced(String own) {
        StringBuilder kept = new StringBuilder();
        for (String file : EVERYWHERE.split("(?m)^(?=--- )")) {
            if (!file.isBlank() && !own.contains(file.lines().findFirst().orElse("") + "\n")) {
                kept.append(file);
            }
        }
        return kept.toString();
    }

    private static List<String> values(String head, String key) {
        return lines(head, key).stream()
                .flatMap(line -> Arrays.stream(line.split(", ")))
                .filter(value -> !value.equals("nothing"))
                .map(value -> value.replaceFirst("^test ", TEST + " ").replaceFirst("^train ", TRAIN + " "))
                .toList();
    }

    private static List<String> lines(String head, String key) {
        return head.lines()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2).strip())
                .toList();
    }
}
