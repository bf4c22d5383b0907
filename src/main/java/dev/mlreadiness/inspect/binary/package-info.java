/** Data and model files, known by name and first bytes. */
package dev.mlreadiness.inspect.binary;
