package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void rows() throws Exception {
        Golden golden = Golden.parse(Files.readString(Path.of("shared/golden_rows.json")));
        assertEquals(golden.features(), Features.of(golden.raw()));
    }
}
