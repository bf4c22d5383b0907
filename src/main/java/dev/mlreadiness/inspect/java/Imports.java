package dev.mlreadiness.inspect.java;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.syntax.java.JavaScan;

/** The imports of a file as facts, as bound names, and as entries of the module summary. */
final class Imports {

    private final JavaScan scan;
    private final Interest interest;
    private final TypeNames names;

    Imports(JavaScan scan, Interest interest) {
        this.scan = scan;
        this.interest = interest;
        this.names = new TypeNames(scan, interest);
    }

    TypeNames names() {
        return names;
    }

    void addFacts(FactSink sink) {
        for (JavaScan.Import imported : scan.imports()) {
            String name = name(imported);
            if (interest.wants(FactKind.JAVA_IMPORT, "name", name)) {
                Location place = Location.range(
                        sink.path(), imported.line(), imported.column(), imported.line(), imported.endColumn());
                sink.add(FactKind.JAVA_IMPORT, place, "name", name);
            }
        }
    }

    private static String name(JavaScan.Import imported) {
        return imported.star() ? imported.name() + ".*" : imported.name();
    }

    /** Adds the imports, and the types used without one as those of the own package: most are. */
    void addTo(ModuleSummary.Builder summary) {
        for (JavaScan.Import imported : scan.imports()) {
            summary.imported(imported.star() ? "*" : imported.simpleName(), imported.name(), 0);
        }
        if (scan.packageName().isEmpty()) {
            return;
        }
        String own = scan.packageName() + ".";
        for (String type : scan.types()) {
            if (!KnownTypes.isJdk(type) && names.absolute(type).startsWith(own)) {
                summary.imported(type, own + type, 0);
            }
        }
    }
}
