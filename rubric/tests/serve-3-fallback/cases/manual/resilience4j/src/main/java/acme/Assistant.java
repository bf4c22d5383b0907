package acme;

import dev.langchain4j.model.chat.ChatModel;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;

class Assistant {
    private ChatModel model;

    @CircuitBreaker(name = "model", fallbackMethod = "sorry")
    String answer(String question) {
        return model.chat(question);
    }

    String sorry(String question, Throwable cause) {
        return "Please try again later.";
    }
}
