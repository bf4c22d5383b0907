package dev.mlreadiness.assess;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import java.util.regex.Pattern;

/** Tells the section of a document that records something from one that says it is planned, or was not done. */
final class NotDone {

    /** Where a section opens with what it is about; a later "not yet" often speaks of the next step beside results. */
    private static final int OPENING = 200;

    private static final Pattern WORDS = Pattern.compile(
            "(?i)\\b(not yet|yet to be|not (been|done|computed|evaluated|measured|performed|implemented|available|practi[sc]ed)\\b"
                    + "|(is|are) planned|planned for|we (do|have) not|will be (added|done|measured|evaluated|computed|written)"
                    + "|to be (done|decided|determined|added|written)|tbd|todo|future work|coming soon)\\b");

    private NotDone() {}

    /** Whether the fact is a section whose opening says that its subject does not exist so far. */
    static boolean says(Fact fact) {
        if (fact.kind() != FactKind.DOC_SECTION) {
            return false;
        }
        String text = fact.text("text");
        return WORDS.matcher(text.substring(0, Math.min(OPENING, text.length())))
                .find();
    }
}
