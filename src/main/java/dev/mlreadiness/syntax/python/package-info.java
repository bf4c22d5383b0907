/**
 * Python source to a syntax tree, from UTF-8 bytes, without running anything.
 *
 * <p>{@link dev.mlreadiness.syntax.python.PythonParser} reads Python 3.8 to 3.14 and the common forms of Python 2. It
 * recovers per statement, so that a broken line costs that line. It accepts much that CPython rejects: a tree without
 * problems does not mean that the program is valid.
 */
package dev.mlreadiness.syntax.python;
