package dev.mlreadiness.inspect.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Types;
import dev.mlreadiness.repo.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON in, one fact per line out. */
class NotebookInspectorTest {
    private static final String NOTEBOOK = """
            {
             "cells": [
              {
               "cell_type": "markdown",
               "metadata": {},
               "source": ["# Churn"]
              },
              {
               "cell_type": "code",
               "execution_count": 2,
               "metadata": {"tags": ["x"]},
               "outputs": [{"output_type": "stream", "text": ["a"]}, {"output_type": "error", "ename": "E"}],
               "source": [
                "%matplotlib inline\\n",
                "!pip install -q pandas==1.0 && ls\\n",
                "import pandas as pd\\n",
                "df = pd.read_csv('a.csv')"
               ]
              },
              {
               "cell_type": "code",
               "execution_count": 1,
               "metadata": {},
               "outputs": [],
               "source": "def f(x):\\n    return df.head(x)\\n"
              },
              {
               "cell_type": "code",
               "execution_count": null,
               "outputs": [],
               "source": [
                "%%bash\\n",
                "python train.py\\n",
                "make"
               ]
              }
             ],
             "metadata": {"kernelspec": {"name": "python3", "language": "python"}},
             "nbformat": 4
            }
            """;

    private static FactSink sink(byte[] json) {
        SourceFile file = SourceFile.of("nb/a.ipynb", json);
        FactSink sink = new FactSink(file.path(), "source");
        try {
            new NotebookInspector(Interest.EVERYTHING, Types.NONE, Set.of()).inspect(file, sink);
        } catch (dev.mlreadiness.repo.UnreadableFile e) {
            throw new AssertionError(e);
        }
        return sink;
    }

    private static List<String> facts(String json, FactKind kind, String... attributes) {
        List<String> lines = new ArrayList<>();
        for (Fact fact : sink(json.getBytes(StandardCharsets.UTF_8)).facts()) {
            if (fact.kind() == kind) {
                StringBuilder line = new StringBuilder();
                line.append(fact.location().startLine()).append('/');
                line.append(fact.location().cell())
                        .append(':')
                        .append(fact.location().cellLine());
                for (String attribute : attributes) {
                    line.append(' ').append(fact.get(attribute));
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    /** A notebook of code cells with the counts, each with one statement. */
    private static String counts(String... counts) {
        StringBuilder cells = new StringBuilder();
        for (String count : counts) {
            cells.append(cells.isEmpty() ? "" : ",");
            cells.append("{\"cell_type\":\"code\",\"execution_count\":").append(count);
            cells.append(",\"outputs\":[],\"source\":\"x = 1\"}");
        }
        return "{\"cells\":[" + cells + "],\"metadata\":{}}";
    }

    @Test
    void theNotebookAsAWhole() {
        assertThat(facts(
                        NOTEBOOK,
                        FactKind.NOTEBOOK,
                        "cells",
                        "codeCells",
                        "executed",
                        "withOutputs",
                        "outOfOrder",
                        "gaps",
                        "errors",
                        "kernel",
                        "definitions",
                        "codeLines"))
                .containsExactly("0/-1:0 4 3 2 1 true true 1 python3 1 9");
        Fact notebook = sink(NOTEBOOK.getBytes(StandardCharsets.UTF_8)).facts().get(0);
        assertThat((Long) notebook.get("outputBytes")).isEqualTo(83L);
    }

    @Test
    void callsHaveCellAndLineAndTheLineOfTheJson() {
        assertThat(facts(NOTEBOOK, FactKind.PYTHON_CALL, "name", "symbol"))
                .containsExactly("17/1:4 pandas.read_csv null", "25/2:2 pandas.read_csv.head f");
    }

    @Test
    void magicsAndShellLines() {
        assertThat(facts(NOTEBOOK, FactKind.NOTEBOOK_MAGIC, "magic", "text"))
                .containsExactly(
                        "14/1:1 matplotlib inline",
                        "15/1:2 ! pip install -q pandas==1.0 && ls",
                        "32/3:1 bash \npython train.py\nmake");
    }

    @Test
    void shellLinesAreCommands() {
        assertThat(facts(NOTEBOOK, FactKind.COMMAND, "program", "gating", "swallowed", "cwd"))
                .containsExactly(
                        "15/-1:0 pip false a notebook goes on when a shell line fails nb",
                        "15/-1:0 ls false a notebook goes on when a shell line fails nb",
                        "33/-1:0 python false the script goes on after a failure (no set -e) nb",
                        "34/-1:0 make true  nb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 2 3=false false",
                "1 3 2=true true",
                "1 2 null 3=false false",
                "2 3=false true",
                "1 2 2=false true",
                "1 5=false true",
                "null null=false false"
            })
    void executionCountsTellTheOrder(String line) {
        String[] sides = line.split("=");
        assertThat(facts(counts(sides[0].split(" ")), FactKind.NOTEBOOK, "outOfOrder", "gaps"))
                .containsExactly("0/-1:0 " + sides[1]);
    }

    @Test
    void otherLanguagesAreCountedAndNotRead() {
        String json = NOTEBOOK.replace("\"language\": \"python\"", "\"language\": \"R\"");
        assertThat(facts(json, FactKind.PYTHON_CALL)).isEmpty();
        assertThat(facts(json, FactKind.NOTEBOOK, "codeCells", "definitions")).containsExactly("0/-1:0 3 0");
    }

    @Test
    void theOldFormatIsRead() {
        String json = """
                {"worksheets": [{"cells": [{"cell_type": "code", "prompt_number": 7, "input": ["f(1)\\n", "g(2)"],
                "outputs": [{"output_type": "pyerr"}]}]}], "metadata": {"name": "x"}, "nbformat": 3}
                """;
        assertThat(facts(json, FactKind.PYTHON_CALL, "name")).containsExactly("1/0:1 f", "1/0:2 g");
        assertThat(facts(json, FactKind.NOTEBOOK, "executed", "errors")).containsExactly("0/-1:0 1 1");
    }

    @Test
    void syntaxProblemsAreReportedWithTheirCell() {
        String json = counts("1").replace("x = 1", "f(1)\\nx = = 2\\ng(3)");
        assertThat(facts(json, FactKind.FILE_PROBLEM, "problem")).containsExactly("1/0:2 syntax");
        assertThat(facts(json, FactKind.PYTHON_CALL, "name")).containsExactly("1/0:1 f", "1/0:3 g");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{\"cells\": [",
                "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"f(1)\"",
                "{\"cells\": 3}",
                "{\"cells\": [1, [2], {\"source\": {\"a\": 1}, \"cell_type\": [1], \"outputs\": 5, \"execution_count\": \"x\"}]}",
                "<<<<<<< HEAD\n{}",
                "{\"worksheets\": [[1], {\"worksheets\": [{}]}]}",
                "\uFEFF{}",
                "{\"metadata\": {\"kernelspec\": 4}}",
                "{\"cells\": [{\"cell_type\": \"code\", \"outputs\": [NaN, Infinity, {\"output_type\": 3, \"data\": {\"a\": [[1]]}}]}]}"
            })
    void anyJsonIsTaken(String json) {
        assertThat(sink(json.getBytes(StandardCharsets.UTF_8)).facts())
                .filteredOn(fact -> fact.kind() == FactKind.NOTEBOOK)
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void deepAndRandomBytesAreTaken() {
        sink("[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        sink(("{\"cells\":[{\"outputs\":" + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));
        sink("{\"worksheets\":[".repeat(200_000).getBytes(StandardCharsets.UTF_8));
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = NOTEBOOK.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 5; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            sink(bytes);
        }
    }
}
