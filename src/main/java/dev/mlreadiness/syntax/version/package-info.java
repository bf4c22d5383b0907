/** Versions and constraints on them as Python's tools write them. */
package dev.mlreadiness.syntax.version;
