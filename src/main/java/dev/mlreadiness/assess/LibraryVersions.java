package dev.mlreadiness.assess;

import dev.mlreadiness.assess.Assessment.LibraryVersion;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.rubric.LibraryCondition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which version of a library a file is written for: that of the nearest declaration. Folders around the file are asked
 * first, from the inside out; there a lock decides before an exact version, and that before a constraint. A lock
 * further out decides only if the constraints further in admit its version. Where no folder around the file declares
 * the library, the declaration with the longest shared path does.
 *
 * <p>Where several declarations decide (a lock for several platforms), a condition must hold for all of them.
 */
final class LibraryVersions {

    private static final Set<String> FOREIGN = Set.of("example", "doc", "template", "vendored", "generated");
    private static final Comparator<Declared> STRONGEST = Comparator.comparing(Declared::strength)
            .thenComparing(declared -> declared.fact().location());

    private enum Strength {
        LOCKED,
        PINNED,
        CONSTRAINED
    }

    /** A declaration of a library. */
    private record Declared(Fact fact, Strength strength) {

        static Declared of(Fact fact) {
            boolean exact = !fact.text("version").isEmpty();
            boolean locked = fact.text("group").equals("locked");
            return new Declared(
                    fact, locked && exact ? Strength.LOCKED : exact ? Strength.PINNED : Strength.CONSTRAINED);
        }

        boolean exact() {
            return strength != Strength.CONSTRAINED;
        }

        String folder() {
            return LibraryVersions.folder(fact.location().path());
        }

        /** A dependency on a commit or file says nothing of versions. */
        boolean comparable() {
            return exact() || fact.text("url").isEmpty();
        }

        boolean meets(LibraryCondition condition) {
            return exact()
                    ? condition.heldBy(fact.text("version"))
                    : comparable() && condition.heldByNewestOf(fact.text("specifier"));
        }

        LibraryVersion version(String library) {
            return new LibraryVersion(
                    library, exact() ? fact.text("version") : fact.text("specifier"), fact.location());
        }
    }

    private record Question(String folder, String library) {}

    private final FactBase facts;
    private final Knowledge knowledge;
    private final Map<String, List<Declared>> byLibrary = new HashMap<>();
    private final Map<Question, List<Declared>> answers = new HashMap<>();

    LibraryVersions(FactBase facts, Knowledge knowledge) {
        this.facts = facts;
        this.knowledge = knowledge;
    }

    /** The versions that met the conditions, one for each; empty where one is not met or its library not declared. */
    Optional<List<LibraryVersion>> met(Collection<LibraryCondition> conditions, String path) {
        List<LibraryVersion> met = new ArrayList<>();
        for (LibraryCondition condition : conditions) {
            List<Declared> deciding = answers.computeIfAbsent(
                    new Question(folder(path), condition.library()), q -> deciding(q.folder(), q.library()));
            if (deciding.isEmpty() || !deciding.stream().allMatch(declared -> declared.meets(condition))) {
                return Optional.empty();
            }
            met.add(deciding.get(0).version(condition.library()));
        }
        return Optional.of(met);
    }

    private List<Declared> deciding(String folder, String library) {
        Map<String, List<Declared>> around = new LinkedHashMap<>();
        List<Declared> elsewhere = new ArrayList<>();
        for (Declared declared : byLibrary.computeIfAbsent(library, this::declared)) {
            String of = declared.folder();
            if (folder.startsWith(of)) {
                around.computeIfAbsent(of, f -> new ArrayList<>()).add(declared);
            } else if (!FOREIGN.contains(declared.fact().text("role"))) {
                elsewhere.add(declared);
            }
        }
        if (!around.isEmpty()) {
            List<String> folders = around.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
            return nearest(folders.stream().map(around::get).toList());
        }
        int longest = elsewhere.stream()
                .mapToInt(declared -> shared(folder, declared.folder()))
                .max()
                .orElse(0);
        elsewhere.removeIf(declared -> shared(folder, declared.folder()) < longest);
        return strongest(elsewhere);
    }

    /** @param folders declarations by folder, from the inside out */
    private static List<Declared> nearest(List<List<Declared>> folders) {
        List<Declared> constraints = List.of();
        for (List<Declared> inFolder : folders) {
            List<Declared> strongest = strongest(inFolder);
            boolean exact = strongest.get(0).exact();
            if (exact && admitted(strongest, constraints)) {
                return strongest;
            }
            if (!exact && constraints.isEmpty()) {
                constraints = strongest;
            }
        }
        return constraints.isEmpty() ? strongest(folders.get(0)) : constraints;
    }

    private static boolean admitted(List<Declared> exact, List<Declared> constraints) {
        return constraints.stream()
                .allMatch(constraint -> exact.stream()
                        .allMatch(declared -> LibraryCondition.admits(
                                        constraint.fact().text("specifier"),
                                        declared.fact().text("version"))
                                .orElse(false)));
    }

    private static List<Declared> strongest(List<Declared> declared) {
        return declared.stream()
                .min(STRONGEST)
                .map(best -> declared.stream()
                        .filter(each -> each.strength() == best.strength())
                        .sorted(STRONGEST)
                        .toList())
                .orElse(List.of());
    }

    private List<Declared> declared(String library) {
        boolean maven = library.indexOf(':') >= 0;
        return facts.of(FactKind.DEPENDENCY).stream()
                .filter(fact -> !fact.text("group").equals("build"))
                .filter(fact -> maven == fact.text("ecosystem").equals("maven")
                        && !fact.text("ecosystem").equals("npm"))
                .filter(fact -> knowledge.library(fact.text("name")).equals(library))
                .map(Declared::of)
                .toList();
    }

    /** Characters of the folders that both lie in. */
    private static int shared(String folder, String other) {
        int shared = 0;
        for (int i = 0; i < Math.min(folder.length(), other.length()) && folder.charAt(i) == other.charAt(i); i++) {
            shared = folder.charAt(i) == '/' ? i + 1 : shared;
        }
        return shared;
    }

    /** With a slash at its end; empty for the root. */
    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
