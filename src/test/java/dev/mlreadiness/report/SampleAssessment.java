package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.assess.Assessment.Attest;
import dev.mlreadiness.assess.Assessment.Attested;
import dev.mlreadiness.assess.Assessment.EvidenceFound;
import dev.mlreadiness.assess.Assessment.Excerpt;
import dev.mlreadiness.assess.Assessment.Finding;
import dev.mlreadiness.assess.Assessment.GateCondition;
import dev.mlreadiness.assess.Assessment.Hunk;
import dev.mlreadiness.assess.Assessment.LibraryVersion;
import dev.mlreadiness.assess.Assessment.NextStep;
import dev.mlreadiness.assess.Assessment.Note;
import dev.mlreadiness.assess.Assessment.State;
import dev.mlreadiness.assess.Assessment.TestOutcome;
import dev.mlreadiness.assess.Compared;
import dev.mlreadiness.assess.Scoring;
import dev.mlreadiness.config.Attestation;
import dev.mlreadiness.config.EvidenceFile;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.rubric.AttestationRules;
import dev.mlreadiness.rubric.Confidence;
import dev.mlreadiness.rubric.Evidence;
import dev.mlreadiness.rubric.Level;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricTest;
import dev.mlreadiness.rubric.RubricTest.Effort;
import dev.mlreadiness.rubric.Severity;
import dev.mlreadiness.rubric.Smell;
import dev.mlreadiness.rubric.TriggerClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A hand-built assessment of an invented repository, in which a churn model is trained nightly and its monitoring is
 * weak.
 */
final class SampleAssessment {

    static final LocalDate DATE = LocalDate.of(2026, 11, 22);
    static final String COMMIT = "4f2c9e17a81d0c42b5f9e3d17c60a2b84e15d9f3";
    static final String TEMPLATE = "https://git.example/acme/ml/blob/{commit}/{path}#L{start}-L{end}";

    private static final List<Rubric.Section> SECTIONS = List.of(
            new Rubric.Section("data", "Data"),
            new Rubric.Section("model", "Model"),
            new Rubric.Section("infra", "Infrastructure"),
            new Rubric.Section("monitor", "Monitoring"));

    static final List<Rubric.Band> BANDS = List.of(
            new Rubric.Band("research", "Research project rather than a product", -1, 0),
            new Rubric.Band("holes", "Some tests, but expect serious holes in reliability", 0, 1),
            new Rubric.Band("first-pass", "First pass at production readiness", 1, 2),
            new Rubric.Band("reasonable", "Reasonably tested", 2, 3),
            new Rubric.Band("strong", "Strong automation", 3, 5),
            new Rubric.Band("exceptional", "Exceptional", 5, 7));

