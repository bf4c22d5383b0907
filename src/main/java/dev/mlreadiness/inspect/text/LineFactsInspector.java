package dev.mlreadiness.inspect.text;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.sql.SqlParser;
import dev.mlreadiness.syntax.sql.SqlStatement;
import dev.mlreadiness.syntax.text.CodeOwnersParser;
import dev.mlreadiness.syntax.text.OwnerRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** CODEOWNERS files where a server reads them, and SQL files by statement. */
public final class LineFactsInspector implements Inspector {

    private static final Set<String> OWNER_FOLDERS = Set.of("", ".github/", ".gitlab/", "docs/", ".bitbucket/");
    private static final int LONGEST = 4_000;

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public boolean accepts(SourceFile file) {
        String folder = file.path().substring(0, file.path().length() - file.name().length());
        return file.kind() == FileKind.SQL || file.kind() == FileKind.CODEOWNERS && OWNER_FOLDERS.contains(folder);
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        if (file.kind() == FileKind.CODEOWNERS) {
            for (OwnerRule rule : CodeOwnersParser.parse(file.text())) {
                List<String> owners = rule.owners().isEmpty() ? null : rule.owners();
                sink.add(FactKind.CODEOWNERS, Location.line(file.path(), rule.line()), "pattern", rule.pattern(), "owners", owners);
            }
            return;
        }
        String text = file.text();
        List<String> lines = text.lines().toList();
        SqlParser.parse(text).statements().forEach(statement -> sql(statement, lines, sink));
    }

    private static void sql(SqlStatement statement, List<String> lines, FactSink sink) {
        int from = Math.min(Math.max(statement.line() - 1, 0), lines.size());
        int to = Math.min(Math.max(statement.endLine(), from), lines.size());
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to && text.length() < LONGEST; i++) {
            text.append(i == from ? "" : "\n").append(lines.get(i), 0, Math.min(lines.get(i).length(), LONGEST));
        }
        text.setLength(Math.min(text.length(), LONGEST));
        Set<String> constraints = new TreeSet<>();
        statement.constraints().forEach(c -> constraints.add(c.kind()));
        sink.add(
                FactKind.SQL_STATEMENT,
                new Location(sink.path(), statement.line(), 0, Math.max(statement.line(), statement.endLine()), 0, -1, 0),
                "verb",
                statement.verb(),
                "text",
                text.toString(),
                "constraints",
                constraints.isEmpty() ? null : constraints.stream().toList());
    }
}
