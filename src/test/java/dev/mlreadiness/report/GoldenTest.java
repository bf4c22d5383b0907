package dev.mlreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.assess.Assessment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whole outputs of one assessment, as files to read in a review. After a wanted change: {@code mvn test
 * -Dtest=GoldenTest -Dgolden=write}, then look at the difference.
 */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/mlreadiness/report/golden");

    private final Assessment assessment = SampleAssessment.churn();

    @Test
    void page() throws IOException {
        compare("index.html", new HtmlReport().render(ReportView.of(assessment), Assets.LINKED));
    }

    @Test
    void pageWithHostileText() throws IOException {
        Assessment hostile = Variation.of(assessment, text -> text + "\"'<b>&\u202e\u001b[1m\n");
        compare("hostile.html", new HtmlReport().render(ReportView.of(hostile), Assets.LINKED));
    }

    @Test
    void data() throws IOException {
        compare("mlreadiness.json", JsonReportTest.json(assessment));
    }

    @Test
    void console() throws IOException {
        compare("console-unicode.txt", text(ConsoleReportTest.lines(assessment, true)));
        compare("console-ascii.txt", text(ConsoleReportTest.lines(assessment, false)));
    }

    @Test
    void explained() throws IOException {
        compare(
                "explain-test.txt",
                String.join("\n", ExplainText.lines(assessment, "model-6", true).orElseThrow()) + "\n");
        compare(
                "explain-smell.txt",
                String.join(
                                "\n",
                                ExplainText.lines(assessment, "repro-unseeded-split", true)
                                        .orElseThrow()) + "\n");
    }

    private static String text(List<ConsoleLine> lines) {
        return lines.stream()
                .map(line -> ("[" + line.level() + "] " + line.text()).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private static void compare(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        String expected = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(actual.lines().toList()).as(name).isEqualTo(expected.lines().toList());
    }
}
