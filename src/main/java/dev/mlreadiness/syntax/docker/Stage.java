package dev.mlreadiness.syntax.docker;

import java.util.List;

/**
 * A build stage: from one {@code FROM} to the next.
 *
 * @param image what it builds on, known variables filled in; may be the name of an earlier stage
 * @param name behind {@code AS}, or null
 * @param platform of {@code --platform}, or null
 * @param instructions those behind {@code FROM}
 * @param line line (from 1) of {@code FROM}
 */
public record Stage(String image, String name, String platform, List<Instruction> instructions, int line) {
    public Stage {
        instructions = List.copyOf(instructions);
    }

    public ImageName imageName() {
        return ImageName.parse(image);
    }

    /** The last instruction with a keyword, which is the one that counts for {@code CMD}, {@code USER} …; or null. */
    public Instruction last(String keyword) {
        Instruction found = null;
        for (Instruction instruction : instructions) {
            found = instruction.keyword().equals(keyword) ? instruction : found;
        }
        return found;
    }

    /** All instructions with a keyword. */
    public List<Instruction> all(String keyword) {
        return instructions.stream()
                .filter(instruction -> instruction.keyword().equals(keyword))
                .toList();
    }
}
