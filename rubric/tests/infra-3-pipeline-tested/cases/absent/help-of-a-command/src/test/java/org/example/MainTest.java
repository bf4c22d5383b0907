package org.example;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void trainHelpExitsCleanly() {
        assertDoesNotThrow(() -> Main.main(new String[] {"train", "--help"}));
    }

    @Test
    void forks() {
        assertDoesNotThrow(() -> Main.main(new String[] {"cuda"}));
    }
}
