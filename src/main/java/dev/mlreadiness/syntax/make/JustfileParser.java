package dev.mlreadiness.syntax.make;

import dev.mlreadiness.syntax.text.LineStarts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads justfiles: recipes, what they depend on, simple variables, aliases. Any text is accepted. */
public final class JustfileParser {
    private static final int MAX_TEXT = 20_000;

    private final String[] lines;
    private final Map<String, String> variables = new TreeMap<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<String[]> aliases = new ArrayList<>();
    private final List<String> imports = new ArrayList<>();
    private List<String> shellArguments = List.of("-cu");
    private int next;

    private JustfileParser(String text) {
        lines = LineStarts.unixLines(text).split("\n", -1);
    }

    /** Reads a justfile. */
    public static Justfile parse(String text) {
        return new JustfileParser(text).read();
    }

    private Justfile read() {
        while (next < lines.length) {
            String line = lines[next++];
            String stripped = line.strip();
            if (!stripped.isEmpty() && !stripped.startsWith("#") && !stripped.startsWith("[") && !isIndented(line)) {
                statement(stripped, next);
            }
        }
        String first = targets.isEmpty() ? null : targets.get(0).name();
        for (String[] alias : aliases) {
            Target named = targets.stream()
                    .filter(target -> target.name().equals(alias[1]))
                    .findFirst()
                    .orElse(null);
            if (named != null) {
                targets.add(new Target(alias[0], List.of(named.name()), List.of(), List.of(), false, named.line()));
            }
        }
        return new Justfile(List.copyOf(targets), variables, List.copyOf(imports), shellArguments, first);
    }

    private static boolean isIndented(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    private void statement(String line, int number) {
        int assignment = line.indexOf(":=");
        int colon = colon(line);
        String head = assignment > 0 ? line.substring(0, assignment).strip() : "";
        if (head.startsWith("alias ") && aliases.size() < 200) {
            aliases.add(new String[] {
                head.substring(6).strip(), line.substring(assignment + 2).strip()
            });
        } else if (head.startsWith("set ")) {
            setting(head.substring(4).strip(), line.substring(assignment + 2).strip());
        } else if (assignment > 0 && (colon < 0 || assignment <= colon)) {
            String name = head.startsWith("export ") ? head.substring(7).strip() : head;
            variables.put(name, value(line.substring(assignment + 2).strip()));
        } else if (line.startsWith("import ") || line.startsWith("import? ") || line.startsWith("mod ")) {
            imports.add(unquote(line.substring(line.indexOf(' ') + 1).strip()));
        } else if (colon > 0) {
            recipe(line, colon, number);
        }
    }

    private void setting(String name, String value) {
        if (name.equals("shell") && value.startsWith("[")) {
            List<String> words = new ArrayList<>();
            for (String part : value.replace("[", "").replace("]", "").split(",")) {
                words.add(unquote(part.strip()));
            }
            shellArguments = List.copyOf(words.subList(1, words.size()));
        }
    }

    /** The colon of a recipe's head, outside of quotes. */
    private static int colon(String line) {
        char quote = '\0';
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (c == '"' || c == '\'' || c == '`') {
                quote = c;
            } else if (c == ':') {
                return i;
            }
        }
        return -1;
    }

    private String value(String text) {
        boolean quoted = text.length() >= 2
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.indexOf(text.charAt(0), 1) == text.length() - 1;
        return quoted ? unquote(text) : "{{" + text + "}}";
    }

    private static String unquote(String text) {
        boolean quoted = text.length() >= 2
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private void recipe(String line, int colon, int number) {
        List<String> head = MakefileParser.words(line.substring(0, colon));
        String name = head.get(0).startsWith("@") ? head.get(0).substring(1) : head.get(0);
        String behind = line.substring(colon + 1);
        int comment = behind.indexOf(" #");
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        List<String> into = before;
        int nesting = 0;
        for (String word : MakefileParser.words(comment < 0 ? behind : behind.substring(0, comment))) {
            if (word.equals("&&")) {
                into = after;
            } else if (nesting == 0) {
                into.add(word.replace("(", "").replace(")", ""));
            }
            nesting += word.startsWith("(") ? 1 : 0;
            nesting -= word.endsWith(")") ? 1 : 0;
        }
        before.addAll(after);
        targets.add(new Target(name, before, List.of(), body(head.get(0).startsWith("@")), false, number));
    }

    private List<Recipe> body(boolean silentRecipe) {
        List<Recipe> recipes = new ArrayList<>();
        boolean script = next < lines.length && lines[next].strip().startsWith("#!");
        StringBuilder text = new StringBuilder();
        int first = next + 1;
        while (next < lines.length && (lines[next].isBlank() || isIndented(lines[next]))) {
            String line = lines[next++];
            if (script) {
                text.append(line.strip().startsWith("#!") ? line.strip() : fill(line))
                        .append('\n');
                continue;
            }
            int number = next;
            StringBuilder joined = new StringBuilder(line.strip());
            while (line.endsWith("\\") && next < lines.length) {
                line = lines[next++];
                joined.append('\n').append(line.strip());
            }
            if (joined.length() > 0) {
                recipes.add(recipe(joined.toString(), number, silentRecipe));
            }
        }
        return script ? List.of(new Recipe(text.toString(), first, silentRecipe, false, false)) : recipes;
    }

    private Recipe recipe(String text, int line, boolean silentRecipe) {
        int at = 0;
        boolean silent = silentRecipe;
        boolean ignores = false;
        while (at < text.length() && "@-".indexOf(text.charAt(at)) >= 0) {
            silent |= text.charAt(at) == '@';
            ignores |= text.charAt(at) == '-';
            at++;
        }
        return new Recipe(fill(text.substring(at)), line, silent, ignores, false);
    }

    /** Fills <code>{{ name }}</code> of simple variables in; other expressions stay as they are. */
    private String fill(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length() && out.length() < MAX_TEXT) {
            int open = text.indexOf("{{", at);
            int close = open < 0 ? -1 : text.indexOf("}}", open);
            if (close < 0) {
                break;
            }
            String name = text.substring(open + 2, close).strip();
            out.append(text, at, open).append(variables.getOrDefault(name, text.substring(open, close + 2)));
            at = close + 2;
        }
        return out.append(text.substring(at)).toString();
    }
}
