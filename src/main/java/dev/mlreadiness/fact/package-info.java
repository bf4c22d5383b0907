/**
 * What a repository shows, as facts with positions: the vocabulary that inspectors write, derivers extend and the rubric asks for.
 *
 * <p>Nothing here reads files or knows the rubric.
 */
package dev.mlreadiness.fact;
