package dev.mlreadiness.derive.flow;

import dev.mlreadiness.fact.Location;

/**
 * A step as it is met on a walk: where it stands, and the calls that lead there.
 *
 * @param unsure the order in which the code around it runs is a guess
 */
record Place(Location location, Frame frame, boolean unsure) {

    /** How a value gets from here to another place, through which functions: {@code a.py:3 -> returned by build() -> } and so on. */
    String to(Place other) {
        StringBuilder path = new StringBuilder();
        for (Frame at = frame; at != null && !other.frame.isWithin(at); at = at.caller()) {
            path.append(at.isMethod() ? " -> left by " : " -> returned by ").append(at.text());
        }
        StringBuilder into = new StringBuilder();
        for (Frame at = other.frame; at != null && !frame.isWithin(at); at = at.caller()) {
            into.insert(0, " -> passed to " + at.text());
        }
        return path.append(into).toString();
    }
}
