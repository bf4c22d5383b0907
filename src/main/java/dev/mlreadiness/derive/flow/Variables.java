package dev.mlreadiness.derive.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The variables of one run of a function. Each branch of a condition sees what was before it, not what another branch did; afterwards a variable is one of
 * what the branches made of it.
 */
final class Variables {

    /** What one branch or loop body assigns. */
    private static final class Block {
        final Map<String, Value> assigned = new LinkedHashMap<>();
        boolean left;
    }

    /** The branches of one {@code if} statement, or the body of a loop. */
    private static final class Choice {
        final List<Block> blocks = new ArrayList<>();
        boolean certain;
        boolean complete;
    }

    private final Deque<Block> blocks = new ArrayDeque<>();
    private final Deque<Choice> choices = new ArrayDeque<>();

    Variables() {
        blocks.push(new Block());
    }

    /** The value of a variable, or null. */
    Value get(String name) {
        for (Block block : blocks) {
            Value value = block.assigned.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    void put(String name, Value value) {
        blocks.peek().assigned.put(name, value);
    }

    /** Nothing after this in the block runs. */
    void leave() {
        blocks.peek().left = true;
    }

    /** Whether the block was left. */
    boolean isLeft() {
        return blocks.peek().left;
    }

    /** Depth of branches and loops. */
    int depth() {
        return blocks.size() - 1;
    }

    /** A condition or loop begins. */
    void choose() {
        choices.push(new Choice());
    }

    /** Whether a branch of the condition that is open has surely run. */
    boolean isDecided() {
        return !choices.isEmpty() && choices.peek().certain;
    }

    boolean isChoosing() {
        return !choices.isEmpty();
    }

    /**
     * Enters a branch of the condition that is open.
     *
     * @param certain it surely runs, so that the ones after it do not
     * @param last no branch but these can run
     */
    void enter(boolean certain, boolean last) {
        Choice choice = choices.peek();
        choice.certain |= certain;
        choice.complete |= certain || last;
        blocks.push(new Block());
    }

    /** The branch ends. */
    void exit() {
        if (blocks.size() > 1 && !choices.isEmpty()) {
            choices.peek().blocks.add(blocks.pop());
        }
    }

    /** The condition ends: what its branches assigned may be. */
    void merge() {
        if (choices.isEmpty()) {
            return;
        }
        Choice choice = choices.pop();
        List<Block> live = choice.blocks.stream().filter(b -> !b.left).toList();
        if (live.isEmpty() && choice.complete && !choice.blocks.isEmpty()) {
            leave();
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        live.forEach(b -> names.addAll(b.assigned.keySet()));
        for (String name : names) {
            Value before = get(name);
            List<Value> values = new ArrayList<>();
            for (Block block : live) {
                Value value = block.assigned.getOrDefault(name, before);
                if (value != null) {
                    values.add(value);
                }
            }
            if (!choice.complete && before != null) {
                values.add(before);
            }
            put(name, Value.oneOf(values));
        }
    }
}
