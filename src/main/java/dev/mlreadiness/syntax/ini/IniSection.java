package dev.mlreadiness.syntax.ini;

import java.util.List;

/**
 * A section.
 *
 * @param name what stands in the brackets; empty for entries in front of the first section
 * @param line line (from 1) of the name
 * @param entries in order; a key may come several times
 */
public record IniSection(String name, int line, List<IniEntry> entries) {
    public IniSection {
        entries = List.copyOf(entries);
    }

    /** The last entry with a key (case is ignored), or null. */
    public IniEntry get(String key) {
        IniEntry found = null;
        for (IniEntry entry : entries) {
            found = entry.key().equalsIgnoreCase(key) ? entry : found;
        }
        return found;
    }

    /** Value of a key, or null. */
    public String value(String key) {
        IniEntry entry = get(key);
        return entry == null ? null : entry.value();
    }
}
