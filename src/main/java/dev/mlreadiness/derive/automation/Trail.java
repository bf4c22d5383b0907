package dev.mlreadiness.derive.automation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a place was reached.
 *
 * @param trigger change, training, schedule or human
 * @param gating a failure fails what was triggered
 * @param swallowed why not; empty while it does
 * @param quality resolved, assumed or opaque: the weakest hop so far
 * @param doubt why the weakest hop is not certain; empty while all are
 * @param cwd folder that commands run in, relative to the root; empty for the root
 * @param inputs values that the calling workflow or step handed on
 * @param via the hops as text
 */
record Trail(
        String trigger,
        boolean gating,
        String swallowed,
        String quality,
        String doubt,
        String cwd,
        Map<String, String> inputs,
        List<String> via) {

    private static final int LONGEST = 12;

    static Trail start(String trigger, String first) {
        return new Trail(trigger, true, "", "resolved", "", "", Map.of(), List.of(first));
    }

    /** Path of the file with the trigger. */
    String origin() {
        String first = via.get(0);
        int hash = first.indexOf('#');
        return hash < 0 ? first : first.substring(0, hash);
    }

    /** One more hop. */
    Trail then(String hop) {
        if (via.size() >= LONGEST || via.get(via.size() - 1).equals(hop)) {
            return this;
        }
        List<String> longer = new ArrayList<>(via);
        longer.add(hop);
        return new Trail(trigger, gating, swallowed, quality, doubt, cwd, inputs, List.copyOf(longer));
    }

    Trail in(String folder) {
        return new Trail(trigger, gating, swallowed, quality, doubt, folder, inputs, via);
    }

    /** With other inputs. */
    Trail with(Map<String, String> values) {
        return new Trail(trigger, gating, swallowed, quality, doubt, cwd, Map.copyOf(values), via);
    }

    /** The event that started it; empty where that is not known. */
    String event() {
        String first = via.get(0);
        int hash = first.lastIndexOf('#');
        return hash < 0 ? "" : first.substring(hash + 1);
    }

    /** The failure does not matter from here on. */
    Trail ignored(String why) {
        return gating ? new Trail(trigger, false, why, quality, doubt, cwd, inputs, via) : this;
    }

    /** The hop is likely, not certain, for the reason; that of the first such hop stays. */
    Trail assumed(String why) {
        return quality.equals("resolved")
                ? new Trail(trigger, gating, swallowed, "assumed", why, cwd, inputs, via)
                : this;
    }

    /** The hop is not in the files: what comes after it counts less, for the reason. */
    Trail opaque(String why) {
        return quality.equals("opaque") ? this : new Trail(trigger, gating, swallowed, "opaque", why, cwd, inputs, via);
    }

    /** Strong trails are walked first, so that a place keeps its best one. */
    boolean strong() {
        return gating && !quality.equals("opaque");
    }
}
