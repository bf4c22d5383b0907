package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.rubric.Evidence;
import dev.mlreadiness.rubric.Level;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricSource;
import dev.mlreadiness.rubric.RubricTest;
import dev.mlreadiness.rubric.TriggerClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A run on a change never earns a whole point for what has to be watched while it serves: Monitor 2, 3, 4 and 7. */
class TriggerClassTest {

    private static final Path TESTS = Path.of("rubric/tests");
    private static final Set<String> WATCHED = Set.of("monitor-2", "monitor-3", "monitor-4", "monitor-7");

    private static Rubric rubric;

    @TempDir
    static Path temp;

    @BeforeAll
    static void load() throws Exception {
        rubric = RubricSource.folder(Path.of("rubric"));
    }

    private static List<RubricTest> watched() {
        return rubric.tests().stream().filter(t -> WATCHED.contains(t.id())).toList();
    }

    /** What needs a path is held to the test's class by the assessor; what is declared names a class of its own. */
    @TestFactory
    Stream<DynamicTest> everyEvidenceNeedsASchedule() {
        return watched().stream()
                .flatMap(test -> test.evidence().stream()
                        .map(evidence -> dynamicTest(test.id() + " " + evidence.id(), () -> {
                            assertThat(test.trigger()).isEqualTo(TriggerClass.SCHEDULE);
                            assertThat(needsSchedule(evidence))
                                    .as(evidence.id())
                                    .isTrue();
                        })));
    }

    private static boolean needsSchedule(Evidence evidence) {
        boolean part = evidence.cap() < 1;
        boolean byPath = !evidence.declared() && evidence.level().compareTo(Level.REACHED) < 0;
        return part || byPath || evidence.trigger() == TriggerClass.SCHEDULE;
    }

    /** Every fixture of a whole point whose schedule is a workflow's, with a push in its place. */
    @TestFactory
    Stream<DynamicTest> noPushEarnsAWholePoint() throws IOException {
        try (Stream<Path> cases = Files.walk(TESTS, 4)) {
            return cases
                    .filter(p -> p.getParent().endsWith("cases/automated"))
                    .filter(p -> WATCHED.stream()
                            .anyMatch(id -> p.getName(2).toString().startsWith(id + "-")))
                    .filter(p -> Files.isDirectory(p.resolve(".github/workflows")))
                    .sorted()
                    .toList()
                    .stream()
                    .map(p -> dynamicTest(p.subpath(2, p.getNameCount()).toString(), () -> pushed(p)));
        }
    }

    private static void pushed(Path fixture) throws IOException {
        Path copy = Files.createTempDirectory(temp, "pushed");
        boolean changed = false;
        try (Stream<Path> files = Files.walk(fixture)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(fixture.relativize(file).toString());
                Files.createDirectories(target.getParent());
                String text = Files.readString(file);
                String pushed = file.toString().contains(".github/workflows")
                        ? text.replaceAll("schedule:\\s*\\n(\\s*- cron: .*\\n)+", "push:\n")
                        : text;
                changed |= !pushed.equals(text);
                Files.writeString(target, pushed);
            }
        }
        if (!changed) {
            return;
        }
        String id = fixture.getName(2).toString().replaceFirst("^(monitor-\\d).*", "$1");
        TestOutcome outcome =
                TestScans.of(rubric).convention("expert").profile("production").scan(copy).tests().stream()
                        .filter(t -> t.test().id().equals(id))
                        .findFirst()
                        .orElseThrow();
        assertThat(outcome.score()).as(outcome.reason().text()).isLessThan(1);
    }
}
