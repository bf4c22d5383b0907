package dev.mlreadiness.inspect.notebook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a notebook's JSON in one pass, formats 3 and 4. Of outputs only their number and size are kept. */
final class NotebookReader {

    private static final int DEEPEST = 500;
    private static final int LONGEST_STRING = 64 * 1024 * 1024;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private final JsonParser json;
    private final List<Notebook.Cell> cells = new ArrayList<>();
    private String kernel = "";
    private String language = "";
    private String problem = "";
    private int problemLine;

    private NotebookReader(JsonParser json) {
        this.json = json;
    }

    /**
     * What could be read.
     *
     * @param problem why the rest could not; empty if all was read
     * @param line of the problem
     */
    record Result(Notebook notebook, String problem, int line) {}

    /** Reads any bytes. */
    static Result read(byte[] bytes) {
        try (JsonParser json = FACTORY.createParser(bytes)) {
            NotebookReader reader = new NotebookReader(json);
            reader.document();
            return new Result(
                    new Notebook(List.copyOf(reader.cells), reader.kernel, reader.language),
                    reader.problem,
                    reader.problemLine);
        } catch (IOException e) {
            return new Result(new Notebook(List.of(), "", ""), "not readable as JSON", 0);
        }
    }

    private void document() {
        try {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                problem = "no notebook: the JSON is no object";
                return;
            }
            fields(this::documentField);
        } catch (IOException e) {
            problem = "not readable as JSON; what stands before was read";
            problemLine = json.currentLocation().getLineNr();
        }
    }

    /** What to do with the value of a field, whose first token is the current one. */
    private interface FieldReader {
        void read(String name) throws IOException;
    }

    /** Reads the fields of the object that begins at the current token. */
    private void fields(FieldReader reader) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            reader.read(name);
        }
    }

    private void documentField(String name) throws IOException {
        boolean array = json.currentToken() == JsonToken.START_ARRAY;
        boolean object = json.currentToken() == JsonToken.START_OBJECT;
        if (name.equals("cells") && array) {
            cells();
        } else if (name.equals("worksheets") && array) {
            worksheets();
        } else if (name.equals("metadata") && object) {
            fields(this::metadataField);
        } else {
            json.skipChildren();
        }
    }

    private void worksheets() throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                fields(this::documentField);
            } else {
                json.skipChildren();
            }
        }
    }

    private void metadataField(String name) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        switch (name) {
            case "kernelspec" -> fields(field -> kernelField(field, true));
            case "language_info" -> fields(field -> kernelField(field, false));
            default -> json.skipChildren();
        }
    }

    private void kernelField(String name, boolean specification) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            json.skipChildren();
        } else if (specification && name.equals("name")) {
            kernel = json.getText();
        } else if (name.equals(specification ? "language" : "name") && language.isEmpty()) {
            language = json.getText().toLowerCase(Locale.ROOT);
        }
    }

    private void cells() throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                CellReader cell = new CellReader(json);
                fields(cell::field);
                cells.add(cell.cell());
            } else {
                json.skipChildren();
            }
        }
    }
}
