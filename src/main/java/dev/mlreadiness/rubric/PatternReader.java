package dev.mlreadiness.rubric;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Glob;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.Regex;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.Fields;
import dev.mlreadiness.syntax.data.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads fact patterns: kinds and attributes against {@link FactKind}, meanings against the knowledge files.
 *
 * <p>A pattern that does not mention {@code role} matches no example, document, template, vendored or generated file;
 * patterns on documents, files and owners match any role.
 */
final class PatternReader {

    private static final Set<String> ROLES =
            Set.of("source", "test", "example", "doc", "template", "config", "ci", "data", "vendored", "generated");

    /** Facts about the whole repository have no role, so the default is said by what it leaves out. */
    private static final Condition FIRST_PARTY =
            new Condition.Not(new Condition.In(Set.of("example", "doc", "template", "vendored", "generated")));

    private static final Set<FactKind> ANY_ROLE = Set.of(
            FactKind.DOC_SECTION, FactKind.DOC_CODE, FactKind.DOC_FRONT_MATTER, FactKind.FILE, FactKind.CODEOWNERS);

    private final Knowledge knowledge;
    private final Function<String, Regex> regexes;
    private final Map<String, Condition> meanings = new HashMap<>();

    /** @param regexes makes the expressions */
    PatternReader(Knowledge knowledge, Function<String, Regex> regexes) {
        this.knowledge = knowledge;
        this.regexes = regexes;
    }

    /** The patterns under the key; those with an unknown kind are reported and left out. */
    List<FactPattern> patterns(Fields fields, String key) {
        List<FactPattern> patterns = new ArrayList<>();
        for (Fields pattern : fields.maps(key)) {
            FactPattern read = pattern(pattern);
            if (read != null) {
                patterns.add(read);
            }
        }
        if (fields.has(key) && fields.elements(key).isEmpty()) {
            fields.problem(fields.line(key), "'" + key + "' holds no pattern");
        }
        return patterns;
    }

    /** One pattern; null after a mistake in its kind. */
    FactPattern pattern(Fields fields) {
        String id = fields.required("fact");
        FactKind kind = FactKind.of(id).orElse(null);
        if (kind == null) {
            if (!id.isBlank()) {
                List<String> known =
                        Arrays.stream(FactKind.values()).map(FactKind::id).toList();
                fields.problem(fields.line("fact"), "unknown fact '" + id + "'" + Nearest.hint(id, known));
            }
            return null;
        }
        FactPattern pattern = conditions(fields, List.of(kind));
        boolean mentionsRole =
                pattern.where().containsKey("role") || pattern.not().containsKey("role");
        if (!mentionsRole && !ANY_ROLE.contains(kind)) {
            pattern.where().put("role", FIRST_PARTY);
        }
        List<String> keys = KeyAttributes.of(kind);
        boolean selective = keys.stream()
                .anyMatch(k -> KeyAttributes.selects(pattern.where().get(k)));
        if (KeyAttributes.needsKey(kind) && !selective) {
            fields.problem(
                    fields.line(), "a pattern on " + id + " must say which " + String.join(" or ", keys) + " it wants");
        }
        return pattern;
    }

    /** Conditions on a fact of one of the kinds that something else has selected: effects and severities. */
    FactPattern conditions(Fields fields, Collection<FactKind> kinds) {
        Map<String, Condition> where = new LinkedHashMap<>();
        Map<String, Condition> not = new LinkedHashMap<>();
        for (DataNode.Entry entry : fields.node().entries()) {
            if (entry.key().equals("not")) {
                Fields inner = fields.at(entry.value());
                inner.node().entries().forEach(e -> add(not, inner, e, kinds, true));
            } else if (!entry.key().equals("fact")) {
                add(where, fields, entry, kinds, false);
            }
        }
        FactKind kind = kinds.isEmpty() ? FactKind.FILE : kinds.iterator().next();
        return new FactPattern(kind, where, not, fields.line());
    }

    private void add(
            Map<String, Condition> to,
            Fields fields,
            DataNode.Entry entry,
            Collection<FactKind> kinds,
            boolean either) {
        boolean means = entry.key().equals("means");
        String attribute = means ? "name" : entry.key();
        if (!known(kinds, attribute) || attribute.equals("arg.")) {
            reportUnknown(fields, entry, kinds);
            return;
        }
        Condition condition = means
                ? meaning(fields, entry.value())
                : new ConditionReader(fields, regexes).read(attribute, entry.value());
        if (condition == null) {
            return;
        }
        if (attribute.equals("role") && condition instanceof Condition.In in) {
            checkRoles(fields, entry, in);
        }
        Condition other = to.get(attribute);
        if (other == null) {
            to.put(attribute, condition);
        } else if (means || fields.has("means")) {
            List<Condition> two = List.of(other, condition);
            to.put(attribute, either ? new Condition.OneOf(two) : new Condition.Both(two));
        } else {
            fields.problem(entry.line(), "key '" + entry.key() + "' stands twice");
        }
    }

    private static boolean known(Collection<FactKind> kinds, String attribute) {
        for (FactKind kind : kinds) {
            if (kind.has(attribute)) {
                return true;
            }
        }
        return false;
    }

    private static void reportUnknown(Fields fields, DataNode.Entry entry, Collection<FactKind> kinds) {
        if (kinds.isEmpty()) {
            return;
        }
        boolean named = kinds.stream().anyMatch(kind -> kind.has("name"));
        Set<String> known = new LinkedHashSet<>(List.of("path", "role", "symbol", named ? "means" : "path"));
        kinds.forEach(kind -> known.addAll(kind.attributes()));
        String ids =
                String.join(", ", kinds.stream().map(FactKind::id).distinct().toList());
        fields.problem(
                entry.line(), "unknown attribute '" + entry.key() + "' of " + ids + Nearest.hint(entry.key(), known));
    }

    private static void checkRoles(Fields fields, DataNode.Entry entry, Condition.In condition) {
        for (String role : condition.values()) {
            if (!ROLES.contains(role)) {
                fields.problem(entry.line(), "unknown role '" + role + "'" + Nearest.hint(role, ROLES));
            }
        }
    }

    private Condition meaning(Fields fields, DataNode node) {
        List<Condition> conditions = new ArrayList<>();
        if (node.isMap() || node.texts().isEmpty()) {
            fields.problem(node.line(), "'means' must name a meaning or a list of them");
        }
        for (String meaning : node.texts()) {
            if (knowledge.names(meaning).isEmpty()) {
                fields.problem(
                        node.line(), "unknown meaning '" + meaning + "'" + Nearest.hint(meaning, knowledge.meanings()));
            } else {
                conditions.add(meanings.computeIfAbsent(meaning, this::names));
            }
        }
        return conditions.size() < 2 ? conditions.stream().findFirst().orElse(null) : new Condition.OneOf(conditions);
    }

    private Condition names(String meaning) {
        Set<String> exact = new LinkedHashSet<>();
        List<Glob> below = new ArrayList<>();
        for (String name : knowledge.names(meaning)) {
            if (name.endsWith(".*")) {
                exact.add(name.substring(0, name.length() - 2));
                below.add(Glob.ofName(name));
            } else {
                exact.add(name);
            }
        }
        if (below.isEmpty()) {
            return new Condition.In(exact);
        }
        return new Condition.OneOf(List.of(new Condition.In(exact), new Condition.GlobMatch(below)));
    }
}
