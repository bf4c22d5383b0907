package dev.mlreadiness.syntax.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checked reading of one map of a document that people write: each mistake is added to a list as a {@link DataProblem},
 * and reading goes on with the default, so that all mistakes of a file are told at once.
 */
public final class Fields {

    private static final Map<Class<?>, Map<String, ?>> WORDS = new ConcurrentHashMap<>();

    private final String file;
    private final DataNode node;
    private final Collection<DataProblem> problems;

    /** A node that is no map is a problem and is read as an empty map. */
    public Fields(String file, DataNode node, Collection<DataProblem> problems) {
        this.file = file;
        this.problems = problems;
        if (!node.isMap() && !node.isNull()) {
            problems.add(new DataProblem(file, node.line(), "expected keys and values here"));
        }
        this.node = node.isMap() ? node : DataNode.map("", List.of(), node.line(), node.column());
    }

    /** Reports keys that are not among these, and keys that stand twice. */
    public Fields only(String... known) {
        return only(Arrays.asList(known));
    }

    /** Reports keys that are not among these, and keys that stand twice. */
    public Fields only(Collection<String> known) {
        Set<String> seen = new HashSet<>();
        for (DataNode.Entry entry : node.entries()) {
            if (!known.contains(entry.key())) {
                problem(entry.line(), "unknown key '" + entry.key() + "'" + Nearest.hint(entry.key(), known));
            } else if (!seen.add(entry.key())) {
                problem(entry.line(), "key '" + entry.key() + "' stands twice");
            }
        }
        return this;
    }

    /** The same kind of reading for another node of the file. */
    public Fields at(DataNode other) {
        return new Fields(file, other, problems);
    }

    /** First line of the map. */
    public int line() {
        return node.line();
    }

    /** The file that messages name. */
    public String file() {
        return file;
    }

    /** The map itself. */
    public DataNode node() {
        return node;
    }

    /** Line of the key; the map's own where the key is absent. */
    public int line(String key) {
        for (DataNode.Entry entry : node.entries()) {
            if (entry.key().equals(key)) {
                return entry.line();
            }
        }
        return node.line();
    }

    /** Adds a problem. */
    public void problem(int line, String message) {
        problems.add(new DataProblem(file, line, message));
    }

    /** Whether the key stands in the map, with any value. */
    public boolean has(String key) {
        return node.get(key).isPresent();
    }

    /** The value of the key unless it is absent or null. */
    public Optional<DataNode> get(String key) {
        return node.get(key).filter(n -> !n.isNull());
    }

    /** Text of the key; empty where it is absent. */
    public String text(String key) {
        return get(key).map(value -> scalar(key, value)).orElse("");
    }

    /** Text of the key, which must be there and not blank. */
    public String required(String key) {
        String text = text(key);
        if (text.isBlank() && get(key).map(DataNode::isScalar).orElse(true)) {
            problem(line(key), "'" + key + "' is missing");
        }
        return text;
    }

    /** Texts of a list, or of a single value. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (DataNode element : elements(key)) {
            texts.add(scalar(key, element));
        }
        return Collections.unmodifiableList(texts);
    }

    /** Elements of a list, or the single value. */
    public List<DataNode> elements(String key) {
        return get(key).map(value -> value.isList() ? value.items() : List.of(value))
                .orElse(List.of());
    }

    /** The maps of a list, or the single map. */
    public List<Fields> maps(String key) {
        List<Fields> maps = new ArrayList<>();
        elements(key).forEach(value -> maps.add(at(value)));
        return maps;
    }

    /** The map under the key; an empty one where it is absent. */
    public Fields map(String key) {
        DataNode empty = DataNode.map("", List.of(), node.line(), node.column());
        return at(get(key).orElse(empty));
    }

    /** True or false. */
    public boolean flag(String key, boolean otherwise) {
        String text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.equals("true") && !text.equals("false")) {
            problem(line(key), "'" + key + "' must be true or false, not '" + text + "'");
        }
        return text.equals("true");
    }

    /** A number between two bounds, inclusive. */
    public OptionalDouble number(String key, double least, double most) {
        String text = text(key);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        double value = parse(text);
        if (Double.isNaN(value)) {
            problem(line(key), "'" + key + "' must be a number, not '" + text + "'");
            return OptionalDouble.empty();
        }
        if (value < least || value > most) {
            problem(line(key), "'" + key + "' must be " + range(least, most) + ", not " + text);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    /** A constant by its lower-case name with hyphens. */
    public <E extends Enum<E>> E word(String key, Class<E> words, E otherwise) {
        return word(key, byId(words), otherwise);
    }

    /** A value by one of the known words. */
    public <T> T word(String key, Map<String, T> known, T otherwise) {
        String text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        T value = known.get(text);
        if (value == null) {
            problem(line(key), "unknown " + key + " '" + text + "'" + Nearest.hint(text, known.keySet()));
            return otherwise;
        }
        return value;
    }

    /** The constants by lower-case name with hyphens. */
    @SuppressWarnings("unchecked")
    public static <E extends Enum<E>> Map<String, E> byId(Class<E> words) {
        return (Map<String, E>) WORDS.computeIfAbsent(words, c -> named(words));
    }

    private static <E extends Enum<E>> Map<String, E> named(Class<E> words) {
        Map<String, E> known = new TreeMap<>();
        for (E constant : words.getEnumConstants()) {
            known.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return Collections.unmodifiableMap(known);
    }

    /** A plain decimal number; NaN for anything else, infinities included. */
    public static double parse(String text) {
        try {
            double value = text.length() > 40 ? Double.NaN : Double.parseDouble(text);
            boolean plain = text.chars().allMatch(c -> "0123456789.eE+-".indexOf(c) >= 0);
            return plain && Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private String scalar(String key, DataNode value) {
        if (value.isScalar()) {
            return value.text();
        }
        problem(value.line(), "'" + key + "' must be text, not " + (value.isMap() ? "keys and values" : "a list"));
        return "";
    }

    private static String range(double least, double most) {
        if (Double.isInfinite(most)) {
            return "at least " + number(least);
        }
        return "from " + number(least) + " to " + number(most);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
