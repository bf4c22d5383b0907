/** Notebooks: how they were run, what they tell IPython, and their code as one Python program in document order. */
package dev.mlreadiness.inspect.notebook;
