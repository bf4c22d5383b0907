/** Dockerfiles: stages, images, instructions. */
package dev.mlreadiness.syntax.docker;
