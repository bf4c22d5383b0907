/** Facts and module summaries of many files in, new facts out. A deriver cannot open a file. */
package dev.mlreadiness.derive;
