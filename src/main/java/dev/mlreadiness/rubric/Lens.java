package dev.mlreadiness.rubric;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Another reading of the same evidence: ways in which a project fails, each with what guards against it. It never
 * changes the score.
 *
 * @param id {@code why-models-fail}
 * @param title for people
 * @param source what it is drawn from
 * @param modes ways to fail, in order
 * @param guards those that no test of the rubric is: read and weighed as tests are, but in no section and without points.
 *     Their {@code asks} and {@code why} are empty
 */
public record Lens(String id, String title, String source, List<Mode> modes, List<RubricTest> guards) {

    /**
     * A way to fail.
     *
     * @param id kebab-case, unlike that of any test, smell or guard
     * @param title how it fails, as short as fits a table row
     * @param how the same in full
     * @param main ids of the tests and guards that decide whether the project is guarded
     * @param also ids of those that help
     * @param attest what people would have to record where a repository cannot show the main guards
     */
    public record Mode(String id, String title, String how, List<String> main, List<String> also, String attest) {}

    /** Ids of the tests of a rubric that the modes name. */
    Set<String> tests() {
        Set<String> ids = new TreeSet<>();
        modes.forEach(mode -> {
            ids.addAll(mode.main());
            ids.addAll(mode.also());
        });
        guards.forEach(guard -> ids.remove(guard.id()));
        return ids;
    }
}