    /** id | title | score | state | reason | what raises it. */
    private static final String TESTS = """
        data-1|Feature expectations are captured in a schema|1|AUTOMATED|A schema with 23 columns is asserted by a test that ci.yml runs on every push.|
        data-2|All features are beneficial|0|ABSENT|No ablation, permutation or SHAP step found.|Check in a feature-importance notebook with its output and date, then run it in the training job.
        data-3|No feature’s cost is too much|0|ABSENT|No latency, memory or data-cost budget per feature found.|Record the cost of each feature group in the data documentation.
        data-4|Features adhere to meta-level requirements|0|ABSENT|No allow-list or deny-list of features is enforced.|Restore features/allowed.yml and assert it in CI.
        data-5|The data pipeline has appropriate privacy controls|0|ATTESTED|Files do not show this; people attest it until 2027-01-27.|Check access rules and deletions by machine.
        data-6|New features can be added quickly|0|NOT_VISIBLE|Lead time is not visible in files.|Attest the measured lead time.
        data-7|All input feature code is tested|1|AUTOMATED|31 tests of feature code run on every push.|
        model-1|Model specs are reviewed and submitted|1|AUTOMATED|Code owners guard pipeline/ and CI runs on pull requests.|
        model-2|Offline and online metrics correlate|0|NOT_VISIBLE|Online metrics are not visible in files.|Write up one comparison of offline and online metrics.
        model-3|All hyperparameters have been tuned|0.5|MANUAL|An Optuna study runs in a notebook.|Move the study into the training job.
        model-4|The impact of model staleness is known|0|ABSENT|No study of model age against quality found.|Train on older data and compare.
        model-5|A simpler model is not better|0.5|MANUAL|A logistic baseline is compared in a notebook.|Compare with the baseline in pipeline/train.py.
        model-6|Model quality is sufficient on important data slices|0.5|MANUAL|AUC by plan is printed, and nothing asserts it.|Fail the build on weak customer slices. eval/slices.py prints the numbers already; assert them.
        model-7|The model is tested for considerations of inclusion|0|ABSENT|No fairness metric or protected-group slice found.|Add a group metric to the model card.
        infra-1|Training is reproducible|1|AUTOMATED|Seeds, lock file and data version are pinned; nightly trains twice and compares hashes.|
        infra-2|Model specs are unit tested|1|AUTOMATED|12 tests of pipeline/model.py run on every push.|
        infra-3|The ML pipeline is integration tested|0.5|MANUAL|make e2e runs the pipeline on a sample, and no trigger calls it.|Call make e2e from nightly.yml.
        infra-4|Model quality is validated before serving|1|AUTOMATED|Deployment needs eval/gate.py to pass.|
        infra-5|The model can be debugged on one example|0|ABSENT|No step-by-step inference trace or explain command found.|Document how to replay one prediction.
        infra-6|Models are canaried before serving|0|ABSENT|No canary, shadow or weighted rollout found.|Add a weighted rollout.
        infra-7|Serving models can be rolled back|0.5|MANUAL|A runbook describes the rollback; nothing exercises it.|Rehearse the rollback in a scheduled job.
        monitor-1|Dependency changes result in notification|0.5|MANUAL|Upstream owners are listed, no subscription or check found.|Add a contract test against each upstream table.
        monitor-2|Data invariants hold for inputs|0.5|MANUAL|Serving inputs can be checked with the training schema, but only by hand.|Run the serving input check every night. Call make check-serving from nightly.yml; the target exists.
        monitor-3|Training and serving are not skewed|0|ABSENT|Features are computed twice, in Python and in Java, and never compared.|Replay logged serving features through the training code each night.
        monitor-4|Models are not too stale|0|ABSENT|No age check on the served model found.|Alert when the served model is too old. Compare model_created_at with the retraining period.
        monitor-5|Models are numerically stable|0.5|MANUAL|A NaN check runs in a notebook.|Run the NaN check in the training job.
        monitor-6|Computing performance has not regressed|0|UNKNOWN|deploy/bench.yml could not be read.|Keep one benchmark result per release.
        monitor-7|Prediction quality has not regressed|0|ABSENT|No job joins predictions with later labels.|Document a monthly manual comparison.
        """;

    private SampleAssessment() {}

    static Assessment churn() {
        List<TestOutcome> tests = tests();
        List<Finding> findings = findings();
        Rubric rubric = rubric(tests.stream().map(TestOutcome::test).toList());
        return new Assessment(
                "0.1.0",
                rubric,
                "expert",
                DATE,
                new Assessment.Subject("churn-predictor", COMMIT, "feature/slices", TEMPLATE),
                true,
                score(tests),
                new Assessment.Gate(
                        false,
                        "verified",
                        List.of(
                                new GateCondition(
                                        "minScore",
                                        "2.0",
                                        "1.5",
                                        false,
                                        true,
                                        "Final score 1.5 is below minScore 2.0 (Monitoring 1.5); lower it with"
                                                + " -Dmlreadiness.minScore=1.5."),
                                new GateCondition(
                                        "failOnSmells", "critical", "none", true, true, "No critical smell."))),
                tests,
                steps(),
                List.of(SampleLens.of(tests)),
                findings,
                scan(),
                beyond(tests),
                new Compared(
                        ".mlreadiness/baseline.json",
                        "0.1.0",
                        1,
                        8,
                        2,
                        List.of(),
                        List.of(new Compared.Change("", "data", "Data", 1.5, 2))),
                List.of());
    }

