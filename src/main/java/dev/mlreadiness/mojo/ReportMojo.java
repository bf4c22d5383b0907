package dev.mlreadiness.mojo;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Scores the repository and writes the reports as {@code check} does, but never fails the build on the result. */
@Mojo(name = "report", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class ReportMojo extends ReportingGoal {

    @Override
    boolean failing() {
        return false;
    }
}
