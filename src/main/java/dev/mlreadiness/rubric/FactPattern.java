package dev.mlreadiness.rubric;

import dev.mlreadiness.fact.FactKind;
import java.util.Map;

/**
 * Selects facts of one kind by their attributes. In YAML a map: {@code fact}, attributes with conditions,
 * {@code means: splitter} (the {@code name} is one that the knowledge files give this meaning) and
 * {@code not: {attribute: condition}} (none of these may hold).
 *
 * @param fact the kind
 * @param where conditions by attribute; all must hold. {@code means} has been expanded to a condition on {@code name}
 * @param not conditions by attribute of which none may hold
 * @param line line in its YAML file, for messages
 */
public record FactPattern(FactKind fact, Map<String, Condition> where, Map<String, Condition> not, int line) {}
