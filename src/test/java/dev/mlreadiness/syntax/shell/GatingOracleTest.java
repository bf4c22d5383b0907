package dev.mlreadiness.syntax.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the verdicts with what bash does: small made-up scripts run once with a failing and once with a good
 * command.
 */
class GatingOracleTest {
    private static final Path BASH = Path.of("/bin/bash");
    private static final int SCRIPTS = 400;

    @TempDir
    Path folder;

    @Test
    void bashAgrees() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(BASH), "there is no " + BASH + " to compare with");
        Random random = new Random(20171211);
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < SCRIPTS; i++) {
            Generator generator = new Generator(random);
            String script = generator.sequence(0);
            boolean errexit = random.nextBoolean();
            boolean pipefail = random.nextBoolean();
            if (!generator.placed || !run(script, errexit, pipefail, 0).equals("reached 0")) {
                continue;
            }
            String failing = run(script, errexit, pipefail, 3);
            Gating gating =
                    ShellParser.parse(script, ShellOptions.plain().withFlags(errexit, pipefail)).commands().stream()
                            .filter(command -> command.first().equals("probe"))
                            .findFirst()
                            .orElseThrow()
                            .gating();
            boolean clear = gating.verdict() != Gating.Verdict.UNCLEAR;
            compared += clear ? 1 : 0;
            if (clear && gating.gates() == failing.equals("reached 0")) {
                wrong.add("-e " + errexit + " pipefail " + pipefail + ": " + gating + "\n" + script);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(SCRIPTS / 3);
    }

    /** Whether the command was reached, and the script's exit status. */
    private String run(String script, boolean errexit, boolean pipefail, int status)
            throws IOException, InterruptedException {
        Path mark = folder.resolve("mark");
        Files.deleteIfExists(mark);
        List<String> line = new ArrayList<>(List.of(BASH.toString()));
        if (errexit) {
            line.add("-e");
        }
        if (pipefail) {
            line.addAll(List.of("-o", "pipefail"));
        }
        line.addAll(List.of("-c", "probe() { : > '" + mark + "'; return " + status + "; }\n" + script));
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return (Files.exists(mark) ? "reached " : "missed ") + process.exitValue();
    }

    /** Makes scripts that hold one {@code probe}; nothing else in them fails where it counts. */
    private static final class Generator {
        private final Random random;
        private boolean placed;
        private int functions;

        Generator(Random random) {
            this.random = random;
        }

        private String one(String... choices) {
            return choices[random.nextInt(choices.length)];
        }

        private String atom() {
            if (!placed && random.nextInt(3) == 0) {
                placed = true;
                return "probe";
            }
            return one("true", "echo x", "X=1", "false || true");
        }

        private String handler() {
            return one(
                    "true", "exit 1", "{ echo bad; exit 2; }", "(echo bad; exit 1)", "false", "echo no && exit 1", ":");
        }

        private String command(int depth) {
            if (depth > 2) {
                return atom();
            }
            return switch (random.nextInt(16)) {
                case 0 -> "( " + sequence(depth + 1) + " )";
                case 1 -> "{ " + sequence(depth + 1) + "\n}";
                case 2 ->
                    "if " + atom() + "; then\n" + sequence(depth + 1) + "\nelse\n" + one("true", "exit 1") + "\nfi";
                case 3 -> "if ! " + atom() + "; then\n" + one("echo bad", "true") + "\nexit 1\nfi";
                case 4 -> "Y=$( " + sequence(depth + 1) + " )";
                case 5 -> "echo $( " + sequence(depth + 1) + " )";
                case 6 -> "for i in 1; do " + sequence(depth + 1) + "\ndone";
                case 7 -> "case a in a) " + sequence(depth + 1) + " ;; esac";
                case 8 -> depth == 0 ? function() : atom();
                default -> atom();
            };
        }

        private String function() {
            String name = "f" + functions++;
            return "true\n" + name + "() { " + sequence(1) + "\n}\n" + name;
        }

        private String chain(int depth) {
            String first = command(depth);
            return switch (random.nextInt(9)) {
                case 0 -> first + " && " + command(depth);
                case 1 -> first + " || " + handler();
                case 2 -> first + " | cat";
                case 3 -> "true && " + first;
                case 4 -> first + " && true || " + handler();
                case 5 -> first + "\nif [ $? -ne 0 ]; then exit 4; fi";
                default -> first;
            };
        }

        String sequence(int depth) {
            StringBuilder script = new StringBuilder(depth == 0 ? one("", "", "set -e\n", "set -o pipefail\n") : "");
            for (int i = random.nextInt(3); i >= 0; i--) {
                script.append(chain(depth)).append('\n');
            }
            return script.toString().stripTrailing();
        }
    }
}
