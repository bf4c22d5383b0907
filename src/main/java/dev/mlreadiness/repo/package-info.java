/**
 * Walks a repository once: kinds and roles of files, what is left out and why, and the lines that findings quote. Uses
 * the JDK only; starts nothing and follows no link.
 */
package dev.mlreadiness.repo;
