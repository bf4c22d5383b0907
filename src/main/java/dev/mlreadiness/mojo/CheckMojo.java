package dev.mlreadiness.mojo;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Scores the repository against a rubric, by default the ML Test Score, writes the reports, and fails the build when the gate does not hold. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends ReportingGoal {

    @Override
    boolean failing() {
        return true;
    }
}
