package dev.mlreadiness.syntax.python;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads and parses all Python files below the given folders once, visits the calls and their names, and prints how
 * much that was and the CPU seconds of the whole process. A program to run by hand; nothing here is a test.
 */
public final class ParserTiming {
    private ParserTiming() {}

    public static void main(String[] folders) throws IOException {
        PythonParser parser = new PythonParser();
        long files = 0;
        long bytes = 0;
        long lines = 0;
        long calls = 0;
        long named = 0;
        for (String folder : folders) {
            for (Path file : sources(Path.of(folder))) {
                byte[] source = Files.readAllBytes(file);
                PythonTree tree = parser.parse(PythonSource.of(source));
                files++;
                bytes += source.length;
                lines += tree.lines().lines();
                for (Node node = tree.root(); node != null; node = node.nextIn(tree.root())) {
                    if (node.is(NodeKind.CALL)) {
                        calls++;
                        named += tree.dottedName(node.callee()) == null ? 0 : 1;
                    }
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d files, %.2f MB, %d lines, %d calls, %d of them named, %.2f CPU seconds%n",
                files,
                bytes / 1e6,
                lines,
                calls,
                named,
                cpuSeconds());
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(path -> path.toString().endsWith(".py") && Files.isRegularFile(path))
                    .sorted()
                    .toList();
        }
    }

    private static double cpuSeconds() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }
}
