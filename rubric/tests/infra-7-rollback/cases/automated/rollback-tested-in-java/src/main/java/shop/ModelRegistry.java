package shop;

import java.util.ArrayDeque;
import java.util.Deque;

public final class ModelRegistry {

    private final Deque<String> versions = new ArrayDeque<>();

    public void publish(String version) {
        versions.push(version);
    }

    public void previous() {
        versions.pop();
    }

    public String current() {
        return versions.peek();
    }
}
