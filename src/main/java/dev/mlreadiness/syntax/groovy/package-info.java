/** Jenkinsfiles and Gradle builds (Groovy and Kotlin) as nested calls; nothing is evaluated. */
package dev.mlreadiness.syntax.groovy;
