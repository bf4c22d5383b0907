package dev.mlreadiness.syntax.shell;

import dev.mlreadiness.syntax.shell.Node.Item;
import dev.mlreadiness.syntax.shell.RawWord.Kind;
import dev.mlreadiness.syntax.shell.RawWord.Piece;
import java.util.List;

/** How commands use the status of the command before them. */
final class StatusUse {
    private StatusUse() {}

    /** The variable that keeps {@code $?}, or null. */
    static String savedStatus(Node.Simple simple) {
        for (Node.Assignment assignment : simple.assignments()) {
            if (assignment.value() != null && readsStatus(assignment.value())) {
                return assignment.name();
            }
        }
        for (RawWord word : simple.words()) {
            int prefix = word.assignmentPrefix();
            if (prefix > 0 && readsStatus(word)) {
                return word.pieces().get(0).text().substring(0, prefix - 1);
            }
        }
        return null;
    }

    static boolean readsStatus(RawWord word) {
        for (Piece piece : word.pieces()) {
            if (piece.kind() == Kind.VARIABLE
                    && (piece.text().equals("?") || piece.text().equals("PIPESTATUS"))) {
                return true;
            }
        }
        return false;
    }

    /** True if the first command of a node uses {@code $?}. */
    static boolean readsStatus(Node node) {
        if (node instanceof Node.Simple simple) {
            return simple.words().stream().anyMatch(StatusUse::readsStatus)
                    || simple.assignments().stream()
                            .anyMatch(assignment -> assignment.value() != null && readsStatus(assignment.value()));
        }
        if (node instanceof Node.If choice) {
            List<Item> condition = choice.branches().get(0).condition().items();
            return !condition.isEmpty() && readsStatus(condition.get(0).node());
        }
        return node instanceof Node.Chain chain && readsStatus(chain.parts().get(0));
    }

    /** The variable of a command that is one assignment, or null. */
    static String assigned(Node.Simple simple) {
        return simple.words().isEmpty() && simple.assignments().size() == 1
                ? simple.assignments().get(0).name()
                : null;
    }
}
