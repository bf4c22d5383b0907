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
                && (scan.types().contains("TestCase")
                        || scan.annotations().stream().anyMatch(TestLibraries::looksLikeTest));
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
        for (String call : scan.staticCalls()) {
            int dot = call.indexOf('.');
            if (interest.wants(
                    FactKind.JAVA_CALL, "name", names.absolute(call.substring(0, dot)) + call.substring(dot))) {
                return true;
            }
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

    /** Whether one of the file's calls may be a wanted one of this type, its constructors or a class inside it. */
    private boolean isWanted(String type) {
        if (interest.wants(FactKind.JAVA_CALL, "name", type)) {
            return true;
        }
        return names.isWanted(type) && (callsOf(type, "name") || callsOf(type, "flow"));
    }

    private boolean callsOf(String type, String attribute) {
        if (!interest.wantsBelow(FactKind.JAVA_CALL, attribute, type)) {
            return false;
        }
        if (interest.wants(FactKind.JAVA_CALL, attribute, type + ".<init>")) {
            return true;
        }
        for (String method : scan.called()) {
            boolean inner = Character.isUpperCase(method.charAt(0))
                    && interest.wantsBelow(FactKind.JAVA_CALL, attribute, type + "." + method);
            if (inner || interest.wants(FactKind.JAVA_CALL, attribute, type + "." + method)) {
                return true;
            }
        }
        return false;
    }
}
