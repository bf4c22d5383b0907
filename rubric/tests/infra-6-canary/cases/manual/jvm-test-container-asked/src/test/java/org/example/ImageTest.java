package org.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;

class ImageTest {

    @Test
    void scoresOneRow() throws Exception {
        try (GenericContainer<?> image = new GenericContainer<>("shop/scoring:latest").withExposedPorts(8080)) {
            image.start();
            assertTrue(Answers.ask(image).score() > 0);
        }
    }
}
