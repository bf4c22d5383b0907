package dev.mlreadiness.repo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The state of one walk. */
final class Walk {
    private static final long LONGEST_IGNORE_FILE = 1024 * 1024;

    /**
     * A folder still to enter.
     *
     * @param path relative, empty for the root
     * @param ignored true if it is ignored and entered only for the tracked files in it
     * @param chart true inside the templates of a Helm chart
     * @param neighbours names beside it
     */
    private record Folder(
            Path location,
            String path,
            String name,
            GitIgnore rules,
            boolean ignored,
            boolean chart,
            Set<String> neighbours) {}

    private record Entry(Path location, String name) {}

    private record Found(DiskFile content, FileKind kind, long size, FileFormat format, boolean generated) {
        String path() {
            return content.path();
        }
    }

    private final Disk disk;
    private final Path root;
    private final GitFolder git;
    private final WalkOptions options;
    private final Excludes excludes;
    private final Path output;
    private final RepositoryWalker.Progress progress;

    private final Deque<Folder> open = new ArrayDeque<>();
    private final List<Found> found = new ArrayList<>();
    private final List<SkippedFile> skipped = new ArrayList<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final Set<String> packages = new HashSet<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(FileHead.MOST);
    private final byte[] headBytes = new byte[FileHead.MOST];
    private int entries;
    private boolean full;

    Walk(Path root, GitFolder git, WalkOptions options, RepositoryWalker.Progress progress, Disk disk) {
        this.disk = disk;
        this.root = root;
        this.git = git;
        this.options = options;
        this.excludes = new Excludes(options.excludes());
        this.output = realOutput(options.outputDirectory());
        this.progress = progress;
    }

    /** The folder as the walk will meet it, also if it was named through a link. */
    private static Path realOutput(Path named) {
        try {
            return named == null ? null : named.toRealPath();
        } catch (IOException | SecurityException e) {
            return named.toAbsolutePath().normalize();
        }
    }

    Repository run() {
        open.push(new Folder(root, "", "", git.rules(), git.isRootIgnored(), false, Set.of()));
        while (!open.isEmpty() && !full) {
            enter(open.pop());
        }
        if (git.rules().isExhausted()) {
            skip(".gitignore", SkipReason.TOO_LARGE);
        }
        List<SourceFile> files = files();
        files.sort(Comparator.comparing(SourceFile::path));
        skipped.sort(Comparator.comparing(SkippedFile::path).thenComparing(SkippedFile::reason));
        return new Repository(
                root, List.copyOf(files), List.copyOf(skipped), Collections.unmodifiableMap(leftOut), git.head());
    }

    private void enter(Folder folder) {
        progress.entered(folder.path(), found.size());
        List<Entry> inside = list(folder);
        Set<String> names = new HashSet<>();
        inside.forEach(entry -> names.add(entry.name()));
        if (!folder.path().isEmpty()) {
            SkipReason reason = names.contains(".git") && git.isGit()
                    ? SkipReason.NESTED_REPOSITORY
                    : FolderRules.byContent(folder.path(), folder.name(), names, folder.neighbours());
            if (reason != null) {
                skip(folder.path() + "/", reason);
                return;
            }
        }
        if (names.contains("__init__.py")) {
            packages.add(folder.path());
        }
        boolean chart = folder.chart()
                || folder.name().equals("templates") && folder.neighbours().contains("Chart.yaml");
        GitIgnore rules = folder.ignored() || !names.contains(".gitignore") ? folder.rules() : rulesIn(folder);
        List<Folder> below = new ArrayList<>();
        for (Entry entry : inside) {
            if (full || ++entries > options.limits().entries()) {
                stop(folder.path() + "/");
                return;
            }
            visit(
                    entry,
                    new Folder(
                            entry.location(),
                            join(folder.path(), entry.name()),
                            entry.name(),
                            rules,
                            folder.ignored(),
                            chart,
                            names),
                    below);
        }
        for (int i = below.size() - 1; i >= 0; i--) {
            open.push(below.get(i));
        }
    }

    private List<Entry> list(Folder folder) {
        List<Entry> inside = new ArrayList<>();
        try {
            for (Path child : disk.list(folder.location(), options.limits().entries() + 1)) {
                inside.add(new Entry(child, FileNames.of(child)));
            }
        } catch (IOException | SecurityException e) {
            skip(folder.path() + "/", SkipReason.UNREADABLE);
        }
        inside.sort(Comparator.comparing(Entry::name));
        return inside;
    }

    private GitIgnore rulesIn(Folder folder) {
        return GitFolder.withFile(
                folder.rules(),
                folder.location().resolve(".gitignore"),
                git.full(folder.path()),
                LONGEST_IGNORE_FILE,
                () -> skip(join(folder.path(), ".gitignore"), SkipReason.UNREADABLE));
    }

