/**
 * The rubric as validated records: sections, tests, evidence, smells, patterns, knowledge. Read from the compiled
 * resource of the jar or from a team's own YAML; a mistake is an error with file, line and the nearest known word.
 */
package dev.mlreadiness.rubric;
