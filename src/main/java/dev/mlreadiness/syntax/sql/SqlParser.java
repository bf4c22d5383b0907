package dev.mlreadiness.syntax.sql;

import dev.mlreadiness.syntax.sql.SqlLexer.Kind;
import dev.mlreadiness.syntax.sql.SqlLexer.Token;
import dev.mlreadiness.syntax.sql.SqlStatement.Constraint;
import dev.mlreadiness.syntax.text.LineStarts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads SQL of any dialect as far as statements, constraints and grants go. Any text is accepted; time is linear in its
 * length. Statements in the body of a procedure are listed like others.
 */
public final class SqlParser {
    private static final int MAX_STATEMENTS = 20_000;
    /** Words between {@code CREATE} and the kind of object. */
    private static final Set<String> FILLERS = Set.of(
            "OR",
            "REPLACE",
            "REFRESH",
            "TEMP",
            "TEMPORARY",
            "TRANSIENT",
            "EXTERNAL",
            "GLOBAL",
            "LOCAL",
            "UNLOGGED",
            "UNIQUE",
            "LIVE",
            "STREAMING",
            "RECURSIVE",
            "SECURE");

    private static final Set<String> OBJECTS = Set.of(
            "TABLE",
            "VIEW",
            "POLICY",
            "INDEX",
            "FUNCTION",
            "PROCEDURE",
            "SCHEMA",
            "DATABASE",
            "ROLE",
            "USER",
            "TRIGGER",
            "TYPE",
            "DOMAIN",
            "SEQUENCE",
            "EXTENSION",
            "TASK",
            "STREAM",
            "MODEL");

    private final String text;
    private final SqlLexer lexer;
    private final List<SqlStatement> statements = new ArrayList<>();

    private SqlParser(String text) {
        this.text = text;
        lexer = new SqlLexer(text);
    }

    /** Reads an SQL file. */
    public static SqlFile parse(String text) {
        SqlParser parser = new SqlParser(LineStarts.unixLines(text));
        parser.split();
        return new SqlFile(parser.statements, parser.lexer.templates());
    }

    private void split() {
        List<Token> tokens = lexer.tokens();
        int start = 0;
        int nesting = 0;
        for (int i = 0; i <= tokens.size() && statements.size() < MAX_STATEMENTS; i++) {
            Token token = i < tokens.size() ? tokens.get(i) : null;
            if (token != null && token.is("(")) {
                nesting++;
            } else if (token != null && token.is(")")) {
                nesting = Math.max(0, nesting - 1);
            } else if (token == null || token.is(";") && nesting == 0) {
                if (i > start) {
                    statements.add(statement(tokens.subList(start, i)));
                }
                start = i + 1;
            }
        }
    }

    private SqlStatement statement(List<Token> tokens) {
        int[] next = {0};
        String verb = verb(tokens, next);
        String object = object(tokens, next, verb);
        boolean table = verb.endsWith("TABLE") || verb.endsWith("VIEW");
        List<Constraint> constraints = table ? constraints(tokens, next[0]) : List.of();
        boolean grants = verb.equals("GRANT") || verb.equals("REVOKE");
        return new SqlStatement(
                verb,
                object,
                constraints,
                grants ? grantees(tokens) : List.of(),
                filtersRows(verb, tokens),
                hasWhere(tokens),
                tokens.get(0).line(),
                tokens.get(tokens.size() - 1).line());
    }

    private static String verb(List<Token> tokens, int[] next) {
        Token first = tokens.get(0);
        if (first.kind() != Kind.WORD) {
            return "";
        }
        next[0] = 1;
        String verb = first.text();
        if (!verb.equals("CREATE") && !verb.equals("ALTER") && !verb.equals("DROP")) {
            return verb;
        }
        String kind = "";
        for (int i = 1; i < Math.min(tokens.size(), 8); i++) {
            String word = tokens.get(i).text();
            boolean qualifier = word.equals("MATERIALIZED")
                    || word.equals("ROW")
                    || word.equals("ACCESS")
                    || word.equals("MASKING");
            if (OBJECTS.contains(word)) {
                next[0] = i + 1;
                return verb + " " + kind + word;
            }
            if (!FILLERS.contains(word) && !qualifier) {
                break;
            }
            kind += qualifier ? word + " " : "";
        }
        return verb;
    }

