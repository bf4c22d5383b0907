/**
 * Prints an {@link dev.mlreadiness.assess.Assessment}: HTML, JSON, console. Nothing here computes a verdict; {@link
 * dev.mlreadiness.report.ReportView} words and bounds what the assessment says, once for all forms.
 */
package dev.mlreadiness.report;
