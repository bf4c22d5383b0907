/** Comments of languages whose syntax is read otherwise or not at all. */
package dev.mlreadiness.syntax.comment;
