/** {@code .mlreadiness.yml} and the parameters of a run as validated records. */
package dev.mlreadiness.config;