    private static String object(List<Token> tokens, int[] next, String verb) {
        int at = next[0];
        if (verb.equals("GRANT") || verb.equals("REVOKE")) {
            at = indexOf(tokens, "ON", at) + 1;
            at = at > 0 && at < tokens.size() && OBJECTS.contains(tokens.get(at).text()) ? at + 1 : at;
            return at > 0 ? name(tokens, at, next) : "";
        }
        boolean named = verb.indexOf(' ') > 0
                || Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "TRUNCATE").contains(verb);
        while (named
                && at < tokens.size()
                && Set.of("IF", "NOT", "EXISTS", "INTO", "FROM", "TABLE", "ONLY", "OVERWRITE")
                        .contains(tokens.get(at).text())) {
            at++;
        }
        return named ? name(tokens, at, next) : "";
    }

    /** A name with its dots; {@code next} is set behind it. */
    private static String name(List<Token> tokens, int from, int[] next) {
        StringBuilder name = new StringBuilder();
        int at = from;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            boolean part = token.isName() || token.kind() == Kind.TEMPLATE;
            if (!part) {
                break;
            }
            name.append(
                    token.kind() == Kind.WORD
                            ? token.raw()
                            : token.kind() == Kind.NAME ? token.text() : "{{" + token.text() + "}}");
            at++;
            if (at >= tokens.size() || !tokens.get(at).is(".")) {
                break;
            }
            name.append('.');
            at++;
        }
        next[0] = at;
        return name.toString();
    }

    private static int indexOf(List<Token> tokens, String word, int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.get(i).is(word)) {
                return i;
            }
        }
        return -1;
    }

    /** Constraints behind the name: {@code column} is the first name of the list item that holds them. */
    private List<Constraint> constraints(List<Token> tokens, int from) {
        List<Constraint> found = new ArrayList<>();
        String column = "";
        boolean itemStart = false;
        int nesting = 0;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("(")) {
                nesting++;
                itemStart = nesting == 1;
                continue;
            }
            if (token.is(")")) {
                nesting--;
            } else if (token.is(",") && nesting <= 1) {
                itemStart = true;
                continue;
            } else if (nesting == 0 && (token.is("AS") || token.is("SELECT"))) {
                break;
            }
            if (itemStart && token.isName()) {
                column = startsTableConstraint(token) ? "" : token.kind() == Kind.WORD ? token.raw() : token.text();
            } else if (nesting == 0 && token.is("COLUMN") && i + 1 < tokens.size()) {
                column = tokens.get(i + 1).kind() == Kind.WORD
                        ? tokens.get(i + 1).raw()
                        : tokens.get(i + 1).text();
            }
            itemStart = false;
            if (nesting <= 1 && token.kind() == Kind.WORD) {
                constraint(tokens, i, column, found);
            }
        }
        return found;
    }

    private static boolean startsTableConstraint(Token token) {
        return Set.of("CONSTRAINT", "CHECK", "PRIMARY", "UNIQUE", "FOREIGN", "EXCLUDE")
                .contains(token.text());
    }

    private void constraint(List<Token> tokens, int at, String column, List<Constraint> found) {
        Token token = tokens.get(at);
        Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
        if (next == null) {
            return;
        }
        switch (token.text()) {
            case "CHECK", "EXPECT" -> {
                if (next.is("(")) {
                    found.add(new Constraint(token.text(), column, inParentheses(tokens, at + 1), token.line()));
                }
            }
            case "NOT" -> {
                if (next.is("NULL")
                        && !(at > 0
                                && (tokens.get(at - 1).is("IS")
                                        || tokens.get(at - 1).is("DROP")))) {
                    found.add(new Constraint("NOT NULL", column, "", token.line()));
                }
            }
            case "PRIMARY", "FOREIGN" -> {
                if (next.is("KEY")) {
                    found.add(new Constraint(token.text() + " KEY", column, "", token.line()));
                }
            }
            case "UNIQUE" -> found.add(new Constraint("UNIQUE", column, "", token.line()));
            default -> {
                // no constraint
            }
        }
    }

    private String inParentheses(List<Token> tokens, int open) {
        int nesting = 0;
        for (int i = open; i < tokens.size(); i++) {
            nesting += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (nesting == 0) {
                return text.substring(tokens.get(open).end(), tokens.get(i).start())
                        .strip();
            }
        }
        return text.substring(
                        tokens.get(open).end(),
                        Math.min(text.length(), tokens.get(open).end() + 1000))
                .strip();
    }

    private static List<String> grantees(List<Token> tokens) {
        List<String> grantees = new ArrayList<>();
        int to = Math.max(indexOf(tokens, "TO", 1), indexOf(tokens, "FROM", 1));
        int[] next = {to + 1};
        while (to >= 0 && next[0] < tokens.size()) {
            int at = next[0];
            while (at < tokens.size()
                    && Set.of("ROLE", "USER", "GROUP").contains(tokens.get(at).text())) {
                at++;
            }
            String name = name(tokens, at, next);
            if (name.isEmpty()) {
                break;
            }
            grantees.add(name);
            if (next[0] >= tokens.size() || !tokens.get(next[0]).is(",")) {
                break;
            }
            next[0]++;
        }
        return grantees;
    }

    /**
     * Row level security of PostgreSQL, row access and masking policies of Snowflake and BigQuery, filters and masks of
     * Databricks.
     */
    private static boolean filtersRows(String verb, List<Token> tokens) {
        if (verb.startsWith("CREATE") && verb.endsWith("POLICY")) {
            return true;
        }
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token next = tokens.get(i + 1);
            boolean set =
                    token.is("SET") || token.is("ADD") || token.is("WITH") || token.is("ENABLE") || token.is("FORCE");
            boolean row = next.is("ROW") && i + 2 < tokens.size();
            if (set
                    && row
                    && Set.of("LEVEL", "FILTER", "ACCESS")
                            .contains(tokens.get(i + 2).text())) {
                return true;
            }
            if (set && (next.is("MASK") || next.is("MASKING"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasWhere(List<Token> tokens) {
        int nesting = 0;
        for (Token token : tokens) {
            nesting += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (nesting <= 0 && (token.is("WHERE") || token.is("HAVING"))) {
                return true;
            }
        }
        return false;
    }
}
