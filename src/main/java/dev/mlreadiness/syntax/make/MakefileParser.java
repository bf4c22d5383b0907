package dev.mlreadiness.syntax.make;

import dev.mlreadiness.syntax.text.LineStarts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads GNU Makefiles. Both branches of conditionals are read; {@code define}, {@code $(eval)} and functions stay
 * opaque. A variable has its last value everywhere. Any text is accepted; time is linear in its length.
 */
public final class MakefileParser {
    private static final int MAX_VALUE = 20_000;

    private final String[] lines;
    private final Map<String, String> raw = new HashMap<>();
    private final Map<String, String> fixed;
    private final Set<String> exported = new TreeSet<>();
    private final List<RawRule> rules = new ArrayList<>();
    private final List<Makefile.Include> rawIncludes = new ArrayList<>();
    private RawRule current;
    private int conditionals;
    private int next;

    /** A rule before variables are filled in. */
    record RawRule(String targets, String prerequisites, boolean conditional, int line, List<Recipe> recipes) {}

    private MakefileParser(String text, Map<String, String> fixed) {
        lines = LineStarts.unixLines(text).split("\n", -1);
        this.fixed = fixed;
        raw.putAll(fixed);
    }

    /** Reads a Makefile. */
    public static Makefile parse(String text) {
        return parse(text, Map.of());
    }

    /**
     * Reads a Makefile as {@code make NAME=value …} sees it.
     *
     * @param text the Makefile
     * @param variables variables given on the command line; assignments in the file do not change them
     */
    public static Makefile parse(String text, Map<String, String> variables) {
        return new MakefileParser(text, variables).read();
    }

    private Makefile read() {
        while (next < lines.length) {
            String line = lines[next];
            if (line.startsWith("\t") && current != null) {
                recipeLine();
            } else {
                plainLine();
            }
        }
        return finish();
    }

    private static boolean continues(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private void recipeLine() {
        int first = next + 1;
        StringBuilder text = new StringBuilder(lines[next].substring(1));
        while (continues(lines[next]) && next + 1 < lines.length) {
            next++;
            text.append('\n').append(lines[next].startsWith("\t") ? lines[next].substring(1) : lines[next]);
        }
        next++;
        addRecipe(text.toString(), first);
    }

    private void addRecipe(String text, int line) {
        boolean silent = false;
        boolean ignores = false;
        boolean always = false;
        int at = 0;
        while (at < text.length() && "@-+ \t".indexOf(text.charAt(at)) >= 0) {
            silent |= text.charAt(at) == '@';
            ignores |= text.charAt(at) == '-';
            always |= text.charAt(at) == '+';
            at++;
        }
        if (at < text.length()) {
            current.recipes.add(new Recipe(text.substring(at), line, silent, ignores, always));
        }
    }

    private void plainLine() {
        int number = next + 1;
        StringBuilder joined = new StringBuilder();
        boolean more = true;
        while (more && next < lines.length) {
            String line = withoutComment(lines[next++]);
            more = continues(line) && next < lines.length;
            joined.append(more ? line.substring(0, line.length() - 1).stripTrailing() + " " : line);
        }
        String line = joined.toString().strip();
        if (!line.isEmpty() && !directive(line, number)) {
            assignmentOrRule(line, number);
        }
    }

    private static String withoutComment(String line) {
        int hash = line.indexOf('#');
        while (hash > 0 && line.charAt(hash - 1) == '\\') {
            hash = line.indexOf('#', hash + 1);
        }
        return hash < 0 ? line : line.substring(0, hash);
    }

    /** Handles a line that a keyword starts; false if it is an assignment or a rule. */
    private boolean directive(String line, int number) {
        String word = firstWord(line);
        String rest = line.substring(word.length()).strip();
        if (rest.startsWith("=") || rest.startsWith(":") || rest.startsWith("?=") || rest.startsWith("+=")) {
            return false;
        }
        switch (word) {
            case "ifeq", "ifneq", "ifdef", "ifndef" -> conditionals++;
            case "endif" -> conditionals = Math.max(0, conditionals - 1);
            case "else", "vpath", "undefine", "unexport" -> {
                // nothing that is kept
            }
            case "include", "-include", "sinclude" ->
                rawIncludes.add(new Makefile.Include(rest, !word.equals("include"), number));
            case "define" -> skipDefine(rest);
            case "export" -> export(rest);
            case "override", "private" -> assignmentOrRule(rest, number);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String firstWord(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '\t' && line.charAt(end) != '(') {
            end++;
        }
        return line.substring(0, end);
    }

    private void skipDefine(String name) {
        raw.remove(firstWord(name));
        int nesting = 1;
        while (next < lines.length && nesting > 0) {
            String word = firstWord(lines[next++].strip());
            nesting += word.equals("define") ? 1 : word.equals("endef") ? -1 : 0;
        }
    }

    private void export(String rest) {
        int operator = operator(rest);
        if (operator >= 0 && rest.charAt(operator) == '=') {
            exported.add(assign(rest, operator));
            return;
        }
        for (String name : words(rest)) {
            exported.add(name);
        }
    }

    /** Index of the {@code =} of an assignment or of the {@code :} of a rule, outside of references; -1 without. */
    private static int operator(String line) {
        int nesting = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '(' || c == '{') {
                nesting++;
            } else if (c == ')' || c == '}') {
                nesting--;
            } else if (nesting <= 0 && c == '=') {
                return i;
            } else if (nesting <= 0 && c == ':') {
                int equals = i;
                while (equals < line.length() && line.charAt(equals) == ':') {
                    equals++;
                }
                return equals < line.length() && line.charAt(equals) == '=' ? equals : i;
            }
        }
        return -1;
    }

