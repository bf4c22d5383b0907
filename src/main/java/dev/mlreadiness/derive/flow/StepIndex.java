package dev.mlreadiness.derive.flow;

import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.fact.ModuleSummary.Steps;
import java.util.Arrays;

/** Where the steps of each definition of a module are. */
final class StepIndex {

    private static final int[] NONE = {};

    private final ModuleSummary module;
    private final int[][] positions;

    StepIndex(ModuleSummary module) {
        this.module = module;
        int[] sizes = new int[Math.max(1, module.definitions().size())];
        positions = new int[sizes.length][];
        Arrays.fill(positions, NONE);
        Steps step = module.steps();
        while (step.next()) {
            int d = step.definition();
            int[] known = positions[d];
            if (sizes[d] == known.length) {
                positions[d] = known = Arrays.copyOf(known, Math.max(16, 2 * known.length));
            }
            known[sizes[d]++] = step.position();
        }
        for (int d = 0; d < sizes.length; d++) {
            positions[d] = Arrays.copyOf(positions[d], sizes[d]);
        }
    }

    /** Number of steps of a definition. */
    int size(int definition) {
        return positions[definition].length;
    }

    /** A step of a definition. */
    Steps step(int definition, int index) {
        Steps step = module.steps(positions[definition][index]);
        step.next();
        return step;
    }
}
