/** YAML, JSON, TOML and XML documents as one kind of tree that keeps each value's text and line. */
package dev.mlreadiness.syntax.data;
