package dev.mlreadiness.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {

    private final Rubric rubric = shipped("ml-test-score-2017");

    @Test
    void theFinalScoreIsTheLowestSection() {
        Map<String, Double> points = new LinkedHashMap<>();
        points.put("data-1", 1.0);
        points.put("data-7", 0.5);
        points.put("model-1", 0.5);
        points.put("infra-2", 1.0);
        points.put("monitor-1", 1.0);
        points.put("monitor-4", 1.0);
        Assessment.Score score = Scoring.score(rubric, points);
        assertThat(score.sections()).extracting(Assessment.SectionScore::score).containsExactly(1.5, 0.5, 1.0, 2.0);
        assertThat(score.finalScore()).isEqualTo(0.5);
        assertThat(score.limitedBy()).containsExactly("model");
        assertThat(score.maximum()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.5,1", "1,1", "1.5,2", "2,2", "3,3", "3.5,4", "5,4", "5.5,5", "7,5"})
    void bandsAreOpenBelowAndClosedAbove(double score, int band) {
        assertThat(rubric.bands().indexOf(Scoring.band(rubric, score))).isEqualTo(band);
    }

    @Test
    void the2016ScaleDoublesEverything() {
        Rubric older = shipped("ml-test-score-2016");
        assertThat(older.scale()).isEqualTo(2);
        assertThat(older.maximum()).isEqualTo(14);
        assertThat(older.bands().indexOf(Scoring.band(older, 10))).isEqualTo(4);
        assertThat(older.bands().indexOf(Scoring.band(older, 11))).isEqualTo(5);
    }

    static Rubric shipped(String id) {
        try {
            return RubricSource.shipped(id);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
