package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;

/** Follows one kind of command to what it runs. */
interface Hop {

    /**
     * Visits on the walk what the command runs.
     *
     * @param command a {@code command} fact
     * @param trail how the command was reached, {@code cwd} already the folder it runs in
     * @return whether this hop understands the command
     */
    boolean follow(Fact command, Trail trail, Walk walk);
}
