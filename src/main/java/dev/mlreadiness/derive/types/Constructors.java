package dev.mlreadiness.derive.types;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import dev.mlreadiness.fact.ModuleSummary.Op;
import dev.mlreadiness.fact.ModuleSummary.Steps;
import dev.mlreadiness.fact.TypeText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The constructors of a module's classes of known kinds. */
final class Constructors {

    private final ModuleSummary module;
    private final ValueTypes values;

    Constructors(ModuleSummary module, ValueTypes values) {
        this.module = module;
        this.values = values;
    }

    private static final class Body {
        private boolean calls;
        private final Set<String> fields = new LinkedHashSet<>();
    }

    /** @param role of the file */
    void add(String role, List<Fact> found) {
        Map<Integer, Body> constructors = new TreeMap<>();
        List<Definition> all = module.definitions();
        for (int i = 1; i < all.size(); i++) {
            int parent = all.get(i).parent();
            if (all.get(i).name().endsWith(".__init__")
                    && parent > 0
                    && !all.get(parent).bases().isEmpty()) {
                constructors.put(i, new Body());
            }
        }
        if (constructors.isEmpty()) {
            return;
        }
        Steps step = module.steps();
        while (step.next()) {
            Body body = constructors.get(step.definition());
            if (body != null) {
                body.calls |= step.op() == Op.CALL && step.name().endsWith(".__init__");
                for (int i = 0; i < step.outputs(); i++) {
                    if (step.output(i).startsWith("self.")) {
                        body.fields.add(step.output(i).substring(5));
                    }
                }
            }
        }
        constructors.forEach((definition, body) -> add(definition, body, role, found));
    }

    private void add(int definition, Body body, String role, List<Fact> found) {
        Definition constructor = module.definitions().get(definition);
        Definition type = module.definitions().get(constructor.parent());
        String text = TypeText.result(type.name());
        String kind = text == null ? null : values.resolve(text, module.path());
        if (kind == null) {
            return;
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("role", role);
        attributes.put("symbol", constructor.name());
        attributes.put("type", kind);
        attributes.put("name", type.name());
        attributes.put("calls", body.calls);
        attributes.put("fields", List.copyOf(body.fields));
        attributes.put("params", constructor.params());
        found.add(new Fact(
                FactKind.PYTHON_CONSTRUCTOR,
                attributes,
                Location.range(module.path(), constructor.startLine(), 0, constructor.startLine(), 0)));
    }
}
