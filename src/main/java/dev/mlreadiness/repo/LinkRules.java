package dev.mlreadiness.repo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says where a symbolic link leads, without following it for content. */
final class LinkRules {
    private static final int MOST_STEPS = 40;

    private LinkRules() {}

    static SkipReason reason(Path root, Path link) {
        try {
            Path target = link.toRealPath();
            if (!target.startsWith(root)) {
                return SkipReason.LINK_OUTSIDE;
            }
            return link.getParent().startsWith(target) ? SkipReason.LINK_LOOP : SkipReason.LINK;
        } catch (IOException | SecurityException e) {
            return leadsToItself(link) ? SkipReason.LINK_LOOP : SkipReason.LINK_BROKEN;
        }
    }

    private static boolean leadsToItself(Path link) {
        try {
            Path at = link;
            for (int i = 0; i < MOST_STEPS; i++) {
                if (!Files.isSymbolicLink(at)) {
                    return false;
                }
                at = at.resolveSibling(Files.readSymbolicLink(at)).normalize();
            }
            return true;
        } catch (IOException | SecurityException e) {
            return false;
        }
    }
}
