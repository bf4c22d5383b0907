/** Facts, rubric, configuration in; one {@link dev.mlreadiness.assess.Assessment} out. Pure: no clock, no files. */
package dev.mlreadiness.assess;
