package dev.mlreadiness.report;

/** One line for the log; a caller logs it by itself, because Maven prefixes only the first line of a message. */
public record ConsoleLine(Level level, String text) {

    /** With the columns that Maven's prefix takes. */
    public enum Level {
        INFO(7),
        WARNING(10),
        ERROR(8);

        private final int prefix;

        Level(int prefix) {
            this.prefix = prefix;
        }

        /** Columns that are left for text. */
        int width() {
            return ConsoleReport.COLUMNS - prefix;
        }
    }
}
