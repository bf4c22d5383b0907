package dev.mlreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mlreadiness.assess.Assessment;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page, the data and the console say the same. */
class NumbersAgreeTest {

    private final Assessment assessment = SampleAssessment.churn();

    @Test
    void scoresCountsAndSteps() throws IOException {
        JsonNode json = JsonReportTest.tree(JsonReportTest.json(assessment));
        String page = new HtmlReport().render(ReportView.of(assessment), Assets.INLINE);
        List<String> console = ConsoleReportTest.lines(assessment, true).stream()
                .map(ConsoleLine::text)
                .toList();

        String last = Points.ofSum(json.at("/score/final").asDouble());
        assertThat(page).contains("<p class=\"big\">" + last + "<");
        assertThat(console).anyMatch(line -> line.startsWith("Final " + last + " of 7"));

        for (JsonNode section : json.at("/score/sections")) {
            String score = Points.ofSum(section.get("score").asDouble());
            String title = section.get("title").asText();
            assertThat(page)
                    .contains("<h3 class=\"sh\" id=\"" + section.get("id").asText() + "\">" + title + "<span>" + score
                            + " of 7</span>");
            assertThat(console)
                    .anyMatch(line -> line.matches(Pattern.quote(title) + " +" + Pattern.quote(score) + " .*"));
        }
        for (JsonNode test : json.at("/tests")) {
            String score = Points.ofTest(test.get("score").asDouble());
            assertThat(page)
                    .containsPattern("id=\"" + test.get("id").asText() + "\"[^\n]*<b>" + Pattern.quote(score)
                            + "</b></summary>");
        }
        long counted = 0;
        for (JsonNode finding : json.at("/findings")) {
            counted += finding.get("suppressed").isNull() ? 1 : 0;
            assertThat(page.contains("id=\"f-" + finding.get("fingerprint").asText() + "\""))
                    .isEqualTo(finding.get("suppressed").isNull());
        }
        assertThat(page)
                .contains(
                        counted + " findings of 4 kinds",
                        "Suppressed: " + json.at("/scan/suppressed").asInt());
        assertThat(console)
                .anyMatch(line -> line.startsWith("Smells: 9 (")
                        && line.contains(json.at("/scan/suppressed").asInt() + " suppressed"));

        JsonNode step = json.at("/nextSteps/0");
        String gain = Points.ofSum(step.at("/final/from").asDouble()) + " → "
                + Points.ofSum(step.at("/final/to").asDouble());
        assertThat(page).contains("<div class=\"gain\">" + gain);
        assertThat(console).anyMatch(line -> line.startsWith(" 1. " + gain));
        assertThat(page.contains("Gate failed"))
                .isEqualTo(!json.at("/gate/passed").asBoolean());
        assertThat(console.get(console.size() - 1)).startsWith("Gate failed");
    }
}
