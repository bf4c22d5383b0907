package dev.mlreadiness.inspect.java;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A class of the file as the walk needs it: its name, what it extends and what its methods return. */
final class ClassShape {

    /** Absolute name, {@code org.acme.Outer.Inner}. */
    final String absolute;

    /** Name in the file, {@code Outer.Inner}. */
    final String symbol;

    /** The class around it, null at the top. */
    final ClassShape outer;

    /** Absolute name of the superclass; empty for none. */
    String superclass = "";

    /** Absolute names of superclass and interfaces. */
    List<String> bases = List.of();

    /** Return type of each method, empty where overloads differ or it is no known type. */
    private final Map<String, String> returns = new HashMap<>();

    ClassShape(String absolute, String symbol, ClassShape outer) {
        this.absolute = absolute;
        this.symbol = symbol;
        this.outer = outer;
    }

    void method(String name, String returnType) {
        returns.merge(name, returnType, (a, b) -> a.equals(b) ? a : "");
    }

    boolean declares(String method) {
        return returns.containsKey(method);
    }

    /** Type that the method returns; empty where unknown. */
    String returns(String method) {
        return returns.getOrDefault(method, "");
    }
}
