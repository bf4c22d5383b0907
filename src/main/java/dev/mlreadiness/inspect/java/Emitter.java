package dev.mlreadiness.inspect.java;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;
import java.util.List;
import java.util.Map;

/** Passes on those facts of one file that somebody asked for. */
final class Emitter {

    private final FactSink sink;
    private final Interest interest;
    private boolean tooDeep;

    Emitter(FactSink sink, Interest interest) {
        this.sink = sink;
        this.interest = interest;
    }

    Interest interest() {
        return interest;
    }

    boolean wantsCall(String name, String method) {
        return interest.wants(FactKind.JAVA_CALL, "name", name) || interest.wants(FactKind.JAVA_CALL, "method", method);
    }

    /** Adds a call, which {@link #wantsCall} was asked about. */
    void call(Location location, Map<String, Object> attributes) {
        sink.add(FactKind.JAVA_CALL, location, attributes);
    }

    /** Adds the fact if any of its attributes is wanted. */
    void add(FactKind kind, Location location, Map<String, Object> attributes) {
        if (isWanted(kind, attributes)) {
            sink.add(kind, location, attributes);
        }
    }

    private boolean isWanted(FactKind kind, Map<String, Object> attributes) {
        if (interest.wantsAll(kind)) {
            return true;
        }
        if (!interest.wants(kind)) {
            return false;
        }
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            if (attribute.getValue() instanceof List<?> list) {
                for (Object value : list) {
                    if (interest.wants(kind, attribute.getKey(), value.toString())) {
                        return true;
                    }
                }
            } else if (interest.wants(
                    kind, attribute.getKey(), attribute.getValue().toString())) {
                return true;
            }
        }
        return false;
    }

    /** Reports once that a part of the file is nested more deeply than is read. */
    void tooDeep(Node node) {
        if (!tooDeep) {
            tooDeep = true;
            sink.problem("limit", "nested too deeply; a part of the file was not used", location(node));
        }
    }

    Location location(Node node) {
        return node.getRange().map(this::location).orElseGet(() -> Location.file(sink.path()));
    }

    Location location(Node from, Node to) {
        if (from.getRange().isEmpty() || to.getRange().isEmpty()) {
            return location(to);
        }
        return location(from.getRange().get().begin, to.getRange().get().end);
    }

    private Location location(Range range) {
        return location(range.begin, range.end);
    }

    private Location location(Position begin, Position end) {
        return Location.range(sink.path(), begin.line, begin.column, end.line, end.column + 1);
    }

    static int line(Node node) {
        return node.getRange().map(r -> r.begin.line).orElse(0);
    }

    static int endLine(Node node) {
        return node.getRange().map(r -> r.end.line).orElse(0);
    }

    static int column(Node node) {
        return node.getRange().map(r -> r.begin.column).orElse(0);
    }
}
