/** Makefiles and justfiles: targets, what they need and what they run. */
package dev.mlreadiness.syntax.make;
