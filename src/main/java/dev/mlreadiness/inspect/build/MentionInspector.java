package dev.mlreadiness.inspect.build;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.names.NameLanguage;
import dev.mlreadiness.syntax.names.NameScan;

/** Scala, Kotlin, R and Rego as {@code text.mention}: names that are imported or called, at most one fact for each line and name. */
public final class MentionInspector implements Inspector {

    private final Interest interest;

    public MentionInspector(Interest interest) {
        this.interest = interest;
    }

    @Override
    public String name() {
        return "names";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return language(file) != null;
    }

    private static NameLanguage language(SourceFile file) {
        return switch (file.kind()) {
            case SCALA -> NameLanguage.SCALA;
            case KOTLIN -> NameLanguage.KOTLIN;
            case R -> NameLanguage.R;
            case REGO -> NameLanguage.REGO;
            default -> null;
        };
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        if (!interest.wants(FactKind.TEXT_MENTION)) {
            return;
        }
        NameLanguage language = language(file);
        NameScan scan = NameScan.of(file.text(), language);
        NameScan.Mention last = null;
        for (NameScan.Mention mention : scan.mentions()) {
            boolean repeated =
                    last != null && last.line() == mention.line() && last.name().equals(mention.name());
            String name = wanted(mention, scan);
            if (name != null && !repeated) {
                Location place = Location.range(sink.path(), mention.line(), mention.column(), mention.line(), 0);
                sink.add(FactKind.TEXT_MENTION, place, "name", name, "language", language.id());
            }
            last = mention;
        }
    }

    /** The name that is asked for: as it stands, or below a package of which everything is imported. */
    private String wanted(NameScan.Mention mention, NameScan scan) {
        if (interest.wants(FactKind.TEXT_MENTION, "name", mention.name())) {
            return mention.name();
        }
        if (!mention.imported()) {
            for (String star : scan.stars()) {
                String below = star + "." + mention.name();
                if (interest.wants(FactKind.TEXT_MENTION, "name", below)) {
                    return below;
                }
            }
        }
        return null;
    }
}
