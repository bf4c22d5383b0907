package dev.mlreadiness.derive.flow;

import dev.mlreadiness.derive.flow.Call.Argument;
import dev.mlreadiness.derive.index.CodeIndex;
import dev.mlreadiness.derive.index.CodeIndex.Symbol;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Calls of functions, methods and classes of the project: walked where they are called. */
final class FirstPartyCalls {

    private static final int DEEPEST = 12;
    private static final int MOST_RUNS = 12;

    private final CodeIndex index;
    private final Relevance relevance;
    private final Expressions expressions;
    private final Consumer<Frame> run;
    private final Map<Symbol, Integer> runs = new HashMap<>();
    private final Map<String, Map<String, Optional<Symbol>>> resolved = new HashMap<>();

    FirstPartyCalls(CodeIndex index, Relevance relevance, Expressions expressions, Consumer<Frame> run) {
        this.index = index;
        this.relevance = relevance;
        this.expressions = expressions;
        this.run = run;
    }

    /** The result of a call; null where it is none of the project's, or nothing that matters. */
    Value call(Frame frame, String name, Call call) {
        if (call.receiver() != null && call.receiver().owner != null) {
            return method(frame, call.receiver(), call);
        }
        if (name.startsWith("super.")) {
            return inherited(frame, call);
        }
        boolean variable = call.receiver() != null && name.equals(call.object() + "." + call.method());
        boolean local = variable
                && frame.variables.get(head(call.object())) != null
                && call.receiver().isData();
        Symbol symbol = local ? null : resolve(name, frame.module().path());
        return symbol == null ? null : invoke(frame, symbol, call);
    }

    private static String head(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? text : text.substring(0, dot);
    }

    private Symbol resolve(String name, String path) {
        return resolved.computeIfAbsent(path, p -> new HashMap<>())
                .computeIfAbsent(
                        name,
                        n -> index.resolve(n, path)
                                .filter(s -> !s.name().isEmpty() && s.path().equals(path) || index.definition(s) > 0))
                .orElse(null);
    }

    private Value method(Frame frame, Value object, Call call) {
        Symbol own = index.member(object.owner, call.method()).orElse(null);
        if (own != null) {
            return run(frame, own, object, call);
        }
        if (call.method().equals("fit_transform") || call.method().equals("fit_predict")) {
            Symbol fit = index.member(object.owner, "fit").orElse(null);
            String second = call.method().substring("fit_".length());
            Symbol then = index.member(object.owner, second).orElse(null);
            if (fit != null && then != null) {
                run(frame, fit, object, call);
                return run(frame, then, object, call);
            }
        }
        return null;
    }

    private Value inherited(Frame frame, Call call) {
        Value self = frame.variables.get("self");
        int parent = frame.declared().parent();
        if (self == null || parent <= 0) {
            return null;
        }
        for (String base : frame.module().definitions().get(parent).bases()) {
            Symbol type = resolve(base, frame.module().path());
            Symbol member =
                    type == null ? null : index.member(type, call.method()).orElse(null);
            if (member != null) {
                return run(frame, member, self, call);
            }
        }
        return null;
    }

    private Value invoke(Frame frame, Symbol symbol, Call call) {
        Definition definition = definition(symbol);
        if (definition == null) {
            return null;
        }
        if (!definition.type()) {
            boolean bound = isMethod(symbol)
                    && call.receiver() != null
                    && !call.receiver().isData();
            return run(frame, symbol, bound ? call.receiver() : null, call);
        }
        Value object = new Value();
        object.owner = symbol;
        Symbol init = index.member(symbol, "__init__").orElse(null);
        if (init != null) {
            run(frame, init, object, call);
        }
        return object;
    }

    private Definition definition(Symbol symbol) {
        int definition = index.definition(symbol);
        ModuleSummary module = index.module(symbol.path()).orElse(null);
        return module == null || definition <= 0 ? null : module.definitions().get(definition);
    }

