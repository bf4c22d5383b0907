package dev.mlreadiness.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.assess.Assessment.Reason;
import dev.mlreadiness.assess.Assessment.State;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.assess.LensOutcome.Hold;
import dev.mlreadiness.assess.LensOutcome.Mode;
import dev.mlreadiness.rubric.Confidence;
import dev.mlreadiness.rubric.Lens;
import dev.mlreadiness.rubric.Level;
import dev.mlreadiness.rubric.RubricTest;
import dev.mlreadiness.rubric.RubricTest.Effort;
import dev.mlreadiness.rubric.TriggerClass;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LensReadingTest {

    /** Main guards a and b, c also; each as score and state. */
    @ParameterizedTest
    @CsvSource({
        "1 automated | 1 automated | 0 absent        , guarded",
        "1 automated | 0.5 manual | 1 automated      , partly",
        "0 absent | 0 absent | 0.5 manual            , partly",
        "0 absent | 0 absent | 0 absent              , exposed",
        "0 absent | 0 not-visible | 0 absent         , exposed",
        "0 not-visible | 0 not-visible | 0 absent    , not-visible",
        "0 unknown | 0 unknown | 0 absent            , not-visible",
        "0 not-visible | 0 not-visible | 1 automated , partly",
        "0 not-applicable | 1 automated | 0 absent   , guarded",
        "0 not-applicable | 0 not-applicable | 1 automated, guarded",
    })
    void standing(String outcomes, String expected) {
        List<TestOutcome> tests = new ArrayList<>();
        for (String outcome : outcomes.split("\\|")) {
            String[] words = outcome.strip().split(" ");
            State state =
                    State.valueOf(words[1].toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
            tests.add(outcome(
                    List.of("a", "b", "c").get(tests.size()), Double.parseDouble(words[0]), state, Effort.M, null));
        }
        Mode mode = read(tests, List.of(), mode("m", List.of("a", "b"), List.of("c")))
                .modes()
                .get(0);
        assertThat(mode.standing().id()).isEqualTo(expected);
    }

    @Test
    void mostExposedFirstThenThoseWithFewerGuards() {
        List<TestOutcome> tests = List.of(
                outcome("a", 1, State.AUTOMATED, Effort.M, Level.REACHED),
                outcome("b", 0, State.ABSENT, Effort.M, null),
                outcome("c", 0.5, State.MANUAL, Effort.M, Level.IMPLEMENTED),
                outcome("d", 0, State.NOT_VISIBLE, Effort.M, null));
        LensOutcome outcome = read(
                tests,
                List.of(),
                mode("safe", List.of("a"), List.of("b")),
                mode("hidden", List.of("d"), List.of()),
                mode("better", List.of("b"), List.of("a", "c")),
                mode("begun", List.of("b"), List.of("c")),
                mode("open", List.of("b"), List.of("d")));
        assertThat(outcome.modes())
                .extracting(m -> m.mode().id())
                .containsExactly("open", "begun", "better", "hidden", "safe");
    }

    @Test
    void theStepIsAMainGuardThenTheLeastWorkThenOneThatIsBegun() {
        List<TestOutcome> tests = List.of(
                outcome("a", 0, State.ABSENT, Effort.L, null),
                outcome("b", 0, State.ABSENT, Effort.M, null),
                outcome("c", 0.5, State.MANUAL, Effort.M, Level.IMPLEMENTED),
                outcome("d", 0, State.ABSENT, Effort.S, null),
                outcome("e", 0, State.NOT_VISIBLE, Effort.S, null));
        LensOutcome outcome = read(tests, List.of(), mode("m", List.of("a", "b", "c", "e"), List.of("d")));
        assertThat(outcome.modes().get(0).step().outcome().test().id()).isEqualTo("c");
        Mode hidden = read(tests, List.of(), mode("m", List.of("e"), List.of()))
                .modes()
                .get(0);
        assertThat(hidden.step()).isNull();
    }

    /** Writing down an objective is all that can be done; a test of the rubric needs more than a record. */
    @Test
    void ownGuardsOfPeopleHoldWhenRecorded() {
        TestOutcome recorded = outcome("a", 0.5, State.MANUAL, Effort.S, Level.RECORDED);
        TestOutcome begun = outcome("b", 0.5, State.MANUAL, Effort.S, Level.IMPLEMENTED);
        Lens.Mode mode = mode("m", List.of("a", "b"), List.of());

        assertThat(read(List.of(), List.of(recorded, begun), mode)
                        .modes()
                        .get(0)
                        .guards())
                .extracting(LensOutcome.Guard::hold)
                .containsExactly(Hold.HOLDS, Hold.IN_PART);
        assertThat(read(List.of(recorded, begun), List.of(), mode)
                        .modes()
                        .get(0)
                        .guards())
                .extracting(LensOutcome.Guard::hold)
                .containsExactly(Hold.IN_PART, Hold.IN_PART);
    }

    @Test
    void theWholePointIsThatOfTheRubric() {
        List<TestOutcome> tests = List.of(outcome("a", 1, State.MANUAL, Effort.M, Level.IMPLEMENTED));
        Lens lens = new Lens("l", "L", "", List.of(mode("m", List.of("a"), List.of())), List.of());
        assertThat(LensReading.of(lens, tests, List.of(), 2).modes().get(0).standing())
                .isEqualTo(LensOutcome.Standing.PARTLY);
        assertThat(LensReading.of(lens, tests, List.of(), 1).modes().get(0).standing())
                .isEqualTo(LensOutcome.Standing.GUARDED);
    }

    private static LensOutcome read(List<TestOutcome> tests, List<TestOutcome> guards, Lens.Mode... modes) {
        Lens lens = new Lens(
                "l",
                "L",
                "",
                List.of(modes),
                guards.stream().map(TestOutcome::test).toList());
        return LensReading.of(lens, tests, guards, 1);
    }

    private static Lens.Mode mode(String id, List<String> main, List<String> also) {
        return new Lens.Mode(id, id, id, main, also, "");
    }

    private static TestOutcome outcome(String id, double score, State state, Effort effort, Level level) {
        RubricTest test = new RubricTest(
                id,
                "s",
                1,
                id,
                "",
                "",
                "",
                effort,
                TriggerClass.HUMAN,
                RubricTest.Visibility.FILE,
                List.of(),
                List.of(),
                "");
        return new TestOutcome(
                test,
                score,
                state,
                level,
                Confidence.HIGH,
                new Reason("", List.of(), ""),
                "do " + id,
                List.of(),
                0,
                List.of(),
                0,
                null);
    }
}
