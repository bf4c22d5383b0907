/** What kinds of values the project's own functions give, and with that what is done with them. */
package dev.mlreadiness.derive.types;
