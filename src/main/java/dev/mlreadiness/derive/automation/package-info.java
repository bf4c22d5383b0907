/**
 * What runs by itself: from triggers over jobs, commands and targets to the definitions of code. The graph joins what inspectors saw; each kind of
 * command that leads somewhere is one {@link dev.mlreadiness.derive.automation.Hop}.
 */
package dev.mlreadiness.derive.automation;