    private boolean isMethod(Symbol symbol) {
        Definition definition = definition(symbol);
        ModuleSummary module = index.module(symbol.path()).orElseThrow();
        return definition.parent() > 0
                && module.definitions().get(definition.parent()).type();
    }

    private Value run(Frame frame, Symbol symbol, Value self, Call call) {
        int definition = index.definition(symbol);
        if (!relevance.has(symbol.path(), definition)
                || frame.depth() >= DEEPEST
                || isRunning(frame, symbol, definition)
                || runs.merge(symbol, 1, Integer::sum) > MOST_RUNS) {
            return null;
        }
        Frame inner = new Frame(index.module(symbol.path()).orElseThrow(), definition, frame, false);
        bind(inner, symbol, self, call);
        run.accept(inner);
        return result(inner);
    }

    private static boolean isRunning(Frame frame, Symbol symbol, int definition) {
        for (Frame at = frame; at != null; at = at.caller()) {
            if (at.definition() == definition && at.module().path().equals(symbol.path())) {
                return true;
            }
        }
        return false;
    }

    private void bind(Frame inner, Symbol symbol, Value self, Call call) {
        List<String> params = inner.declared().params();
        int at = 0;
        if (isMethod(symbol) && !inner.declared().decorators().contains("staticmethod") && !params.isEmpty()) {
            inner.variables.put(params.get(0), self == null ? new Value() : self);
            at = 1;
        }
        for (Argument argument : call.arguments()) {
            String name = argument.keyword();
            if (name.isEmpty()) {
                name = at < params.size() ? params.get(at++) : "";
            }
            if (params.contains(name)) {
                inner.variables.put(name, argument.value());
                inner.given.add(name);
            }
        }
        for (String param : params) {
            if (inner.variables.get(param) == null) {
                // its default, which is a constant most of the time
                inner.variables.put(param, new Value());
            }
        }
    }

    private static Value result(Frame inner) {
        Value value = inner.returned.isEmpty() ? new Value() : Value.oneOf(inner.returned);
        if (inner.yields && value.elements != null) {
            Value generator = Value.tuple(value.elements);
            generator.generator = true;
            return generator;
        }
        return value;
    }

    /** Walks the functions of a module that nothing has called so far: with unknown values, the methods of a class in the order in which they stand. */
    void uncalled(ModuleSummary module, boolean unsure) {
        List<Definition> all = module.definitions();
        for (int i = 1; i < all.size(); i++) {
            Symbol symbol = new Symbol(module.path(), all.get(i).name());
            Definition definition = all.get(i);
            boolean method =
                    definition.parent() > 0 && all.get(definition.parent()).type();
            boolean nested = definition.parent() > 0 && !method;
            if (!relevance.has(module.path(), i) || nested) {
                continue;
            }
            if (definition.type()) {
                type(module, symbol, i, unsure);
            } else if (!method && runs.putIfAbsent(symbol, 1) == null) {
                start(module, i, null, unsure);
            }
        }
    }

    private void type(ModuleSummary module, Symbol type, int definition, boolean unsure) {
        List<Definition> all = module.definitions();
        Value self = new Value();
        self.owner = type;
        for (int i = definition + 1; i < all.size(); i++) {
            Symbol method = new Symbol(module.path(), all.get(i).name());
            if (all.get(i).parent() == definition && !all.get(i).type() && runs.putIfAbsent(method, 1) == null) {
                start(module, i, self, true || unsure);
            }
        }
    }

    private void start(ModuleSummary module, int definition, Value self, boolean unsure) {
        Frame frame = new Frame(module, definition, null, unsure);
        List<String> params = frame.declared().params();
        for (int i = 0; i < params.size(); i++) {
            boolean own =
                    i == 0 && self != null && !frame.declared().decorators().contains("staticmethod");
            Value value = own ? self : expressions.fresh();
            value.parameter = !own;
            value.name = params.get(i);
            frame.variables.put(params.get(i), value);
        }
        run.accept(frame);
    }
}
