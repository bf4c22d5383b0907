package dev.mlreadiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.assess.Assessment.Finding;
import dev.mlreadiness.assess.Assessment.Hunk;
import dev.mlreadiness.rubric.RubricSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changed code in the cells of a notebook. */
class NotebookChangesTest {

    private static final String NOTEBOOK = """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
             {"cell_type": "markdown", "metadata": {}, "source": ["# torch.load(x)"]},
             {"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": [], "source": [
              "import torch, yaml\\n",
              "from yaml import load"]},
             {"cell_type": "code", "execution_count": 2, "metadata": {}, "outputs": [], "source": [
              "%matplotlib inline\\n",
              "a = torch.load(\\"a\\")\\n",
              "%time b = torch.load('b')\\n",
              "c = torch.load(\\n",
              "    'c',\\n",
              ")\\n",
              "d = yaml.load(open('d'))\\n",
              "e = load(open('e'))"]}
            ]}
            """;

    @TempDir
    Path root;

    @Test
    void changesAreThoseOfTheCell() throws Exception {
        Files.writeString(root.resolve("explore.ipynb"), NOTEBOOK);

        List<Finding> findings = TestScans.of(RubricSource.folder(Path.of("rubric")))
                .profile("research")
                .scan(root)
                .findings();

        assertThat(change(findings, 2))
                .containsExactly(new Hunk(
                        2, List.of("a = torch.load(\"a\")"), List.of("a = torch.load(\"a\", weights_only=True)")));
        assertThat(change(findings, 3)).as("a line for IPython").isEmpty();
        assertThat(change(findings, 4)).containsExactly(new Hunk(6, List.of(), List.of("    weights_only=True,")));
        assertThat(change(findings, 7))
                .containsExactly(
                        new Hunk(7, List.of("d = yaml.load(open('d'))"), List.of("d = yaml.safe_load(open('d'))")));
        assertThat(change(findings, 8))
                .containsExactly(new Hunk(8, List.of("e = load(open('e'))"), List.of("e = yaml.safe_load(open('e'))")));
    }

    @Test
    void aChangeOfAnotherCellIsNotShown() throws Exception {
        Files.writeString(root.resolve("explore.ipynb"), NOTEBOOK.replace("torch, yaml", "torch"));

        List<Finding> findings = TestScans.of(RubricSource.folder(Path.of("rubric")))
                .profile("research")
                .scan(root)
                .findings();

        assertThat(change(findings, 8)).isEmpty();
    }

    private static List<Hunk> change(List<Finding> findings, int line) {
        return findings.stream()
                .filter(finding -> !finding.smell().changes().isEmpty())
                .filter(finding -> finding.location().cellLine() == line)
                .findFirst()
                .orElseThrow()
                .change();
    }
}
