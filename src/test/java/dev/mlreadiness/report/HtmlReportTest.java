package dev.mlreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.Excerpt;
import dev.mlreadiness.assess.Assessment.Finding;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.rubric.Severity;
import dev.mlreadiness.rubric.Smell;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final HtmlReport PAGE = new HtmlReport();

    private static String page(Assessment assessment) {
        return PAGE.render(ReportView.of(assessment), Assets.INLINE);
    }

    @Test
    void theAnswerIsInTheTitle() {
        assertThat(page(SampleAssessment.churn()))
                .contains("<title>1.5 of 7, gate failed · churn-predictor · ML readiness</title>");
        assertThat(page(SampleAssessment.passing())).contains("<title>1.5 of 7, gate passed · churn-predictor");
        assertThat(page(SampleAssessment.empty())).contains("<title>0.0 of 7, no gate · empty");
        assertThat(page(SampleAssessment.withoutMl())).contains("<title>No machine learning found · churn-predictor");
    }

    @Test
    void everyLinkInThePageArrives() {
        for (Assessment assessment :
                List.of(SampleAssessment.churn(), SampleAssessment.empty(), SampleAssessment.withoutMl())) {
            String page = page(assessment);
            List<String> ids = HtmlText.attribute(page, "id");
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(HtmlText.attribute(page, "href").stream()
                            .filter(href -> href.startsWith("#"))
                            .map(href -> href.substring(1)))
                    .isSubsetOf(ids);
        }
    }

    @Test
    void idsAreStable() {
        assertThat(HtmlText.attribute(page(SampleAssessment.churn()), "id"))
                .contains("monitor-2", "data-1", "f-41ce77aa", "smell-sec-pickle-load", "monitor", "scan");
    }

    @Test
    void linksNameTheCommitAndTheLines() {
        assertThat(page(SampleAssessment.churn()))
                .contains("href=\"https://git.example/acme/ml/blob/" + SampleAssessment.COMMIT + "/Makefile#L31-L32\"")
                .contains("03_tune.ipynb?plain=1#L88-L88\"><code>notebooks/03_tune.ipynb, cell 7, line 3</code>")
                .doesNotContain("target=", "feature/slices/");
    }

    @Test
    void nothingIsLoaded() {
        String page = page(SampleAssessment.churn());
        assertThat(HtmlText.attribute(page, "src")).isEmpty();
        assertThat(HtmlText.skeleton(page)).noneMatch(tag -> tag.startsWith("link") || tag.startsWith("img"));
        assertThat(PAGE.style()).doesNotContain("url(", "@import");
    }

    @Test
    void thePolicyAllowsExactlyTheStyleAndTheScript() throws Exception {
        String page = page(SampleAssessment.churn());
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        String script = page.substring(page.indexOf("<script>") + 8, page.indexOf("</script>"));
        assertThat(page.replace("&#39;", "'"))
                .contains("default-src 'none'; style-src 'sha256-" + hash(style) + "'; script-src 'sha256-"
                        + hash(script) + "';");
    }

    private static String hash(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void linkedAssetsLeaveNoStyleInThePage() {
        String page = PAGE.render(ReportView.of(SampleAssessment.churn()), Assets.LINKED);
        assertThat(page)
                .contains("<link rel=\"stylesheet\" href=\"mlreadiness.css\">")
                .doesNotContain("<style", " style=", "<script>");
    }

    @Test
    void drawingsHaveASizeWithoutStyle() {
        assertThat(HtmlText.skeleton(page(SampleAssessment.churn())))
                .filteredOn(tag -> tag.startsWith("svg"))
                .isNotEmpty()
                .allMatch(tag -> tag.contains(" width") && tag.contains(" height"));
    }

    @Test
    void templatesPrintNothingUnescapedButStyleAndScript() throws IOException {
        List<String> names = List.of(
                "index", "parts", "result", "steps", "tests", "smells", "automation", "folders", "scan", "nothing");
        List<String> unescaped = new ArrayList<>();
        for (String name : names) {
            try (InputStream in = HtmlReport.class.getResourceAsStream(name + ".ftlh")) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line ->
                                line.contains("no_esc") || line.contains("noautoesc") || line.contains("output_format"))
                        .forEach(unescaped::add);
            }
        }
        assertThat(unescaped).containsExactly("<style>${style?no_esc}</style>", "<script>${script?no_esc}</script>");
    }

    @Test
    void withoutMachineLearningItSaysSoAndStops() {
        String page = page(SampleAssessment.withoutMl());
        assertThat(page)
                .contains("No machine learning found")
                .doesNotContain("Gate passed", "id=\"rubric\"", "id=\"smells\"", "Monitor 1");
        assertThat(page).contains("id=\"scan\"");
    }

    @Test
    void emptyStatesAreWords() {
        assertThat(page(SampleAssessment.empty()))
                .contains("No gate set")
                .contains("not a git checkout, no links")
                .contains("Nothing to do: no step raises the score.")
                .contains("No smells in 0 files.")
                .contains("No smell and no evidence in 0 files.")
                .contains("Nothing: no evidence was found that a trigger could reach.")
                .contains(
                        "No file was skipped.",
                        "Nothing was left out.",
                        "Every file was read whole.",
                        "No finding is suppressed.")
                .contains("All are at 0.0.", "None found.");
    }

    @Test
    void tenThousandFindingsStayBelowTwoMegabytes() {
        Smell smell = SampleAssessment.findings().get(2).smell();
        String line = "value = frame[\"<column>\"] & mask  # ".repeat(8);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            findings.add(SampleAssessment.finding(
                    smell,
                    Severity.HIGH,
                    "f" + i,
                    "Message " + i,
                    Location.range("src/pkg" + i % 50 + "/module_" + i + ".py", 10, 1, 10, 20),
                    new Excerpt(7, Collections.nCopies(9, line))));
        }
        ReportView view = ReportView.of(SampleAssessment.withFindings(findings));
        String page = PAGE.render(view, Assets.INLINE);
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(2_000_000);
        assertThat(view.smells().groups().get(0).quoted().size()).isEqualTo(20);
        assertThat(view.smells().groups().get(0).quoted().get(0).quote().lines())
                .hasSize(7)
                .allMatch(quoted -> quoted.text().length() <= 160);
        assertThat(view.smells().groups().get(0).rows().size()).isEqualTo(2_000);
        assertThat(page)
                .contains(
                        "7980 findings are too many for this page",
                        "7980 more findings in <code>mlreadiness.json</code>");
    }

    @Test
    void manyRulesWithHugeTextsStayBelowTwoMegabytes() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            Smell smell = SampleAssessment.smell(
                    "rule-" + i % 120,
                    "\"".repeat(500),
                    "data",
                    Severity.LOW,
                    "<".repeat(2_000),
                    "&".repeat(2_000),
                    "'".repeat(9_000));
            findings.add(SampleAssessment.finding(
                    smell,
                    Severity.LOW,
                    "f" + i,
                    "\"".repeat(1_000),
                    Location.line("\"".repeat(300) + i, 3),
                    new Excerpt(1, Collections.nCopies(9, "\"".repeat(500)))));
        }
        assertThat(page(SampleAssessment.withFindings(findings)).getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(2_000_000);
    }

    @Test
    void sameAssessmentSameBytes() {
        assertThat(page(SampleAssessment.churn()))
                .isEqualTo(new HtmlReport().render(ReportView.of(SampleAssessment.churn()), Assets.INLINE));
    }
}
