package dev.mlreadiness.syntax.python;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one file: counts all, keeps the first ones found. */
final class Problems {
    private static final int KEPT = 200;

    private final List<SyntaxProblem> kept = new ArrayList<>();
    private int count;

    void reset() {
        kept.clear();
        count = 0;
    }

    void add(int offset, String message) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new SyntaxProblem(offset, message));
        }
    }

    int count() {
        return count;
    }

    List<SyntaxProblem> inOrder() {
        return kept.stream()
                .sorted(Comparator.comparingInt(SyntaxProblem::offset))
                .toList();
    }
}
