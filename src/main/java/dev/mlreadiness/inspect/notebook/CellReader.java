package dev.mlreadiness.inspect.notebook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;

/** Collects the fields of one cell. */
final class CellReader {

    private final JsonParser json;
    private final StringBuilder source = new StringBuilder();
    private int[] lines = new int[16];
    private int lineCount;
    private boolean atLineStart = true;
    private boolean code;
    private Integer count;
    private int outputs;
    private int errors;
    private long outputBytes;

    CellReader(JsonParser json) {
        this.json = json;
    }

    Notebook.Cell cell() {
        return new Notebook.Cell(
                code, source.toString(), Arrays.copyOf(lines, lineCount), count, outputs, errors, outputBytes);
    }

    void field(String name) throws IOException {
        JsonToken token = json.currentToken();
        switch (name) {
            case "cell_type" ->
                code = token == JsonToken.VALUE_STRING && json.getText().equals("code");
            case "execution_count", "prompt_number" -> count = token == JsonToken.VALUE_NUMBER_INT ? number() : null;
            case "source", "input" -> source(token);
            case "outputs" -> {
                if (token == JsonToken.START_ARRAY) {
                    outputs();
                }
            }
            default -> {}
        }
        if (json.currentToken() == JsonToken.START_ARRAY || json.currentToken() == JsonToken.START_OBJECT) {
            json.skipChildren();
        }
    }

    private Integer number() throws IOException {
        return (int) Math.max(0, Math.min(json.getValueAsLong(), Integer.MAX_VALUE));
    }

    /** A string, or an array with one for each line. */
    private void source(JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            append(json.getText());
        } else if (token == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    append(json.getText());
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private void append(String text) {
        int jsonLine = json.currentTokenLocation().getLineNr();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (atLineStart) {
                line(jsonLine);
            }
            atLineStart = c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
        }
        source.append(text);
    }

    private void line(int jsonLine) {
        if (lineCount == lines.length) {
            lines = Arrays.copyOf(lines, 2 * lineCount);
        }
        lines[lineCount++] = jsonLine;
    }

    private void outputs() throws IOException {
        long start = json.currentTokenLocation().getByteOffset();
        while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
            outputs++;
            if (json.currentToken() == JsonToken.START_OBJECT) {
                output();
            } else {
                json.skipChildren();
            }
        }
        outputBytes += json.currentTokenLocation().getByteOffset() - start;
    }

    private void output() throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean type = json.currentName().equals("output_type");
            JsonToken value = json.nextToken();
            if (type && value == JsonToken.VALUE_STRING) {
                String text = json.getText();
                errors += text.equals("error") || text.equals("pyerr") ? 1 : 0;
            } else {
                json.skipChildren();
            }
        }
    }
}
