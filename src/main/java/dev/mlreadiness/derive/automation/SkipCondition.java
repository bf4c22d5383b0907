package dev.mlreadiness.derive.automation;

import dev.mlreadiness.derive.automation.Condition.Holds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The condition of a {@code skipif}, as far as it is about constants, the operating system, the version of Python and variables of the environment. Runs are taken to
 * be on Linux, with a Python between 3.8 and 3.13. Anything else may hold.
 */
final class SkipCondition {

    private static final int OLDEST = 8;
    private static final int NEWEST = 13;
    private static final int DEEPEST = 20;
    private static final int LONGEST = 400;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s{0,40}(?:(\"[^\"]{0,200}\"|'[^']{0,200}')|([\\w.]{1,120})|(==|!=|<=|>=|<|>|[()\\[\\],])|(\\S))");

    /** A variable of the environment: unset, set to something, or not known. */
    interface Environment extends Function<String, Variable> {}

    /** What is known of a variable. {@code value} is empty for a value that nobody can tell. */
    record Variable(Holds set, Optional<String> value) {
        static final Variable UNSET = new Variable(Holds.NO, Optional.empty());
        static final Variable UNKNOWN = new Variable(Holds.MAYBE, Optional.empty());
    }

    /** A value: its truth and, where it is known, its text. {@code none}: whether it is None. */
    private record Value(Holds truth, Optional<String> text, Holds none) {
        static final Value UNKNOWN = new Value(Holds.MAYBE, Optional.empty(), Holds.MAYBE);

        static Value of(String text) {
            boolean falsy = text.isEmpty() || text.equals("0");
            return new Value(falsy ? Holds.NO : Holds.YES, Optional.of(text), Holds.NO);
        }

        static Value of(Holds holds) {
            return new Value(holds, Optional.empty(), Holds.NO);
        }
    }

    private static final Value NONE = new Value(Holds.NO, Optional.empty(), Holds.YES);
    private static final Value VERSION = new Value(Holds.YES, Optional.of("version"), Holds.NO);

    private final Environment environment;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private SkipCondition(String text, Environment environment) {
        this.environment = environment;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group().strip());
        }
    }

    static Holds of(String text, Environment environment) {
        if (text.length() > LONGEST) {
            return Holds.MAYBE;
        }
        SkipCondition condition = new SkipCondition(text, environment);
        try {
            Holds holds = condition.or(0).truth();
            return condition.at == condition.tokens.size() ? holds : Holds.MAYBE;
        } catch (IllegalStateException e) {
            return Holds.MAYBE;
        }
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private boolean take(String token) {
        boolean there = peek().equals(token);
        at += there ? 1 : 0;
        return there;
    }

    private Value or(int depth) {
        Value left = and(depth);
        while (take("or")) {
            Holds right = and(depth).truth();
            left = Value.of(
                    left.truth() == Holds.YES || right == Holds.YES
                            ? Holds.YES
                            : left.truth() == Holds.NO && right == Holds.NO ? Holds.NO : Holds.MAYBE);
        }
        return left;
    }

    private Value and(int depth) {
        Value left = not(depth);
        while (take("and")) {
            Holds right = not(depth).truth();
            left = Value.of(
                    left.truth() == Holds.NO || right == Holds.NO
                            ? Holds.NO
                            : left.truth() == Holds.YES && right == Holds.YES ? Holds.YES : Holds.MAYBE);
        }
        return left;
    }

    private Value not(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("nested too deeply");
        }
        return take("not") ? Value.of(not(depth + 1).truth().not()) : comparison(depth);
    }

    private Value comparison(int depth) {
        Value left = atom(depth);
        String operator = peek();
        if (operator.equals("is")) {
            at++;
            boolean not = take("not");
            Value right = atom(depth);
            Holds same = right == NONE ? left.none() : Holds.MAYBE;
            return Value.of(not ? same.not() : same);
        }
        boolean not = operator.equals("not");
        if (operator.equals("in") || not) {
            at += not ? 2 : 1;
            atom(depth);
            // "NAME" in os.environ is the only one that is understood
            boolean environ = at > 0 && tokens.get(at - 1).equals("os.environ");
            Holds in = environ
                    ? left.text().map(name -> environment.apply(name).set()).orElse(Holds.MAYBE)
                    : Holds.MAYBE;
            return Value.of(not ? in.not() : in);
        }
        if (!List.of("==", "!=", "<", "<=", ">", ">=").contains(operator)) {
            return left;
        }
        at++;
        Value right = atom(depth);
        return Value.of(left == VERSION ? version(operator, right) : compared(left, operator, right));
    }

    private static Holds compared(Value left, String operator, Value right) {
        if (!operator.equals("==") && !operator.equals("!=")) {
            return Holds.MAYBE;
        }
        Holds same = left.none() == Holds.YES && right.text().isPresent()
                ? Holds.NO
                : left.text().isPresent() && right.text().isPresent()
                        ? left.text().equals(right.text()) ? Holds.YES : Holds.NO
                        : Holds.MAYBE;
        return operator.equals("==") ? same : same.not();
    }

    private static Holds version(String operator, Value right) {
        String[] parts = right.text().orElse("").split(",");
        if (parts.length == 0 || !parts[0].matches("\\d{1,3}") || parts.length > 1 && !parts[1].matches("\\d{1,3}")) {
            return Holds.MAYBE;
        }
        int major = Integer.parseInt(parts[0]);
        int minor = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        boolean below = major < 3 || major == 3 && minor <= OLDEST;
        boolean above = major > 3 || major == 3 && minor > NEWEST;
        return switch (operator) {
            case "<", "<=" -> below ? Holds.NO : above ? Holds.YES : Holds.MAYBE;
            case ">", ">=" -> below ? Holds.YES : above ? Holds.NO : Holds.MAYBE;
            case "==" -> below || above ? Holds.NO : Holds.MAYBE;
            default -> Holds.MAYBE;
        };
    }

    private Value atom(int depth) {
        String token = peek();
        at++;
        if (token.startsWith("\"") || token.startsWith("'")) {
            return Value.of(token.substring(1, token.length() - 1));
        }
        if (token.equals("(") || token.equals("[")) {
            return group(token.equals("(") ? ")" : "]", depth);
        }
        return switch (token) {
            case "True" -> Value.of(Holds.YES);
            case "False" -> Value.of(Holds.NO);
            case "None" -> NONE;
            case "sys.platform" -> Value.of("linux");
            case "os.name" -> Value.of("posix");
            case "sys.version_info", "sys.version_info.major" -> VERSION;
            case "platform.system" -> called(Value.of("Linux"));
            case "os.getenv", "os.environ.get", "getenv", "environ.get" -> variable();
            case "os.environ" -> peek().equals("[") ? variable() : Value.UNKNOWN;
            case "sys.platform.startswith" -> starts();
            default -> token.matches("\\d{1,9}") ? Value.of(token) : unknown(token);
        };
    }

    private Value called(Value value) {
        arguments();
        return value;
    }

    private Value starts() {
        List<String> arguments = arguments();
        return arguments.isEmpty()
                ? Value.UNKNOWN
                : Value.of("linux".startsWith(arguments.get(0)) ? Holds.YES : Holds.NO);
    }

    private Value variable() {
        List<String> arguments = arguments();
        if (arguments.isEmpty()) {
            return Value.UNKNOWN;
        }
        Variable variable = environment.apply(arguments.get(0));
        if (variable.set() == Holds.NO) {
            return arguments.size() == 1
                    ? NONE
                    : arguments.get(1).equals("None")
                            ? NONE
                            : arguments.get(1).equals("False") ? Value.of(Holds.NO) : Value.of(arguments.get(1));
        }
        return variable.set() == Holds.YES ? variable.value().map(Value::of).orElse(Value.UNKNOWN) : Value.UNKNOWN;
    }

    /** The plain arguments of a call or subscript that begins here. */
    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        String close = peek().equals("(") ? ")" : "]";
        if (!peek().equals("(") && !peek().equals("[")) {
            throw new IllegalStateException("no arguments");
        }
        at++;
        while (!peek().equals(close)) {
            String token = peek();
            if (at >= tokens.size() || token.equals("(") || token.equals("[")) {
                throw new IllegalStateException("arguments that are calls");
            }
            if (!token.equals(",")) {
                boolean quoted = token.startsWith("\"") || token.startsWith("'");
                arguments.add(quoted ? token.substring(1, token.length() - 1) : token);
            }
            at++;
        }
        at++;
        return arguments;
    }

    private Value group(String close, int depth) {
        Value first = or(depth + 1);
        StringBuilder parts = new StringBuilder(first.text().orElse("?"));
        boolean tuple = false;
        while (take(",")) {
            tuple = true;
            if (!peek().equals(close)) {
                parts.append(',').append(or(depth + 1).text().orElse("?"));
            }
        }
        if (!take(close)) {
            throw new IllegalStateException("a parenthesis is open");
        }
        return tuple ? new Value(Holds.YES, Optional.of(parts.toString()), Holds.NO) : first;
    }

    /** A name, call or subscript that is not known. */
    private Value unknown(String token) {
        if (!token.matches("[\\w.]+")) {
            throw new IllegalStateException("not understood");
        }
        int open = 0;
        while (at < tokens.size() && (open > 0 || peek().equals("(") || peek().equals("["))) {
            open += peek().equals("(") || peek().equals("[") ? 1 : peek().equals(")") || peek().equals("]") ? -1 : 0;
            at++;
        }
        return Value.UNKNOWN;
    }
}
