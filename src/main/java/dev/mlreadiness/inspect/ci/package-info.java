/** Workflow files of CI systems: triggers, jobs, steps, commands. */
package dev.mlreadiness.inspect.ci;