    /** The same with two components, and folders that look like more. */
    static Assessment withComponents() {
        Assessment a = churn();
        Assessment.Component ranking = new Assessment.Component(
                "ranking",
                List.of("ranking/**", "shared/rank.py"),
                true,
                31,
                false,
                a.beyond().reachable(),
                a.beyond(),
                a.tests(),
                a.nextSteps());
        Assessment.Component churn = new Assessment.Component(
                "churn", List.of("churn"), true, 120, true, a.score(), a.beyond(), a.tests(), a.nextSteps());
        Assessment.Component web = new Assessment.Component(
                "web", List.of("web"), false, 9, false, a.score(), a.beyond(), a.tests(), List.of());
        Assessment.Scan s = a.scan();
        Assessment.Scan scan = new Assessment.Scan(
                s.filesByKind(),
                s.files(),
                s.skipped(),
                s.leftOut(),
                s.problems(),
                s.warnings(),
                s.config(),
                s.relaxations(),
                s.suppressions(),
                s.profile(),
                s.profileReason(),
                s.off(),
                s.hidden(),
                List.of("teams/a", "teams/b"));
        return new Assessment(
                a.toolVersion(),
                a.rubric(),
                a.convention(),
                a.date(),
                a.subject(),
                true,
                a.score(),
                a.gate(),
                a.tests(),
                a.nextSteps(),
                a.lenses(),
                a.findings(),
                scan,
                a.beyond(),
                a.baseline(),
                List.of(ranking, churn, web));
    }

    /** The same with a gate that holds and nothing to warn of. */
    static Assessment passing() {
        Assessment a = churn();
        GateCondition condition =
                new GateCondition("minScore", "0.5", "1.5", true, true, "Final score 1.5 meets minScore 0.5.");
        Assessment.Scan s = a.scan();
        Assessment.Scan scan = new Assessment.Scan(
                s.filesByKind(),
                s.files(),
                s.skipped(),
                s.leftOut(),
                s.problems(),
                List.of(),
                s.config(),
                s.relaxations(),
                List.of(),
                s.profile(),
                s.profileReason(),
                s.off(),
                s.hidden(),
                s.split());
        return new Assessment(
                a.toolVersion(),
                a.rubric(),
                a.convention(),
                a.date(),
                a.subject(),
                true,
                a.score(),
                new Assessment.Gate(true, "verified", List.of(condition)),
                a.tests(),
                a.nextSteps(),
                a.lenses(),
                a.findings(),
                scan,
                a.beyond(),
                null,
                a.components());
    }

    /** The same with other findings. */
    static Assessment withFindings(List<Finding> findings) {
        Assessment a = churn();
        return new Assessment(
                a.toolVersion(),
                a.rubric(),
                a.convention(),
                a.date(),
                a.subject(),
                true,
                a.score(),
                a.gate(),
                a.tests(),
                a.nextSteps(),
                a.lenses(),
                findings,
                a.scan(),
                a.beyond(),
                a.baseline(),
                a.components());
    }

    /** A repository without machine learning. */
    static Assessment withoutMl() {
        Assessment a = passing();
        GateCondition condition =
                new GateCondition("minScore", "0.5", "0.0", false, false, "Final score 0.0 is below minScore 0.5.");
        return new Assessment(
                a.toolVersion(),
                a.rubric(),
                a.convention(),
                a.date(),
                a.subject(),
                false,
                a.score(),
                new Assessment.Gate(true, "verified", List.of(condition)),
                a.tests(),
                List.of(),
                List.of(),
                List.of(),
                a.scan(),
                a.beyond(),
                a.baseline(),
                a.components());
    }

