package dev.mlreadiness.assess;

import dev.mlreadiness.assess.Assessment.Finding;
import dev.mlreadiness.assess.Assessment.Note;
import dev.mlreadiness.assess.Assessment.Suppressed;
import dev.mlreadiness.config.ConfigFile;
import dev.mlreadiness.config.Settings;
import dev.mlreadiness.config.Settings.Suppression;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Glob;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.Smell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Marks findings that the repository lets pass: by {@code .mlreadiness.yml}, by our comments, by those of other tools
 * that mean the same. Marked findings stay in the report. What suppresses nothing, or cannot, is told.
 */
public final class Suppressions {

    /** Rules that a comment {@code # nosec} without codes is about. */
    private static final String SECURITY = "sec-";

    /**
     * The findings with their marks.
     *
     * @param problems suppressions that suppress nothing, by place
     * @param relaxations what comments let pass, in words; the configuration's own are listed with it
     */
    public record Result(List<Finding> findings, List<Note> problems, List<String> relaxations) {}

    private final Settings settings;
    private final String profile;
    private final Rubric rubric;
    private final Map<String, Smell> smells;
    /** By path, then by the rule that they suppress. */
    private final Map<String, Map<String, List<Mark>>> comments = new HashMap<>();

    private final List<Fact> own = new ArrayList<>();
    private final Set<Suppression> usedSettings = new HashSet<>();
    /** Comments and the rules that they suppressed something of. */
    private final Map<Fact, Set<String>> used = new IdentityHashMap<>();

    private final Set<String> relaxations = new LinkedHashSet<>();

    /** @param profile rules that are off in it suppress nothing and are not missed */
    public Suppressions(Settings settings, FactBase facts, Rubric rubric, String profile) {
        this.settings = settings;
        this.profile = profile;
        this.rubric = rubric;
        this.smells = rubric.smells().stream().collect(Collectors.toMap(Smell::id, Function.identity(), (a, b) -> a));
        for (Fact comment : facts.of(FactKind.SUPPRESSION)) {
            if (comment.text("tool").equals("mlreadiness")) {
                own.add(comment);
            }
            boolean valid = comment.text("problem").isEmpty()
                    && (isForeign(comment) || !comment.text("reason").isEmpty());
            if (valid) {
                Mark mark = Mark.of(comment);
                Map<String, List<Mark>> inFile =
                        comments.computeIfAbsent(comment.location().path(), path -> new HashMap<>());
                rules(comment)
                        .forEach(rule -> inFile.computeIfAbsent(rule, id -> new ArrayList<>())
                                .add(mark));
            }
        }
    }

    /** A comment and the lines that it is about; a file may hold thousands, and as many findings. */
    private record Mark(Fact comment, boolean file, int cell, int from, int to) {

        static Mark of(Fact comment) {
            return new Mark(comment, comment.is("file"), comment.location().cell(), (int) comment.number("from"), (int)
                    comment.number("to"));
        }

        boolean covers(Location at) {
            int first = at.cell() >= 0 ? at.cellLine() : at.startLine();
            int last = first + Math.max(0, at.endLine() - at.startLine());
            return file || cell == at.cell() && first > 0 && from <= last && first <= to;
        }
    }

    /** The rules that a comment lets pass. */
    private Set<String> rules(Fact comment) {
        List<String> said = comment.list("rules");
        if (!isForeign(comment)) {
            return new HashSet<>(said);
        }
        boolean all = comment.text("tool").equals("nosec") && said.isEmpty();
        return smells.values().stream()
                .filter(smell ->
                        all ? smell.id().startsWith(SECURITY) : said.stream().anyMatch(smell.markers()::contains))
                .map(Smell::id)
                .collect(Collectors.toSet());
    }

    private static boolean isForeign(Fact comment) {
        return !comment.text("tool").equals("mlreadiness");
    }

