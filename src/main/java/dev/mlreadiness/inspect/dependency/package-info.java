/** Declared and locked dependencies of Python, conda and npm projects; those of the JVM are read with its build files. */
package dev.mlreadiness.inspect.dependency;
