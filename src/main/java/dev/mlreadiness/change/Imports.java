package dev.mlreadiness.change;

import dev.mlreadiness.syntax.python.Node;
import dev.mlreadiness.syntax.python.NodeKind;
import dev.mlreadiness.syntax.python.PythonTree;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the imports of a module bind, to read names as absolute ones and to write others. */
final class Imports {

    /** {@code alias}: the name of a {@code from} import, beside which others may be imported; null for a module. */
    private record Bound(String path, Node alias, String module) {}

    /** A name as it is written, with the edit of an import that it needs. */
    record Written(String name, List<Edit> edits) {}

    private final PythonTree tree;
    private final Map<String, Bound> byName = new TreeMap<>();
    private final Set<String> unclear = new HashSet<>();
    private final Set<String> defined = new HashSet<>();

    Imports(PythonTree tree) {
        this.tree = tree;
        for (Node node = tree.root(); node != null; node = node.nextStatementIn(tree.root())) {
            if (node.is(NodeKind.IMPORT) || node.is(NodeKind.FROM_IMPORT)) {
                node.children(NodeKind.ALIAS).forEach(this::bind);
            } else if (node.is(NodeKind.FUNCTION) || node.is(NodeKind.CLASS)) {
                defined.add(tree.name(node));
            }
        }
        unclear.forEach(byName::remove);
    }

    private void bind(Node alias) {
        Node statement = alias.parent();
        String imported = tree.name(alias);
        Node as = alias.firstChild();
        if (imported == null || statement.is(NodeKind.FROM_IMPORT) && statement.level() > 0) {
            return;
        }
        if (statement.is(NodeKind.FROM_IMPORT)) {
            String module = tree.name(statement);
            put(as == null ? imported : tree.name(as), new Bound(module + "." + imported, alias, module));
        } else if (as != null) {
            put(tree.name(as), new Bound(imported, null, ""));
        } else {
            int dot = imported.indexOf('.');
            String top = dot < 0 ? imported : imported.substring(0, dot);
            put(top, new Bound(top, null, ""));
        }
    }

    private void put(String name, Bound bound) {
        Bound other = byName.putIfAbsent(name, bound);
        if (other != null && !other.path().equals(bound.path())) {
            unclear.add(name);
        }
    }

    /** The absolute name of a dotted name as written; a built-in stays, empty for what no import binds. */
    Optional<String> absolute(String written) {
        int dot = written.indexOf('.');
        String first = dot < 0 ? written : written.substring(0, dot);
        Bound bound = byName.get(first);
        if (bound == null) {
            return Optional.empty();
        }
        return Optional.of(dot < 0 ? bound.path() : bound.path() + written.substring(dot));
    }

    /**
     * How an absolute name is written: through the import that the old name uses, through another one, or by one more
     * name of a {@code from} import. Empty where it needs an import that is not there.
     *
     * @param old the name that stands there
     */
    Optional<Written> write(String absolute, String old) {
        if (absolute.indexOf('.') < 0) {
            boolean free = !byName.containsKey(absolute) && !defined.contains(absolute);
            return free ? Optional.of(new Written(absolute, List.of())) : Optional.empty();
        }
        int dot = old.indexOf('.');
        String first = dot < 0 ? old : old.substring(0, dot);
        Bound used = byName.get(first);
        String through = used == null ? null : through(first, used, absolute);
        for (Map.Entry<String, Bound> entry : byName.entrySet()) {
            through = through != null ? through : through(entry.getKey(), entry.getValue(), absolute);
        }
        if (through != null) {
            return Optional.of(new Written(through, List.of()));
        }
        boolean sibling = used != null && used.alias() != null && absolute.startsWith(used.module() + ".");
        String leaf = sibling ? absolute.substring(used.module().length() + 1) : "";
        if (!sibling || leaf.indexOf('.') >= 0 || byName.containsKey(leaf) || defined.contains(leaf)) {
            return Optional.empty();
        }
        return Optional.of(new Written(leaf, List.of(Edit.insert(used.alias().end(), ", " + leaf))));
    }

    private static String through(String name, Bound bound, String absolute) {
        if (absolute.equals(bound.path())) {
            return name;
        }
        return absolute.startsWith(bound.path() + ".")
                ? name + absolute.substring(bound.path().length())
                : null;
    }
}
