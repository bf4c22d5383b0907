package dev.mlreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.assess.Assessment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A payload in every text of an assessment reaches no form as anything but visible, escaped text. */
class HostileReportTest {

    private static final HtmlReport PAGE = new HtmlReport();
    private static final String ESC = "\u001b";

    static List<String> payloads() {
        return List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "javascript:alert(1)//",
                "</style></script><!--",
                "${7*7} <#assign x=1> [=7*7]",
                "\u202ecod\u2066\u200b\u200f\u061c\ufeff",
                ESC + "[31mred" + ESC + "]8;;http://evil.example\u0007link\u009b2J",
                "\r\n[ERROR] forged line\u2028\u2029\u0085",
                "\ud800 lone \udfff",
                "&lt;b&gt; &amp; &#x202e;",
                "日本語 été 👍🏽");
    }

    private static Assessment hostile(String payload) {
        return Variation.of(SampleAssessment.withComponents(), text -> text + payload);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void thePageKeepsItsStructure(String payload) {
        String harmless = PAGE.render(ReportView.of(hostile(payload.replaceAll("[^\\w/#. ]", "x"))), Assets.INLINE);
        String page = PAGE.render(ReportView.of(hostile(payload)), Assets.INLINE);
        assertThat(HtmlText.skeleton(page)).isEqualTo(HtmlText.skeleton(harmless));
        assertThat(HtmlText.text(page)).doesNotContain("<", ">");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void nothingOnThePageIsHiddenOrRuns(String payload) {
        String page = PAGE.render(ReportView.of(hostile(payload)), Assets.INLINE);
        assertThat(page.codePoints().filter(c -> c != '\n' && VisibleText.isHidden(c)))
                .isEmpty();
        assertThat(HtmlText.attribute(page, "href"))
                .allMatch(href -> href.startsWith("#"), "no link from a broken template");
        assertThat(HtmlText.skeleton(page)).noneMatch(tag -> tag.matches(".* (style|on[a-z]+)( .*)?"));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void theJsonIsValidAndSteersNoTerminal(String payload) throws IOException {
        Assessment assessment = hostile(payload);
        String json = JsonReportTest.json(assessment);
        assertThat(JsonReportTest.errors(json)).isEmpty();
        assertThat(json.codePoints().filter(c -> c != '\n' && c <= 0xffff && VisibleText.isHidden(c)))
                .isEmpty();
        String wellFormed = payload.replace('\ud800', '\ufffd').replace('\udfff', '\ufffd');
        assertThat(JsonReportTest.tree(json).at("/subject/name").asText()).isEqualTo("churn-predictor" + wellFormed);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void theConsoleShowsOneLineForOne(String payload) {
        for (boolean unicode : new boolean[] {true, false}) {
            for (ConsoleLine line : ConsoleReportTest.lines(hostile(payload), unicode)) {
                assertThat(line.text().codePoints().filter(VisibleText::isHidden))
                        .isEmpty();
                assertThat(line.text()).doesNotContain("\n", "\r");
            }
            for (String id : List.of("monitor-2", "sec-pickle-load")) {
                List<String> lines = ExplainText.lines(hostile(payload), id + payload, unicode)
                        .orElseThrow();
                assertThat(lines)
                        .allSatisfy(line -> assertThat(line.codePoints().filter(VisibleText::isHidden))
                                .isEmpty());
            }
        }
    }

    @Test
    void hugeTextsAreBounded() throws IOException {
        Assessment assessment = hostile("\"".repeat(100_000));
        ReportView view = ReportView.of(assessment);
        assertThat(PAGE.render(view, Assets.INLINE).getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(2_000_000);
        assertThat(ConsoleReportTest.lines(assessment, true))
                .hasSizeLessThan(70)
                .allSatisfy(line -> assertThat(line.text().length()).isLessThan(400));
        JsonReport.write(assessment, view, new ByteArrayOutputStream());
    }

    @Test
    void suggestedComponentsAreQuotedAndWhatNoGlobCanNameIsLeftOut() {
        assertThat(Suggestion.yaml(Suggestion.of(List.of("a/it's", "b/it's", "c/[x]", "d\u001b", "e:f", "g, h: {i}"))))
                .containsExactly(
                        "components:",
                        "  - {name: 'it''s', paths: ['a/it''s/**']}",
                        "  - {name: 'b/it''s', paths: ['b/it''s/**']}");
        assertThat(Suggestion.of(List.of("a", "b*"))).isEmpty();
    }
}