    /** Machine learning of which nothing was found, in a folder that is no git checkout. */
    static Assessment empty() {
        List<TestOutcome> tests = tests().stream()
                .map(outcome -> new TestOutcome(
                        outcome.test(),
                        0,
                        State.ABSENT,
                        null,
                        Confidence.HIGH,
                        new Assessment.Reason("nothing.found", List.of(), "Nothing found."),
                        outcome.test().fix(),
                        List.of(),
                        0,
                        List.of(),
                        0,
                        null))
                .toList();
        List<Assessment.SectionScore> sections = SECTIONS.stream()
                .map(section -> new Assessment.SectionScore(section.id(), section.title(), 0, 7))
                .toList();
        return new Assessment(
                "0.1.0",
                rubric(tests.stream().map(TestOutcome::test).toList()),
                "strict",
                DATE,
                new Assessment.Subject("empty", "", "", ""),
                true,
                new Assessment.Score(
                        0,
                        7,
                        BANDS.get(0),
                        sections,
                        SECTIONS.stream().map(Rubric.Section::id).toList()),
                new Assessment.Gate(true, "verified", List.of()),
                tests,
                List.of(),
                List.of(),
                List.of(),
                new Assessment.Scan(
                        Map.of(), 0, List.of(), Map.of(), List.of(), List.of(), Map.of(), List.of(), List.of(), "", "",
                        List.of(), 0, List.of()),
                new Assessment.Beyond(score(tests, 0), reachable(tests), null, List.of()),
                null,
                List.of());
    }

    static Rubric rubric(List<RubricTest> tests) {
        return new Rubric(
                "ml-test-score-2017",
                "ML Test Score",
                "Breck and others, The ML Test Score, 2017",
                new Rubric.About("machine learning", List.of()),
                1,
                Map.of(),
                SECTIONS,
                tests,
                BANDS,
                findings().stream().map(Finding::smell).distinct().toList(),
                List.of(),
                new Knowledge(Map.of()),
                AttestationRules.DEFAULT,
                "51c0ffee");
    }

    private static Assessment.Score score(List<TestOutcome> tests) {
        return score(tests, 1.5);
    }

    private static Assessment.Score score(List<TestOutcome> tests, double last) {
        return new Assessment.Score(
                last,
                7,
                Scoring.band(rubric(List.of()), last),
                sections(tests, TestOutcome::score),
                List.of("monitor"));
    }

    private static Assessment.Score reachable(List<TestOutcome> tests) {
        return new Assessment.Score(
                6.5,
                7,
                BANDS.get(5),
                sections(tests, outcome -> outcome.test().id().equals("data-6") ? 0.5 : 1),
                List.of("data"));
    }

    private static List<Assessment.SectionScore> sections(
            List<TestOutcome> tests, ToDoubleFunction<TestOutcome> points) {
        return SECTIONS.stream()
                .map(section -> new Assessment.SectionScore(
                        section.id(),
                        section.title(),
                        tests.stream()
                                .filter(outcome -> outcome.test().section().equals(section.id()))
                                .mapToDouble(points)
                                .sum(),
                        7))
                .toList();
    }

    private static Assessment.Beyond beyond(List<TestOutcome> tests) {
        Assessment.Score attested = new Assessment.Score(
                1.5, 7, BANDS.get(2), sections(tests, TestOutcome::attestedScore), List.of("monitor"));
        return new Assessment.Beyond(
                attested,
                reachable(tests),
                null,
                List.of(
                        PRIVACY_REVIEW,
                        attested(
                                "monitor-7",
                                Attestation.Claim.AUTOMATED,
                                "Labels are joined weekly and compared with the predictions.",
                                0,
                                "it names nothing that runs: evidence of kind ci-run, dashboard, alert or iac",
                                17)));
    }

    private static final Attested PRIVACY_REVIEW = attested(
            "data-5", Attestation.Claim.MANUAL, "Access review of 2026-07: 4 of 31 grants were withdrawn.", 0.5, "", 3);

