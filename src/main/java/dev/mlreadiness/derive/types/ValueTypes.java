package dev.mlreadiness.derive.types;

import dev.mlreadiness.derive.index.CodeIndex;
import dev.mlreadiness.derive.index.CodeIndex.Symbol;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import dev.mlreadiness.fact.TypeNotes.Passed;
import dev.mlreadiness.fact.TypeText;
import dev.mlreadiness.fact.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows values through the functions, parameters and classes of the project. Where the places that are known disagree, the kind is unknown; places that are not known are
 * left out, so that a helper which may also return None counts as what else it returns.
 */
final class ValueTypes {

    /** Functions that are followed one into the other. */
    private static final int HOPS = 8;

    /** An object of a class of the project: this, its path, {@code |} and its name. */
    private static final String OBJECT = "^";

    private final FactBase facts;
    private final CodeIndex index;
    private final Types types;
    private final Map<String, Optional<String>> known = new HashMap<>();
    private Map<Symbol, List<Given>> given;

    /** An argument, seen from the module that passes it. */
    private record Given(Passed argument, String path) {}

    ValueTypes(FactBase facts, CodeIndex index, Types types) {
        this.facts = facts;
        this.index = index;
        this.types = types;
    }

    /** The kind of value that a text means in a file, or null. */
    String resolve(String type, String path) {
        String value = value(type, path, HOPS);
        return value != null && value.startsWith(OBJECT) ? kind(value, HOPS) : value;
    }

    private String value(String type, String path, int hops) {
        List<String> parts = type == null ? List.of() : TypeText.parts(type);
        if (!parts.isEmpty()) {
            return TypeText.tuple(parts.stream()
                    .map(part -> part.isEmpty() ? null : value(part, path, hops))
                    .toList());
        }
        if (type == null || !TypeText.waits(type)) {
            return type;
        }
        if (hops <= 0) {
            return null;
        }
        String key = path + "\n" + type;
        Optional<String> before = known.get(key);
        if (before != null) {
            return before.orElse(null);
        }
        // what depends on itself is unknown
        known.put(key, Optional.empty());
        TypeText.Waiting waiting = TypeText.waiting(type);
        String value = waiting.parameter().isEmpty()
                ? result(waiting.source(), path, hops)
                : parameter(new Symbol(path, waiting.source()), waiting.parameter(), hops);
        for (TypeText.Step step : waiting.steps()) {
            value = value == null ? null : value(apply(step, value, hops), path, hops - 1);
        }
        known.put(key, Optional.ofNullable(value));
        return value;
    }

    /** What calling the function or class gives. */
    private String result(String name, String path, int hops) {
        Optional<Symbol> symbol = index.resolve(name, path);
        if (symbol.isEmpty()) {
            // what a module re-exports of a library
            return null;
        }
        return result(symbol.get(), hops);
    }

    private String result(Symbol symbol, int hops) {
        int definition = index.definition(symbol);
        Optional<ModuleSummary> module = index.module(symbol.path());
        if (definition <= 0 || module.isEmpty()) {
            return null;
        }
        if (module.get().definitions().get(definition).type()) {
            return OBJECT + symbol.path() + "|" + symbol.name();
        }
        List<String> values = new ArrayList<>();
        for (String type : module.get().types().returns(symbol.name())) {
            values.add(value(type, symbol.path(), hops - 1));
        }
        return agreed(values);
    }

    /** The one kind among those that are known. */
    private static String agreed(List<String> values) {
        String agreed = null;
        for (String value : values) {
            if (value != null && agreed != null && !agreed.equals(value)) {
                return null;
            }
            agreed = value == null ? agreed : value;
        }
        return agreed;
    }

    private String apply(TypeText.Step step, String value, int hops) {
        if (value.startsWith(OBJECT)) {
            return member(step, value, hops);
        }
        return switch (step.form()) {
            case '(' -> types.call(value, step.name());
            case '.' -> types.attribute(value, step.name());
            case '[' -> types.subscript(value, step.name());
            case '*' -> types.iterated(value);
            case '~' -> types.operator(value);
            case '#' -> types.part(value, Integer.parseInt(step.name()));
            default -> null;
        };
    }

