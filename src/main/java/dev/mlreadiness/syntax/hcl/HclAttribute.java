package dev.mlreadiness.syntax.hcl;

/**
 * {@code name = value} in a block or an object.
 *
 * @param name quotes taken off
 * @param value its value
 * @param line line (from 1) of the name
 */
public record HclAttribute(String name, HclValue value, int line) {}
