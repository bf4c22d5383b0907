/**
 * Shell scripts: commands in order, what wraps them and whether their failure fails the script. Nothing is executed.
 */
package dev.mlreadiness.syntax.shell;
