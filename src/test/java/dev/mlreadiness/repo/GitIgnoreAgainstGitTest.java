package dev.mlreadiness.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the ignore rules with {@code git check-ignore} over generated trees and patterns. */
class GitIgnoreAgainstGitTest {
    private static final int ROUNDS = Integer.getInteger("gitignore.rounds", 60);
    private static final String[] NAMES = {
        "a", "b", "ab", "abc", "foo", "bar", "foo.py", "a.pyc", "x.log", "-", "]", "[a]", "a b", "a ", "#x", "!x", "*",
        "data", "build", "a\\b", "0", "A", "foobar", "x-y"
    };
    private static final String[] PIECES = {
        "a",
        "b",
        "ab",
        "foo",
        "bar",
        "data",
        "build",
        "*",
        "**",
        "?",
        "*.py",
        "*.pyc",
        "[ab]",
        "[!a]",
        "[^a-c]",
        "[a-c]",
        "[]a]",
        "[a\\]]",
        "[[:alpha:]]",
        "[[:digit:]a]",
        "[",
        "[a",
        "\\*",
        "\\a",
        "\\#x",
        "***",
        "a*",
        "*a*",
        "f**",
        ".*",
        "x.log",
        "\\",
        "[a-]",
        "[--0]",
        "[\\a-c]",
        "[[:x:]]",
        "[a-\\c]",
        "a\\ ",
        "é",
        "[[]",
        "[!]a]",
        "\\/",
        "!x",
        "#x"
    };

    @TempDir
    Path folder;

    private int ignored;
    private int kept;

    @BeforeEach
    void gitIsThere() {
        boolean there;
        try {
            there = run(List.of("git", "--version"), new byte[0]).length > 0;
        } catch (IOException e) {
            there = false;
        }
        assumeTrue(there, "git is not installed");
    }

    @Test
    void generatedTrees() throws IOException {
        long base = Long.getLong("gitignore.seed", 20260101L);
        for (int round = 0; round < ROUNDS; round++) {
            compare(base + round, folder.resolve("tree" + round));
        }
        assertThat(ignored).as("ignored paths").isGreaterThan(5 * ROUNDS);
        assertThat(kept).as("other paths").isGreaterThan(5 * ROUNDS);
    }

    private void compare(long seed, Path root) throws IOException {
        Random random = new Random(seed);
        Files.createDirectories(root);
        run(List.of("git", "init", "-q", root.toString()), new byte[0]);
        Set<String> paths = new LinkedHashSet<>();
        grow(random, root, "", 0, paths);
        Map<String, String> ignoreFiles = new TreeMap<>();
        List<String> folders = new ArrayList<>(List.of(""));
        paths.stream()
                .filter(path -> path.endsWith("/"))
                .forEach(path -> folders.add(path.substring(0, path.length() - 1)));
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            ignoreFiles.put(folders.get(i == 0 ? 0 : random.nextInt(folders.size())), patterns(random));
        }
        String exclude = patterns(random);
        Files.writeString(Files.createDirectories(root.resolve(".git/info")).resolve("exclude"), exclude);
        for (Map.Entry<String, String> file : ignoreFiles.entrySet()) {
            Files.writeString(root.resolve(file.getKey()).resolve(".gitignore"), file.getValue());
        }
        Map<String, Boolean> expected = askGit(root, paths);
        for (Map.Entry<String, Boolean> path : expected.entrySet()) {
            ignored += path.getValue() ? 1 : 0;
            kept += path.getValue() ? 0 : 1;
            assertThat(isIgnored(path.getKey(), exclude, ignoreFiles))
                    .as("seed %d, path <%s>, exclude <%s>, files %s", seed, path.getKey(), exclude, ignoreFiles)
                    .isEqualTo(path.getValue());
        }
    }

    private static void grow(Random random, Path root, String at, int depth, Set<String> paths) throws IOException {
        for (int i = 0; i < 3 + random.nextInt(5); i++) {
            String name = NAMES[random.nextInt(NAMES.length)];
            String path = at + name;
            if (Files.exists(root.resolve(path))) {
                continue;
            }
            if (depth < 3 && random.nextInt(3) > 0) {
                Files.createDirectory(root.resolve(path));
                paths.add(path + "/");
                grow(random, root, path + "/", depth + 1, paths);
            } else {
                Files.createFile(root.resolve(path));
                paths.add(path);
            }
        }
    }

    private static String patterns(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < random.nextInt(7); i++) {
            text.append(random.nextInt(5) == 0 ? "!" : "").append(random.nextInt(5) == 0 ? "/" : "");
            int segments = 1 + random.nextInt(3);
            for (int s = 0; s < segments; s++) {
                text.append(s > 0 ? "/" : "").append(PIECES[random.nextInt(PIECES.length)]);
                if (random.nextInt(4) == 0) {
                    text.append(PIECES[random.nextInt(PIECES.length)]);
                }
            }
            text.append(random.nextInt(5) == 0 ? "/" : "")
                    .append(random.nextInt(10) == 0 ? "  " : "")
                    .append(random.nextInt(10) == 0 ? "\r\n" : "\n");
        }
        return text.toString();
    }

    /** What git says, by path; folders end with '/'. */
    private static Map<String, Boolean> askGit(Path root, Set<String> paths) throws IOException {
        StringBuilder input = new StringBuilder();
        for (String path : paths) {
            input.append(path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                    .append('\0');
        }
        byte[] output = run(
                List.of(
                        "git",
                        "-c",
                        "core.excludesFile=/dev/null",
                        "-C",
                        root.toString(),
                        "check-ignore",
                        "--no-index",
                        "-v",
                        "-n",
                        "-z",
                        "--stdin"),
                input.toString().getBytes(StandardCharsets.UTF_8));
        String[] fields = new String(output, StandardCharsets.UTF_8).split("\0", -1);
        Map<String, Boolean> answers = new LinkedHashMap<>();
        int i = 0;
        for (String path : paths) {
            String pattern = fields[i + 2];
            answers.put(path, !fields[i].isEmpty() && !pattern.startsWith("!"));
            i += 4;
        }
        return answers;
    }

    /** Goes down folder by folder, as the walker does: what is below an ignored folder is ignored. */
    private static boolean isIgnored(String path, String exclude, Map<String, String> ignoreFiles) {
        boolean folder = path.endsWith("/");
        String name = folder ? path.substring(0, path.length() - 1) : path;
        GitIgnore rules = GitIgnore.none().with("", exclude).with("", ignoreFiles.getOrDefault("", ""));
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            String parent = name.substring(0, slash);
            if (rules.ignores(parent, true)) {
                return true;
            }
            rules = rules.with(parent, ignoreFiles.getOrDefault(parent, ""));
        }
        return rules.ignores(name, folder);
    }

    private static byte[] run(List<String> command, byte[] input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        Thread writer = new Thread(() -> {
            try (OutputStream out = process.getOutputStream()) {
                out.write(input);
            } catch (IOException e) {
                // git ended early: the answer is compared all the same
            }
        });
        writer.start();
        try (InputStream in = process.getInputStream()) {
            return in.readAllBytes();
        } finally {
            process.destroy();
        }
    }
}
