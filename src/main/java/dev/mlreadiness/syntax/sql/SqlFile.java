package dev.mlreadiness.syntax.sql;

import java.util.List;

/**
 * An SQL file.
 *
 * @param statements in order
 * @param templates Jinja blocks of dbt, in order
 */
public record SqlFile(List<SqlStatement> statements, List<Template> templates) {
    public SqlFile {
        statements = List.copyOf(statements);
        templates = List.copyOf(templates);
    }

    /**
     * A Jinja block.
     *
     * @param text without its braces, such as {@code ref('orders')} or {@code config(materialized='table')}
     * @param statement true for <code>{% … %}</code>, false for <code>{{ … }}</code>
     * @param line line (from 1)
     */
    public record Template(String text, boolean statement, int line) {
        /** True for a call of a macro or function such as {@code ref}. */
        public boolean calls(String name) {
            return text.startsWith(name)
                    && text.substring(name.length()).stripLeading().startsWith("(");
        }

        /** The strings in the call, in order: the model of {@code ref}, source and table of {@code source}. */
        public List<String> strings() {
            return SqlLexer.strings(text);
        }
    }

    /** Models, sources or the like that a call such as {@code ref('x')} names, in order. */
    public List<String> named(String call) {
        return templates.stream()
                .filter(template -> template.calls(call))
                .map(template -> String.join(".", template.strings()))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
