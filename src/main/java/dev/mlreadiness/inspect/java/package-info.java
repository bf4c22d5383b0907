/**
 * Java source to facts and module summaries.
 *
 * <p>A light scan decides whether a file is worth parsing; JavaParser gives the tree; one walk over it names types by imports and declarations (no class path, no
 * symbol solver) and writes facts and steps. Nothing of the tree outlives the walk.
 */
package dev.mlreadiness.inspect.java;
