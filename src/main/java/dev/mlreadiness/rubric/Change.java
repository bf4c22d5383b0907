package dev.mlreadiness.rubric;

import java.util.Map;
import java.util.Set;

/** How the code at a finding is changed so that the rule is content. It is shown; no file is written. */
public sealed interface Change {

    /**
     * Gives a call's argument a value: replaces it, or adds it as a keyword.
     *
     * @param position index at which it may stand without its name; -1 if it may not
     * @param value Python source
     */
    record Argument(String name, int position, String value) implements Change {}

    /**
     * Calls something else, written with the imports that are there.
     *
     * @param names absolute names by the absolute name that is called; one under the empty name stands for any
     * @param drop names and positions of arguments that are left out
     */
    record Call(Map<String, String> names, Set<String> drop) implements Change {}

    /**
     * Another method or attribute of the same object.
     *
     * @param names by the old name; one under the empty name stands for any
     * @param call whether an attribute becomes a call
     */
    record Method(Map<String, String> names, boolean call) implements Change {}

    /** Leaves out the statement. */
    record Delete() implements Change {}

    /** Writes other names, inside of what was found. {@code names}: absolute names by absolute name. */
    record Replace(Map<String, String> names) implements Change {}

    /** Assigns the result of a method to what it was called on. */
    record Assign() implements Change {}
}
