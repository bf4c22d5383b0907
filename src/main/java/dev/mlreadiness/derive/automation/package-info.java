/**
 * What runs by itself: from triggers over jobs, commands and targets to the definitions of code. The graph joins what inspectors saw; each kind of
 * command that leads somewhere is one {@link dev.mlreadiness.derive.automation.Hop}.
 *
 * <p>Decisions: a server that a command starts imports its module, but its handlers are reached by nobody that the files show, so that no trigger gets to
 * them. A schedule that code creates is an assumption, since somebody has to run that code once. A function that is passed by name is called; a class that is
 * constructed may run all its methods, an assumption. What cannot be followed is reported as opaque, and the user may say what it runs.
 */
package dev.mlreadiness.derive.automation;