    private void assignmentOrRule(String line, int number) {
        int operator = operator(line);
        if (operator < 0) {
            return;
        }
        if (line.charAt(operator) == '=') {
            assign(line, operator);
            return;
        }
        String targets = line.substring(0, operator);
        String rest = line.substring(operator + 1);
        rest = rest.startsWith(":") ? rest.substring(1) : rest;
        int semicolon = rest.indexOf(';');
        String prerequisites = semicolon < 0 ? rest : rest.substring(0, semicolon);
        int inner = operator(prerequisites);
        if (inner >= 0 && prerequisites.charAt(inner) == '=') {
            targetVariable(rest);
            return;
        }
        current = new RawRule(
                targets.endsWith("&") ? targets.substring(0, targets.length() - 1) : targets,
                prerequisites,
                conditionals > 0,
                number,
                new ArrayList<>());
        rules.add(current);
        if (semicolon >= 0) {
            addRecipe(rest.substring(semicolon + 1).strip(), number);
        }
    }

    /** A variable of one target: known everywhere unless the file sets it elsewhere. */
    private void targetVariable(String assignment) {
        String body = assignment.strip();
        for (String keyword : List.of("export ", "override ", "private ")) {
            body = body.startsWith(keyword) ? body.substring(keyword.length()).strip() : body;
        }
        int equals = operator(body);
        if (equals > 0 && body.charAt(equals) == '=' && !raw.containsKey(variableName(body, equals))) {
            assign(body, equals);
        }
    }

    private static String variableName(String line, int equals) {
        int end = equals;
        while (end > 0 && ":?+!".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end).strip();
    }

    private String assign(String line, int equals) {
        String name = variableName(line, equals);
        String value = line.substring(equals + 1).strip();
        char before = equals > 0 ? line.charAt(equals - 1) : ' ';
        current = null;
        if (name.isEmpty() || fixed.containsKey(name)) {
            return name;
        }
        String old = raw.get(name);
        boolean full = old != null && old.length() >= MAX_VALUE;
        if (before == '!') {
            raw.remove(name);
        } else if (before == '+') {
            raw.put(name, old == null || full ? value : limited(old + " " + value));
        } else if (before != '?' || old == null) {
            String itself = "$(" + name + ")";
            raw.put(
                    name,
                    value.contains(itself) && !full ? limited(value.replace(itself, old == null ? "" : old)) : value);
        }
        return name;
    }

    private static String limited(String value) {
        return value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) : value;
    }

    private Makefile finish() {
        return new MakefileBuilder(raw).build(rules, exported, rawIncludes);
    }

    /** Splits at blanks; a reference that is left stays one word. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean blank = i == text.length() || Character.isWhitespace(text.charAt(i));
            if (blank && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            } else if (!blank && start < 0) {
                start = i;
            }
        }
        return words;
    }
}