    private static Attested attested(
            String test, Attestation.Claim claim, String statement, double points, String why, int line) {
        Attestation said = new Attestation(
                test,
                "ml-test-score-2017",
                "",
                "churn-v*",
                claim,
                statement,
                "",
                LocalDate.of(2026, 7, 31),
                "J. Doe",
                "A. Roe",
                "churn-team",
                List.of(
                        new Attestation.Pointer(
                                "docs/privacy/2026-07-review.md",
                                Attestation.Kind.FILE,
                                "",
                                "0d1e5f",
                                null,
                                new EvidenceFile("0d1e5f", "")),
                        new Attestation.Pointer(
                                "https://intranet.example/reviews/4711",
                                Attestation.Kind.EXTERNAL,
                                "",
                                "",
                                LocalDate.of(2026, 8, 1),
                                null)),
                LocalDate.of(2027, 1, 27),
                null,
                line);
        return new Attested(said, points, why, 66);
    }

    private static List<TestOutcome> tests() {
        List<TestOutcome> tests = new ArrayList<>();
        for (String row : TESTS.lines().toList()) {
            String[] cells = row.split("\\|", -1);
            tests.add(outcome(
                    test(cells[0], cells[1], cells[5]),
                    Double.parseDouble(cells[2]),
                    State.valueOf(cells[3]),
                    cells[4],
                    cells[5]));
        }
        return tests;
    }

    static RubricTest test(String id, String title, String fix) {
        String section = id.substring(0, id.indexOf('-'));
        return new RubricTest(
                id,
                section,
                Integer.parseInt(id.substring(id.indexOf('-') + 1)),
                title,
                "Does a check show that " + title.substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                        + title.substring(1) + "?",
                "Without it a wrong model can be served for weeks before anybody notices.",
                fix,
                id.equals("monitor-4") ? Effort.M : Effort.S,
                section.equals("monitor") ? TriggerClass.SCHEDULE : TriggerClass.CHANGE,
                RubricTest.Visibility.FILE,
                List.of("workflows", "Python calls", "documents"),
                List.<Evidence>of(),
                "Breck et al. 2017, section III");
    }

    private static TestOutcome outcome(RubricTest test, double score, State state, String reason, String toRaise) {
        List<EvidenceFound> evidence = EVIDENCE.getOrDefault(test.id(), List.of());
        return new TestOutcome(
                test,
                score,
                state,
                evidence.isEmpty() ? null : evidence.get(0).level(),
                state == State.UNKNOWN ? Confidence.LOW : Confidence.HIGH,
                new Assessment.Reason("evidence." + state.id(), List.of(test.id()), reason),
                toRaise,
                evidence,
                test.id().equals("data-7") ? 30 : 0,
                List.of("3 workflows", "1 Makefile", "2 Airflow DAGs", "46 Python files"),
                214,
                test.id().equals("data-5") ? PRIVACY_REVIEW : null);
    }

    private static final Map<String, List<EvidenceFound>> EVIDENCE = evidence();

