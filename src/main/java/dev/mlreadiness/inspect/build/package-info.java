/** Files of builds on the JVM, other XML, and the languages that are read by names only. */
package dev.mlreadiness.inspect.build;
