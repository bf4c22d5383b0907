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

/** CODEOWNERS: who must review which paths. */
public final class CodeOwnersInspector implements Inspector {

    @Override
    public String name() {
        return "codeowners";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.CODEOWNERS;
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
