package dev.mlreadiness.assess;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells the use of a library from the library's own code: in the repository of an optimiser, a call of its search inside the package is no tuning of
 * anybody's model. Tests are left out, they do use what they test.
 */
final class OwnCode {

    private final Set<String> modules = new HashSet<>();

    OwnCode(FactBase facts) {
        facts.summaries().values().forEach(summary -> {
            if (!summary.module().isEmpty()) {
                modules.add(summary.module());
            }
        });
    }

    /** Whether the fact is a call, outside of tests, of something that this repository defines. */
    boolean calls(Fact fact) {
        boolean call = fact.kind() == FactKind.PYTHON_CALL || fact.kind() == FactKind.JAVA_CALL;
        if (!call || modules.isEmpty() || fact.text("role").equals("test")) {
            return false;
        }
        String name = fact.text("name");
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            if (modules.contains(name.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }
}
