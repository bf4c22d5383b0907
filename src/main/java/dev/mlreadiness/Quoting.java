package dev.mlreadiness;

import dev.mlreadiness.assess.Assessment.Excerpt;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.repo.Quote;
import dev.mlreadiness.repo.QuotedLines;
import dev.mlreadiness.repo.Repository;
import java.util.Collection;
import java.util.Map;

/** The lines that evidence and findings point at, as excerpts and for fingerprints; each file is read once. */
final class Quoting {

    private final Map<Location, Quote> quotes;

    /** @param locations all places that will be asked for */
    Quoting(Repository repository, Collection<Location> locations) {
        quotes = new QuotedLines(repository).fetch(locations);
    }

    /** The lines of the location; in a notebook they count from the line inside the cell. */
    Excerpt excerpt(Location location) {
        Quote quote = quotes.getOrDefault(location, Quote.NONE);
        if (quote.lines().isEmpty()) {
            return Excerpt.NONE;
        }
        return new Excerpt(location.cell() >= 0 ? location.cellLine() : quote.firstLine(), quote.lines());
    }

    /** The first line without white space around and inside runs, for fingerprints; empty where nothing can be quoted. */
    String normalised(Location location) {
        Quote quote = quotes.getOrDefault(location, Quote.NONE);
        return quote.lines().isEmpty() ? "" : quote.lines().get(0).strip().replaceAll("\\s+", " ");
    }
}
