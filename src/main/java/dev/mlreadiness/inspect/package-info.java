/**
 * One kind of file in, facts out.
 *
 * <p>An inspector reads one file at a time and is used by several threads, so it keeps no state between files (a parser with buffers
 * belongs in a thread-local). It emits what the {@link dev.mlreadiness.fact.Interest} asks for and nothing else, with exact positions. For
 * bytes that it cannot understand it records a problem and emits what it could read; it never throws for content.
 */
package dev.mlreadiness.inspect;
