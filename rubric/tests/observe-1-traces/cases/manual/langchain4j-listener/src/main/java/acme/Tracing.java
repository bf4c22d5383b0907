package acme;

import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelRequestContext;

class Tracing implements ChatModelListener {
    @Override
    public void onRequest(ChatModelRequestContext context) {
        Spans.start(context.chatRequest());
    }
}
