package dev.mlreadiness.report;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Copies a tree of records with every text in it changed, so that a test reaches fields that are added later, too. */
final class Variation {

    /** Numbers and names by which the report finds its way; a folder that no glob can name is not suggested. */
    private static final Set<String> KEPT = Set.of("GateCondition.id", "GateCondition.required", "Scan.split");

    private final UnaryOperator<String> change;

    private Variation(UnaryOperator<String> change) {
        this.change = change;
    }

    static <T extends Record> T of(T tree, UnaryOperator<String> change) {
        return new Variation(change).record(tree);
    }

    @SuppressWarnings("unchecked")
    private <T extends Record> T record(T value) {
        try {
            RecordComponent[] components = value.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                components[i].getAccessor().setAccessible(true);
                Object old = components[i].getAccessor().invoke(value);
                boolean kept = KEPT.contains(value.getClass().getSimpleName() + "." + components[i].getName());
                values[i] = kept ? old : any(old);
            }
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = value.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (T) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object any(Object value) {
        if (value instanceof String text) {
            return text.isEmpty() ? text : change.apply(text);
        }
        if (value instanceof Record record) {
            return record(record);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::any).collect(Collectors.toCollection(ArrayList::new));
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(any(key), any(element)));
            return copy;
        }
        return value;
    }
}
