/** How training and evaluation loops written by hand go: what is cleared, switched and kept. */
package dev.mlreadiness.derive.training;