    private static Map<String, List<EvidenceFound>> evidence() {
        Map<String, List<EvidenceFound>> evidence = new LinkedHashMap<>();
        List<String> ci = List.of(".github/workflows/ci.yml#push", "ci.yml#test", "pytest -m \"not slow\"");
        List<String> nightly = List.of(
                ".github/workflows/nightly.yml#0 2 * * *", "nightly.yml#train", "make train", "pipeline/train.py");
        List<String> deploy = List.of(".github/workflows/deploy.yml#tag", "deploy.yml#gate", "python eval/gate.py");
        evidence.put(
                "data-1",
                List.of(found(
                        "pandera",
                        "A pandera schema validates the features",
                        Level.EFFECTIVE,
                        1,
                        Location.range("features/schema.py", 13, 5, 13, 44),
                        excerpt(12, "class ChurnRow(pa.DataFrameModel):", "    tenure: int = pa.Field(ge=0, le=120)"),
                        ci,
                        "")));
        evidence.put(
                "data-7",
                List.of(found(
                        "tests",
                        "Tests of feature code",
                        Level.EFFECTIVE,
                        1,
                        Location.file("tests/test_features.py"),
                        Excerpt.NONE,
                        ci,
                        "")));
        evidence.put(
                "model-1",
                List.of(found(
                        "owners",
                        "Code owners guard the model code",
                        Level.EFFECTIVE,
                        1,
                        Location.line(".github/CODEOWNERS", 4),
                        Excerpt.NONE,
                        List.of(),
                        "")));
        evidence.put(
                "model-3",
                List.of(found(
                        "study",
                        "An Optuna study searches hyperparameters",
                        Level.RECORDED,
                        0.5,
                        new Location("notebooks/03_tune.ipynb", 88, 1, 88, 20, 7, 3),
                        excerpt(
                                2,
                                "sampler = optuna.samplers.TPESampler(seed=7)",
                                "study = optuna.create_study(sampler=sampler)"),
                        List.of(),
                        "a notebook that no trigger runs")));
        evidence.put(
                "model-6",
                List.of(found(
                        "slices",
                        "A metric is computed for each slice",
                        Level.REACHED_WEAKLY,
                        0.5,
                        Location.range("eval/slices.py", 42, 5, 42, 31),
                        excerpt(41, "    auc = roc_auc_score(part.y, part.p)", "    print(f\"{plan}: {auc:.3f}\")"),
                        nightly,
                        "the job goes on whatever the numbers are")));
        evidence.put(
                "infra-1",
                List.of(
                        found(
                                "twice",
                                "Two trainings are compared",
                                Level.EFFECTIVE,
                                1,
                                Location.line("pipeline/train.py", 22),
                                Excerpt.NONE,
                                nightly,
                                ""),
                        found(
                                "lock",
                                "Dependencies are locked",
                                Level.IMPLEMENTED,
                                0.5,
                                Location.file("uv.lock"),
                                Excerpt.NONE,
                                List.of(),
                                "")));
        evidence.put(
                "infra-4",
                List.of(found(
                        "gate",
                        "AUC has to reach 0.81",
                        Level.EFFECTIVE,
                        1,
                        Location.line("eval/gate.py", 30),
                        Excerpt.NONE,
                        deploy,
                        "")));
        evidence.put(
                "infra-7",
                List.of(found(
                        "runbook",
                        "A runbook describes the rollback",
                        Level.RECORDED,
                        0.5,
                        Location.line("docs/runbook.md", 63),
                        Excerpt.NONE,
                        List.of(),
                        "")));
        evidence.put(
                "monitor-2",
                List.of(found(
                        "schema-check",
                        "Serving inputs are checked against the schema",
                        Level.IMPLEMENTED,
                        0.5,
                        Location.range("Makefile", 31, 1, 32, 60),
                        excerpt(
                                31,
                                "check-serving:   # run before a release",
                                "\tpython -m features.check --source serving --days 1"),
                        List.of(),
                        "no CI entry point reaches this target")));
        return evidence;
    }

    static EvidenceFound found(
            String id,
            String shows,
            Level level,
            double points,
            Location at,
            Excerpt excerpt,
            List<String> path,
            String broken) {
        String assumed = id.equals("gate") ? "the cluster runs what the manifest describes" : "";
        return new EvidenceFound(id, shows, level, points, at, excerpt, path, assumed, broken);
    }

    private static Excerpt excerpt(int first, String... lines) {
        return new Excerpt(first, List.of(lines));
    }

