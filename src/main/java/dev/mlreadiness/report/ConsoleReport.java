package dev.mlreadiness.report;

import dev.mlreadiness.report.ConsoleLine.Level;
import dev.mlreadiness.report.ReportView.Finding;
import dev.mlreadiness.report.ReportView.Section;
import dev.mlreadiness.report.ReportView.SmellGroup;
import dev.mlreadiness.report.ReportView.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The report as lines for a log of 80 columns: three lines when the gate passes, about 35 with the reasons when it
 * fails, the gate last. A finding's line starts with {@code path:line:column:}, which editors and terminals link; only
 * a path that is longer than the line may pass the 80 columns.
 */
public final class ConsoleReport {

    /** Columns with Maven's prefix. */
    static final int COLUMNS = 80;

    private static final int STEPS = 3;
    private static final int FINDINGS = 5;
    private static final int QUOTED = 1;
    private static final int COMPONENTS = 8;
    private static final int WARNINGS = 2;

    /**
     * What is outside the assessment.
     *
     * @param unicode whether the terminal shows more than ASCII
     * @param full the long form also when the gate passes
     * @param seconds that the scan took; negative to leave out
     * @param report path of the page as people can open it; empty when none was written
     * @param others names of the other files in its folder
     * @param goals what goals are called by: the prefix where a pom makes Maven know it, else the coordinates
     */
    public record Options(
            boolean unicode, boolean full, double seconds, String report, List<String> others, String goals) {}

    private final ReportView view;
    private final Options options;
    private final List<ConsoleLine> lines = new ArrayList<>();

    private ConsoleReport(ReportView view, Options options) {
        this.view = view;
        this.options = options;
    }

    /** The lines in order. */
    public static List<ConsoleLine> lines(ReportView view, Options options) {
        return new ConsoleReport(view, options).lines();
    }

    private List<ConsoleLine> lines() {
        if (!view.ml()) {
            nothing();
        } else if (view.result().gate().equals("failed") || options.full()) {
            headline();
            scores();
            steps();
            smells();
            files();
        } else {
            success();
        }
        if (view.ml()) {
            trouble(view.result().baseline());
        }
        trouble(view.scan().trouble());
        trouble(view.scan().suppressionTrouble());
        view.scan().warnings().stream().limit(WARNINGS).forEach(this::warning);
        if (view.ml()) {
            failures();
        }
        gate();
        return List.copyOf(lines);
    }

    private void nothing() {
        info("No " + view.about() + " found in " + view.header().name() + ", "
                + Words.count(view.scan().files(), "file", "files") + elapsed());
        reportLine("");
    }

    private void success() {
        String found = Words.count(view.scan().files(), "file", "files") + elapsed();
        info("ML readiness of " + view.header().name() + ": " + view.result().finalScore() + " of "
                + view.result().maximum() + withAttestations() + ", " + found);
        reportLine(smellCounts() + ". ");
    }

    private void reportLine(String before) {
        if (!options.report().isEmpty()) {
            info(before + "Report " + options.report());
        } else if (!before.isEmpty()) {
            info(before.strip());
        }
    }

    private void headline() {
        String commit =
                view.header().commit().isEmpty() ? "" : " at " + view.header().commit();
        String read = ", " + Words.count(view.scan().files(), "file", "files") + elapsed();
        info("ML readiness of " + view.header().name() + commit + read);
        blank();
    }

    private String elapsed() {
        return options.seconds() < 0 ? "" : String.format(Locale.ROOT, ", %.1f s", options.seconds());
    }

    private void scores() {
        ScoreBars bars = new ScoreBars(view, options.unicode());
        info(bars.axis());
        for (Section section : view.sections()) {
            info(bars.row(section));
        }
        List<String> holders =
                view.result().holders().stream().map(ReportView.Ref::label).toList();
        int last = holders.size() - 1;
        String which = last == 0
                ? "the lowest section, " + holders.get(0)
                : "the lowest sections, " + String.join(", ", holders.subList(0, last)) + " and " + holders.get(last);
        String verdict =
                "Final " + view.result().finalScore() + " of " + view.result().maximum() + ": " + which + ".";
        String withBand = verdict + " " + view.result().band() + ".";
        String fitting = Wrap.columns(shown(withBand)) <= Level.INFO.width() ? withBand : verdict;
        Wrap.words(shown(fitting), Level.INFO.width(), "  ").stream().limit(3).forEach(this::info);
        bars.legend().forEach(this::info);
        attested();
        blank();
        components();
    }

