/** Imported and called names of languages that are not parsed. */
package dev.mlreadiness.syntax.names;
