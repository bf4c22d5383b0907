package dev.mlreadiness.inspect.text;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.sql.SqlParser;
import dev.mlreadiness.syntax.sql.SqlStatement;
import java.util.List;

/** SQL files: statements with their text and constraints. */
public final class SqlInspector implements Inspector {

    private static final int LONGEST = 4_000;

    private final Interest interest;

    public SqlInspector(Interest interest) {
        this.interest = interest;
    }

    @Override
    public String name() {
        return "sql";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.SQL && interest.wants(FactKind.SQL_STATEMENT);
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        String text = file.text();
        List<String> lines = text.lines().toList();
        for (SqlStatement statement : SqlParser.parse(text).statements()) {
            int last = Math.min(statement.endLine(), lines.size());
            String body = String.join(" ", lines.subList(Math.min(statement.line() - 1, last), last));
            sink.add(
                    FactKind.SQL_STATEMENT,
                    new Location(file.path(), statement.line(), 0, statement.endLine(), 0, -1, 0),
                    "verb",
                    statement.verb(),
                    "text",
                    body.substring(0, Math.min(body.length(), LONGEST)),
                    "constraints",
                    statement.constraints().stream().map(SqlStatement.Constraint::kind).distinct().toList());
        }
    }
}
