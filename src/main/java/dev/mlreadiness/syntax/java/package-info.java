/** A light scan of Java text that never builds a tree: enough to decide whether a file is worth a parser. */
package dev.mlreadiness.syntax.java;
