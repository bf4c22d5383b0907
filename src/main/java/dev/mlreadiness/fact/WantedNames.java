package dev.mlreadiness.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * The wanted values of one attribute: exact names, globs and expressions. Globs are tried only where their literal text
 * up to the first dot or from the last one agrees; what is left is tried once for each different value.
 */
final class WantedNames {

    /** Answers kept: names recur, and so do short strings; ten megabytes at most. */
    private static final int REMEMBERED = 100_000;

    private static final int LONGEST_REMEMBERED = 80;

    private final Set<String> exact = new HashSet<>();
    private final Map<String, List<Glob>> byHead = new HashMap<>();
    private final Map<String, List<Glob>> byTail = new HashMap<>();
    private final List<Glob> others = new ArrayList<>();
    private final List<Pattern> regexes = new ArrayList<>();
    private final List<WantedPattern> patterns = new ArrayList<>();

    private final Set<String> prefixes = new HashSet<>();
    private final Map<String, List<String>> literals = new HashMap<>();
    private final List<Glob> owners = new ArrayList<>();

    private final Map<String, Boolean> remembered = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    void addExact(String value) {
        exact.add(value);
        addPrefixes(value);
    }

    /** Several rules may ask the same; each expression is tried once. */
    void addRegex(Pattern regex) {
        for (Pattern known : regexes) {
            if (known.pattern().equals(regex.pattern()) && known.flags() == regex.flags()) {
                return;
            }
        }
        regexes.add(regex);
        patterns.add(new WantedPattern(regex));
    }

    void addGlob(String text) {
        Glob glob = Glob.ofName(text);
        int dot = text.indexOf('.');
        int last = text.lastIndexOf('.');
        if (dot >= 0 && isLiteral(text.substring(0, dot))) {
            String head = text.substring(0, dot);
            byHead.computeIfAbsent(head, h -> new ArrayList<>()).add(glob);
            String literal = literal(text);
            addPrefixes(literal);
            literals.computeIfAbsent(head, h -> new ArrayList<>()).add(literal);
            return;
        }
        if (last >= 0 && isLiteral(text.substring(last + 1))) {
            byTail.computeIfAbsent(text.substring(last + 1), t -> new ArrayList<>())
                    .add(glob);
        } else {
            others.add(glob);
        }
        addOwner(text, last);
    }

    /** What stands before the last dot; a dot inside braces says nothing. */
    private void addOwner(String text, int last) {
        String owner = last > 0 ? text.substring(0, last) : "*";
        boolean inBraces = owner.chars().filter(c -> c == '{').count()
                != owner.chars().filter(c -> c == '}').count();
        if (!owner.equals("*") && !inBraces) {
            owners.add(Glob.ofName(owner));
        }
    }

    private void addPrefixes(String value) {
        for (int dot = value.indexOf('.'); dot > 0; dot = value.indexOf('.', dot + 1)) {
            prefixes.add(value.substring(0, dot));
        }
    }

    private static boolean isLiteral(String part) {
        return part.indexOf('*') < 0 && part.indexOf('{') < 0 && part.indexOf('}') < 0 && part.indexOf(',') < 0;
    }

    private static String literal(String glob) {
        int end = 0;
        while (end < glob.length() && "*{".indexOf(glob.charAt(end)) < 0) {
            end++;
        }
        return glob.substring(0, end);
    }

    /** Whether the value is wanted. */
    boolean contains(String value) {
        if (exact.contains(value)) {
            return true;
        }
        if (byHead.isEmpty() && byTail.isEmpty() && others.isEmpty() && regexes.isEmpty()) {
            return false;
        }
        Boolean known = remembered.get(value);
        if (known == null) {
            known = byHead(value) || byTail(value) || byPattern(value);
            if (value.length() <= LONGEST_REMEMBERED && count.get() < REMEMBERED) {
                count.incrementAndGet();
                remembered.put(value, known);
            }
        }
        return known;
    }

    private boolean byHead(String value) {
        if (byHead.isEmpty()) {
            return false;
        }
        int dot = value.indexOf('.');
        return any(byHead.get(dot < 0 ? value : value.substring(0, dot)), value);
    }

    private boolean byTail(String value) {
        return !byTail.isEmpty() && any(byTail.get(value.substring(value.lastIndexOf('.') + 1)), value);
    }

    /** Whether a wanted value, or the literal part of a wanted glob, goes on below the dotted prefix. */
    boolean namesBelow(String prefix) {
        return prefixes.contains(prefix);
    }

    /** Whether a value below the dotted prefix may be wanted. */
    boolean containsBelow(String prefix) {
        if (prefixes.contains(prefix)) {
            return true;
        }
        int dot = prefix.indexOf('.');
        String below = prefix + ".";
        for (String literal : literals.getOrDefault(dot < 0 ? prefix : prefix.substring(0, dot), List.of())) {
            if (below.startsWith(literal)) {
                return true;
            }
        }
        if (any(owners, prefix)) {
            return true;
        }
        for (Pattern regex : regexes) {
            // what an expression finds below the prefix is unknown; most name a type or package literally
            if (TextSearch.found(regex, below)) {
                return true;
            }
        }
        return false;
    }

    private boolean byPattern(String value) {
        boolean wanted = any(others, value);
        for (int i = 0; i < patterns.size() && !wanted; i++) {
            wanted = patterns.get(i).found(value);
        }
        return wanted;
    }

    /** @param globs null for none */
    private static boolean any(List<Glob> globs, String value) {
        for (int i = 0; globs != null && i < globs.size(); i++) {
            if (globs.get(i).matches(value)) {
                return true;
            }
        }
        return false;
    }
}
