package dev.mlreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.report.ReportView.Path;
import dev.mlreadiness.report.ReportView.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathGraphTest {

    private static Path path(String test, boolean full, String file) {
        return new Path(
                "push",
                ".github/workflows/ci.yml",
                List.of("job test", "pytest"),
                new Place(file, "", file, ""),
                "A test",
                Words.ref(test),
                full ? "1" : "0.5",
                full,
                true,
                "");
    }

    @Test
    void equalBoxesAreDrawnOnce() {
        PathGraph graph = PathGraph.of(List.of(path("data-1", true, "a.py:1"), path("data-7", true, "b.py:1")));
        assertThat(graph.boxes())
                .extracting(PathGraph.Box::line)
                .containsExactly("push", "job test", "a.py:1", "b.py:1", "Data 1", "Data 7");
        assertThat(graph.curves()).hasSize(6);
        assertThat(graph.height()).isEqualTo(34 + 2 * 56);
    }

    @Test
    void manyPathsLeaveOneForEachTestThoseToWorkOnFirst() {
        List<Path> paths = new ArrayList<>();
        for (int test = 1; test <= 14; test++) {
            paths.add(path("data-" + test, test <= 10, "a" + test + ".py"));
            paths.add(path("data-" + test, test <= 10, "b" + test + ".py"));
        }
        PathGraph graph = PathGraph.of(paths);
        assertThat(graph.boxes())
                .extracting(PathGraph.Box::line)
                .contains("a11.py", "a14.py", "a8.py")
                .doesNotContain("a9.py", "b11.py");
        assertThat(graph.unlisted()).isEqualTo(28 - PathGraph.MOST_ROWS);
    }

    @Test
    void longTextsAreCutInsideTheirBoxAndWholeInTheTitle() {
        String file = "services/recommendation/features/very_long_module_name.py:118";
        PathGraph graph = PathGraph.of(List.of(path("data-1", true, file)));
        PathGraph.Box box = graph.boxes().get(2);
        assertThat(box.line()).hasSizeLessThanOrEqualTo(31).startsWith("…").endsWith("module_name.py:118");
        assertThat(box.title()).startsWith(file);
    }

    @Test
    void withoutPathsThereIsNoDrawing() {
        assertThat(PathGraph.of(List.of())).isNull();
    }
}
