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
            String body = body(statement, lines);
            sink.add(
                    FactKind.SQL_STATEMENT,
                    new Location(file.path(), statement.line(), 0, statement.endLine(), 0, -1, 0),
                    "verb",
                    statement.verb(),
                    "text",
                    body,
                    "constraints",
                    statement.constraints().stream()
                            .map(SqlStatement.Constraint::kind)
                            .distinct()
                            .toList());
        }
    }

    /** The lines of a statement, up to a bound: a line may hold thousands of statements. */
    private static String body(SqlStatement statement, List<String> lines) {
        int last = Math.min(statement.endLine(), lines.size());
        StringBuilder body = new StringBuilder();
        for (int i = Math.max(0, statement.line() - 1); i < last && body.length() < LONGEST; i++) {
            String line = lines.get(i);
            body.append(body.length() == 0 ? "" : " ").append(line, 0, Math.min(line.length(), LONGEST));
        }
        body.setLength(Math.min(body.length(), LONGEST));
        return body.toString();
    }
}
