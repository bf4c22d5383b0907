/**
 * Small line-oriented formats (requirements, crontab, CODEOWNERS, Procfile) and the line map that the text parsers
 * share.
 */
package dev.mlreadiness.syntax.text;