    /** Takes in one entry, described as a folder even if it turns out to be none. */
    private void visit(Entry entry, Folder described, List<Folder> below) {
        BasicFileAttributes attributes;
        try {
            attributes = disk.attributes(entry.location());
        } catch (IOException | SecurityException e) {
            skip(described.path(), SkipReason.UNREADABLE);
            return;
        }
        if (attributes.isDirectory()) {
            folder(described, below);
        } else if (isIgnored(described)) {
            skip(described.path(), SkipReason.IGNORED);
        } else if (excludes.file(described.path())) {
            skip(described.path(), SkipReason.EXCLUDED);
        } else if (attributes.isSymbolicLink()) {
            skip(described.path(), LinkRules.reason(root, entry.location()));
        } else if (!attributes.isRegularFile()) {
            skip(described.path(), entry.name().equals(".git") ? SkipReason.VERSION_CONTROL : SkipReason.SPECIAL);
        } else if (entry.name().equals(".git")) {
            count(SkipReason.VERSION_CONTROL);
        } else {
            file(described, attributes.size());
        }
    }

    private boolean isIgnored(Folder described) {
        return (described.ignored() || described.rules().ignores(git.full(described.path()), false))
                && !git.tracks(described.path());
    }

    private void folder(Folder folder, List<Folder> below) {
        SkipReason reason = FolderRules.byName(folder.path(), folder.name(), folder.neighbours());
        if (reason == SkipReason.VERSION_CONTROL) {
            count(reason);
            return;
        }
        if (folder.location().equals(output)) {
            reason = SkipReason.OUTPUT;
        } else if (excludes.folder(folder.path())) {
            reason = SkipReason.EXCLUDED;
        }
        boolean ignored = folder.ignored() || folder.rules().ignores(git.full(folder.path()), true);
        if (reason == null && ignored && !git.tracksBelow(folder.path())) {
            reason = SkipReason.IGNORED;
        }
        if (reason != null) {
            skip(folder.path() + "/", reason);
        } else {
            below.add(new Folder(
                    folder.location(),
                    folder.path(),
                    folder.name(),
                    folder.rules(),
                    ignored,
                    folder.chart(),
                    folder.neighbours()));
        }
    }

    private void file(Folder described, long size) {
        String path = described.path();
        if (found.size() >= options.limits().files()) {
            stop(path);
            return;
        }
        FileKind kind = described.chart() ? FileKind.TEMPLATE : KindRules.byPath(path);
        FileHead head = FileHead.NONE;
        int wanted = KindRules.headLength(path, kind, size);
        if (wanted > 0) {
            try {
                head = head(described.location(), wanted);
            } catch (IOException | SecurityException e) {
                skip(path, SkipReason.UNREADABLE);
            }
        }
        kind = KindRules.byContent(path, kind, head);
        FileFormat format = MagicBytes.format(path, kind, head);
        boolean generated = RoleRules.isGenerated(path, kind, head);
        long limit = options.limits().of(kind);
        if (kind == FileKind.BINARY) {
            skip(path, SkipReason.BINARY);
        } else if (size > limit) {
            skip(path, SkipReason.TOO_LARGE);
        } else if (generated) {
            skip(path, SkipReason.GENERATED);
        }
        found.add(new Found(new DiskFile(disk, described.location(), path, limit), kind, size, format, generated));
    }

    private FileHead head(Path file, int wanted) throws IOException {
        try (SeekableByteChannel channel = disk.open(file)) {
            buffer.clear().limit(wanted);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // one read is enough for a file on a disk
            }
            buffer.flip();
            int length = buffer.remaining();
            buffer.get(headBytes, 0, length);
            return FileHead.of(headBytes, length);
        }
    }

    /** Gives the files their roles, which depend on the tree as a whole. */
    private List<SourceFile> files() {
        RoleRules rules = new RoleRules(packages, false);
        RoleRules lenient = new RoleRules(packages, true);
        List<FileRole> roles = new ArrayList<>(found.size());
        int examples = 0;
        int code = 0;
        for (Found file : found) {
            FileRole role = role(rules, file);
            roles.add(role);
            if (file.kind().isCode()) {
                boolean example = role == FileRole.EXAMPLE && role(lenient, file) == FileRole.SOURCE;
                examples += example ? 1 : 0;
                code += example || role == FileRole.SOURCE ? 1 : 0;
            }
        }
        boolean allExamples = RoleRules.consistsOfExamples(examples, code);
        List<SourceFile> files = new ArrayList<>(found.size());
        for (int i = 0; i < roles.size(); i++) {
            Found file = found.get(i);
            FileRole role = allExamples ? role(lenient, file) : roles.get(i);
            if (role == FileRole.VENDORED && file.kind() != FileKind.BINARY) {
                skip(file.path(), SkipReason.VENDORED);
            }
            files.add(new SourceFile(file.path(), file.kind(), role, file.size(), file.format(), file.content()));
        }
        return files;
    }

    private static FileRole role(RoleRules rules, Found file) {
        return rules.role(file.path(), file.kind(), file.generated());
    }

    private void stop(String path) {
        if (!full) {
            full = true;
            skip(path, SkipReason.TOO_MANY_FILES);
        }
    }

    private void skip(String path, SkipReason reason) {
        skipped.add(SkippedFile.of(path, reason));
        count(reason);
    }

    private void count(SkipReason reason) {
        leftOut.merge(reason.id(), 1, Integer::sum);
    }

    private static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
