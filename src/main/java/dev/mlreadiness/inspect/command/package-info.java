/** Commands of scripts, steps, recipes and images as facts of one form. */
package dev.mlreadiness.inspect.command;
