package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.report.Assets;
import dev.mlreadiness.report.ConsoleLine;
import dev.mlreadiness.report.ConsoleReport;
import dev.mlreadiness.report.ReportView;
import dev.mlreadiness.report.Reports;
import dev.mlreadiness.rubric.RubricSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same files and date give the same bytes, whatever the number of threads and the order in which files were made. */
class SameBytesTest {

    private static final Path EXAMPLE = Path.of("it/churn-predictor");
    private static final Path RUBRIC = Path.of("rubric");

    @TempDir
    Path temp;

    @Test
    void theExampleProject() throws Exception {
        Map<String, String> reports = reports(EXAMPLE, 1, "one");
        assertThat(reports).containsKeys("index.html", "mlreadiness.json", "console");
        assertThat(reports(EXAMPLE, 8, "eight")).isEqualTo(reports);
        assertThat(reports(EXAMPLE, 8, "again")).isEqualTo(reports);
    }

    @Test
    void manyFilesInAnotherOrderAndWithOtherThreads() throws Exception {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(RUBRIC)) {
            all.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        assertThat(files).hasSizeGreaterThan(300);
        Path first = copy(files, "first/project");
        Collections.shuffle(files, new Random(20171211));
        Path second = copy(files, "second/project");
        Map<String, String> reports = reports(first, 1, "1");
        assertThat(reports.get("mlreadiness.json")).hasSizeGreaterThan(100_000);
        assertThat(reports(first, 7, "7")).isEqualTo(reports);
        assertThat(reports(second, 3, "3")).isEqualTo(reports);
        assertThat(reports(second, 8, "8")).isEqualTo(reports);
    }

    private Path copy(List<Path> files, String folder) throws IOException {
        Path root = temp.resolve(folder);
        for (Path file : files) {
            Path target = root.resolve(RUBRIC.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        return root;
    }

    /** Everything that a run gives to people and programs, by file name. */
    private Map<String, String> reports(Path root, int threads, String name) throws Exception {
        Assessment assessment = TestScans.of(RubricSource.shipped(RubricSource.DEFAULT))
                .readiness()
                .threads(threads)
                .scan(root, "project", null);
        ReportView view = ReportView.of(assessment);
        Map<String, String> reports = new TreeMap<>();
        for (Path file : Reports.write(
                assessment, view, temp.resolve(name), EnumSet.allOf(Reports.Format.class), Assets.LINKED)) {
            reports.put(file.getFileName().toString(), Files.readString(file));
        }
        ConsoleReport.Options options = new ConsoleReport.Options(true, true, -1, "", List.of(), "mlreadiness");
        reports.put(
                "console",
                ConsoleReport.lines(view, options).stream()
                        .map(ConsoleLine::text)
                        .collect(Collectors.joining("\n")));
        return reports;
    }
}
