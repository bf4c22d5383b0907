package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.config.Attestation;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.rubric.Level;
import dev.mlreadiness.rubric.TriggerClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words for states, levels and places, the same in every form. */
final class Words {

    private Words() {}

    /** What may stand in an id, in HTML and YAML alike: at most 80 letters, digits, '-' and '_'. */
    static String id(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().limit(80).forEach(c -> {
            boolean plain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
            out.append(plain ? (char) c : '_');
        });
        return out.toString();
    }

    /** A link to a test. */
    static ReportView.Ref ref(String testId) {
        return new ReportView.Ref(id(testId), label(testId));
    }

    /** {@code Monitor 2} for {@code monitor-2}, as the paper names the tests. */
    static String label(String testId) {
        String words = VisibleText.of(testId, 80).replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A state for people. */
    static String state(Assessment.State state) {
        return switch (state) {
            case AUTOMATED -> "automated";
            case MANUAL -> "manual";
            case ATTESTED -> "attested";
            case ABSENT -> "not found";
            case NOT_VISIBLE -> "not visible";
            case NOT_APPLICABLE -> "not applicable";
            case UNKNOWN -> "unknown";
        };
    }

    /** What a piece of evidence of an attestation is, as written: {@code ci-run}. */
    static String kind(Attestation.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A level for people; empty for none. */
    static String level(Level level) {
        if (level == null) {
            return "";
        }
        return switch (level) {
            case NAMED -> "named only";
            case IMPLEMENTED -> "implemented, run by hand";
            case RECORDED -> "recorded by hand";
            case REACHED_WEAKLY -> "reached, counts in part";
            case REACHED -> "runs by itself";
            case EFFECTIVE -> "runs by itself and stops or alerts";
        };
    }

    /** What has to start a test for the whole point. */
    static String trigger(TriggerClass trigger) {
        return switch (trigger) {
            case HUMAN -> "a person";
            case CHANGE -> "every change";
            case TRAINING -> "every training or release run";
            case SCHEDULE -> "a schedule or the running service";
        };
    }

    /** {@code cell 7, line 3}; empty outside notebooks. Cells count from 0, lines from 1. */
    static String cell(Location at) {
        return at.cell() < 0 ? "" : "cell " + at.cell() + ", line " + at.cellLine();
    }

    /** {@code path:12:5}, without what is not known. */
    static String link(Location at) {
        String line = at.startLine() > 0 ? ":" + at.startLine() : "";
        return at.path() + line + (at.startLine() > 0 && at.startColumn() > 0 ? ":" + at.startColumn() : "");
    }

    /** {@code path:12}, or {@code path, cell 7, line 3} in a notebook. */
    static String place(Location at) {
        if (at.cell() >= 0) {
            return at.path() + ", " + cell(at);
        }
        return at.startLine() > 0 ? at.path() + ":" + at.startLine() : at.path();
    }

    /** The event of a path's first hop, {@code file#event}: its name, or "schedule" with the cron expression. */
    static String event(String hop) {
        String event = hop.substring(hop.indexOf('#') + 1);
        boolean cron = !event.isEmpty() && (event.charAt(0) == '*' || Character.isDigit(event.charAt(0)));
        return cron ? "schedule " + event : event;
    }

    /** The hops of a path for people: {@code push in .github/workflows/ci.yml} first. */
    static List<String> path(List<String> hops) {
        if (hops.isEmpty() || hops.get(0).indexOf('#') <= 0) {
            return hops;
        }
        List<String> words = new ArrayList<>(hops);
        String first = hops.get(0);
        words.set(0, event(first) + " in " + first.substring(0, first.indexOf('#')));
        return words;
    }

    /** A text of the rubric, whose line breaks are those of YAML blocks, as one line. */
    static String oneLine(String text) {
        return text.strip().replace("\r", "").replace('\n', ' ');
    }

    /** {@code 1 file}, {@code 3 files}. */
    static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    /** The first sentence of a text, without its full stop. */
    static String firstSentence(String text) {
        int end = sentenceEnd(text);
        String first = text.substring(0, end);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    /** What follows the first sentence. */
    static String afterFirstSentence(String text) {
        return text.substring(sentenceEnd(text)).strip();
    }

    private static int sentenceEnd(String text) {
        for (int i = 0; i + 2 < text.length(); i++) {
            boolean stop =
                    text.charAt(i) == '.' && text.charAt(i + 1) == ' ' && Character.isUpperCase(text.charAt(i + 2));
            if (stop) {
                return i + 1;
            }
        }
        return text.length();
    }
}
