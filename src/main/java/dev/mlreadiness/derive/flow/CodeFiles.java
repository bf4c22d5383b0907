package dev.mlreadiness.derive.flow;

import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What findings about a code file need of the file itself. */
final class CodeFiles {

    private final Map<String, String> roles = new HashMap<>();
    private final Set<String> disordered = new HashSet<>();

    CodeFiles(FactBase facts) {
        facts.of(FactKind.FILE).forEach(f -> roles.put(f.location().path(), f.text("role")));
        facts.of(FactKind.NOTEBOOK).stream()
                .filter(n -> n.is("outOfOrder"))
                .forEach(n -> disordered.add(n.location().path()));
    }

    /** Role of the file. */
    String role(String path) {
        return roles.getOrDefault(path, "source");
    }

    /** A notebook whose cells were run in another order than they stand: what its code shows is unsure. */
    boolean disordered(String path) {
        return disordered.contains(path);
    }
}
