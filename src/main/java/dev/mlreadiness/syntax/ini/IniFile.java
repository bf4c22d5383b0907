package dev.mlreadiness.syntax.ini;

import java.util.List;

/**
 * A file of sections.
 *
 * @param sections in order
 */
public record IniFile(List<IniSection> sections) {
    public IniFile {
        sections = List.copyOf(sections);
    }

    /** The first section with a name, or null. */
    public IniSection section(String name) {
        return sections.stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The entry with a key in a section, or null. */
    public IniEntry get(String section, String key) {
        for (IniSection candidate : sections) {
            IniEntry entry = candidate.name().equals(section) ? candidate.get(key) : null;
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }
}
