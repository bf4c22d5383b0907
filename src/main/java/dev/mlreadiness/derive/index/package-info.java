/** Which name is which definition of the repository, across modules. */
package dev.mlreadiness.derive.index;
