package dev.mlreadiness.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a type that is not known where it is read, because another function of the project decides it: {@code @} and what gives the value, then what was done with
 * it. {@code @acme.data.load.groupby()[name]} is a column of the groups of what {@code acme.data.load} gives; {@code @#clean#frame} is the parameter {@code frame} of
 * {@code clean}. A value of several parts is <code>{DataFrame;Series}</code>.
 */
public final class TypeText {

    /** Longer texts are of no use: nobody follows them. */
    private static final int LONGEST = 120;

    private TypeText() {}

    /** One thing done with a value: {@code form} is one of {@code ( . [ * ~ #}. */
    public record Step(char form, String name) {}

    /** A text that waits, taken apart: what gives the value, the parameter where it is one (else empty), and the steps. */
    public record Waiting(String source, String parameter, List<Step> steps) {}

    /** Whether the type waits for what the project's functions give. */
    public static boolean waits(String type) {
        return type.startsWith("@");
    }

    /** What calling a function or class of the project gives. */
    public static String result(String name) {
        return bounded("@" + name);
    }

    /** The value of a parameter. */
    public static String parameter(String symbol, String parameter) {
        return bounded("@#" + symbol + "#" + parameter);
    }

    static String call(String type, String method) {
        return bounded(type + "!(" + method);
    }

    static String attribute(String type, String name) {
        return bounded(type + "!." + name);
    }

    static String subscript(String type, String index) {
        return bounded(type + "![" + index);
    }

    static String iterated(String type) {
        return bounded(type + "!*");
    }

    static String operator(String type) {
        return bounded(type + "!~");
    }

    static String part(String type, int position) {
        return bounded(type + "!#" + position);
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : null;
    }

    /** A value of several parts; a part of unknown type is empty. Null where no part is known. */
    public static String tuple(List<String> parts) {
        boolean known = false;
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            // parts of parts are not followed
            boolean plain = part != null && !part.startsWith("{");
            known |= plain;
            text.append(i == 0 ? "" : ";").append(plain ? part : "");
        }
        return known ? bounded(text.append('}').toString()) : null;
    }

    /** The parts of a value, empty texts for those of unknown type; none for a value that is no tuple. */
    public static List<String> parts(String type) {
        return type.startsWith("{") && type.endsWith("}")
                ? List.of(type.substring(1, type.length() - 1).split(";", -1))
                : List.of();
    }

    /** Takes a text that waits apart. */
    public static Waiting waiting(String type) {
        String[] pieces = type.substring(1).split("!", -1);
        List<Step> steps = new ArrayList<>(pieces.length - 1);
        for (int i = 1; i < pieces.length; i++) {
            steps.add(new Step(pieces[i].charAt(0), pieces[i].substring(1)));
        }
        int hash = pieces[0].indexOf('#', 1);
        return pieces[0].startsWith("#") && hash > 0
                ? new Waiting(pieces[0].substring(1, hash), pieces[0].substring(hash + 1), steps)
                : new Waiting(pieces[0], "", steps);
    }
}
