package dev.mlreadiness.mojo;

import dev.mlreadiness.Readiness;
import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.config.Settings;
import dev.mlreadiness.rubric.RubricException;
import dev.mlreadiness.rubric.RubricSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals that scan have in common. */
abstract class ScanGoal extends AbstractMojo {

    /** Folder to read; the folder where Maven was started unless set. */
    @Parameter(property = "mlreadiness.basedir", defaultValue = "${session.executionRootDirectory}")
    private File basedir;

    /** Do nothing. Wins over everything else. */
    @Parameter(property = "mlreadiness.skip")
    private boolean skip;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    abstract boolean failing();

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped (mlreadiness.skip)");
            return;
        }
        Path root = basedir.toPath().toAbsolutePath().normalize();
        try {
            Settings settings = new Settings(
                    0.5, Map.of(), null, "expert", "", List.of(), List.of(), LocalDate.now(ZoneOffset.UTC), Map.of(), List.of());
            Assessment assessment = new Readiness(
                            RubricSource.shipped(RubricSource.DEFAULT), settings, "0.1.0", done -> {}, getLog()::warn)
                    .scan(root, root.getFileName().toString(), null);
            getLog().info("ML readiness of " + assessment.subject().name() + ": " + assessment.score().finalScore());
            if (failing() && !assessment.gate().passed()) {
                throw new MojoFailureException(assessment.gate().conditions().get(0).message());
            }
        } catch (RubricException | IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