    /** Marks the findings. */
    public Result apply(List<Finding> findings) {
        List<Finding> marked = findings.stream().map(this::apply).toList();
        List<Note> problems = new ArrayList<>();
        settings.suppressions().forEach(each -> problem(each, problems));
        own.forEach(each -> problem(each, problems));
        return new Result(marked, List.copyOf(problems), List.copyOf(relaxations));
    }

    private Finding apply(Finding finding) {
        Suppressed why = null;
        for (Suppression suppression : settings.suppressions()) {
            if (!expired(suppression) && matches(suppression, finding)) {
                usedSettings.add(suppression);
                Suppressed said = new Suppressed(
                        suppression.reason(), suppression.until(), ConfigFile.NAME + ":" + suppression.line());
                why = why == null ? said : why;
            }
        }
        List<Mark> marks = comments.getOrDefault(finding.location().path(), Map.of())
                .getOrDefault(finding.smell().id(), List.of());
        for (Mark mark : marks) {
            if (mark.covers(finding.location())) {
                Suppressed said = by(mark.comment(), finding.smell().id());
                why = why == null ? said : why;
            }
        }
        return why == null ? finding : finding.suppressed(why);
    }

    private Suppressed by(Fact comment, String rule) {
        String place = comment.location().text();
        String reason = reason(comment);
        if (used.computeIfAbsent(comment, each -> new HashSet<>()).add(rule)) {
            relaxations.add(place + " suppresses " + rule + ": " + reason);
        }
        return new Suppressed(reason, null, place);
    }

    private boolean expired(Suppression suppression) {
        return suppression.until() != null && settings.date().isAfter(suppression.until());
    }

    private static boolean matches(Suppression suppression, Finding finding) {
        return (suppression.rule().isEmpty()
                        || suppression.rule().equals(finding.smell().id()))
                && (suppression.path().isEmpty()
                        || Glob.ofPath(suppression.path())
                                .matches(finding.location().path()))
                && (suppression.fingerprint().isEmpty()
                        || suppression.fingerprint().equals(finding.fingerprint()));
    }

    private static String reason(Fact comment) {
        String codes = String.join(", ", comment.list("rules"));
        return switch (comment.text("tool")) {
            case "mlreadiness" -> comment.text("reason");
            case "nosec" -> codes.isEmpty() ? "# nosec" : "# nosec " + codes;
            default -> "# noqa: " + codes;
        };
    }

    private void problem(Suppression suppression, List<Note> problems) {
        String rule = suppression.rule().isEmpty() ? "smell" : suppression.rule();
        String where = suppression.path().isEmpty() ? "" : " in " + suppression.path();
        if (expired(suppression)) {
            problems.add(new Note(
                    ConfigFile.NAME, suppression.line(), "expired: " + rule + where + " until " + suppression.until()));
        } else if (!usedSettings.contains(suppression) && (suppression.rule().isEmpty() || runs(suppression.rule()))) {
            problems.add(new Note(ConfigFile.NAME, suppression.line(), "unused: no " + rule + where));
        }
    }

    private boolean runs(String rule) {
        Smell smell = smells.get(rule);
        return smell != null && smell.runsIn(profile);
    }

    private void problem(Fact comment, List<Note> problems) {
        String path = comment.location().path();
        int line = comment.location().startLine();
        if (!comment.text("problem").isEmpty()) {
            problems.add(new Note(path, line, "not understood: " + comment.text("problem")));
            return;
        }
        if (comment.text("reason").isEmpty()) {
            String rules = String.join(", ", comment.list("rules"));
            problems.add(new Note(path, line, "no reason: " + rules + " is not suppressed without one"));
        }
        for (String rule : comment.list("rules")) {
            if (!smells.containsKey(rule)) {
                problems.add(new Note(path, line, "unknown rule: '" + rule + "'" + rubric.hintOfSmell(rule)));
            } else if (!comment.text("reason").isEmpty()
                    && runs(rule)
                    && !used.getOrDefault(comment, Set.of()).contains(rule)) {
                problems.add(
                        new Note(path, line, "unused: no " + rule + (comment.is("file") ? " in this file" : " here")));
            }
        }
    }
}
