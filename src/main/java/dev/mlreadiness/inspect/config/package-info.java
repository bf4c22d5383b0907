/** Configuration files: documents and the values that the rubric asks for. */
package dev.mlreadiness.inspect.config;
