/** Shows a fix as changed code: what a rule's {@code change} makes of the source around a finding. Writes nothing. */
package dev.mlreadiness.change;
