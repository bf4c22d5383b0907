package dev.mlreadiness.inspect.java;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.syntax.java.JavaScan;

/**
 * Decides by names alone whether a file may hold a fact that somebody asked for. Checks ({@code java.check}) and classes alone do not make a file worth
 * parsing: almost every file has some.
 */
final class Prefilter {

    private final Interest interest;
    private final JavaScan scan;
    private final TypeNames names;

    Prefilter(Interest interest, JavaScan scan, TypeNames names) {
        this.interest = interest;
        this.scan = scan;
        this.names = names;
    }

    boolean isWorthParsing() {
        return interest.wantsAll(FactKind.JAVA_CALL)
                || isTest()
                || importsWanted()
                || annotatesWanted()
                || callsWanted()
                || usesWanted();
    }

    private boolean isTest() {
        return interest.wants(FactKind.JAVA_TEST)
                && (scan.types().contains("TestCase") || scan.annotations().stream().anyMatch(TestLibraries::looksLikeTest));
    }

    private boolean importsWanted() {
        for (JavaScan.Import imported : scan.imports()) {
            if (!imported.star() && isWanted(imported.name()) || imported.isStatic() && isWanted(imported.name())) {
                return true;
            }
        }
        return false;
    }

    private boolean annotatesWanted() {
        if (!interest.wants(FactKind.JAVA_ANNOTATION)) {
            return false;
        }
        for (String annotation : scan.annotations()) {
            if (interest.wants(FactKind.JAVA_ANNOTATION, "name", names.absolute(annotation))) {
                return true;
            }
        }
        return false;
    }

    private boolean callsWanted() {
        if (!interest.wants(FactKind.JAVA_CALL)) {
            return false;
        }
        for (String method : scan.called()) {
            if (interest.wants(FactKind.JAVA_CALL, "method", method)
                    || interest.wants(FactKind.JAVA_CALL, "name", "?." + method)) {
                return true;
            }
        }
        return false;
    }

    /** Types of the own package, of star imports, and those written in full. */
    private boolean usesWanted() {
        for (String type : scan.types()) {
            if (isWanted(names.absolute(type))) {
                return true;
            }
        }
        for (String type : scan.qualified()) {
            if (isWanted(type)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWanted(String type) {
        return names.isWanted(type) || interest.wants(FactKind.JAVA_CALL, "name", type);
    }
}
