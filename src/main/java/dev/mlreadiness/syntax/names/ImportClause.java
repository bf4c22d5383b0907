package dev.mlreadiness.syntax.names;

import java.util.ArrayList;
import java.util.List;

/** What an import of Scala, Kotlin or Rego brings in. */
final class ImportClause {

    /** An absolute name and the name it has in the file. */
    record Name(String name, String alias) {

        boolean isStar() {
            return name.endsWith("._") || name.endsWith(".*");
        }
    }

    private ImportClause() {}

    /** The names of a clause without the word {@code import}. */
    static List<Name> names(String clause) {
        List<Name> names = new ArrayList<>();
        String text = withoutComment(clause);
        int open = text.indexOf('{');
        if (open < 0) {
            for (String part : text.split(",")) {
                add(names, "", part);
            }
            return names;
        }
        int comma = text.lastIndexOf(',', open);
        for (String part : comma < 0 ? new String[0] : text.substring(0, comma).split(",")) {
            add(names, "", part);
        }
        String prefix = text.substring(comma + 1, open).strip();
        int close = text.indexOf('}', open);
        for (String part :
                text.substring(open + 1, close < 0 ? text.length() : close).split("[,\n]")) {
            add(names, prefix, part);
        }
        return names;
    }

    private static String withoutComment(String clause) {
        int comment = clause.indexOf("//");
        int hash = clause.indexOf('#');
        int end = comment < 0 ? hash : hash < 0 ? comment : Math.min(comment, hash);
        return end < 0 || clause.indexOf('\n') >= 0 ? clause : clause.substring(0, end);
    }

    private static void add(List<Name> names, String prefix, String part) {
        String text = part.strip().replace("`", "").replace(";", "");
        if (text.startsWith("given ")) {
            text = text.substring(6).strip();
        }
        String alias = null;
        for (String arrow : new String[] {"=>", " as "}) {
            int at = text.indexOf(arrow);
            if (at > 0) {
                alias = text.substring(at + arrow.length()).strip();
                text = text.substring(0, at).strip();
            }
        }
        boolean valid = !text.isEmpty()
                && text.chars()
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '*' || c == '$');
        if (valid && !"_".equals(alias)) {
            String name = prefix + text;
            names.add(new Name(name, alias == null ? name.substring(name.lastIndexOf('.') + 1) : alias));
        }
    }
}
