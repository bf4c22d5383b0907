package acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.glassfish.jersey.test.JerseyTest;
import org.junit.jupiter.api.Test;

class ScoreResourceTest extends JerseyTest {
    @Test
    void evaluatesOneRow() {
        assertEquals("yes", target("model/iris").request().get(String.class));
    }
}
