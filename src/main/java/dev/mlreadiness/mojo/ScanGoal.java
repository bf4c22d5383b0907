package dev.mlreadiness.mojo;

import dev.mlreadiness.Readiness;
import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.config.AttestationReader;
import dev.mlreadiness.config.Baseline;
import dev.mlreadiness.config.BaselineReader;
import dev.mlreadiness.config.ConfigException;
import dev.mlreadiness.config.ConfigReader;
import dev.mlreadiness.config.Parameters;
import dev.mlreadiness.config.RunSettings;
import dev.mlreadiness.config.SettingsOf;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * What the goals that scan have in common: parameters, one scan for each build, settings. Parameters have no default of their own, because
 * {@code .mlreadiness.yml} comes between them and the default.
 */
abstract class ScanGoal extends AbstractMojo {

    /** Value of the parameter baseline that turns it off. */
    static final String NO_BASELINE = "none";

    private static final String COORDINATES = "dev.mlreadiness:mlreadiness-maven-plugin";

    /** Folder to read; the folder where Maven was started unless set. A relative path starts there too. */
    @Parameter(property = "mlreadiness.basedir", defaultValue = "${session.executionRootDirectory}")
    private File basedir;

    /** Folder for the reports. Default: target/mlreadiness in the folder that is read. */
    @Parameter(property = "mlreadiness.outputDirectory")
    private File outputDirectory;

    /** Do nothing. Wins over everything else. Default: false. */
    @Parameter(property = "mlreadiness.skip")
    private Boolean skip;

    /** Least final score that passes, on the rubric's scale (0 to 7). Default: 0.5. */
    @Parameter(property = "mlreadiness.minScore")
    private Double minScore;

    /** Least score of each section: a number for all, or section=number pairs such as data=1,monitor=0.5. Default: none. */
    @Parameter(property = "mlreadiness.minSectionScore")
    private String minSectionScore;

    /** Least severity of a smell that fails: info, low, medium, high, critical or none. Default: critical. */
    @Parameter(property = "mlreadiness.failOnSmells")
    private String failOnSmells;

    /**
     * Score that must meet the limits: verified (what files show) or attested (with what .mlreadiness/attestations.yaml says). Default: verified.
     */
    @Parameter(property = "mlreadiness.gateOn")
    private String gateOn;

    /** Rubric: ml-test-score-2017, ml-test-score-2016, or the path of a rubric file or folder. Default: ml-test-score-2017. */
    @Parameter(property = "mlreadiness.rubric")
    private String rubric;

    /** How far evidence counts: expert (what careful raters apply) or strict (the paper's words). Default: expert. */
    @Parameter(property = "mlreadiness.convention")
    private String convention;

    /** Kind of project: production, library, research or teaching; decides which smells are on. Default: guessed. */
    @Parameter(property = "mlreadiness.profile")
    private String profile;

    /** Report findings of severity info too: hints that are seldom worth a change. Default: false. */
    @Parameter(property = "mlreadiness.showInfo")
    private Boolean showInfo;

    /** Reports to write: html, json. Default: all. */
    @Parameter(property = "mlreadiness.formats")
    private List<String> formats;

    /** Style of the HTML report: inline (one file), linked (style beside it), auto (linked under Jenkins). Default: inline. */
    @Parameter(property = "mlreadiness.assets")
    private String assets;

    /** File of the baseline, from the folder that is read; none for no comparison. Default: .mlreadiness/baseline.json, where it exists. */
    @Parameter(property = "mlreadiness.baseline")
    private String baseline;

    /** Day that stands for today, as 2026-11-24. Default: SOURCE_DATE_EPOCH, else today in UTC. */
    @Parameter(property = "mlreadiness.date")
    private String date;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private MojoExecution execution;

    /** What a scan came to, with what decided it. */
    record Scanned(Path root, Path output, Assessment assessment, RunSettings settings, double seconds) {}

    /** What the goal does with a scan. */
    abstract void finish(Scanned scanned) throws MojoExecutionException, MojoFailureException;

