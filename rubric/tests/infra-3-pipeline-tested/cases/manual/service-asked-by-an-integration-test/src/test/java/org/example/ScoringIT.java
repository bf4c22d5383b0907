package org.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ScoringIT {

    @Test
    void score() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:8080/")).build();
        String answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        assertTrue(answer.contains("risk"));
    }
}
