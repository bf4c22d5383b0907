package dev.mlreadiness.derive.flow;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Derives {@code flow.fit-on-test}: a transformer learns from the test side of a split. Where only a name says that rows are a test part, another fit of the same class on a
 * training part has to show that the two are meant to go together.
 */
final class FittedOnTest implements FlowListener {

    private record Candidate(Fitting fitting, boolean bySplit) {}

    private final CodeFiles files;
    private final Map<Location, Candidate> candidates = new LinkedHashMap<>();
    /** Classes that are fitted on a training part, by function. */
    private final Set<String> onTrain = new HashSet<>();
    /** Fits that other callers use for other rows: a helper that is called for each part. */
    private final Set<Location> shared = new LinkedHashSet<>();

    FittedOnTest(CodeFiles files) {
        this.files = files;
    }

    @Override
    public void fitted(Fitting fitting, Value rows, Call call) {
        Location at = fitting.place().location();
        Half named = Half.of(fitting.argument());
        boolean bySplit = rows.part != null && rows.part.isTest();
        if (bySplit || rows.part == null && !rows.mixed && named == Half.TEST) {
            candidates.putIfAbsent(at, new Candidate(fitting, bySplit));
        } else {
            shared.add(at);
        }
        boolean train = rows.part != null && !rows.part.isTest() || rows.part == null && named == Half.TRAIN;
        if (train) {
            onTrain.add(key(fitting));
        }
    }

    private static String key(Fitting fitting) {
        return fitting.place().location().path() + " "
                + fitting.place().frame().declared().name() + " " + fitting.text();
    }

    @Override
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        candidates.forEach((at, candidate) -> {
            Fitting fitting = candidate.fitting();
            boolean also = onTrain.contains(key(fitting));
            if (!candidate.bySplit() && !also) {
                return;
            }
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("role", files.role(at.path()));
            attributes.put("symbol", fitting.place().frame().declared().name());
            attributes.put("what", fitting.what());
            attributes.put("name", fitting.name());
            attributes.put("argument", fitting.argument());
            attributes.put("by", candidate.bySplit() ? "split" : "name");
            attributes.put("also", also);
            attributes.put("detail", detail(candidate));
            if (shared.contains(at) || fitting.place().unsure() || files.disordered(at.path())) {
                attributes.put("confidence", "low");
            }
            facts.add(new Fact(FactKind.FLOW_FIT_ON_TEST, attributes, at));
        });
        return facts;
    }

    private static String detail(Candidate candidate) {
        Fitting fitting = candidate.fitting();
        Part part = fitting.part();
        return candidate.bySplit()
                ? fitting.told() + ", the test side of " + part.split().text() + " at "
                        + part.split().place().location().text()
                : fitting.told();
    }
}
