package dev.mlreadiness.syntax.groovy;

import java.util.List;
import java.util.Map;

/**
 * What a Jenkinsfile runs and when.
 *
 * @param steps shell steps in the order of the text
 * @param triggers of {@code triggers { … }} and {@code pipelineTriggers([…])}
 * @param libraries shared libraries: what they do is not visible
 * @param images container images that steps run in
 * @param downstream jobs that it starts
 * @param approvals lines (from 1) of {@code input} steps, where a person goes on
 */
public record Jenkinsfile(
        List<Step> steps,
        List<Trigger> triggers,
        List<String> libraries,
        List<String> images,
        List<String> downstream,
        List<Integer> approvals) {
    public Jenkinsfile {
        steps = List.copyOf(steps);
        triggers = List.copyOf(triggers);
        libraries = List.copyOf(libraries);
        images = List.copyOf(images);
        downstream = List.copyOf(downstream);
        approvals = List.copyOf(approvals);
    }

    /**
     * A trigger.
     *
     * @param kind {@code cron}, {@code pollSCM}, {@code upstream} …
     * @param value schedule or jobs
     * @param line line (from 1)
     */
    public record Trigger(String kind, String value, int line) {}

    /**
     * A shell step.
     *
     * @param kind {@code sh}, {@code bat}, {@code powershell}, {@code pwsh}
     * @param script the text; source text if {@code known} is false
     * @param known true if the script is a string
     * @param line line (from 1) where the script starts
     * @param stages names of the stages around it, outermost first
     * @param folder of {@code dir('…')} around it, relative to the checkout
     * @param variables of {@code environment { … }} and {@code withEnv} around it
     * @param swallowed why its failure does not fail the build, or null
     * @param conditional true under {@code when} or {@code if}
     * @param timer true under {@code when { triggeredBy 'TimerTrigger' }}: a schedule alone gets there
     * @param post condition of the {@code post} section that holds it, such as {@code always}; or null
     */
    public record Step(
            String kind,
            String script,
            boolean known,
            int line,
            List<String> stages,
            String folder,
            Map<String, String> variables,
            String swallowed,
            boolean conditional,
            boolean timer,
            String post) {}
}