    private void components() {
        if (view.components().isEmpty()) {
            if (!view.scan().split().isEmpty()) {
                info("This looks like several systems; the report shows how to score each.");
                blank();
            }
            return;
        }
        info("Components, of which the lowest counts");
        for (ReportView.Part part : view.components().stream().limit(COMPONENTS).toList()) {
            String scores = part.scores().stream()
                    .map(entry -> entry.name() + " " + entry.text())
                    .collect(Collectors.joining(", "));
            info("  " + (part.lowest() ? "> " : "  ") + part.name() + ": "
                    + (part.finalScore().isEmpty() ? "no machine learning" : part.finalScore() + " (" + scores + ")"));
        }
        if (view.components().size() > COMPONENTS) {
            info("    " + (view.components().size() - COMPONENTS) + " more in the report");
        }
        blank();
    }

    private void attested() {
        ReportView.Result result = view.result();
        String most = "files alone can show at most " + result.reachable() + ".";
        if (result.attested().isEmpty()) {
            info("F" + most.substring(1));
            return;
        }
        long counting = view.attestations().stream()
                .filter(attested -> attested.why().isEmpty())
                .count();
        int all = view.attestations().size() + view.moreAttestations();
        info("With attestations " + result.attested() + " (" + counting + " of " + all + " count"
                + (result.applicable().isEmpty() ? "" : "; over applicable tests " + result.applicable()) + "); "
                + most);
    }

    private String withAttestations() {
        return view.result().attested().isEmpty()
                ? ""
                : ", attested " + view.result().attested();
    }

    private void steps() {
        if (view.steps().isEmpty()) {
            return;
        }
        info("What to do next, by gain in the final score per effort");
        view.steps().stream().limit(STEPS).forEach(this::step);
        if (view.steps().size() > STEPS) {
            info("    " + (view.steps().size() - STEPS) + " more in the report");
        }
        blank();
    }

    private void step(Step step) {
        String arrow = options.unicode() ? " → " : " -> ";
        String gain = step.stays() ? "stays " + step.from() : step.from() + arrow + step.to();
        String start = String.format(Locale.ROOT, "%2d. %-10s %s  ", step.number(), gain, step.effort());
        String indent = " ".repeat(start.length());
        List<String> text =
                Wrap.words(shown(step.test().label() + ": " + step.action()), Level.INFO.width() - start.length(), "");
        for (int i = 0; i < Math.min(2, text.size()); i++) {
            boolean cut = i == 1 && text.size() > 2;
            info((i == 0 ? start : indent) + text.get(i) + (cut ? dots() : ""));
        }
        if (step.at() != null) {
            info(indent + step.at().text());
        } else if (!step.attest().isEmpty()) {
            info(indent + step.attest());
        }
    }

    private String smellCounts() {
        ReportView.Smells smells = view.smells();
        List<String> parts = new ArrayList<>();
        if (!smells.bySeverity().isEmpty()) {
            parts.add(smells.bySeverity());
        }
        if (smells.suppressedTotal() > 0) {
            parts.add(smells.suppressedTotal() + " suppressed");
        }
        return "Smells: " + smells.total() + (parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")");
    }

    private void profile() {
        if (view.scan().profile().isEmpty()) {
            return;
        }
        info("Profile " + view.scan().profile() + ", " + view.scan().profileReason());
        if (!view.scan().profileEffect().isEmpty()) {
            info("  " + view.scan().profileEffect());
        }
    }

    private void smells() {
        profile();
        info(smellCounts() + (view.smells().total() > 0 ? "; the worst of each kind" : ""));
        int listed = 0;
        for (SmellGroup group : view.smells().groups()) {
            List<Finding> findings = new ArrayList<>(group.quoted());
            findings.addAll(group.rows());
            if (listed < FINDINGS && !findings.isEmpty()) {
                finding(group, findings.get(0), listed < QUOTED);
                listed++;
            }
        }
        if (view.smells().total() > listed) {
            info("    " + (view.smells().total() - listed) + " more in the report");
        }
        blank();
    }

    private void finding(SmellGroup group, Finding finding, boolean quoted) {
        boolean bad =
                finding.severity().equals("critical") || finding.severity().equals("high");
        Level level = bad ? Level.WARNING : Level.INFO;
        String cell =
                finding.at().inNotebook().isEmpty() ? "" : " (" + finding.at().inNotebook() + ")";
        place(
                level,
                finding.at().link() + ": ",
                (finding.fresh() ? "new " : "") + finding.severity() + " " + group.title() + cell,
                " [" + group.rule() + "]");
        if (!finding.version().isEmpty()) {
            info("       = " + finding.version());
        }
        if (quoted) {
            finding.quote().lines().stream()
                    .filter(ReportView.QuotedLine::hit)
                    .limit(1)
                    .forEach(line -> info(String.format(
                            Locale.ROOT, "%6d | %s", line.number(), line.text().strip())));
            List<String> added = ChangedLines.text(finding.change()).stream()
                    .filter(line -> line.startsWith("+"))
                    .toList();
            info(added.size() == 1 ? "       " + added.get(0) : "       = fix: " + Words.firstSentence(group.fix()));
        }
    }

