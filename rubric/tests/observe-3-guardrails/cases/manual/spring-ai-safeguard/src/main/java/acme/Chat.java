package acme;

import java.util.List;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.advisor.SafeGuardAdvisor;

class Chat {
    ChatClient client(ChatClient.Builder builder) {
        return builder.defaultAdvisors(new SafeGuardAdvisor(List.of("password"))).build();
    }
}
