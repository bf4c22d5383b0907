package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment;
import java.util.List;

/**
 * What the HTML and console forms print, worded, counted and bounded once. Hidden characters of the repository's text
 * are visible already ({@link VisibleText}), likely secrets replaced; the forms still have to escape. Scores are text
 * already, so that no form formats a number of its own.
 *
 * @param title of the page: the answer first
 * @param header what was scanned, when
 * @param about what the rubric is about: machine learning
 * @param ml whether the repository is what the rubric is about; otherwise {@code result} is null and most lists are empty
 * @param result gate and final score
 * @param steps what to do next
 * @param sections with their tests
 * @param attestations what people say of tests, also what does not count
 * @param moreAttestations those that are not listed
 * @param counts of tests
 * @param smells findings by rule
 * @param automation paths from triggers to evidence
 * @param components parts with their own scores; empty for the whole as one
 * @param folders where findings and evidence are
 * @param moreFolders folders that are not listed
 * @param scan about this scan
 */
public record ReportView(
        String title,
        Header header,
        String about,
        boolean ml,
        Result result,
        List<Step> steps,
        List<Section> sections,
        List<Attested> attestations,
        int moreAttestations,
        Counts counts,
        Smells smells,
        Automation automation,
        List<Part> components,
        List<Folder> folders,
        int moreFolders,
        Scan scan) {

    /** The view of an assessment. */
    public static ReportView of(Assessment assessment) {
        return ViewBuilder.build(assessment);
    }

    /**
     * A component of the repository.
     *
     * @param id for links
     * @param paths as configured
     * @param finalScore empty without machine learning
     * @param attested with attestations; empty when they add nothing
     * @param lowest whether its score is that of the whole, whose sections show its tests
     * @param steps those of the lowest stand in the report itself
     * @param sections empty for the lowest, and for those that are only listed
     */
    public record Part(
            String id,
            String name,
            String paths,
            int files,
            String finalScore,
            String attested,
            boolean lowest,
            List<Entry> scores,
            List<Step> steps,
            List<Section> sections) {}

    /** {@code commit} is shortened; empty without git. {@code links} tells whether places are linked. */
    public record Header(
            String name,
            String branch,
            String commit,
            boolean links,
            String date,
            String toolVersion,
            String rubric,
            String rubricId,
            String rubricSource,
            String convention) {}

    /**
     * The verdict.
     *
     * @param gate passed, failed or none
     * @param finalScore as text, with {@code maximum}
     * @param attested final score with attestations, as text; empty when there are none
     * @param applicable the same over the tests that apply; empty when all do
     * @param reachable the most that files alone can show
     * @param on which score the gate judges: verified or attested
     * @param required least final score; empty without one
     * @param band name of the band of the final score
     * @param holders the lowest sections
     * @param others what the lowest of the other sections has; empty when all are lowest
     * @param failures messages of the failed conditions
     * @param conditions all of them
     * @param ladder the bands as a drawing
     * @param baseline the comparison with the baseline in a sentence; empty without one
     * @param limitX where the limit line of the bars is, in 700ths of the axis; -1 for none
     * @param axis most that a section can reach
     */
    public record Result(
            String gate,
            String finalScore,
            String maximum,
            String attested,
            String applicable,
            String reachable,
            String on,
            String required,
            String band,
            List<Ref> holders,
            String others,
            List<String> failures,
            List<Condition> conditions,
            Ladder ladder,
            String baseline,
            int limitX,
            String axis) {}

    /** An id to link to and its text. */
    public record Ref(String id, String label) {}

    /** One condition of the gate. {@code verdict} is met, not met, or not enforced. */
    public record Condition(String id, String required, String actual, String verdict, String message) {}

    /** Bands on an axis of 280 units. */
    public record Ladder(List<Rung> rungs, List<Tick> ticks, String label) {}

    /** One band. */
    public record Rung(int x, int width, boolean on) {}

    /** A number under the axis. {@code anchor} is start, middle or end. */
    public record Tick(int x, String anchor, String text) {}

    /**
     * @param gain "1.5 → 2.0" or "stays 2.5"
     * @param note what the gain means: passes the gate, next band, or the section's own gain
     * @param passes whether this is the step after which the gate's score holds
     * @param attest whether people may have to attest it, in words; empty when files show it
     */
    public record Step(
            int number,
            Ref test,
            String action,
            String detail,
            Place at,
            boolean stays,
            String from,
            String to,
            String note,
            boolean passes,
            String attest,
            String effort) {}

    /**
     * @param width of the bar in 700ths of the axis
     * @param lowest whether it holds the final score
     * @param attested score with attestations; empty when they add nothing
     * @param attestedWidth of its bar
     */
    public record Section(
            String id,
            String title,
            String score,
            String maximum,
            int width,
            boolean lowest,
            String attested,
            int attestedWidth,
            double points,
            List<Test> tests) {}

    /** Tests by points: all, some, none; the others are unknown (0 points) or not applicable (skipped). */
    public record Counts(
            int tests, int full, int part, int zero, int unknown, int skipped, String fullPoints, String partPoints) {}

    /**
     * @param mark full, part, zero, skipped or unknown: chooses shape and colour
     * @param state in words
     * @param level how far the best evidence goes, in words; empty without evidence
     * @param raise what would raise it; empty at the maximum
     * @param evidence strongest first
     * @param more evidence that is not listed
     * @param searched what was looked at, in words
     * @param open whether it starts unfolded
     * @param attested the attestation that counts; null without one
     */
    public record Test(
            String id,
            String label,
            int number,
            String title,
            String asks,
            String why,
            String mark,
            String state,
            String score,
            String maximum,
            String level,
            String confidence,
            String reason,
            String raise,
            String effort,
            List<Evidence> evidence,
            int more,
            String searched,
            String trigger,
            boolean open,
            Attested attested) {}

    /**
     * What a person says of a test.
     *
     * @param claim manual, automated or not applicable
     * @param points what it gives with attestations
     * @param why why it does not count; empty when it does
     * @param said statement or reason
     * @param left days until it ends, in words
     * @param scope component and model, in words; may be empty
     * @param evidence what it points to
     * @param at place of the entry
     */
    public record Attested(
            Ref test,
            String claim,
            String points,
            String why,
            String said,
            String by,
            String approvedBy,
            String owner,
            String on,
            String until,
            String left,
            String scope,
            List<Entry> evidence,
            String at) {}

    /**
     * Evidence of a test.
     *
     * @param path hops from the trigger on
     * @param reached whether a repeating trigger gets there
     * @param assumed what the path takes for granted; empty for a certain one
     * @param broken why it does not count in full
     */
    public record Evidence(
            Place at,
            String shows,
            String level,
            Quote quote,
            List<String> path,
            boolean reached,
            String assumed,
            String broken) {}

    /**
     * A place.
     *
     * @param text in words
     * @param href address; empty where there is none
     * @param link {@code path:line:column}, as editors and terminals link it
     * @param inNotebook "cell 7, line 3"; empty outside notebooks
     */
    public record Place(String text, String href, String link, String inNotebook) {}

    /** Quoted lines; empty where nothing is quoted. */
    public record Quote(List<QuotedLine> lines, boolean redacted) {
        static final Quote NONE = new Quote(List.of(), false);
    }

    /** {@code hit} marks the lines that the finding is about. */
    public record QuotedLine(int number, String text, boolean hit) {}

    /**
     * @param total findings that count
     * @param suppressed those that do not
     * @param bySeverity "2 high, 3 medium"
     * @param unlisted findings that are only in the JSON file
     */
    public record Smells(
            int total,
            String bySeverity,
            List<SmellGroup> groups,
            List<Suppression> suppressed,
            int suppressedTotal,
            int unlisted) {}

    /**
     * Findings of one rule.
     *
     * @param severity the highest in the group
     * @param suppress lines to paste into the configuration
     * @param quoted findings with their lines
     * @param rows findings without
     * @param unlisted findings that are only counted
     */
    public record SmellGroup(
            String rule,
            String title,
            String severity,
            int count,
            String why,
            String fix,
            String example,
            List<Ref> raises,
            String suppress,
            List<Finding> quoted,
            List<Finding> rows,
            int unlisted,
            boolean open) {}

    /**
     * @param id {@code f-} and the fingerprint
     * @param version which version of a library decided; empty for none
     * @param fresh there is a baseline that does not have it
     * @param change how the code could be changed; empty where nothing is shown
     */
    public record Finding(
            String id,
            String fingerprint,
            String severity,
            String confidence,
            String message,
            String version,
            Place at,
            Quote quote,
            boolean fresh,
            List<ChangedLine> change) {}

    /** A line that goes, with its number, or one that comes, with 0. */
    public record ChangedLine(int number, String text) {

        /** Whether it comes. */
        public boolean isAdded() {
            return number == 0;
        }
    }

    /** {@code until} is "no end date" without one; {@code by}: where it is suppressed. */
    public record Suppression(String rule, Place at, String reason, String until, String by) {}

    /**
     * @param paths found and broken ones
     * @param unlisted paths that are not listed
     * @param found number of paths that reach evidence
     * @param graph drawing of the first paths; null when there is nothing to draw
     */
    public record Automation(List<Path> paths, int unlisted, int found, PathGraph graph) {}

    /**
     * A path to evidence.
     *
     * @param trigger the event
     * @param from the file that names it; may be empty
     * @param full whether the test has all its points
     * @param reached whether a repeating trigger gets there
     * @param why what breaks or weakens it, or what it takes for granted
     */
    public record Path(
            String trigger,
            String from,
            List<String> hops,
            Place evidence,
            String shows,
            Ref test,
            String points,
            boolean full,
            boolean reached,
            String why) {}

    /**
     * Smells and evidence of a folder, or of an entry in it at {@code depth} 1. {@code width} in 700ths of the widest.
     */
    public record Folder(String name, int depth, int files, int smells, int width, List<Ref> tests) {}

    /**
     * @param read "214 files: 46 python, 9 notebook"
     * @param trouble the first files that were not read as they should be, in one sentence; empty where there are none
     * @param suppressions those that suppress nothing
     * @param suppressionTrouble the first of them in one sentence; empty where there are none
     * @param profileEffect what the profile leaves out; empty for nothing
     * @param split lines of configuration for the components that the repository seems to have; empty for none
     * @param repeat command that gives the same report
     */
    public record Scan(
            int files,
            String read,
            List<Entry> skipped,
            int moreSkipped,
            List<String> leftOut,
            List<Entry> problems,
            int moreProblems,
            String trouble,
            List<String> warnings,
            List<Entry> config,
            List<String> relaxations,
            List<Entry> suppressions,
            int moreSuppressions,
            String suppressionTrouble,
            String profile,
            String profileReason,
            String profileEffect,
            List<String> split,
            List<String> limits,
            String repeat) {}

    /** A name or path and what is said of it. */
    public record Entry(String name, String text) {}
}
