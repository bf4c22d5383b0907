package dev.mlreadiness.assess;

import dev.mlreadiness.config.Attestation;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.rubric.Confidence;
import dev.mlreadiness.rubric.Level;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricTest;
import dev.mlreadiness.rubric.Severity;
import dev.mlreadiness.rubric.Smell;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The result of a scan: everything that the reports print, and nothing that they compute.
 *
 * @param toolVersion version of the plugin
 * @param rubric the rubric that was used
 * @param convention {@code expert} or {@code strict}
 * @param date of the scan, for expiry and age
 * @param subject what was scanned
 * @param ml whether the repository is what the rubric is about (machine learning); otherwise there is no score to speak of
 * @param score the verified score
 * @param gate the conditions and whether they hold
 * @param tests outcomes in rubric order
 * @param nextSteps cheapest first
 * @param lenses other readings of the same evidence; they do not change the score
 * @param findings smells by severity, then place; suppressed ones included
 * @param scan what was read
 * @param beyond what attestations add, and what files alone could show
 * @param baseline the comparison with what was there before; null without a baseline
 * @param components the parts that are scored on their own, in the order of the configuration; empty for the whole as one.
 *     With components, score, tests and steps of the whole are those of the lowest
 */
public record Assessment(
        String toolVersion,
        Rubric rubric,
        String convention,
        LocalDate date,
        Subject subject,
        boolean ml,
        Score score,
        Gate gate,
        List<TestOutcome> tests,
        List<NextStep> nextSteps,
        List<LensOutcome> lenses,
        List<Finding> findings,
        Scan scan,
        Beyond beyond,
        Compared baseline,
        List<Component> components) {

    /**
     * A part of the repository with its own score.
     *
     * @param paths globs as configured
     * @param ml whether it holds machine learning; without it it has no score to speak of
     * @param files how many files it owns
     * @param lowest whether its score is that of the whole
     */
    public record Component(
            String name,
            List<String> paths,
            boolean ml,
            int files,
            boolean lowest,
            Score score,
            Beyond beyond,
            List<TestOutcome> tests,
            List<NextStep> nextSteps) {}

    /** The same about one component. */
    public Assessment of(Component component) {
        return new Assessment(
                toolVersion,
                rubric,
                convention,
                date,
                subject,
                component.ml(),
                component.score(),
                gate,
                component.tests(),
                component.nextSteps(),
                lenses,
                findings,
                scan,
                component.beyond(),
                baseline,
                List.of());
    }

    /**
     * What was scanned.
     *
     * @param name of the folder or project
     * @param commit full hash; empty without git
     * @param branch empty when detached or without git
     * @param linkTemplate with {@code {commit}}, {@code {path}}, {@code {start}}, {@code {end}}; empty when there are no links
     */
    public record Subject(String name, String commit, String branch, String linkTemplate) {}

    /**
     * A score.
     *
     * @param finalScore the lowest section
     * @param maximum most that it can be
     * @param band of the final score
     * @param sections in rubric order
     * @param limitedBy ids of the lowest sections
     */
    public record Score(
            double finalScore, double maximum, Rubric.Band band, List<SectionScore> sections, List<String> limitedBy) {}

    /**
     * Scores beside the verified one.
     *
     * @param attested the score with attestations
     * @param reachable the most that files alone can show, whatever they hold
     * @param applicable the score with attestations over the tests that apply, of which the lowest share is put on the
     *     rubric's scale; null when every test applies
     * @param attestations all of them in the order of their file, also those that do not count
     */
    public record Beyond(Score attested, Score reachable, Score applicable, List<Attested> attestations) {}

    /**
     * What a person says of a test, and whether it counts.
     *
     * @param points what it gives in the score with attestations; 0 when it does not count
     * @param why why it does not count; empty when it does
     * @param daysLeft until it ends; negative after that
     */
    public record Attested(Attestation said, double points, String why, long daysLeft) {

        /** Whether it counts. */
        public boolean counts() {
            return why.isEmpty();
        }
    }

    /** The sum of a section's tests and the most it can be. */
    public record SectionScore(String id, String title, double score, double maximum) {}

    /**
     * The verdict on the build.
     *
     * @param passed all enforced conditions hold
     * @param on the score that is judged: {@code verified} or {@code attested}
     * @param conditions in order
     */
    public record Gate(boolean passed, String on, List<GateCondition> conditions) {}

    /**
     * @param id minScore, minSectionScore, failOnSmells
     * @param required as text
     * @param actual as text
     * @param passed whether it holds
     * @param enforced whether it can fail the build
     * @param message one sentence for people, with how to change it when it fails
     */
    public record GateCondition(
            String id, String required, String actual, boolean passed, boolean enforced, String message) {}

    /** What a test came to. */
    public enum State {
        AUTOMATED,
        MANUAL,
        ATTESTED,
        ABSENT,
        NOT_VISIBLE,
        NOT_APPLICABLE,
        UNKNOWN;

        /** As published: {@code not-visible}. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param test the test
     * @param score points on the rubric's scale that files show, without attestations
     * @param state what it came to
     * @param level how far the best evidence goes; null without evidence
     * @param confidence of the verdict
     * @param reason why this score
     * @param toRaise what would raise it; empty at the maximum
     * @param evidence what was found, strongest first, at most {@link Assessor#MAX_EVIDENCE}
     * @param moreEvidence matches that are not listed
     * @param searched what was looked at, in words: "3 workflows", "214 Python files"
     * @param filesSearched how many files were read
     * @param attested the attestation that counts for it; null without one
     */
    public record TestOutcome(
            RubricTest test,
            double score,
            State state,
            Level level,
            Confidence confidence,
            Reason reason,
            String toRaise,
            List<EvidenceFound> evidence,
            int moreEvidence,
            List<String> searched,
            int filesSearched,
            Attested attested) {

        /** Points with attestations. */
        public double attestedScore() {
            return attested == null ? score : Math.max(score, attested.points());
        }
    }

    /** A reason as a key with arguments and as English text. */
    public record Reason(String key, List<String> args, String text) {}

    /**
     * @param evidenceId id in the test's YAML
     * @param shows what it shows
     * @param level how far it goes here
     * @param points what it gives
     * @param location where
     * @param excerpt the lines, filled in after assessment
     * @param path hops of the automation path that reaches it, from the trigger on; empty when nothing does
     * @param assumed what the path takes for granted: why one of its hops is likely, not certain; empty for a certain path
     * @param broken why the path does not count in full, or why there is none
     */
    public record EvidenceFound(
            String evidenceId,
            String shows,
            Level level,
            double points,
            Location location,
            Excerpt excerpt,
            List<String> path,
            String assumed,
            String broken) {}

    /** Quoted lines. {@code firstLine} is 1-based; empty {@code lines} where nothing can be quoted. */
    public record Excerpt(int firstLine, List<String> lines) {
        /** Nothing quoted. */
        public static final Excerpt NONE = new Excerpt(0, List.of());
    }

    /**
     * @param testId the test to work on
     * @param finalFrom final score before, all earlier steps done
     * @param finalTo final score after
     * @param sectionFrom the section's score before
     * @param sectionTo and after
     * @param to the test's points after the step
     * @param text what to do
     * @param at where, may be null
     * @param attest whether people may have to attest it
     */
    public record NextStep(
            String testId,
            double finalFrom,
            double finalTo,
            double sectionFrom,
            double sectionTo,
            double to,
            RubricTest.Effort effort,
            String text,
            Location at,
            Attest attest) {}

    /** Whether files can show a test that nothing was found of. */
    public enum Attest {
        /** They can. */
        NO,
        /** They can if they are in this repository. */
        ELSEWHERE,
        /** Hardly: it is about people or live experiments. */
        ONLY;

        /** As published. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param smell the rule
     * @param severity by the first condition that held
     * @param fingerprint stable without line numbers, unique
     * @param message one sentence
     * @param location where
     * @param excerpt the lines
     * @param gated whether it may fail the gate: its confidence is not low, and enough findings of its rule were judged
     * @param content fingerprint of the rule and the line's text, which equal lines of all files share
     * @param baseline {@link #NEW} or {@link #KNOWN}; empty without a baseline, and when it is suppressed
     * @param suppressed null when it is not
     * @param versions of libraries that decided whether it is one and how severe it is
     * @param change how the code could be changed; empty where nothing can be shown
     */
    public record Finding(
            Smell smell,
            Severity severity,
            Confidence confidence,
            String fingerprint,
            String message,
            Location location,
            Excerpt excerpt,
            boolean gated,
            String content,
            String baseline,
            Suppressed suppressed,
            List<LibraryVersion> versions,
            List<Hunk> change) {

        /** Not in the baseline. */
        public static final String NEW = "new";

        /** In the baseline. */
        public static final String KNOWN = "known";

        /** Whether there is a baseline that does not have it. */
        public boolean isNew() {
            return baseline.equals(NEW);
        }

        /** The same, compared with the baseline. */
        Finding compared(String state) {
            return with(state, suppressed);
        }

        /** The same, which does not count. */
        Finding suppressed(Suppressed why) {
            return with("", why);
        }

        private Finding with(String state, Suppressed why) {
            return new Finding(
                    smell,
                    severity,
                    confidence,
                    fingerprint,
                    message,
                    location,
                    excerpt,
                    gated,
                    content,
                    state,
                    why,
                    versions,
                    change);
        }
    }

    /**
     * Lines as they are and as they could be.
     *
     * @param firstLine 1-based; in a notebook, in the cell
     * @param before may be empty
     * @param after may be empty
     */
    public record Hunk(int firstLine, List<String> before, List<String> after) {}

    /**
     * A version that decided.
     *
     * @param library name of the package
     * @param version the exact one, or the constraint as declared; empty for any
     * @param at where it is declared
     */
    public record LibraryVersion(String library, String version, Location at) {

        /** {@code torch 2.3.1 (poetry.lock:120)}. */
        public String text() {
            return library + " " + (version.isEmpty() ? "of any version" : version) + " (" + at.text() + ")";
        }
    }

    /**
     * Why a finding does not count.
     *
     * @param until last day; may be null
     * @param by place of the comment or of the entry in the configuration
     */
    public record Suppressed(String reason, LocalDate until, String by) {}

    /**
     * What was read.
     *
     * @param filesByKind language id to number of files
     * @param lines lines of code read, 0 where not counted
     * @param skipped files that were not read, with the reason
     * @param leftOut number of entries left out by reason (ignored, vendored, ...)
     * @param problems files that were read in part or in another encoding, and hops that were not followed, with the reason
     * @param warnings what may change a score
     * @param config what was configured, by parameter, with its source
     * @param relaxations what the repository's own file and comments relax
     * @param suppressions those that suppress nothing, with the reason: unused, expired, unknown rule, no reason, not understood
     * @param profile production, library, research or teaching
     * @param profileReason why it was guessed, or who set it
     * @param off ids of the rules that are off in the profile
     * @param hidden findings of severity info that are left out because nobody asked for them
     * @param split folders that look like components of their own, where none is configured; fewer than two for none
     */
    public record Scan(
            Map<String, Integer> filesByKind,
            int files,
            List<Note> skipped,
            Map<String, Integer> leftOut,
            List<Note> problems,
            List<String> warnings,
            Map<String, String> config,
            List<String> relaxations,
            List<Note> suppressions,
            String profile,
            String profileReason,
            List<String> off,
            int hidden,
            List<String> split) {}

    /** A path and what is said of it: one word for the kind, then more after a colon. */
    public record Note(String path, int line, String why) {

        /** The kind of what is no trouble with a file but a hop that no file shows. */
        public static final String NOT_FOLLOWED = "not followed";

        /** What stands before the colon. */
        public String kind() {
            int colon = why.indexOf(':');
            return colon < 0 ? why : why.substring(0, colon);
        }
    }
}
