/** What happens to values: which were fitted, split, trained on and tested, in the order of the code. */
package dev.mlreadiness.derive.flow;
