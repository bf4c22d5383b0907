/**
 * Jupyter notebooks: what was run in which order, magics and shell lines, and the Python of the code cells as one module
 * in document order. Outputs are counted and never read.
 */
package dev.mlreadiness.inspect.notebook;
