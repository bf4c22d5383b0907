package dev.mlreadiness.syntax.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * The two flags of a shell that decide whether a failure counts, as {@code set} and the shell's own options write them.
 */
record ShellFlags(boolean errexit, boolean pipefail) {
    ShellFlags with(Node.Simple set) {
        List<String> options = new ArrayList<>();
        for (int i = 1; i < set.words().size(); i++) {
            options.add(set.plain(i));
        }
        return with(options);
    }

    /** Applies options such as {@code -euo pipefail} or {@code +e}, up to the first word that is none. */
    ShellFlags with(List<String> options) {
        boolean stops = errexit;
        boolean pipes = pipefail;
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            boolean on = option.startsWith("-");
            if (!on && !option.startsWith("+") || option.equals("--")) {
                break;
            }
            if (!option.startsWith("--") && option.indexOf('e') > 0) {
                stops = on;
            }
            if (!option.startsWith("--") && option.endsWith("o") && i + 1 < options.size()) {
                String name = options.get(++i);
                stops = name.equals("errexit") ? on : stops;
                pipes = name.equals("pipefail") ? on : pipes;
            }
        }
        return new ShellFlags(stops, pipes);
    }
}