    /** What a member of an object of the project gives: its own class first, then what the library's class gives. */
    private String member(TypeText.Step step, String object, int hops) {
        if (hops <= 0) {
            return null;
        }
        Symbol type = symbol(object);
        if (step.form() == '(') {
            Optional<Symbol> method = index.member(type, step.name());
            if (method.isPresent()) {
                return result(method.get(), hops - 1);
            }
            String held = value(field(type, step.name(), hops), type.path(), hops - 1);
            if (held != null) {
                return apply(new TypeText.Step('(', "__call__"), held, hops - 1);
            }
        } else if (step.form() == '.') {
            String field = field(type, step.name(), hops);
            if (field != null) {
                return field;
            }
        }
        String kind = kind(object, hops);
        return kind == null ? null : apply(step, kind, hops);
    }

    private static Symbol symbol(String object) {
        int bar = object.indexOf('|');
        return new Symbol(object.substring(OBJECT.length(), bar), object.substring(bar + 1));
    }

    private String field(Symbol type, String name, int hops) {
        Optional<ModuleSummary> module = index.module(type.path());
        String field =
                module.map(m -> m.types().field(type.name() + "." + name)).orElse(null);
        if (field != null) {
            return value(field, type.path(), hops - 1);
        }
        for (Symbol base : hops > 0 ? bases(type) : List.<Symbol>of()) {
            String inherited = field(base, name, hops - 1);
            if (inherited != null) {
                return inherited;
            }
        }
        return null;
    }

    private List<Symbol> bases(Symbol type) {
        List<Symbol> bases = new ArrayList<>();
        for (String base : baseNames(type)) {
            index.resolve(base, type.path())
                    .filter(s -> index.definition(s) > 0 && !s.equals(type))
                    .ifPresent(bases::add);
        }
        return bases;
    }

    private List<String> baseNames(Symbol type) {
        int definition = index.definition(type);
        Optional<ModuleSummary> module = index.module(type.path());
        List<Definition> all = module.isEmpty() ? List.of() : module.get().definitions();
        return definition > 0 ? all.get(definition).bases() : List.of();
    }

    /** The kind that a class of the project is by its base classes. */
    private String kind(String object, int hops) {
        Symbol type = symbol(object);
        for (String base : baseNames(type)) {
            String kind = types.ofClass(base);
            if (kind != null) {
                return kind;
            }
        }
        for (Symbol base : hops > 0 ? bases(type) : List.<Symbol>of()) {
            String kind = kind(OBJECT + base.path() + "|" + base.name(), hops - 1);
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** What the calls of a function pass for a parameter. */
    private String parameter(Symbol function, String parameter, int hops) {
        int definition = index.definition(function);
        Optional<ModuleSummary> module = index.module(function.path());
        if (definition <= 0 || module.isEmpty()) {
            return null;
        }
        List<Definition> all = module.get().definitions();
        List<String> params = all.get(definition).params();
        int parent = all.get(definition).parent();
        boolean method = parent > 0 && all.get(parent).type() && !params.isEmpty();
        int position = params.indexOf(parameter) - (method && isReceiver(params.get(0)) ? 1 : 0);
        boolean constructor = method && function.name().endsWith(".__init__");
        Symbol called =
                constructor ? new Symbol(function.path(), all.get(parent).name()) : function;
        List<String> values = new ArrayList<>();
        for (Given each : given().getOrDefault(called, List.of())) {
            Passed argument = each.argument();
            if (argument.keyword().isEmpty()
                    ? argument.position() == position
                    : argument.keyword().equals(parameter)) {
                values.add(value(argument.type(), each.path(), hops - 1));
            }
        }
        return agreed(values);
    }

    private static boolean isReceiver(String name) {
        return name.equals("self") || name.equals("cls");
    }

    /** The typed arguments of all calls, by what is called. */
    private Map<Symbol, List<Given>> given() {
        if (given == null) {
            given = new HashMap<>();
            for (ModuleSummary module : facts.summaries().values()) {
                Map<String, Optional<Symbol>> resolved = new HashMap<>();
                for (Passed argument : module.types().passed()) {
                    resolved.computeIfAbsent(argument.callee(), c -> index.resolve(c, module.path()))
                            .ifPresent(symbol -> given.computeIfAbsent(symbol, s -> new ArrayList<>())
                                    .add(new Given(argument, module.path())));
                }
            }
        }
        return given;
    }
}
