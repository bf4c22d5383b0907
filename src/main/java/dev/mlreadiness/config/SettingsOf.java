package dev.mlreadiness.config;

import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricException;
import dev.mlreadiness.rubric.RubricSource;
import dev.mlreadiness.rubric.Severity;
import dev.mlreadiness.rubric.Smell;
import dev.mlreadiness.syntax.data.DataProblem;
import dev.mlreadiness.syntax.data.Fields;
import dev.mlreadiness.syntax.data.Nearest;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins parameters, the repository's file and defaults to the settings of a run. For each setting the first that says
 * something wins: property or pom, then {@code .mlreadiness.yml}, then the default. So the file cannot relax what the
 * others set, and what it relaxes against a default is written down.
 */
public final class SettingsOf {

    /** Least final score by default, times the rubric's scale: anything lower is a section with nothing at all. */
    static final double MIN_SCORE = 0.5;

    /** Where the page has its style. */
    static final Set<String> ASSETS = Set.of("inline", "linked", "auto");

    private static final String NONE = "none";
    private static final String DEFAULT = "default";
    private static final String PARAMETER = "property or pom";
    private static final String PREFIX = "mlreadiness.";

    private final Parameters parameters;
    private final ConfigFile file;
    private final List<Attestation> attestations;
    private Baseline baseline;
    private final Map<String, String> sources = new TreeMap<>();
    private final List<String> relaxations = new ArrayList<>();
    private final List<DataProblem> problems = new ArrayList<>();

    public SettingsOf(Parameters parameters, ConfigFile file, List<Attestation> attestations) {
        this.parameters = parameters;
        this.file = file;
        this.attestations = attestations;
    }

    /** Findings and scores to start from; null for none. */
    public SettingsOf baseline(Baseline known) {
        this.baseline = known;
        return this;
    }

    /** The rubric that is asked for: an id or a path; empty for the default. */
    public String rubric() {
        return said(parameters.rubric()) ? parameters.rubric().strip() : file.rubric();
    }

    /**
     * Reads that rubric, which must be known before the rest can be understood. One that the repository's own file
     * names must be inside the repository.
     *
     * @param root of the repository, from which relative paths start
     * @throws RubricException when there is no such rubric or it has mistakes
     */
    public Rubric loadRubric(Path root) throws RubricException {
        return said(parameters.rubric()) ? RubricSource.named(rubric(), root) : RubricSource.inside(rubric(), root);
    }

    /**
     * The settings.
     *
     * @param rubric the one that {@link #loadRubric} gave
     * @param sourceDateEpoch value of {@code SOURCE_DATE_EPOCH}, seconds; may be null
     * @param today in UTC, where nothing else says a date
     * @throws ConfigException with every value that does not fit
     */
    public RunSettings settings(Rubric rubric, String sourceDateEpoch, LocalDate today) throws ConfigException {
        String rubricName = chooseText("rubric", parameters.rubric(), file.rubric(), "");
        relaxedBy("rubric", "uses the rubric " + rubricName);
        checkRubricOfLimit();
        double minScore = minScore(rubric);
        Map<String, Double> minSectionScore = minSectionScore(rubric);
        Severity failOnSmells = failOnSmells();
        String convention = chooseWord(
                "convention", parameters.convention(), file.convention(), "expert", ConfigReader.CONVENTIONS);
        String profile = profile();
        checkAssets();
        String gateOn = gateOn();
        List<String> formats = formats();
        boolean showInfo = showInfo(failOnSmells);
        checkSuppressions(rubric);
        checkBaseline(rubric, convention);
        listRelaxations();
        LocalDate date = date(sourceDateEpoch, today);
        List<Attestation> known = new AttestedTests(rubric, file.components(), problems).resolve(attestations);
        AttestationChecks checks = new AttestationChecks(rubric, date);
        List<Attestation.Checked> checked = checks.check(known);
        Settings settings = new Settings(
                minScore,
                minSectionScore,
                failOnSmells,
                convention,
                profile,
                file.exclude(),
                file.suppressions(),
                gateOn,
                checked,
                file.components(),
                date,
                sources,
                List.copyOf(relaxations),
                checks.warnings(checked),
                showInfo,
                baseline);
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new RunSettings(settings, rubricName, formats, file.opaqueHops());
    }

    private double minScore(Rubric rubric) {
        double otherwise = MIN_SCORE * rubric.scale();
        Double value = choose("minScore", parameters.minScore(), file.minScore());
        if (value == null) {
            return otherwise;
        }
        checkScore("minScore", value, rubric.maximum());
        if (value < otherwise) {
            relaxedBy("minScore", "sets minScore to " + number(value) + ", below the default " + number(otherwise));
        }
        return value;
    }

