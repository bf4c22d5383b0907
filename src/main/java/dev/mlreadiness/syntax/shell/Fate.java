package dev.mlreadiness.syntax.shell;

/**
 * Fate of a failure at a place.
 *
 * @param stops {@code errexit} is looked at here
 * @param onExit fate of the script when the shell that runs this exits with a failure
 * @param onReturn the same for {@code return 1}
 * @param onFailure fate when this place has a failing status and nothing stops
 * @param onSuccess fate when a failure turns into success here ({@code !})
 */
record Fate(boolean stops, Gating onExit, Gating onReturn, Gating onFailure, Gating onSuccess) {
    Fate unstopped(Gating failure) {
        return new Fate(false, onExit, onReturn, failure, onSuccess);
    }

    Fate withFailure(Gating failure) {
        return new Fate(stops, onExit, onReturn, failure, onSuccess);
    }

    Fate withSuccess(Gating success) {
        return new Fate(stops, onExit, onReturn, onFailure, success);
    }

    static Fate all(Gating gating) {
        return new Fate(true, gating, gating, gating, Gating.swallowed("negated with !"));
    }
}
