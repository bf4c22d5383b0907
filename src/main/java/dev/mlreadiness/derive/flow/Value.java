package dev.mlreadiness.derive.flow;

import dev.mlreadiness.derive.index.CodeIndex.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a value: of data, whose rows it has, what was learnt from them and which part of a split it is; of an object, its class and attributes.
 * A variable that is bound again holds another value; objects change in place.
 */
final class Value {

    private static final int MOST = 8;
    /** Tuples in tuples that are told apart. */
    private static final int DEEPEST = 3;

    /** Absolute name of the library class that an object is of; empty where unknown. */
    String type = "";
    /** What an object of a library does: a kind of {@link LibraryKinds}; empty for none. */
    String kind = "";
    /** The first-party class that an object is of. */
    Symbol owner;
    /** Attributes of an object and entries of a dictionary. */
    Map<String, Value> entries;
    /** Elements of a tuple or list. */
    List<Value> elements;
    /** Gives its elements one after the other: what a generator yields is what a loop over it gets. */
    boolean generator;
    /** Ids of the sources that the rows come from. */
    List<Integer> rows = List.of();
    /** What was learnt from rows and is in this value now. */
    List<Fitting> fittings = List.of();
    /** The side of a split. */
    Part part;
    /** A mean or another number over rows; empty for none. */
    String statistic = "";
    /** Rows by group: what is computed of them is a statistic for each group. */
    boolean grouped;
    /** A constant as written. */
    String literal;
    /** The fold indexes that a cross-validating splitter gives. */
    Split folds;
    /** Rows of several sources one below the other: slices of it may be these sources again. */
    boolean joined;
    /** Some rows of another value only. */
    boolean partial;
    /** Rows of both sides of a split. */
    boolean mixed;
    /** The value that this one holds some rows of. */
    Value subsetOf;
    /** What a transformer has learnt. */
    Fitting fitted;
    /** What a model was trained on. */
    Training trained;
    /** Which columns it has, where it comes from a frame. */
    Columns columns;
    /** What a model made of other data: predictions. */
    Prediction prediction;
    /** What shows that its rows follow each other in time; empty for nothing. */
    String ordered = "";
    /** The key by which {@code grouped} rows are grouped, where it names people or things. */
    String groupKey = "";
    /** What shows that several rows belong to one person or thing; empty for nothing. */
    String entity = "";
    /** The setting by which a model makes up for a rare class; empty for none. */
    String weighted = "";
    /** A model that stops early by itself. */
    boolean stopsEarly;
    /** A callback that stops or keeps by what it sees on the rows that are held out. */
    boolean watches;
    /** A splitter that shuffles. */
    boolean shuffled;
    /** Rows in a moving window: what is computed of them is no number over all rows. */
    boolean window;
    /** Where it was scored. */
    Place scored;
    /** The name of the test part that it is a score on; empty for none. */
    String scoreOf = "";
    /** The name that it got first. */
    String name = "";
    /** A parameter of a function that no caller is known of. */
    boolean parameter;

    /** A model's training: on which data and target. */
    record Training(List<Value> data, Place place, String name) {}

    /** What a model predicted for data. */
    record Prediction(Value model, Value data, Training training) {}

    /** A constant. */
    static Value literal(String text) {
        Value value = new Value();
        value.literal = text;
        return value;
    }

    /** New rows. */
    static Value rows(int id) {
        Value value = new Value();
        value.rows = List.of(id);
        return value;
    }

    /** Several values in a tuple or list; used as a whole it is all of them. */
    static Value tuple(List<Value> elements) {
        Value value = derived(elements);
        value.elements = List.copyOf(elements);
        return value;
    }