    private Map<String, Double> minSectionScore(Rubric rubric) {
        Map<String, Double> fromParameter = said(parameters.minSectionScore()) ? sectionScores() : null;
        Map<String, Double> fromFile = file.minSectionScore().isEmpty() ? null : file.minSectionScore();
        Map<String, Double> value = choose("minSectionScore", fromParameter, fromFile);
        Map<String, Double> scores = new LinkedHashMap<>();
        if (value == null) {
            return scores;
        }
        Set<String> ids = new TreeSet<>();
        rubric.sections().forEach(section -> ids.add(section.id()));
        value.keySet().stream()
                .filter(id -> !ids.contains(id) && !id.equals(ConfigFile.EVERY_SECTION))
                .forEach(id -> problem("minSectionScore", "unknown section '" + id + "'" + Nearest.hint(id, ids)));
        for (String id : rubric.sections().stream().map(Rubric.Section::id).toList()) {
            Double least = value.getOrDefault(id, value.get(ConfigFile.EVERY_SECTION));
            if (least != null) {
                checkScore("minSectionScore", least, rubric.testsOf(id).size() * rubric.scale());
                scores.put(id, least);
            }
        }
        return scores;
    }

    /** {@code 1} or {@code data=1, infra=0.5}. */
    private Map<String, Double> sectionScores() {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (String part : parameters.minSectionScore().split(",")) {
            int equals = part.indexOf('=');
            String section = equals < 0
                    ? ConfigFile.EVERY_SECTION
                    : part.substring(0, equals).strip();
            double score = Fields.parse(part.substring(equals + 1).strip());
            if (Double.isNaN(score)) {
                parameterProblem("minSectionScore", "expected a number, or section=number, not '" + part.strip() + "'");
            } else if (scores.put(section, score) != null) {
                parameterProblem("minSectionScore", "more than one number for the same section");
            }
        }
        return scores;
    }

    private void checkScore(String setting, double value, double maximum) {
        if (!(value >= 0)) {
            problem(setting, "a score is at least 0, not " + number(value));
        } else if (value > maximum) {
            problem(setting, number(value) + " can never be reached: the most is " + number(maximum));
        }
    }

    private Severity failOnSmells() {
        Map<String, Severity> severities = Fields.byId(Severity.class);
        Set<String> words = new TreeSet<>(severities.keySet());
        words.add(NONE);
        String word = chooseWord("failOnSmells", parameters.failOnSmells(), file.failOnSmells(), "critical", words);
        if (word.equals(NONE)) {
            relaxedBy("failOnSmells", "lets no smell fail the build; by default critical ones do");
        }
        return severities.get(word);
    }

    /** A limit of property or pom would mean nothing if the file could choose what it is measured with. */
    private void checkRubricOfLimit() {
        boolean limited =
                parameters.minScore() != null && parameters.minScore() > 0 || said(parameters.minSectionScore());
        if (limited && !said(parameters.rubric()) && !file.rubric().isEmpty()) {
            problem(
                    "rubric",
                    "property or pom set the limit, so they must name the rubric too: -D" + PREFIX + "rubric="
                            + file.rubric());
        }
    }

    /** What smells fail by property or pom are those of the profile that they name or that is guessed; the file cannot take some away. */
    private String profile() {
        String profile = chooseWord("profile", parameters.profile(), file.profile(), "", ConfigReader.PROFILES);
        if (said(parameters.profile()) || profile.isEmpty() || profile.equals("production")) {
            return profile;
        }
        String what = "sets the profile to " + profile + ", which has fewer smells than production";
        if (said(parameters.failOnSmells())
                && !parameters.failOnSmells().strip().equals(NONE)) {
            relaxations.add(
                    file.at("profile") + " " + what + "; that has no effect here: property or pom set failOnSmells");
            sources.put("profile", "production, because property or pom set failOnSmells");
            return "production";
        }
        relaxedBy("profile", what);
        return profile;
    }

    private void checkAssets() {
        if (said(parameters.assets()) && !ASSETS.contains(parameters.assets().strip())) {
            String value = parameters.assets().strip();
            parameterProblem("assets", "unknown value '" + value + "'" + Nearest.hint(value, ASSETS));
        }
    }

    /** A limit of property or pom is one on the verified score unless they say otherwise; the file cannot change that. */
    private String gateOn() {
        String gateOn = chooseWord("gateOn", parameters.gateOn(), file.gateOn(), "verified", ConfigReader.GATES);
        boolean limited = parameters.minScore() != null || said(parameters.minSectionScore());
        if (gateOn.equals("attested") && limited && !said(parameters.gateOn())) {
            relaxations.add(file.at("gateOn") + " gates on the attested score, which has no effect here:"
                    + " property or pom set the limit");
            sources.put("gateOn", "verified, because property or pom set the limit");
            return "verified";
        }
        if (gateOn.equals("attested")) {
            relaxedBy("gateOn", "gates on the attested score");
        }
        return gateOn;
    }

    /** Who lets them fail asks for them. */
    private boolean showInfo(Severity failOnSmells) {
        Boolean value = choose("showInfo", parameters.showInfo(), file.showInfo());
        return value == null ? failOnSmells == Severity.INFO : value;
    }

