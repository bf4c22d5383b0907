package dev.mlreadiness.inspect.text;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.text.CodeOwnersParser;
import dev.mlreadiness.syntax.text.OwnerRule;
import java.util.Set;

/** CODEOWNERS, where a server reads it: who must review which paths. */
public final class CodeOwnersInspector implements Inspector {

    private static final Set<String> FOLDERS = Set.of("", ".github/", ".gitlab/", ".bitbucket/", "docs/");

    @Override
    public String name() {
        return "codeowners";
    }

    @Override
    public boolean accepts(SourceFile file) {
        String folder =
                file.path().substring(0, file.path().length() - file.name().length());
        return file.kind() == FileKind.CODEOWNERS && FOLDERS.contains(folder);
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        for (OwnerRule rule : CodeOwnersParser.parse(file.text())) {
            sink.add(
                    FactKind.CODEOWNERS,
                    Location.line(file.path(), rule.line()),
                    "pattern",
                    rule.pattern(),
                    "owners",
                    rule.owners().isEmpty() ? null : rule.owners());
        }
    }
}
