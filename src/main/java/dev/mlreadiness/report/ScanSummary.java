package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.report.ReportView.Entry;
import dev.mlreadiness.report.ReportView.Scan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was read and what was not, with which settings, and how to get the same report again. */
final class ScanSummary {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("python", "Python"),
            Map.entry("notebook", "notebooks"),
            Map.entry("java", "Java"),
            Map.entry("scala", "Scala"),
            Map.entry("kotlin", "Kotlin"),
            Map.entry("yaml", "YAML"),
            Map.entry("json", "JSON"),
            Map.entry("toml", "TOML"),
            Map.entry("xml", "XML"),
            Map.entry("hcl", "HCL"),
            Map.entry("sql", "SQL"),
            Map.entry("csv", "CSV"),
            Map.entry("markdown", "Markdown"),
            Map.entry("rst", "reStructuredText"),
            Map.entry("javascript", "JavaScript"),
            Map.entry("r", "R"));

    /** Files named in a line of the console. */
    private static final int NAMED = 3;

    /** Reasons for which a file is not read although it should be. */
    private static final Set<String> LOST = Set.of("unreadable", "too-large", "too-many-files");

    private static final int SUGGESTED = 21;

    private final Assessment assessment;

    ScanSummary(Assessment assessment) {
        this.assessment = assessment;
    }

    Scan view() {
        Assessment.Scan scan = assessment.scan();
        return new Scan(
                scan.files(),
                read(scan),
                entries(scan.skipped()),
                Math.max(0, scan.skipped().size() - Bounds.ENTRIES),
                counts(scan.leftOut()),
                entries(scan.problems()),
                Math.max(0, scan.problems().size() - Bounds.ENTRIES),
                trouble(scan),
                texts(scan.warnings()),
                config(scan.config()),
                texts(scan.relaxations()),
                entries(scan.suppressions()),
                Math.max(0, scan.suppressions().size() - Bounds.ENTRIES),
                suppressions(scan),
                ViewBuilder.sentence(scan.profile()),
                ViewBuilder.sentence(scan.profileReason()),
                profileEffect(scan),
                split(scan.split()),
                limits(),
                repeat());
    }

    /** {@code 12 findings of severity info left out, showInfo reports them; 3 rules are off: a, b, c}. */
    private static String profileEffect(Assessment.Scan scan) {
        int off = scan.off().size();
        String rules = off == 0
                ? ""
                : Words.count(off, "rule is", "rules are") + " off: "
                        + scan.off().stream()
                                .limit(Bounds.ENTRIES)
                                .map(Words::id)
                                .collect(Collectors.joining(", "));
        String hidden = scan.hidden() == 0
                ? ""
                : Words.count(scan.hidden(), "finding", "findings")
                        + " of severity info left out, showInfo reports them";
        return hidden + (rules.isEmpty() || hidden.isEmpty() ? "" : "; ") + rules;
    }

    private static String read(Assessment.Scan scan) {
        String files = Words.count(scan.files(), "file", "files");
        List<String> kinds = counts(named(scan.filesByKind()));
        return kinds.isEmpty() ? files : files + ": " + String.join(", ", kinds);
    }

    /** Kinds under the names that people write. */
    private static Map<String, Integer> named(Map<String, Integer> kinds) {
        Map<String, Integer> named = new TreeMap<>();
        kinds.forEach((kind, count) -> named.merge(NAMES.getOrDefault(kind, kind), count, Integer::sum));
        return named;
    }

    private static List<String> counts(Map<String, Integer> counts) {
        List<String> words = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Bounds.ENTRIES)
                .forEach(entry -> words.add(entry.getValue() + " " + VisibleText.of(entry.getKey(), Bounds.LINE)));
        return List.copyOf(words);
    }

    private static List<Entry> entries(List<Assessment.Note> notes) {
        return notes.stream()
                .limit(Bounds.ENTRIES)
                .map(note -> new Entry(
                        VisibleText.of(note.line() > 0 ? note.path() + ":" + note.line() : note.path(), Bounds.PATH),
                        ViewBuilder.repository(note.why())))
                .toList();
    }

    /** {@code Problems: a.py (syntax), b.py (encoding) and 3 more; not read: c.csv (too-large)}. */
    private static String trouble(Assessment.Scan scan) {
        String inPart = names(scan.problems().stream()
                .filter(note -> !note.kind().equals(Assessment.Note.NOT_FOLLOWED))
                .toList());
        String not = names(scan.skipped().stream()
                .filter(note -> LOST.contains(note.kind()))
                .toList());
        String first = inPart.isEmpty() ? "" : "Problems: " + inPart;
        String second = not.isEmpty() ? "" : (first.isEmpty() ? "Not read: " : "; not read: ") + not;
        return first + second;
    }

    /** {@code Suppressions: a.py:3 (unused), b.py:7 (no reason) and 3 more}. */
    private static String suppressions(Assessment.Scan scan) {
        List<Assessment.Note> notes = scan.suppressions();
        if (notes.isEmpty()) {
            return "";
        }
        List<String> names = notes.stream()
                .limit(NAMED)
                .map(note -> VisibleText.of(note.path() + ":" + note.line() + " (" + note.kind() + ")", Bounds.PATH))
                .toList();
        int more = notes.size() - names.size();
        return "Suppressions that do nothing: " + String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }

    private static String names(List<Assessment.Note> notes) {
        Map<String, String> kinds = new LinkedHashMap<>();
        notes.forEach(note -> kinds.putIfAbsent(note.path(), note.kind()));
        List<String> names = new ArrayList<>();
        kinds.entrySet().stream()
                .limit(NAMED)
                .forEach(file -> names.add(VisibleText.of(file.getKey() + " (" + file.getValue() + ")", Bounds.PATH)));
        int more = kinds.size() - names.size();
        return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }

    private static List<String> texts(List<String> texts) {
        return texts.stream().limit(Bounds.ENTRIES).map(ViewBuilder::repository).toList();
    }

    private static List<Entry> config(Map<String, String> config) {
        return config.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(Bounds.ENTRIES)
                .map(entry -> new Entry(
                        VisibleText.of(entry.getKey(), Bounds.PATH), ViewBuilder.repository(entry.getValue())))
                .toList();
    }

    private static List<String> split(List<String> folders) {
        List<Suggestion> suggestions = Suggestion.of(folders);
        return suggestions.isEmpty()
                ? List.of()
                : Suggestion.yaml(suggestions).stream()
                        .limit(SUGGESTED)
                        .map(line -> VisibleText.of(line, Bounds.PATH))
                        .toList();
    }

    /** What reading files cannot tell, whatever they hold. */
    private static List<String> limits() {
        return List.of(
                "“Nothing found” means no evidence in the files of this commit, not that the work was never done.",
                "Nothing was executed: uncommitted changes, git history, the state of a service and the result of the"
                        + " last run are not visible.",
                "A path that is put together while a program runs, and code of other repositories, are not followed.");
    }

    private String repeat() {
        StringBuilder command = new StringBuilder("mvn dev.mlreadiness:mlreadiness-maven-plugin:");
        command.append(word(assessment.toolVersion())).append(":check");
        property(command, "rubric", assessment.rubric().id());
        property(command, "convention", assessment.convention());
        property(command, "profile", assessment.scan().profile());
        property(command, "date", assessment.date().toString());
        return command.toString();
    }

    private static void property(StringBuilder command, String name, String value) {
        if (!value.isEmpty()) {
            command.append(" -Dmlreadiness.").append(name).append('=').append(word(value));
        }
    }

    /** Only what a shell leaves alone, because people paste the command. */
    private static String word(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().limit(80).forEach(c -> {
            boolean plain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-_.".indexOf(c) >= 0;
            out.append(plain ? (char) c : '_');
        });
        return out.toString();
    }
}
