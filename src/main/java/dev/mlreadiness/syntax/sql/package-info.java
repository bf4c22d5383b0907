/** SQL files, dbt models included: statements, constraints, grants, row filters. */
package dev.mlreadiness.syntax.sql;
