package dev.mlreadiness.derive.automation;

import dev.mlreadiness.derive.Deriver;
import dev.mlreadiness.derive.automation.Walk.Place;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Derives {@code automation.path}: for each place that a trigger reaches its best trail for each trigger class. Facts, not judgements: which class a test
 * needs is the rubric's business.
 */
public final class Automation implements Deriver {

    private static final List<Hop> HOPS = List.of(new PytestHop(), new JvmBuildHop(), new TargetHop(), new ScriptHop());

    /** What the graph needs besides what the rubric asks for. */
    public static void interest(Interest.Builder wanted) {
        for (FactKind kind : List.of(
                FactKind.FILE, FactKind.TARGET, FactKind.COMMAND, FactKind.CI_WORKFLOW, FactKind.CI_TRIGGER, FactKind.CRON,
                FactKind.PYTHON_TEST, FactKind.JAVA_TEST)) {
            wanted.all(kind);
        }
        for (String name : List.of("testpaths", "python_files", "addopts", "testFailureIgnore", "skipTests")) {
            wanted.exact(FactKind.CONFIG_VALUE, "name", name);
        }
        wanted.glob(FactKind.CONFIG_VALUE, "document", "maven-*");
        for (String method : List.of("serve", "deploy", "to_deployment")) {
            wanted.exact(FactKind.PYTHON_CALL, "method", method);
        }
    }

    private final Knowledge knowledge;

    /** @param knowledge which calls create a schedule */
    public Automation(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String name() {
        return "automation";
    }

    @Override
    public List<Fact> derive(FactBase facts) {
        Walk walk = new Walk(new Wiring(facts), HOPS);
        Triggers.start(facts, knowledge, walk);
        walk.run();
        List<Fact> paths = new ArrayList<>();
        walk.reached().forEach((trigger, places) -> places.forEach((place, trail) -> paths.add(path(place, trail))));
        walk.opaque().forEach((key, trail) -> paths.add(opaque(key, trail)));
        return paths;
    }

    private static Fact path(Place place, Trail trail) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("target", place.path());
        attributes.put("symbol", place.symbol());
        attributes.put("trigger", trail.trigger());
        attributes.put("gating", trail.gating());
        attributes.put("swallowed", trail.swallowed());
        attributes.put("quality", trail.quality());
        attributes.put("via", trail.via());
        return new Fact(FactKind.AUTOMATION_PATH, attributes, Location.file(place.path()));
    }

    private static Fact opaque(String key, Trail trail) {
        int end = key.indexOf('\n');
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("text", key.substring(0, end));
        attributes.put("reason", key.substring(end + 1));
        String first = trail.via().get(0);
        int hash = first.indexOf('#');
        return new Fact(FactKind.AUTOMATION_OPAQUE, attributes, Location.file(hash < 0 ? first : first.substring(0, hash)));
    }
}
