package dev.mlreadiness.mojo;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Compared;
import dev.mlreadiness.report.BaselineReport;
import dev.mlreadiness.report.VisibleText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes what is there today into .mlreadiness/baseline.json, to be committed: {@code check} then fails only on new findings and lower scores. Takes fixed findings
 * out and higher scores in; adds new findings or lowers scores only when {@code growBaseline} says so. Writes no report.
 */
@Mojo(name = "baseline", requiresProject = false, threadSafe = true)
public final class BaselineMojo extends ScanGoal {

    private static final int LISTED = 20;

    /** Let the baseline take new findings and lower scores over an existing file. Default: false. */
    @Parameter(property = "mlreadiness.growBaseline")
    private Boolean growBaseline;

    @Override
    boolean mustHaveBaseline() {
        return false;
    }

    @Override
    void checkParameters() throws MojoExecutionException {
        if (baselineFile().equals(NO_BASELINE)) {
            throw new MojoExecutionException("mlreadiness.baseline: name a file to write, not " + NO_BASELINE);
        }
    }

    @Override
    void finish(Scanned scanned) throws MojoExecutionException, MojoFailureException {
        Assessment assessment = scanned.assessment();
        Compared compared = assessment.baseline();
        boolean grows =
                compared != null && (compared.fresh() > 0 || !compared.lower().isEmpty());
        if (grows && !Boolean.TRUE.equals(growBaseline)) {
            refuse(assessment, compared);
        }
        Path file = scanned.root().resolve(baselineFile());
        try {
            BaselineReport.write(assessment, file);
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
        getLog().info("Baseline " + VisibleText.of(baselineFile()) + ": " + BaselineReport.summary(assessment)
                + ". Commit it.");
    }

    private void refuse(Assessment assessment, Compared compared) throws MojoFailureException {
        List<String> fresh = BaselineReport.fresh(assessment);
        fresh.stream().limit(LISTED).forEach(finding -> getLog().warn("would add " + finding));
        if (fresh.size() > LISTED) {
            getLog().warn("would add " + (fresh.size() - LISTED) + " more");
        }
        String scores = compared.lower().stream()
                .map(change -> VisibleText.of(change.text()))
                .collect(Collectors.joining(", "));
        throw new MojoFailureException("The baseline would grow: "
                + (fresh.isEmpty() ? "" : fresh.size() + (fresh.size() == 1 ? " new finding" : " new findings"))
                + (fresh.isEmpty() || scores.isEmpty() ? "" : "; ")
                + scores
                + ". Fix them, or -Dmlreadiness.growBaseline=true.");
    }
}
