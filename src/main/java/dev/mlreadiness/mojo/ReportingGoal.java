package dev.mlreadiness.mojo;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.report.Assets;
import dev.mlreadiness.report.ConsoleLine;
import dev.mlreadiness.report.ConsoleReport;
import dev.mlreadiness.report.ReportView;
import dev.mlreadiness.report.Reports;
import dev.mlreadiness.report.VisibleText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Writes the reports and the console form; says whether the gate may fail the build. */
abstract class ReportingGoal extends ScanGoal {

    /** Whether a gate that does not hold fails the build. */
    abstract boolean failing();

    @Override
    final void finish(Scanned scanned) throws MojoExecutionException, MojoFailureException {
        ReportView view = ReportView.of(scanned.assessment());
        List<Path> written = write(scanned, view);
        String page = written.stream()
                .filter(p -> p.getFileName().toString().equals(Reports.PAGE))
                .map(p -> shown(scanned.root(), p))
                .findFirst()
                .orElse("");
        List<String> others = written.stream()
                .map(p -> p.getFileName().toString())
                .filter(n -> !n.equals(Reports.PAGE))
                .toList();
        ConsoleReport.Options options = new ConsoleReport.Options(
                Terminal.unicode(), getLog().isDebugEnabled(), scanned.seconds(), page, others, goals());
        for (ConsoleLine line : ConsoleReport.lines(view, options)) {
            log(line);
        }
        if (failing() && !scanned.assessment().gate().passed()) {
            throw new MojoFailureException(
                    failure(scanned.assessment()) + (page.isEmpty() ? "" : " See " + page + "."));
        }
    }

    /** Stands alone: with {@code -q} it is all that is printed. */
    private static String failure(Assessment assessment) {
        return assessment.gate().conditions().stream()
                .filter(c -> c.enforced() && !c.passed())
                .map(c -> VisibleText.of(c.message()))
                .collect(Collectors.joining(" "));
    }

    private List<Path> write(Scanned scanned, ReportView view) throws MojoExecutionException {
        Set<Reports.Format> formats = EnumSet.noneOf(Reports.Format.class);
        for (Reports.Format format : Reports.Format.values()) {
            List<String> wanted = scanned.settings().formats();
            if (wanted.isEmpty() || wanted.contains(format.name().toLowerCase(Locale.ROOT))) {
                formats.add(format);
            }
        }
        try {
            return Reports.write(scanned.assessment(), view, scanned.output(), formats, style());
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private Assets style() {
        boolean jenkins = assets().equals("auto") && System.getenv("JENKINS_URL") != null;
        return jenkins || assets().equals("linked") ? Assets.LINKED : Assets.INLINE;
    }

    private void log(ConsoleLine line) {
        switch (line.level()) {
            case INFO -> getLog().info(line.text());
            case WARNING -> getLog().warn(line.text());
            case ERROR -> getLog().error(line.text());
        }
    }

    private static String shown(Path root, Path file) {
        return (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
    }
}
