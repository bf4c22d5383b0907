package dev.mlreadiness.mojo;

import java.nio.charset.Charset;
import java.util.Locale;

/** What the console can show. */
final class Terminal {

    private Terminal() {}

    /** Whether more than ASCII can be printed; Maven's output has the encoding of the console, which JDK 17 does not tell in a standard way. */
    static boolean unicode() {
        String encoding = System.getProperty(
                "stdout.encoding",
                System.getProperty(
                        "sun.stdout.encoding", Charset.defaultCharset().name()));
        return encoding.toUpperCase(Locale.ROOT).startsWith("UTF");
    }
}