    /** A value computed from others: their rows, what was learnt from them, and their part where they agree. */
    static Value derived(List<Value> from) {
        Value value = new Value();
        boolean mixed = false;
        for (Value other : from) {
            if (!other.statistic.isEmpty() || other.isObject()) {
                continue;
            }
            value.rows = united(value.rows, other.rows);
            value.fittings = united(value.fittings, other.fittings);
            if (!other.rows.isEmpty() || other.part != null) {
                boolean differs = value.part != null && other.part != null && !agrees(value.part, other.part);
                mixed |= differs;
                value.part = value.part == null ? other.part : value.part;
            }
            value.ordered = value.ordered.isEmpty() ? other.ordered : value.ordered;
            value.entity = value.entity.isEmpty() ? other.entity : value.entity;
            if (value.scoreOf.isEmpty()) {
                value.scoreOf = other.scoreOf;
                value.scored = other.scored;
            }
            value.joined |= other.joined;
            value.partial |= other.partial || other.subsetOf != null;
            mixed |= other.mixed;
        }
        if (mixed) {
            value.part = null;
            value.mixed = true;
        }
        return value;
    }

    /** The same side: features and target may be split one after the other. */
    private static boolean agrees(Part a, Part b) {
        return a.half() == b.half();
    }

    /** A copy that may be changed; an object stays the same object. */
    Value copy() {
        Value value = derived(List.of(this));
        value.columns = columns;
        value.subsetOf = subsetOf;
        value.statistic = statistic;
        value.elements = elements;
        value.entries = entries == null ? null : new HashMap<>(entries);
        return value;
    }

    /** Whether it is an object with a state, not data. */
    boolean isObject() {
        return owner != null || !type.isEmpty() && rows.isEmpty();
    }

    /** Whether it has rows. */
    boolean isData() {
        return !rows.isEmpty();
    }

    /** One of several values, as after a condition. */
    static Value oneOf(List<Value> values) {
        return oneOf(values, 0);
    }

    private static Value oneOf(List<Value> values, int depth) {
        List<Value> distinct = values.stream().distinct().toList();
        if (distinct.size() == 1) {
            return distinct.get(0);
        }
        Value first = distinct.get(0);
        Value value = derived(distinct);
        value.part = onePart(distinct);
        for (Value other : distinct) {
            value.type = value.type.isEmpty() ? other.type : value.type;
            value.kind = value.kind.isEmpty() ? other.kind : value.kind;
            value.owner = value.owner == null ? other.owner : value.owner;
            value.entries = value.entries == null ? other.entries : value.entries;
            value.fitted = value.fitted == null ? other.fitted : value.fitted;
            value.trained = value.trained == null ? other.trained : value.trained;
            value.folds = value.folds == null ? other.folds : value.folds;
        }
        if (depth < DEEPEST
                && distinct.stream().allMatch(v -> v.elements != null && v.elements.size() == first.elements.size())) {
            List<Value> elements = new ArrayList<>();
            for (int i = 0; i < first.elements.size(); i++) {
                int at = i;
                elements.add(
                        oneOf(distinct.stream().map(v -> v.elements.get(at)).toList(), depth + 1));
            }
            value.elements = elements;
        }
        value.generator = first.generator;
        return value;
    }

    /** The part that one of several values may be: none is surely tested on unless all are. */
    private static Part onePart(List<Value> values) {
        Part test = null;
        boolean whole = false;
        for (Value value : values) {
            if (value.part != null && !value.part.isTest()) {
                return value.part;
            }
            test = value.part == null ? test : value.part;
            whole |= value.part == null && value.isData();
        }
        return test != null && whole ? new Part(test.split(), Half.TRAIN) : test;
    }

    /** Adds what was learnt from rows. */
    Value with(Fitting fitting) {
        fittings = united(fittings, List.of(fitting));
        return this;
    }

    private static <T> List<T> united(List<T> a, List<T> b) {
        if (b.isEmpty() || a.equals(b)) {
            return a;
        }
        if (a.isEmpty()) {
            return b;
        }
        List<T> all = new ArrayList<>(a);
        for (T element : b) {
            if (all.size() < MOST && !all.contains(element)) {
                all.add(element);
            }
        }
        return all.size() == a.size() ? a : all;
    }
}
