package dev.mlreadiness.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * A glob over paths or dotted names, matched in linear time for each star.
 *
 * <p>For paths ({@link #ofPath}): {@code *} and {@code ?} stay inside a segment, {@code **} crosses segments, and a leading {@code **}{@code /} also
 * matches nothing, so that {@code **}{@code /x} finds {@code x} at the root. {@code {a,b}} is an alternative. For names ({@link #ofName}): {@code *} is
 * any text. Case matters.
 */
public final class Glob {

    private static final int MAX_ALTERNATIVES = 256;

    private final String text;
    private final List<String> alternatives;
    private final boolean path;

    private Glob(String text, boolean path) {
        this.text = text;
        this.path = path;
        this.alternatives = new ArrayList<>();
        expand("", text);
    }

    /** A glob over '/'-separated paths. */
    public static Glob ofPath(String glob) {
        return new Glob(glob, true);
    }

    /** A glob over any text. */
    public static Glob ofName(String glob) {
        return new Glob(glob, false);
    }

    /** Whether the whole value matches. */
    public boolean matches(String value) {
        for (String alternative : alternatives) {
            if (path ? matchPath(alternative, value) : match(alternative, 0, alternative.length(), value, 0, value.length(), false)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return text;
    }

    private void expand(String head, String rest) {
        int open = rest.indexOf('{');
        int close = open < 0 ? -1 : rest.indexOf('}', open);
        if (close < 0 || alternatives.size() >= MAX_ALTERNATIVES) {
            alternatives.add(head + rest);
            return;
        }
        for (String option : rest.substring(open + 1, close).split(",", -1)) {
            expand(head + rest.substring(0, open) + option, rest.substring(close + 1));
        }
    }

    private static boolean matchPath(String glob, String value) {
        String[] g = glob.split("/", -1);
        String[] v = value.split("/", -1);
        int i = 0;
        int j = 0;
        int starI = -1;
        int starJ = -1;
        while (j < v.length) {
            if (i < g.length && g[i].equals("**")) {
                starI = i++;
                starJ = j;
            } else if (i < g.length && match(g[i], 0, g[i].length(), v[j], 0, v[j].length(), true)) {
                i++;
                j++;
            } else if (starI >= 0) {
                i = starI + 1;
                j = ++starJ;
            } else {
                return false;
            }
        }
        while (i < g.length && g[i].equals("**")) {
            i++;
        }
        return i == g.length;
    }

    /** Classic two-pointer wildcard match: linear for each star, no recursion. */
    private static boolean match(String g, int gs, int ge, String v, int vs, int ve, boolean question) {
        int i = gs;
        int j = vs;
        int starI = -1;
        int starJ = -1;
        while (j < ve) {
            char c = i < ge ? g.charAt(i) : '\0';
            if (i < ge && c == '*') {
                starI = i++;
                starJ = j;
            } else if (i < ge && (c == v.charAt(j) || question && c == '?')) {
                i++;
                j++;
            } else if (starI >= 0) {
                i = starI + 1;
                j = ++starJ;
            } else {
                return false;
            }
        }
        while (i < ge && g.charAt(i) == '*') {
            i++;
        }
        return i == ge;
    }
}
