/** Python modules: names resolved through imports and constructors, calls, definitions, tests, checks, and the steps of a module summary. */
package dev.mlreadiness.inspect.python;
