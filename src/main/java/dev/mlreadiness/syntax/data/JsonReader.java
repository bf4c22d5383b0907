package dev.mlreadiness.syntax.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON with positions; comments and trailing commas are let through, as configuration files have them. */
public final class JsonReader {

    private static final int MAX_DEPTH = 200;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(10_000)
                    .build())
            .build();

    private JsonReader() {}

    /** The document. */
    public static DataNode read(String text) throws DataSyntaxException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                return DataNode.map("", List.of(), 1, 1);
            }
            return value(parser);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new DataSyntaxException(e.getOriginalMessage(), at == null ? 0 : at.getLineNr());
        } catch (IOException e) {
            throw new DataSyntaxException(e.getMessage(), 0);
        }
    }

    private static DataNode value(JsonParser parser) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, at);
            case START_ARRAY -> array(parser, at);
            case VALUE_STRING -> DataNode.scalar("", parser.getText(), true, at.getLineNr(), at.getColumnNr());
            case VALUE_NULL -> DataNode.scalar("null", "null", false, at.getLineNr(), at.getColumnNr());
            default -> DataNode.scalar("", parser.getText(), false, at.getLineNr(), at.getColumnNr());
        };
    }

    private static DataNode object(JsonParser parser, JsonLocation at) throws IOException {
        List<DataNode.Entry> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            JsonLocation key = parser.currentTokenLocation();
            String name = parser.currentName();
            parser.nextToken();
            entries.add(new DataNode.Entry(name, key.getLineNr(), key.getColumnNr(), value(parser)));
        }
        return DataNode.map("", entries, at.getLineNr(), at.getColumnNr());
    }

    private static DataNode array(JsonParser parser, JsonLocation at) throws IOException {
        List<DataNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return DataNode.list("", items, at.getLineNr(), at.getColumnNr());
    }
}
