package dev.mlreadiness.rubric;

import java.util.List;

/**
 * One test of the rubric.
 *
 * @param id {@code data-1}
 * @param section id of its section
 * @param number 1-based in its section
 * @param title the statement that must hold, as short as fits a table row
 * @param asks the question
 * @param why why it matters
 * @param fix how to get there, cheapest way first
 * @param effort S (hours), M (days) or L (weeks)
 * @param trigger least trigger class that earns the whole point
 * @param visible whether files of a repository can show it: {@code file}, {@code elsewhere} (infrastructure or
 *     monitoring may live in another repository) or {@code no} (needs people or live experiments)
 * @param looked what is searched, in words, for a test without evidence
 * @param evidence the ways to show it, strongest first
 * @param source paper section
 */
public record RubricTest(
        String id,
        String section,
        int number,
        String title,
        String asks,
        String why,
        String fix,
        Effort effort,
        TriggerClass trigger,
        Visibility visible,
        List<String> looked,
        List<Evidence> evidence,
        String source) {

    /** Rough cost of a step. */
    public enum Effort {
        S,
        M,
        L
    }

    /** Whether files can show a test. */
    public enum Visibility {
        FILE,
        ELSEWHERE,
        NO
    }
}