    private static List<NextStep> steps() {
        return List.of(
                new NextStep(
                        "monitor-2",
                        1.5,
                        2,
                        1.5,
                        2,
                        1,
                        Effort.S,
                        "Run the serving input check every night. Call make check-serving from nightly.yml; the target"
                                + " exists.",
                        Location.line(".github/workflows/nightly.yml", 31),
                        Attest.NO),
                new NextStep(
                        "monitor-4",
                        2,
                        2.5,
                        2,
                        2.5,
                        0.5,
                        Effort.M,
                        "Alert when the served model is too old. Compare model_created_at with the retraining period.",
                        Location.line("serving/app.py", 17),
                        Attest.ELSEWHERE),
                new NextStep(
                        "model-6",
                        2.5,
                        2.5,
                        2.5,
                        3,
                        1,
                        Effort.S,
                        "Fail the build on weak customer slices. The numbers are printed already; assert them.",
                        Location.line("eval/slices.py", 42),
                        Attest.NO),
                new NextStep(
                        "data-4", 2.5, 2.5, 2.5, 3, 0.5, Effort.S, "Restore the feature allow-list.", null, Attest.NO),
                new NextStep(
                        "monitor-5",
                        2.5,
                        3,
                        2.5,
                        3,
                        1,
                        Effort.S,
                        "Run the NaN check in the training job.",
                        new Location("notebooks/04_checks.ipynb", 40, 0, 40, 0, 2, 1),
                        Attest.NO),
                new NextStep(
                        "infra-3",
                        3,
                        3,
                        4,
                        4.5,
                        1,
                        Effort.S,
                        "Call make e2e from nightly.yml.",
                        Location.line("Makefile", 12),
                        Attest.NO));
    }

    static Smell smell(
            String id,
            String title,
            String group,
            Severity severity,
            String why,
            String fix,
            String example,
            String... raises) {
        return new Smell(
                id,
                title,
                group,
                List.of(new Smell.SeverityRule(severity, null, List.of())),
                Confidence.HIGH,
                List.of(),
                why,
                fix,
                example,
                List.of(),
                null,
                Evidence.Scope.FILE,
                List.of(raises),
                List.of(),
                List.of(),
                new Smell.Measured(20, 19),
                List.of());
    }

    static List<Finding> findings() {
        Smell skew = smell(
                "skew-feature-twice",
                "Same feature computed twice, in two languages",
                "pipeline",
                Severity.HIGH,
                "The training path and the serving path each compute the feature, and they drift apart.",
                "Compute it once and share it, or add a test that feeds both the same 1,000 rows.",
                "",
                "monitor-3");
        Smell pickle = smell(
                "sec-pickle-load",
                "Untrusted pickle is loaded",
                "security",
                Severity.HIGH,
                "A pickle runs code from the file when it is loaded.",
                "Load weights only, or check the digest first.",
                "model = torch.load(path, weights_only=True)");
        Smell seed = smell(
                "repro-unseeded-split",
                "Train/test split without a seed",
                "reproducibility",
                Severity.MEDIUM,
                "Each run scores on different rows.",
                "Pass random_state from the shared configuration.",
                "train, test = train_test_split(df, test_size=0.2, random_state=config.seed)",
                "infra-1");
        Smell path = smell(
                "proto-absolute-path",
                "Hard-coded absolute path",
                "prototype",
                Severity.LOW,
                "The code runs only on the machine it was written on.",
                "Read the path from configuration.",
                "",
                "infra-1");
        List<Finding> findings = new ArrayList<>(List.of(
                finding(
                        skew,
                        Severity.HIGH,
                        "9b21c40d",
                        "training",
                        Location.range("features/build.py", 59, 5, 59, 47),
                        excerpt(
                                58,
                                "    delta = df.now - df.last_login",
                                "    df[\"days_since_login\"] = delta.dt.days")),
                finding(
                        skew,
                        Severity.HIGH,
                        "9b22c40d",
                        "serving",
                        Location.range("serving/src/main/java/example/Features.java", 92, 1, 92, 60),
                        excerpt(
                                91,
                                "long ms = now.toEpochMilli() - login.toEpochMilli();",
                                "f.put(\"days_since_login\", Math.round(ms / 86_400_000.0));")),
                finding(
                        pickle,
                        Severity.HIGH,
                        "41ce77aa",
                        "The file comes from MODEL_PATH.",
                        Location.range("serving/app.py", 18, 13, 18, 28),
                        excerpt(
                                17,
                                "with open(os.environ[\"MODEL_PATH\"], \"rb\") as fh:",
                                "    model = pickle.load(fh)")),
                finding(
                        seed,
                        Severity.MEDIUM,
                        "c07d0001",
                        "The split is used for the reported score.",
                        new Location("notebooks/02_baseline.ipynb", 61, 15, 61, 48, 3, 1),
                        excerpt(1, "train, test = train_test_split(df, test_size=0.2)")),
                finding(
                        seed,
                        Severity.MEDIUM,
                        "c07d0002",
                        "The split is used for the reported score.",
                        Location.range("pipeline/train.py", 31, 15, 31, 48),
                        Excerpt.NONE)));
        for (int i = 1; i <= 4; i++) {
            findings.add(finding(
                    path,
                    Severity.LOW,
                    "77f2000" + i,
                    "The path is that of a home directory.",
                    Location.range("scripts/report_" + i + ".py", 9 + i, 8, 9 + i, 40),
                    i > 2
                            ? Excerpt.NONE
                            : excerpt(9 + i, "df = pd.read_csv(\"/home/jdoe/churn/export_final" + i + ".csv\")")));
        }
        findings.add(new Finding(
                path,
                Severity.LOW,
                Confidence.HIGH,
                "77f20009",
                "The path is that of a home directory.",
                Location.line("scripts/dev.sh", 3),
                Excerpt.NONE,
                false,
                "c77f20009",
                "",
                new Assessment.Suppressed("local helper", LocalDate.of(2027, 3, 1), ".mlreadiness.yml:9"),
                List.of(),
                List.of()));
        return findings;
    }

