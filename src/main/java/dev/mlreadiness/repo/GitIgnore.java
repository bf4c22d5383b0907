package dev.mlreadiness.repo;

import dev.mlreadiness.fact.Wildcard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ignore rules that hold in one folder: its own file on top of those of the folders around it. Immutable; {@link
 * #with} gives the rules of a folder further down. Whoever walks must not enter an ignored folder: what is below it
 * cannot be taken back in. Differs from git in two points: {@code ?} and brackets match a character and not a byte, and
 * upper and lower case always differ.
 *
 * @see <a href="https://git-scm.com/docs/gitignore">gitignore</a>
 */
public final class GitIgnore {
    /** Patterns with wildcards stop to match when they have cost this much; real repositories stay far below. */
    static final long MOST_STEPS = 200_000_000L;

    /** What the rules say about a path. */
    public enum Verdict {
        IGNORED,
        /** Taken back in by a pattern with '!'. */
        KEPT,
        /** No pattern matches. */
        SILENT
    }

    private final GitIgnore outer;
    /** The folder of the ignore file with '/' at its end; empty for the top. */
    private final String folder;

    private final List<IgnorePattern> patterns;
    /** Patterns without wildcard and '/', by name: the positions in {@code patterns}, ascending. */
    private final Map<String, List<Integer>> names = new HashMap<>();
    /** Patterns such as {@code *.log}, by what is behind the last dot: the positions in {@code patterns}, ascending. */
    private final Map<String, List<Integer>> extensions = new HashMap<>();
    /** All other patterns: the positions in {@code patterns}, ascending. */
    private final int[] others;

    private final Wildcard.Meter meter;

    private GitIgnore(GitIgnore outer, String folder, List<IgnorePattern> patterns, Wildcard.Meter meter) {
        this.outer = outer;
        this.folder = folder;
        this.patterns = patterns;
        this.meter = meter;
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            Wildcard wildcard = patterns.get(i).wildcard();
            if (patterns.get(i).wholePath()) {
                rest.add(i);
            } else if (wildcard.isLiteral()) {
                names.computeIfAbsent(wildcard.prefix(), name -> new ArrayList<>())
                        .add(i);
            } else if (wildcard.suffix().indexOf('.') >= 0) {
                extensions
                        .computeIfAbsent(extension(wildcard.suffix()), e -> new ArrayList<>())
                        .add(i);
            } else {
                rest.add(i);
            }
        }
        others = rest.stream().mapToInt(Integer::intValue).toArray();
    }

    /** No rules. */
    public static GitIgnore none() {
        return new GitIgnore(null, "", List.of(), new Wildcard.Meter());
    }

    /**
     * These rules and, stronger, those of a file further down.
     *
     * @param folder the folder of the file, '/'-separated, empty for the top
     * @param text its content
     */
    public GitIgnore with(String folder, String text) {
        List<IgnorePattern> read = new ArrayList<>();
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (int start = 0; start < content.length(); ) {
            int end = content.indexOf('\n', start);
            int next = end < 0 ? content.length() : end;
            int stop = end > start && content.charAt(end - 1) == '\r' ? end - 1 : next;
            IgnorePattern pattern = IgnorePattern.of(content.substring(start, stop));
            if (pattern != null) {
                read.add(pattern);
            }
            start = next + 1;
        }
        return read.isEmpty() ? this : new GitIgnore(this, folder.isEmpty() ? "" : folder + "/", read, meter);
    }

    /** True if the path is ignored; says nothing about the folders above it. */
    public boolean ignores(String path, boolean isFolder) {
        return verdict(path, isFolder) == Verdict.IGNORED;
    }

    /** What the last matching pattern of the innermost file says. */
    public Verdict verdict(String path, boolean isFolder) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        for (GitIgnore rules = this; rules != null; rules = rules.outer) {
            if (path.length() > rules.folder.length() && path.startsWith(rules.folder)) {
                int last = rules.lastMatch(path, name, isFolder);
                if (last >= 0) {
                    return rules.patterns.get(last).negated() ? Verdict.KEPT : Verdict.IGNORED;
                }
            }
        }
        return Verdict.SILENT;
    }

    /** True if so much was spent on patterns with wildcards that they are no longer applied. */
    boolean isExhausted() {
        return meter.steps() > MOST_STEPS;
    }

    private int lastMatch(String path, String name, boolean isFolder) {
        int last = lastOf(names.get(name), -1, name, isFolder);
        if (!extensions.isEmpty()) {
            last = lastOf(extensions.get(extension(name)), last, name, isFolder);
        }
        String below = null;
        for (int i = others.length - 1; i >= 0 && others[i] > last && !isExhausted(); i--) {
            IgnorePattern pattern = patterns.get(others[i]);
            if (pattern.foldersOnly() && !isFolder) {
                continue;
            }
            if (pattern.wholePath() && below == null) {
                below = path.substring(folder.length());
            }
            if (pattern.wildcard().matches(pattern.wholePath() ? below : name, meter)) {
                return others[i];
            }
        }
        return last;
    }

    /** The last of some patterns over names that matches and stands behind {@code known}; else {@code known}. */
    private int lastOf(List<Integer> positions, int known, String name, boolean isFolder) {
        for (int i = positions == null ? -1 : positions.size() - 1; i >= 0 && positions.get(i) > known; i--) {
            IgnorePattern pattern = patterns.get(positions.get(i));
            boolean applies = pattern.wildcard().isLiteral() || !isExhausted();
            if (applies
                    && (isFolder || !pattern.foldersOnly())
                    && pattern.wildcard().matches(name, meter)) {
                return positions.get(i);
            }
        }
        return known;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
