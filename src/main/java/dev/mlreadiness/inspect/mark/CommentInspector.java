package dev.mlreadiness.inspect.mark;

import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileRole;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.comment.Comment;
import dev.mlreadiness.syntax.comment.CommentScan;
import dev.mlreadiness.syntax.comment.CommentStyle;

/** Comments for findings in files other than Python and notebooks. A file that never says the word is only searched for it. */
public final class CommentInspector implements Inspector {

    @Override
    public String name() {
        return "comment";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return style(file) != null && file.role() != FileRole.GENERATED && file.role() != FileRole.VENDORED;
    }

    private static CommentStyle style(SourceFile file) {
        return switch (file.kind()) {
            case JAVA, SCALA, KOTLIN, GROOVY, GRADLE, JAVASCRIPT -> CommentStyle.BRACES;
            case HCL -> CommentStyle.HASH_BRACES;
            case YAML, TOML, SHELL, R -> CommentStyle.HASH;
            case REQUIREMENTS, DOCKERFILE, MAKEFILE, JUSTFILE, CRONTAB, PROCFILE, CODEOWNERS, TEMPLATE, REGO ->
                CommentStyle.HASH_PLAIN;
            case INI, PROPERTIES -> CommentStyle.HASH_LINE;
            default -> null;
        };
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        String text = file.text();
        if (!Directive.may(text)) {
            return;
        }
        for (Comment comment : CommentScan.of(text, style(file), Directive::may)) {
            Location at = Location.range(
                    file.path(),
                    comment.line(),
                    comment.column(),
                    comment.line(),
                    comment.column() + comment.text().length());
            for (Directive said : Directive.of(comment.text(), false)) {
                Marks.emit(sink, said, at, comment.from(), comment.to(), comment.head());
            }
        }
    }
}
