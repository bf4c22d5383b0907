package dev.mlreadiness.mojo;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.report.ExplainText;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Explains one test of the rubric, one smell, or how the project could fail: what it asks, what this repository shows, why it got its result, what raises it. Writes no report and never fails on
 * the result.
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends ScanGoal {

    /** Id of a test (monitor-2), of a smell (sec-pickle-load), of a lens (why-models-fail) or of one of its ways to fail (decay). */
    @Parameter(property = "mlreadiness.id")
    private String id;

    /** Component of .mlreadiness.yml to explain it for. Default: all. */
    @Parameter(property = "mlreadiness.component")
    private String component;

    private String component(Scanned scanned) throws MojoExecutionException {
        if (component == null || component.isBlank()) {
            return "";
        }
        List<String> known = scanned.assessment().components().stream()
                .map(Assessment.Component::name)
                .toList();
        if (!known.contains(component.strip())) {
            throw new MojoExecutionException("mlreadiness.component: no component '" + component.strip() + "'; "
                    + (known.isEmpty() ? ".mlreadiness.yml names none" : "known: " + String.join(", ", known)));
        }
        return component.strip();
    }

    @Override
    boolean showsInfo() {
        return true;
    }

    @Override
    void checkParameters() throws MojoExecutionException {
        if (id == null || id.isBlank()) {
            throw new MojoExecutionException(
                    "Say what to explain, such as -Dmlreadiness.id=monitor-2 or -Dmlreadiness.id=sec-pickle-load.");
        }
    }

    @Override
    void finish(Scanned scanned) throws MojoExecutionException {
        Optional<List<String>> lines =
                ExplainText.lines(scanned.assessment(), id.strip(), component(scanned), Terminal.unicode());
        if (lines.isEmpty()) {
            List<String> nearest = ExplainText.nearest(scanned.assessment(), id.strip());
            throw new MojoExecutionException("Nothing has the id '" + id + "'."
                    + (nearest.isEmpty() ? "" : " Did you mean " + String.join(", ", nearest) + "?"));
        }
        lines.get().forEach(getLog()::info);
    }
}