    static Finding finding(
            Smell smell, Severity severity, String fingerprint, String message, Location at, Excerpt excerpt) {
        List<Hunk> change = smell.id().equals("repro-unseeded-split") && at.cell() >= 0
                ? List.of(new Hunk(
                        1,
                        List.of("train, test = train_test_split(df, test_size=0.2)"),
                        List.of("train, test = train_test_split(df, test_size=0.2, random_state=42)")))
                : List.of();
        List<LibraryVersion> versions = smell.id().equals("sec-pickle-load")
                ? List.of(new LibraryVersion("torch", "2.3.1", Location.line("poetry.lock", 120)))
                : List.of();
        return new Finding(
                smell,
                severity,
                Confidence.HIGH,
                fingerprint,
                message,
                at,
                excerpt,
                true,
                "c" + fingerprint,
                fingerprint.startsWith("9b22") ? Finding.NEW : Finding.KNOWN,
                null,
                versions,
                change);
    }

    static Assessment.Scan scan() {
        Map<String, Integer> kinds =
                new LinkedHashMap<>(Map.of("python", 46, "notebook", 9, "java", 71, "yaml", 64, "other", 24));
        return new Assessment.Scan(
                kinds,
                214,
                List.of(new Note("models/v3.pkl", 0, "binary"), new Note("vendor/big.json", 0, "over 10 MiB")),
                Map.of("ignored by .gitignore", 1204, "vendored", 31),
                List.of(new Note("deploy/bench.yml", 12, "not valid YAML: mapping values are not allowed here")),
                List.of("deploy/bench.yml could not be read to the end; Monitor 6 is unknown."),
                Map.of("minScore", "2.0 (.mlreadiness.yml:3)", "failOnSmells", "critical (default)"),
                List.of("suppression of proto-absolute-path in scripts/dev.sh (.mlreadiness.yml:9)"),
                List.of(new Note("churn/train.py", 31, "unused: no sec-pickle-load here")),
                "production",
                "guessed: it has files to deploy it",
                List.of("nb-out-of-order", "repro-legacy-rng"),
                3,
                List.of());
    }
}