    /** Complains about the goal's own parameters before the time of a scan is spent. */
    void checkParameters() throws MojoExecutionException {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (Boolean.TRUE.equals(skip)) {
            getLog().info("Skipped (mlreadiness.skip).");
            return;
        }
        checkParameters();
        Path root = basedir.toPath().toAbsolutePath().normalize();
        if (alreadyDone(root)) {
            getLog().debug("Done before in this build.");
            return;
        }
        finish(scan(root));
    }

    private Scanned scan(Path root) throws MojoExecutionException {
        if (!Files.isDirectory(root)) {
            throw new MojoExecutionException("mlreadiness.basedir is no folder: " + basedir);
        }
        long start = System.nanoTime();
        Path output = outputDirectory != null
                ? outputDirectory.toPath().toAbsolutePath()
                : root.resolve("target").resolve("mlreadiness");
        try {
            SettingsOf settingsOf = new SettingsOf(
                            parameters(), ConfigReader.readFolder(root), AttestationReader.readFolder(root))
                    .baseline(readBaseline(root));
            Rubric chosen = settingsOf.loadRubric(root);
            RunSettings settings =
                    settingsOf.settings(chosen, System.getenv("SOURCE_DATE_EPOCH"), LocalDate.now(ZoneOffset.UTC));
            Progress progress = new Progress(getLog());
            Assessment assessment = new Readiness(
                            chosen, settings.settings(), settings.opaqueHops(), version(), progress, getLog()::warn)
                    .scan(root, name(root), output);
            return new Scanned(root, output, assessment, settings, (System.nanoTime() - start) / 1e9);
        } catch (RubricException | ConfigException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot read " + root.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private Parameters parameters() {
        return new Parameters(
                null,
                null,
                skip,
                minScore,
                minSectionScore,
                failOnSmells,
                gateOn,
                rubric,
                convention,
                profile,
                formats,
                assets,
                baseline,
                null,
                null,
                date,
                showsInfo() ? Boolean.TRUE : showInfo);
    }

    /** Whether the goal needs findings of severity info, whatever the parameter says. */
    boolean showsInfo() {
        return false;
    }

    /** Whether a file that the parameter baseline names must be there. */
    boolean mustHaveBaseline() {
        return true;
    }

    /** As the parameter names it, or the usual one. */
    final String baselineFile() {
        return baseline == null || baseline.isBlank() ? Baseline.FILE : baseline.strip();
    }

    private Baseline readBaseline(Path root) throws ConfigException {
        boolean usual = baselineFile().equals(Baseline.FILE);
        if (baselineFile().equals(NO_BASELINE)) {
            return null;
        }
        Baseline read = BaselineReader.readFolder(root, usual ? "" : baselineFile());
        if (read == null && !usual && mustHaveBaseline()) {
            throw new ConfigException("mlreadiness.baseline", 0, "there is no file " + baselineFile());
        }
        return read;
    }

    final String assets() {
        return assets == null ? "inline" : assets.strip();
    }

    private String name(Path root) {
        boolean own = session != null
                && session.getTopLevelProject() != null
                && session.getTopLevelProject().getFile() != null
                && root.equals(
                        session.getTopLevelProject().getBasedir().toPath().normalize());
        Path folder = root.getFileName();
        return own ? session.getTopLevelProject().getArtifactId() : folder == null ? "repository" : folder.toString();
    }

    /** What people type before the name of a goal: the short prefix works only where the pom declares the plugin. */
    final String goals() {
        boolean declared = session != null
                && session.getTopLevelProject() != null
                && session.getTopLevelProject().getPlugin(COORDINATES) != null;
        return declared ? "mlreadiness" : COORDINATES + ":" + version();
    }

    private String version() {
        return execution == null || execution.getPlugin() == null
                ? "unknown"
                : execution.getPlugin().getVersion();
    }

    /** One scan of a folder for each goal and execution of a build, whatever the modules and threads. */
    private boolean alreadyDone(Path root) {
        if (session == null || session.getRequest() == null) {
            return false;
        }
        String key = "mlreadiness." + (execution == null ? "" : execution.getGoal() + "." + execution.getExecutionId())
                + "@" + root;
        synchronized (ScanGoal.class) {
            return session.getRequest().getData().putIfAbsent(key, Boolean.TRUE) != null;
        }
    }
}
