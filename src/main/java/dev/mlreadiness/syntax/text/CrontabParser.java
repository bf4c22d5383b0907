package dev.mlreadiness.syntax.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads crontabs. Lines that are no job (comments, {@code NAME=value}, other text) are left out. */
public final class CrontabParser {
    private static final Set<String> NAMES = Set.of(
            "H", "L", "W", "LW", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN", "JAN", "FEB", "MAR", "APR", "MAY",
            "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final int MAX_JOBS = 10_000;

    private CrontabParser() {}

    /**
     * Reads a crontab.
     *
     * @param text the file
     * @param system true for {@code /etc/crontab} and files of {@code /etc/cron.d}, where a user stands before the
     *     command
     */
    public static List<CronJob> parse(String text, boolean system) {
        List<CronJob> jobs = new ArrayList<>();
        String[] lines = LineStarts.unixLines(text).split("\n", -1);
        for (int i = 0; i < lines.length && jobs.size() < MAX_JOBS; i++) {
            CronJob job = job(lines[i].strip(), system, i + 1);
            if (job != null) {
                jobs.add(job);
            }
        }
        return jobs;
    }

    private static CronJob job(String line, boolean system, int number) {
        if (line.isEmpty() || line.startsWith("#")) {
            return null;
        }
        int fields = line.startsWith("@") ? 1 : 5;
        StringBuilder schedule = new StringBuilder();
        int at = 0;
        for (int i = 0; i < fields; i++) {
            int end = wordEnd(line, at);
            String field = line.substring(at, end);
            boolean valid = fields == 1 ? isName(field.substring(1)) : isField(field);
            if (!valid) {
                return null;
            }
            schedule.append(i == 0 ? "" : " ").append(field);
            at = skip(line, end);
        }
        String user = null;
        if (system) {
            int end = wordEnd(line, at);
            user = line.substring(at, end);
            at = skip(line, end);
        }
        String command = line.substring(at);
        return command.isEmpty() ? null : new CronJob(schedule.toString(), user, command, number);
    }

    /** True if five words are a schedule, as other files hold them too ({@code schedule: "0 3 * * 1"}). */
    public static boolean isSchedule(String text) {
        String[] fields = text.strip().split("\\s+", 8);
        if (fields.length < 5 || fields.length > 7) {
            return false;
        }
        for (String field : fields) {
            if (!isField(field)) {
                return false;
            }
        }
        return true;
    }

    /** Numbers, signs, {@code H} (Jenkins), {@code L} and {@code W} (Quartz), names of days and months. */
    private static boolean isField(String field) {
        if (field.isEmpty() || field.length() > 200) {
            return false;
        }
        int start = -1;
        for (int i = 0; i <= field.length(); i++) {
            char c = i < field.length() ? field.charAt(i) : ',';
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (letter) {
                start = start < 0 ? i : start;
                continue;
            }
            if (start >= 0 && !NAMES.contains(field.substring(start, i).toUpperCase(Locale.ROOT))) {
                return false;
            }
            start = -1;
            if (!(c >= '0' && c <= '9') && "*,/-?#()~".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static int wordEnd(String line, int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '\t') {
            end++;
        }
        return end;
    }

    private static int skip(String line, int from) {
        int at = from;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
