package dev.mlreadiness.inspect.notebook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of an .ipynb file (nbformat 3 and 4), streamed: outputs are skipped but for their kind and size.
 *
 * @param cells in document order
 * @param kernel language of the kernel, or its name; empty where the metadata does not say
 * @param outputBytes bytes of all outputs in the file
 * @param problem what stopped the reading; empty when nothing did
 * @param problemLine its line
 */
record NotebookFile(List<Cell> cells, String kernel, long outputBytes, String problem, int problemLine) {

    /**
     * A cell.
     *
     * @param code whether it is a code cell
     * @param source its text
     * @param rawLines line of the file for each line of the source
     * @param count execution count; -1 when it was not run
     * @param outputs whether it has outputs
     * @param error whether one of them is a traceback
     */
    record Cell(boolean code, String source, int[] rawLines, int count, boolean outputs, boolean error) {}

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(10_000)
                    .build())
            .build();

    static NotebookFile read(byte[] bytes) {
        return new Reader().read(bytes);
    }

    private static final class Reader {
        private final List<Cell> cells = new ArrayList<>();
        private String kernel = "";
        private long outputBytes;

        NotebookFile read(byte[] bytes) {
            try (JsonParser parser = FACTORY.createParser(bytes)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    return new NotebookFile(cells, kernel, 0, "not a notebook: no JSON object", 1);
                }
                top(parser);
                return new NotebookFile(cells, kernel, outputBytes, "", 0);
            } catch (JsonProcessingException e) {
                int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
                return new NotebookFile(cells, kernel, outputBytes, e.getOriginalMessage(), line);
            } catch (IOException e) {
                return new NotebookFile(cells, kernel, outputBytes, String.valueOf(e.getMessage()), 0);
            }
        }

        private void top(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("cells") && value == JsonToken.START_ARRAY) {
                    cells(parser);
                } else if (name.equals("worksheets") && value == JsonToken.START_ARRAY) {
                    worksheets(parser);
                } else if (name.equals("metadata") && value == JsonToken.START_OBJECT) {
                    metadata(parser);
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void worksheets(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean list = parser.currentName().equals("cells");
                    if (parser.nextToken() == JsonToken.START_ARRAY && list) {
                        cells(parser);
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        }

        private void metadata(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean spec = parser.currentName().equals("kernelspec") || parser.currentName().equals("language_info");
                if (parser.nextToken() == JsonToken.START_OBJECT && spec) {
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        String name = parser.currentName();
                        JsonToken value = parser.nextToken();
                        if (value == JsonToken.VALUE_STRING && (name.equals("language") || name.equals("name") && kernel.isEmpty())) {
                            kernel = parser.getText();
                        }
                        parser.skipChildren();
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void cells(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                cell(parser);
            }
        }

        private void cell(JsonParser parser) throws IOException {
            boolean code = false;
            boolean outputs = false;
            boolean[] error = new boolean[1];
            int count = -1;
            StringBuilder source = new StringBuilder();
            List<Integer> lines = new ArrayList<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "cell_type" -> code = value == JsonToken.VALUE_STRING && parser.getText().equals("code");
                    case "execution_count", "prompt_number" -> count = value == JsonToken.VALUE_NUMBER_INT ? number(parser) : count;
                    case "source", "input" -> source(parser, value, source, lines);
                    case "outputs" -> outputs = outputs(parser, value, error);
                    default -> {}
                }
                parser.skipChildren();
            }
            int[] raw = lines.stream().mapToInt(Integer::intValue).toArray();
            cells.add(new Cell(code, source.toString(), raw, count, outputs, error[0]));
        }

        private static int number(JsonParser parser) throws IOException {
            String text = parser.getText();
            return text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text);
        }

        /** A string, or a list of strings with one line each. */
        private static void source(JsonParser parser, JsonToken value, StringBuilder source, List<Integer> lines) throws IOException {
            if (value == JsonToken.VALUE_STRING) {
                part(parser, source, lines);
            } else if (value == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                    if (parser.currentToken() == JsonToken.VALUE_STRING) {
                        part(parser, source, lines);
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        }

        private static void part(JsonParser parser, StringBuilder source, List<Integer> lines) throws IOException {
            String text = parser.getText();
            int raw = parser.currentTokenLocation().getLineNr();
            boolean begins = source.length() == 0 || source.charAt(source.length() - 1) == '\n';
            if (begins && !text.isEmpty()) {
                lines.add(raw);
            }
            for (int i = text.indexOf('\n'); i >= 0 && i + 1 < text.length(); i = text.indexOf('\n', i + 1)) {
                lines.add(raw);
            }
            source.append(text);
        }

        /** Whether there are outputs; each is skipped but for its kind. */
        private boolean outputs(JsonParser parser, JsonToken value, boolean[] error) throws IOException {
            if (value != JsonToken.START_ARRAY) {
                return false;
            }
            long start = parser.currentLocation().getByteOffset();
            boolean any = false;
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                any = true;
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean type = parser.currentName().equals("output_type");
                    if (parser.nextToken() == JsonToken.VALUE_STRING && type) {
                        error[0] |= parser.getText().equals("error") || parser.getText().equals("pyerr");
                    }
                    parser.skipChildren();
                }
            }
            outputBytes += Math.max(0, parser.currentLocation().getByteOffset() - start);
            return any;
        }
    }
}
