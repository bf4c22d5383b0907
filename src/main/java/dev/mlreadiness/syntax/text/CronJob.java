package dev.mlreadiness.syntax.text;

/**
 * A line of a crontab.
 *
 * @param schedule five fields joined by blanks, or {@code @daily} …
 * @param user whom it runs as, in a system crontab; else null
 * @param command the shell command
 * @param line line (from 1)
 */
public record CronJob(String schedule, String user, String command, int line) {
    /** True if it runs again and again: {@code @reboot} does not. */
    public boolean isRepeating() {
        return !schedule.equals("@reboot");
    }
}
