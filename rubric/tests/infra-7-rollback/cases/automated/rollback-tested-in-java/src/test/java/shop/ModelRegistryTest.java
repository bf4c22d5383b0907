package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ModelRegistryTest {

    @Test
    void rollbackPutsThePreviousModelBack() {
        ModelRegistry registry = new ModelRegistry();
        registry.publish("6");
        registry.publish("7");
        registry.previous();
        assertEquals("6", registry.current());
    }
}
