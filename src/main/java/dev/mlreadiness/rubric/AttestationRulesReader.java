package dev.mlreadiness.rubric;

import dev.mlreadiness.rubric.AttestationRules.Exemption;
import dev.mlreadiness.syntax.data.Fields;
import dev.mlreadiness.syntax.data.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what {@code rubric.yaml} says under {@code attestations}. */
final class AttestationRulesReader {

    private static final int MOST_DAYS = 3650;

    private final PatternReader patterns;

    AttestationRulesReader(PatternReader patterns) {
        this.patterns = patterns;
    }

    /**
     * The rules; the default ones where the registry says nothing.
     *
     * @param known ids of the rubric's tests and sections
     */
    AttestationRules read(Fields registry, Collection<String> known) {
        if (!registry.has("attestations")) {
            return AttestationRules.DEFAULT;
        }
        Fields fields = registry.map("attestations").only("days", "notApplicable");
        return new AttestationRules(days(fields, known), exemptions(fields));
    }

    private static Map<String, Integer> days(Fields fields, Collection<String> known) {
        Set<String> keys = new HashSet<>(known);
        keys.add(AttestationRules.NOT_APPLICABLE);
        keys.add(AttestationRules.OTHER);
        Fields map = fields.map("days");
        Map<String, Integer> days = new TreeMap<>();
        map.required(AttestationRules.OTHER);
        for (String key : map.node().asMap().keySet()) {
            if (!keys.contains(key)) {
                map.problem(map.line(key), "no test or section '" + key + "'" + Nearest.hint(key, keys));
            }
            map.number(key, 1, MOST_DAYS).ifPresent(number -> days.put(key, (int) number));
        }
        return days;
    }

    private List<Exemption> exemptions(Fields fields) {
        List<Exemption> exemptions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields entry : fields.maps("notApplicable")) {
            entry.only("id", "title", "against");
            String id = Ids.required(entry);
            if (!ids.add(id) && !id.isBlank()) {
                entry.problem(entry.line("id"), "reason '" + id + "' stands twice");
            }
            exemptions.add(new Exemption(id, entry.required("title"), patterns.patterns(entry, "against")));
        }
        return exemptions;
    }
}
