package dev.mlreadiness.syntax.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.syntax.Mutations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlParserTest {
    private static final String TABLE = """
        -- a; b
        CREATE TABLE IF NOT EXISTS shop.orders (
            id BIGINT PRIMARY KEY,
            amount NUMERIC(10, 2) NOT NULL CHECK (amount >= 0 AND note <> ')'), /* ; */
            "when" DATE,
            CONSTRAINT c1 CHECK (amount < 100),
            UNIQUE (id, "when")
        );
        ALTER TABLE shop.orders ALTER COLUMN when SET NOT NULL;
        CREATE FUNCTION f() RETURNS int AS $body$ select 1; select 2; $body$ LANGUAGE sql;
        """;
    private static final String MODEL = """
        {{ config(materialized='table') }}
        {# select ';' #}
        with a as (select * from {{ ref('orders') }} where x > 1)
        {% if is_incremental() %} , b as (select 1) {% endif %}
        select * from a join {{ source("raw", 'users') }} using (id)
        """;

    @Test
    void constraints() {
        SqlFile file = SqlParser.parse(TABLE);
        assertThat(file.statements())
                .extracting(statement -> statement.line() + "-" + statement.endLine() + " " + statement.verb() + " "
                        + statement.object())
                .containsExactly(
                        "2-8 CREATE TABLE shop.orders", "9-9 ALTER TABLE shop.orders", "10-10 CREATE FUNCTION f");
        assertThat(file.statements().get(0).constraints())
                .extracting(c -> c.line() + " " + c.kind() + " " + c.column() + " " + c.expression())
                .containsExactly(
                        "3 PRIMARY KEY id ",
                        "4 NOT NULL amount ",
                        "4 CHECK amount amount >= 0 AND note <> ')'",
                        "6 CHECK  amount < 100",
                        "7 UNIQUE  ");
        assertThat(file.statements().get(1).constraints())
                .extracting(c -> c.kind() + " " + c.column())
                .containsExactly("NOT NULL when");
    }

    @Test
    void dbtModels() {
        SqlFile file = SqlParser.parse(MODEL);
        assertThat(file.named("ref")).containsExactly("orders");
        assertThat(file.named("source")).containsExactly("raw.users");
        assertThat(file.templates()).extracting(SqlFile.Template::line).containsExactly(1, 3, 4, 4, 5);
        assertThat(file.templates().get(0).calls("config")).isTrue();
        assertThat(file.statements()).hasSize(1);
        assertThat(file.statements().get(0).hasWhere()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1 from t where a = ';' | SELECT | '' | false",
                "grant select, insert on table a.b to role x, \"y z\" | GRANT | a.b | false",
                "create policy p on t using (u = current_user) | CREATE POLICY | p | true",
                "alter table t enable row level security | ALTER TABLE | t | true",
                "create or replace row access policy p as (x int) returns boolean -> true | CREATE ROW ACCESS POLICY |"
                        + " p | true",
                "alter table t alter column c set mask f | ALTER TABLE | t | true",
                "alter table t set row filter f on (r) | ALTER TABLE | t | true",
                "insert into a.b values (1) | INSERT | a.b | false",
                "create or replace materialized view v as select 1 | CREATE MATERIALIZED VIEW | v | false",
                "delete from t | DELETE | t | false",
                "(select 1) | '' | '' | false"
            })
    void statements(String text, String verb, String object, boolean filters) {
        SqlStatement statement = SqlParser.parse(text).statements().get(0);
        assertThat(statement.verb()).isEqualTo(verb);
        assertThat(statement.object()).isEqualTo(object);
        assertThat(statement.rowFilter()).isEqualTo(filters);
    }

    @Test
    void grantsAndExpectations() {
        assertThat(SqlParser.parse("GRANT SELECT ON t TO ROLE x, \"y z\" WITH GRANT OPTION")
                        .statements()
                        .get(0)
                        .grantees())
                .containsExactly("x", "y z");
        assertThat(SqlParser.parse("CREATE OR REFRESH STREAMING LIVE TABLE t (\n"
                                + " CONSTRAINT ok EXPECT (a > 0) ON VIOLATION DROP ROW\n"
                                + ") AS SELECT x IS NOT NULL FROM y")
                        .statements()
                        .get(0)
                        .constraints())
                .containsExactly(new SqlStatement.Constraint("EXPECT", "", "a > 0", 2));
    }

    @Test
    void anyTextIsRead() {
        List<String> pieces = List.of(
                "select ",
                "(",
                ")",
                ";",
                "'",
                "\"",
                "`",
                "$$",
                "$a$",
                "--",
                "/*",
                "*/",
                "{{",
                "}}",
                "{%",
                "%}",
                "{#",
                "create table t (",
                "check (",
                "not null",
                "grant a on b to c",
                ",",
                "\n",
                ".",
                "ref('");
        Mutations.survives("sql", List.of(TABLE, MODEL), pieces, text -> {
            SqlFile file = SqlParser.parse(text);
            file.named("ref");
        });
    }
}