    /**
     * A place is never cut, or nothing could link it; what does not fit beside it goes below, the rule's name only
     * where there is room.
     */
    private void place(Level level, String place, String text, String rule) {
        String at = shown(place);
        boolean room = Wrap.columns(at + shown(text) + rule) <= level.width();
        String what = room ? shown(text) + rule : shown(text);
        if (Wrap.columns(at) + Math.min(30, Wrap.columns(what)) <= level.width()) {
            lines.add(new ConsoleLine(level, Wrap.cut(at + what, level.width(), dots())));
        } else {
            lines.add(new ConsoleLine(level, at.strip()));
            lines.add(new ConsoleLine(level, Wrap.cut("    " + what, level.width(), dots())));
        }
    }

    private void files() {
        if (options.report().isEmpty()) {
            return;
        }
        String others = options.others().isEmpty() ? "" : " (also " + String.join(", ", options.others()) + ")";
        boolean room = Wrap.columns(shown("Report  " + options.report() + others)) <= Level.INFO.width();
        info("Report  " + options.report() + (room ? others : ""));
        // whole, however long: people paste it
        String explain = "mvn " + options.goals() + ":explain -Dmlreadiness.id=" + example();
        lines.add(new ConsoleLine(Level.INFO, "Why     " + shown(explain)));
        blank();
    }

    /** An id that is worth explaining: the first step's test. */
    private String example() {
        return view.steps().isEmpty()
                ? view.sections().get(0).tests().get(0).id()
                : view.steps().get(0).test().id();
    }

    private void failures() {
        view.result()
                .failures()
                .forEach(message ->
                        Wrap.words(shown(message), Level.ERROR.width(), "  ").forEach(line -> add(Level.ERROR, line)));
        view.steps().stream().filter(Step::passes).findFirst().ifPresent(step -> {
            String steps = step.number() == 1 ? "Step 1 above is" : "Steps 1 to " + step.number() + " are";
            info(steps + " enough for the required " + view.result().required() + ".");
        });
    }

    /** The first of the files that could not be read as they should be, or of idle suppressions; the report has all with the whole reason. */
    private void trouble(String text) {
        if (!text.isEmpty()) {
            Wrap.words(shown(text), Level.INFO.width(), "  ").stream().limit(2).forEach(this::info);
        }
    }

    private void warning(String text) {
        Wrap.words(shown("May change the score: " + text), Level.WARNING.width(), "  ").stream()
                .limit(2)
                .forEach(line -> add(Level.WARNING, line));
    }

    private void gate() {
        if (!view.ml()) {
            info("Nothing to score: the gate passes.");
            return;
        }
        ReportView.Result result = view.result();
        boolean failed = result.gate().equals("failed");
        add(failed ? Level.ERROR : Level.INFO, gateLine(view));
    }

    /** The verdict in one line, the last of the log and all that {@code -q} leaves. */
    public static String gateLine(ReportView view) {
        ReportView.Result result = view.result();
        String score = result.on().equals("attested")
                ? "final score with attestations " + result.attested() + " of " + result.maximum() + " ("
                        + result.finalScore() + " verified)"
                : "final score " + result.finalScore() + " of " + result.maximum();
        String required = result.required().isEmpty() ? "" : ", required " + result.required();
        return switch (result.gate()) {
            case "passed" -> "Gate passed: " + score + required + ".";
            case "none" -> "No gate set: " + score + ".";
            default -> "Gate failed: " + score + required + failedOthers(result) + ".";
        };
    }

    private static String failedOthers(ReportView.Result result) {
        List<String> failed = result.conditions().stream()
                .filter(condition ->
                        condition.verdict().equals("not met") && !condition.id().equals("minScore"))
                .map(ReportView.Condition::id)
                .toList();
        return failed.isEmpty() ? "" : "; not met: " + String.join(", ", failed);
    }

    private void blank() {
        lines.add(new ConsoleLine(Level.INFO, ""));
    }

    private void info(String text) {
        add(Level.INFO, text);
    }

    private void add(Level level, String text) {
        lines.add(new ConsoleLine(level, Wrap.cut(shown(text), level.width(), dots())));
    }

    private String shown(String text) {
        return options.unicode() ? VisibleText.of(text) : ScoreBars.ascii(text);
    }

    private String dots() {
        return options.unicode() ? "…" : "...";
    }
}
