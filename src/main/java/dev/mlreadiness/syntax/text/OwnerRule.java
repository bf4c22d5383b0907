package dev.mlreadiness.syntax.text;

import java.util.List;

/**
 * A line of a CODEOWNERS file.
 *
 * @param pattern which paths
 * @param owners users, teams or addresses; the section's owners if the line has none (GitLab); empty if nobody owns it
 * @param section of GitLab, or empty
 * @param optional true in a section whose approval is not demanded
 * @param line line (from 1)
 */
public record OwnerRule(String pattern, List<String> owners, String section, boolean optional, int line) {
    public OwnerRule {
        owners = List.copyOf(owners);
    }
}
