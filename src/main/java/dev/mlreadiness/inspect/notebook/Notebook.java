package dev.mlreadiness.inspect.notebook;

import java.util.List;

/**
 * A notebook without its outputs.
 *
 * @param cells in document order
 * @param kernel name of the kernel, such as {@code python3}; empty where the notebook names none
 * @param language of the kernel in lower case; empty where the notebook names none
 */
record Notebook(List<Cell> cells, String kernel, String language) {

    /**
     * One cell.
     *
     * @param code whether it is a code cell
     * @param source its text
     * @param lines line of the JSON in which each line of the source begins
     * @param count execution count; null for a cell that was not run since its outputs were cleared
     * @param outputs number of outputs
     * @param errors number of outputs that are a traceback
     * @param outputBytes size of the outputs in the file
     */
    record Cell(boolean code, String source, int[] lines, Integer count, int outputs, int errors, long outputBytes) {}

    /** Whether the code is Python as far as the notebook says: one that says nothing is. */
    boolean isPython() {
        return language.isEmpty()
                ? kernel.isEmpty() || kernel.contains("python") || kernel.contains("conda")
                : language.contains("python");
    }
}
