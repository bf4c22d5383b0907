/** Documents and other files that are read as text. */
package dev.mlreadiness.inspect.text;
