package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.EvidenceFound;
import dev.mlreadiness.assess.Assessment.Excerpt;
import dev.mlreadiness.assess.Assessment.State;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.assess.LensOutcome;
import dev.mlreadiness.assess.LensReading;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.rubric.Confidence;
import dev.mlreadiness.rubric.Lens;
import dev.mlreadiness.rubric.Level;
import dev.mlreadiness.rubric.RubricTest;
import dev.mlreadiness.rubric.TriggerClass;
import java.util.List;

/** A small lens over the sample assessment: one way to fail for each standing. */
final class SampleLens {

    private static final Lens LENS = new Lens(
            "how-it-fails",
            "How this project could fail",
            "A text about failures",
            List.of(
                    mode("not-again", "The result cannot be made again", List.of("infra-1"), List.of()),
                    mode("decay", "The model gets worse", List.of("monitor-4", "monitor-3"), List.of("model-4")),
                    mode("nobody-knows", "Nobody knows what to do", List.of("runbook", "data-1"), List.of("infra-7")),
                    mode("misread", "Experiments are misread", List.of("model-2"), List.of())),
            List.of(guard()));

    private SampleLens() {}

    static LensOutcome of(List<TestOutcome> tests) {
        EvidenceFound found = new EvidenceFound(
                "runbook-document",
                "A runbook tells what to do",
                Level.NAMED,
                0,
                Location.line("docs/runbook.md", 3),
                new Excerpt(3, List.of("# Runbook")),
                List.of(),
                "",
                "the section is empty");
        TestOutcome runbook = new TestOutcome(
                guard(),
                0,
                State.ABSENT,
                Level.NAMED,
                Confidence.MEDIUM,
                new Assessment.Reason("nothing.named", List.of("docs/runbook.md:3"), "A runbook without text."),
                "Write for each alert what to do.",
                List.of(found),
                0,
                List.of("12 documents"),
                214,
                null);
        return LensReading.of(LENS, tests, List.of(runbook), 1);
    }

    private static RubricTest guard() {
        return new RubricTest(
                "runbook",
                "how-it-fails",
                1,
                "A runbook says what to do",
                "",
                "",
                "Write for each alert what to do.",
                RubricTest.Effort.S,
                TriggerClass.HUMAN,
                RubricTest.Visibility.FILE,
                List.of("runbooks"),
                List.of(),
                "A text about failures");
    }

    private static Lens.Mode mode(String id, String title, List<String> main, List<String> also) {
        return new Lens.Mode(id, title, title + ", and it is seen too late.", main, also, "What was done against it.");
    }
}