    private List<String> formats() {
        List<String> fromParameter =
                parameters.formats() == null || parameters.formats().isEmpty() ? null : parameters.formats();
        List<String> fromFile = file.formats().isEmpty() ? null : file.formats();
        List<String> value = choose("formats", fromParameter, fromFile);
        if (value == null) {
            return List.copyOf(new TreeSet<>(ConfigReader.FORMATS));
        }
        Set<String> formats = new TreeSet<>();
        for (String format : value) {
            if (!ConfigReader.FORMATS.contains(format.strip())) {
                problem("formats", "unknown format '" + format + "'" + Nearest.hint(format, ConfigReader.FORMATS));
            }
            formats.add(format.strip());
        }
        return List.copyOf(formats);
    }

    private void checkSuppressions(Rubric rubric) {
        Set<String> rules = new TreeSet<>();
        rubric.smells().stream().map(Smell::id).forEach(rules::add);
        for (Settings.Suppression suppression : file.suppressions()) {
            if (!suppression.rule().isEmpty() && !rules.contains(suppression.rule())) {
                String message = "unknown smell '" + suppression.rule() + "'" + Nearest.hint(suppression.rule(), rules);
                problems.add(new DataProblem(file.name(), suppression.line(), message));
            }
        }
    }

    private void checkBaseline(Rubric rubric, String convention) {
        if (baseline == null) {
            return;
        }
        if (!baseline.rubric().equals(rubric.id()) || !baseline.convention().equals(convention)) {
            problems.add(new DataProblem(
                    baseline.file(),
                    baseline.rubricLine(),
                    "it has scores of the rubric " + baseline.rubric() + ", convention " + baseline.convention()
                            + ", not of " + rubric.id() + ", " + convention
                            + ": delete it and write it again, or -D" + PREFIX + "baseline=none"));
        }
        if (sources.get("minScore").equals(DEFAULT)) {
            relaxations.add(baseline.file() + " takes the place of the default minScore");
        }
    }

    /** What only the file can say, and what always takes something away. */
    private void listRelaxations() {
        for (String glob : file.exclude()) {
            relaxations.add(file.at("exclude") + " leaves out " + glob);
        }
        for (Settings.Suppression suppression : file.suppressions()) {
            String what = suppression.rule().isEmpty() ? "all smells" : suppression.rule();
            String where = suppression.path().isEmpty() ? "" : " in " + suppression.path();
            String which = suppression.fingerprint().isEmpty() ? "" : " with fingerprint " + suppression.fingerprint();
            String until = suppression.until() == null ? "" : " until " + suppression.until();
            relaxations.add(file.name() + ":" + suppression.line() + " suppresses " + what + where + which + until
                    + ": " + suppression.reason());
        }
        for (String hop : file.opaqueHops().keySet()) {
            relaxations.add(file.at("opaqueHops") + " says what " + hop + " runs");
        }
    }

    private LocalDate date(String sourceDateEpoch, LocalDate today) {
        try {
            if (said(parameters.date())) {
                sources.put("date", PARAMETER);
                return LocalDate.parse(parameters.date().strip());
            }
            if (said(sourceDateEpoch)) {
                sources.put("date", "SOURCE_DATE_EPOCH");
                Instant instant = Instant.ofEpochSecond(Long.parseLong(sourceDateEpoch.strip()));
                return LocalDate.ofInstant(instant, ZoneOffset.UTC);
            }
        } catch (DateTimeParseException e) {
            parameterProblem("date", "expected a date such as 2026-12-31, not '" + parameters.date() + "'");
        } catch (NumberFormatException | DateTimeException e) {
            problems.add(new DataProblem(
                    "SOURCE_DATE_EPOCH", 0, "expected seconds since 1970, not '" + sourceDateEpoch + "'"));
        }
        sources.putIfAbsent("date", DEFAULT);
        return today;
    }

    private String chooseText(String setting, String parameter, String fromFile, String otherwise) {
        String value =
                choose(setting, said(parameter) ? parameter.strip() : null, fromFile.isEmpty() ? null : fromFile);
        return value == null ? otherwise : value;
    }

    private String chooseWord(
            String setting, String parameter, String fromFile, String otherwise, Collection<String> known) {
        String value = chooseText(setting, parameter, fromFile, otherwise);
        if (!value.equals(otherwise) && !known.contains(value)) {
            problem(setting, "unknown value '" + value + "'" + Nearest.hint(value, known));
            return otherwise;
        }
        return value;
    }

    /** The first that is not null, with a note of where it came from. */
    private <T> T choose(String setting, T parameter, T fromFile) {
        sources.put(setting, parameter != null ? PARAMETER : fromFile != null ? file.at(setting) : DEFAULT);
        return parameter != null ? parameter : fromFile;
    }

    private void relaxedBy(String setting, String what) {
        if (sources.get(setting).equals(file.at(setting))) {
            relaxations.add(file.at(setting) + " " + what);
        }
    }

    /** A problem of whoever said the value. */
    private void problem(String setting, String message) {
        if (sources.get(setting).equals(PARAMETER)) {
            parameterProblem(setting, message);
        } else {
            problems.add(new DataProblem(file.name(), file.lines().getOrDefault(setting, 1), message));
        }
    }

    private void parameterProblem(String parameter, String message) {
        problems.add(new DataProblem(PREFIX + parameter, 0, message));
    }

    private static boolean said(String value) {
        return value != null && !value.isBlank();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
